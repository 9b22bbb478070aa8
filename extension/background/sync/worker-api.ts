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
 * `status` 0: the worker did not answer; `code` says whether nobody did (`network`) or somebody else (`not-the-worker`). `message` is the
 * worker's own sentence when it sent one, in the reader's language. `retryAfterMs` from `Retry-After`.
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
    if (!response.ok) return failure(response, text)
    const said = valueIn(response, text, call)
    return said ? { ok: true, value: said.value as T, status: response.status } : notTheWorker(response)
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
  if (!said || (response.status === 401 && said.code !== 'unauthorized')) return notTheWorker(response)
  const { code, message, field } = said
  return { ok: false, status: response.status, code, message, ...(field === undefined ? {} : { field }), retryAfterMs: askedMs(response) }
}

/**
 * A proxy, the sign-in page of a network or the platform in front of the worker. Whatever status it chose says nothing about this
 * member or their leads: nothing is dropped or wiped for it, and the same call may succeed later.
 */
function notTheWorker(response: Response): Failure {
  const { host } = new URL(response.url)
  const message = response.status >= 500 ? t('err_server', response.status) : t('err_not_worker', host, response.status)
  return { ok: false, status: 0, code: 'not-the-worker', message, retryAfterMs: askedMs(response) }
}

function askedMs(response: Response): number | null {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) ? seconds * 1000 : null
}

/** What the worker answers: nothing, a table as text, or JSON. Null for anything else. */
function valueIn(response: Response, text: string, { method }: Call): { value: unknown } | null {
  const type = response.headers.get('content-type') ?? ''
  if (response.status === 204 && method !== 'GET') return { value: null }
  if (type.startsWith('text/csv')) return { value: text }
  return type.startsWith('application/json') ? { value: JSON.parse(text) } : null
}

/** The body of DESIGN §7.3, which nobody else sends. */
function errorIn(text: string): { code: string; message: string; field?: string } | null {
  try {
    const { error } = JSON.parse(text) as { error?: Record<'code' | 'message' | 'field' | 'requestId', unknown> }
    if (typeof error?.code !== 'string' || typeof error.message !== 'string' || typeof error.requestId !== 'string') return null
    return { code: error.code, message: error.message, ...(typeof error.field === 'string' ? { field: error.field } : {}) }
  } catch {
    return null
  }
}
