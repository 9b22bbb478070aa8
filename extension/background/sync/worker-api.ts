import { language } from '../../ui/language'
import { t } from '../../ui/t'

const TIMEOUT_MS = 15_000

export type Call = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** with its query, e.g. `/v1/sync?since=3` */
  path: string
  body?: unknown
  idempotencyKey?: string
}

/**
 * `status` 0: the worker could not be reached. `message` is the worker's own sentence when it sent one, in the reader's language. `retryAfterMs` from
 * `Retry-After`.
 */
export type Failure = { ok: false; status: number; code: string; message: string; field?: string; retryAfterMs: number | null }
export type Answer<T> = { ok: true; value: T; status?: number } | Failure

/** One call of the HTTP API (shared/api). Never rejects. */
export async function callWorker<T>(at: { workerUrl: string; token: string | null }, call: Call, signal?: AbortSignal): Promise<Answer<T>> {
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': language() }
  if (at.token) headers.authorization = `Bearer ${at.token}`
  if (call.body !== undefined) headers['content-type'] = 'application/json'
  if (call.idempotencyKey) headers['idempotency-key'] = call.idempotencyKey
  const limit = AbortSignal.timeout(TIMEOUT_MS)
  try {
    const response = await fetch(at.workerUrl + call.path, {
      method: call.method,
      headers,
      body: call.body === undefined ? undefined : JSON.stringify(call.body),
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
      // cookies of the worker's origin are none of our business
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
    })
    const text = await response.text()
    if (response.ok)
      return { ok: true, value: (text === '' ? null : isText(response) ? text : JSON.parse(text)) as T, status: response.status }
    return failure(response, text)
  } catch {
    return { ok: false, status: 0, code: 'network', message: t('err_network', new URL(at.workerUrl).host), retryAfterMs: null }
  }
}

/** True when the same call may succeed later: it never reached the worker, or the worker is overloaded or broken just now. */
export function mayRetry({ status }: Failure): boolean {
  return status === 0 || status === 408 || status === 429 || status >= 500
}

function failure(response: Response, text: string): Failure {
  const said = errorIn(text)
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  return {
    ok: false,
    status: response.status,
    code: said?.code ?? 'internal',
    message: said?.message ?? t('err_server', response.status),
    ...(said?.field === undefined ? {} : { field: said.field }),
    retryAfterMs: Number.isFinite(seconds) ? seconds * 1000 : null,
  }
}

/** CSV and notes are text as they are. */
const isText = (response: Response): boolean => response.headers.get('content-type')?.startsWith('text/') ?? false

function errorIn(text: string): { code: string; message: string; field?: string } | null {
  try {
    const { error } = JSON.parse(text) as { error?: { code?: unknown; message?: unknown; field?: unknown } }
    if (typeof error?.code !== 'string' || typeof error.message !== 'string') return null
    return { code: error.code, message: error.message, ...(typeof error.field === 'string' ? { field: error.field } : {}) }
  } catch {
    return null // a proxy in between answered with a page of its own
  }
}
