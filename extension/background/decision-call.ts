import type { OutboxRow } from './replica-db'
import type { Call } from './worker-api'

/** The API call a row of the outbox stands for. Its key is the row's, the same at every attempt. */
export function decisionCall({ id, handoffId, decision }: OutboxRow): Call {
  const { action, ...body } = decision
  return { method: 'POST', path: `/v1/handoffs/${encodeURIComponent(handoffId)}/${action}`, body, idempotencyKey: id }
}
