import type { OutboxRow } from '../replica/replica-db'
import type { Call } from '../sync/worker-api'

/** The API call a row of the outbox stands for. Its key is the row's, the same at every attempt. */
export function decisionCall({ id, handoffId, decision, before }: OutboxRow): Call {
  const { action, ...said } = decision
  // what was decided elsewhere since the rep looked is explained, never replaced
  const answers = action === 'accept' || action === 'reject'
  const body = answers && before.handoff ? { ...said, from: before.handoff.state } : said
  return { method: 'POST', path: `/v1/handoffs/${encodeURIComponent(handoffId)}/${action}`, body, idempotencyKey: id }
}
