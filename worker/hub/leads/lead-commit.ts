import { saveUnscoredLeads } from '../../store/leads'
import { markForRecompute } from '../../store/visitors'
import type { Cause, Hub, LeadEntry } from '../hub'
import type { LeadRecord } from './lead-record'

/**
 * Commits changed leads together with `statements`, marked unscored: the drain that follows at once scores them and
 * publishes their cards. `recompute` names visitors whose counts no longer hold (a merge, a new readinessSince).
 */
export async function commitLeads(
  hub: Hub,
  entries: readonly LeadEntry[],
  statements: D1PreparedStatement[],
  { cause = 'trait', recompute = [] }: { cause?: Cause; recompute?: readonly string[] } = {},
): Promise<void> {
  const records: LeadRecord[] = entries.map((e) => e.record)
  const seqs = records.map((_, i) => hub.held.seq + 1 + i)
  const all = [...statements]
  if (records.length > 0) all.push(saveUnscoredLeads(hub.db, hub.id, seqs, records))
  if (recompute.length > 0) all.push(markForRecompute(hub.db, hub.id, recompute))
  try {
    await hub.commit(all, records.length)
  } catch (error) {
    // The entries were changed before the commit; what is in memory may be ahead of the truth.
    for (const { record } of entries) hub.leads.delete(record.id)
    throw error
  }
  for (const entry of entries) {
    hub.leads.set(entry.record.id, entry)
    hub.dirtyLeads.set(entry.record.id, cause)
  }
  for (const visitor of recompute) {
    hub.visitors.delete(visitor)
    hub.fresh.delete(visitor)
    hub.recompute.add(visitor)
  }
}
