import { lineNow } from './line-now'
import type { Replica } from './replica'

/** With the usual half-life of 30 days a score loses at most 2.3 % in this time, so the order of the list stays right. */
export const AGE_EVERY_MS = 86_400_000
const SLICE = 500

/**
 * Brings the scores that lists are sorted by down to `now`, for the leads kept whole: the hot ones, which have something to lose. Cards
 * are aged exactly when they are shown; this keeps the order of those that are not. Works in slices, so that a question in between is
 * answered.
 * @returns true when it ran
 */
export async function ageLines({ db, index }: Replica, now: number, signal: AbortSignal): Promise<boolean> {
  const last = (await db.get('meta', 'agedAt')) ?? 0
  // a last time in the future was written by a clock that was ahead
  if (now >= last && now - last < AGE_EVERY_MS) return false
  let after: IDBKeyRange | undefined
  for (;;) {
    if (signal.aborted) return false
    const tx = db.transaction(['cards', 'deltas'], 'readwrite', { durability: 'relaxed' })
    const rows = await tx.objectStore('cards').getAll(after, SLICE)
    const lines = rows.map(({ card }) => lineNow(card, now))
    if (lines.length > 0) void tx.objectStore('deltas').add({ lines, removed: [] })
    await tx.done
    index.changed({ lines, removed: [] })
    if (rows.length < SLICE) break
    after = IDBKeyRange.lowerBound(rows.at(-1)!.id, true)
  }
  await db.put('meta', now, 'agedAt')
  return true
}
