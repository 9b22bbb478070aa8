import type { Replica } from './replica/replica'

/** DESIGN §3: a device unseen for 14 days locks. */
export const LOCK_AFTER_MS = 14 * 86_400_000

/**
 * Empties the replica of a device the worker has not heard from for 14 days; it fills again once the worker has said that the token
 * still counts. The outbox stays: those are the person's own answers.
 */
export async function lockIfUnseen(replica: Replica, now: number): Promise<void> {
  const contactAt = await replica.db.get('meta', 'contactAt')
  if (contactAt === undefined) return
  // heard from in the future: the clock was ahead and has been set right. The days are counted from now, or it would never lock
  if (contactAt > now) await replica.db.put('meta', now, 'contactAt')
  else if (now - contactAt > LOCK_AFTER_MS) await replica.empty()
}
