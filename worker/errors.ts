import { ERROR_STATUS, type ErrorBody, type ErrorCode } from '#shared/api/error'
import type { Language } from '#shared/schema/language'
import type { Noun } from './language/de-terms'
import { type Phrase, phrase, phraseIn, term } from './language/phrase'

/** A refusal with a stable code and a sentence. Thrown in routes; carried as {@link Refusal} across the hub's RPC. */
export class ApiError extends Error {
  override name = 'ApiError'
  constructor(
    readonly code: ErrorCode,
    /** `message` is its English */
    readonly said: Phrase,
    readonly field?: string,
    readonly retryAfterSeconds?: number,
  ) {
    super(phraseIn('en', said))
  }
}

/** An ApiError as plain data: classes do not survive a Durable Object's RPC. */
export type Refusal = { code: ErrorCode; said: Phrase; field?: string }
export type Answer<T> = { ok: true; value: T } | { ok: false; refusal: Refusal }

/** 404 for an id that is unknown here. */
export const notFound = (what: Noun) => new ApiError('not-found', phrase`There is ${term(`no ${what}`)} with this id in this workspace.`)

/** Runs a hub's work and turns an ApiError into data; anything else stays a fault. */
export async function answer<T>(work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    if (error instanceof ApiError) return { ok: false, refusal: { code: error.code, said: error.said, field: error.field } }
    throw error
  }
}

/** The value of a hub's answer; throws its refusal as an ApiError. */
export function unwrap<T>(result: Answer<T>): T {
  if (result.ok) return result.value
  const { code, said, field } = result.refusal
  throw new ApiError(code, said, field)
}

/** Body, status and headers of an error answer, its sentence in a language. */
export function errorAnswer(
  error: ApiError,
  requestId: string,
  language: Language,
): { body: ErrorBody; status: number; headers: Record<string, string> } {
  return {
    body: {
      error: { code: error.code, message: phraseIn(language, error.said), ...(error.field ? { field: error.field } : {}), requestId },
    },
    status: ERROR_STATUS[error.code],
    headers: error.retryAfterSeconds ? { 'Retry-After': String(error.retryAfterSeconds) } : {},
  }
}
