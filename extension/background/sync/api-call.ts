import { t } from '../../ui/t'
import type { InWorkspace } from '../replica/lead-requests'

/** Letters, digits and what encodeURIComponent leaves, in segments that cannot climb, a dot being one however it is written; then perhaps a query. */
const API_PATH = /^\/v1(?:\/(?!(?:\.|%2e){1,2}(?:[/?]|$))[\w.~!*'()%:@-]+)+(?:\?[^#\s]*)?$/i

/**
 * One call of the HTTP API for the dashboard. The path is checked because the token goes along with it: whatever a page of ours was
 * tricked into asking, it reaches this workspace's API and nothing else.
 */
export const apiCall: InWorkspace<'call'> = async ({ call, link }, { method, path, body, idempotencyKey }) => {
  if (!API_PATH.test(path)) return { ok: false, code: 'invalid-field', message: t('err_api_path') }
  const answer = await call<unknown>({ method, path, body, idempotencyKey })
  if (!answer.ok) {
    return { ok: false, code: answer.code, message: answer.message, ...(answer.field === undefined ? {} : { field: answer.field }) }
  }
  // what was written comes back through the socket; without one it is read now, so that every view shows it
  if (method !== 'GET' && link.state() !== 'live') void link.catchUp()
  return { ok: true, value: { status: answer.status ?? 200, body: answer.value } }
}
