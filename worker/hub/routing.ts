import type { Trigger } from '#shared/schema/definition'
import { openCounts } from '../store/handoffs'
import type { Hub, LeadEntry } from './hub'

/**
 * Who gets a hand-off: the account's owner, then the lead's own (an earlier owner), then the active rep with the
 * fewest open hand-offs who is under the cap. A hand-raise ignores the cap. Null when nobody can take it.
 */
export async function chooseOwner(
  hub: Hub,
  entry: LeadEntry,
  trigger: Trigger,
  /** open hand-offs by member, when the caller gives out several in one commit */
  held?: ReadonlyMap<string, number>,
): Promise<string | null> {
  const isRep = (id: string | null) => id !== null && hub.members.get(id)?.active === true && hub.members.get(id)?.role === 'sales'
  for (const id of [entry.account?.owner ?? null, entry.record.ownerId]) if (isRep(id)) return id
  const counts = held ?? (await openCounts(hub.db, hub.id))
  const cap = trigger === 'hand-raise' ? Number.POSITIVE_INFINITY : hub.workspace.settings.openHandoffsPerRep
  const reps = [...hub.members.values()].filter((m) => isRep(m.id) && (counts.get(m.id) ?? 0) < cap)
  // Managers step in where a clock runs out; they are not in the rotation while there are reps.
  const rotation = reps.some((m) => !m.manager) ? reps.filter((m) => !m.manager) : reps
  rotation.sort((a, b) => (counts.get(a.id) ?? 0) - (counts.get(b.id) ?? 0) || a.id.localeCompare(b.id))
  return rotation[0]?.id ?? null
}
