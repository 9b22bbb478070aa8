import { UNOWNED } from './card-row'
import { forgetCard } from './forget-card'
import type { Replica } from './replica'
import { worthKeeping } from './worth-keeping'

export const PRUNE_EVERY_MS = 86_400_000

/**
 * Once a day lets go of the cards nobody needs whole any more: leads that were hot or at work when they came and are neither now. They
 * stay in the index, and their card is read again when somebody opens it. Own, open, hot and recent ones stay (DESIGN §3), and
 * whatever an unsent answer is about.
 * @returns how many it let go
 */
export async function pruneCards({ db, index }: Replica, me: string, now: number): Promise<number> {
  const last = (await db.get('meta', 'prunedAt')) ?? 0
  // a last time in the future was written by a clock that was ahead
  if (now >= last && now - last < PRUNE_EVERY_MS) return 0
  const kept = new Set(worthKeeping(await index.held(), me))
  const tx = db.transaction(['cards', 'handoffs', 'outbox', 'meta'], 'readwrite', { durability: 'relaxed' })
  const cards = tx.objectStore('cards')
  for (const { leadId } of await tx.objectStore('outbox').getAll()) kept.add(leadId)
  // one that was being written while the index was asked is not in it yet
  for (const owner of [me, UNOWNED]) for (const id of await cards.index('waitsFor').getAllKeys(owner)) kept.add(id)
  const gone = (await cards.getAllKeys()).filter((id) => !kept.has(id))
  for (const id of gone) await forgetCard(cards, tx.objectStore('handoffs'), id)
  void tx.objectStore('meta').put(now, 'prunedAt')
  await tx.done
  return gone.length
}
