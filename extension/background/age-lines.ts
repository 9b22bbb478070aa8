import { cardLine } from './card-row'
import type { ReplicaDb } from './replica-db'

/** With the usual half-life of 30 days a score loses at most 2.3 % in this time, so the order of the list stays right. */
export const AGE_EVERY_MS = 86_400_000
const SLICE = 500

/**
 * Brings the scores that lists are sorted by down to `now`. Cards are aged exactly when they are shown; this keeps the order of those
 * that are not. Works in slices, so that a question in between is answered.
 * @returns true when it ran
 */
export async function ageLines(db: ReplicaDb, now: number, signal: AbortSignal): Promise<boolean> {
  if (now - ((await db.get('meta', 'agedAt')) ?? 0) < AGE_EVERY_MS) return false
  let after: IDBKeyRange | undefined
  for (;;) {
    if (signal.aborted) return false
    const tx = db.transaction(['cards', 'lines'], 'readwrite', { durability: 'relaxed' })
    const rows = await tx.objectStore('cards').getAll(after, SLICE)
    for (const { card } of rows) void tx.objectStore('lines').put(cardLine(card, now))
    await tx.done
    if (rows.length < SLICE) break
    after = IDBKeyRange.lowerBound(rows.at(-1)!.id, true)
  }
  await db.put('meta', now, 'agedAt')
  return true
}
