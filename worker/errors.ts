import { ERROR_STATUS, type ErrorBody, type ErrorCode } from '#shared/api/error'

/** A refusal with a stable code and a sentence. Thrown in routes; carried as {@link Refusal} across the hub's RPC. */
export class ApiError extends Error {
  override name = 'ApiError'
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly field?: string,
    readonly retryAfterSeconds?: number,
  ) {
    super(message)
  }
}

/** An ApiError as plain data: classes do not survive a Durable Object's RPC. */
export type Refusal = { code: ErrorCode; message: string; field?: string }
export type Answer<T> = { ok: true; value: T } | { ok: false; refusal: Refusal }

export const notFound = (what: string) => new ApiError('not-found', `There is no ${what} with this id in this workspace.`)

/** Runs a hub's work and turns an ApiError into data; anything else stays a fault. */
export async function answer<T>(work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    if (error instanceof ApiError) return { ok: false, refusal: { code: error.code, message: error.message, field: error.field } }
    throw error
  }
}

/** The value of a hub's answer; throws its refusal as an ApiError. */
export function unwrap<T>(result: Answer<T>): T {
  if (result.ok) return result.value
  const { code, message, field } = result.refusal
  throw new ApiError(code, message, field)
}

/** Body, status and headers of an error answer. */
export function errorAnswer(error: ApiError, requestId: string): { body: ErrorBody; status: number; headers: Record<string, string> } {
  return {
    body: { error: { code: error.code, message: error.message, ...(error.field ? { field: error.field } : {}), requestId } },
    status: ERROR_STATUS[error.code],
    headers: error.retryAfterSeconds ? { 'Retry-After': String(error.retryAfterSeconds) } : {},
  }
}
