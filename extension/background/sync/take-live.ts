import type { Card } from '#shared/schema/lead'
import type { LiveMessage } from '#shared/schema/live'
import type { Replica } from '../replica/replica'

/**
 * Writes the changes among live messages in one transaction. The cursor moves only along an unbroken row of change numbers.
 * @returns true when a number is missing, so that the worker must be asked what happened
 */
export async function takeLive(replica: Replica, messages: readonly LiveMessage[]): Promise<boolean> {
  const start = await replica.seq()
  // a worker brought back from a backup counts from an earlier number: everything kept here may be from a future that never was
  if (messages.some((message) => message.type === 'hello' && message.seq < start)) {
    await replica.empty()
    return true
  }
  let cursor = start
  let missed = false
  const cards = new Map<string, Card>()
  const removed = new Set<string>()
  for (const message of messages) {
    const isChange = message.type === 'card' || message.type === 'removed'
    if (isChange && message.seq === cursor + 1 && !missed) cursor = message.seq
    else if (message.seq > cursor) missed = true
    if (message.type === 'card') {
      removed.delete(message.card.id)
      cards.set(message.card.id, message.card)
    }
    if (message.type === 'removed' && message.seq > start) {
      cards.delete(message.id)
      removed.add(message.id)
    }
  }
  if (cards.size > 0 || removed.size > 0) await replica.take({ cards: [...cards.values()], removed: [...removed], seq: cursor })
  return missed
}
