import { ApiError, notFound } from '../../errors'
import { phrase, term } from '../../language/phrase'
import { findByKeys, insertKeys, type LeadKey, moveKeys } from '../../store/lead-keys'
import { getMerge, lastMerge, type MergeRow, markMergeUndone, mergedInto } from '../../store/merges'
import { saidOf } from '../../store/trait-log'
import type { Actor } from '../actor'
import { auditLine } from '../audit-line'
import type { Hub, LeadEntry } from '../hub'
import { loadLeads } from '../leads/load-leads'
import { newestActivity } from '../leads/newest-activity'
import { partLeads, type Undo } from '../leads/part-leads'
import { dropScoreCopy } from '../scoring/score-copy-turns'
import { commitMerge, type MergeInput } from './lead-merge'

/** Undoes the merge of `from` into a lead. */
export async function leadUnmerge(hub: Hub, { actor, leadId, from }: MergeInput): Promise<{ leadId: string }> {
  const merge = await lastMerge(hub.db, hub.id, leadId, from)
  if (!merge) throw new ApiError('wrong-state', phrase`These two leads are not merged.`)
  return part(hub, actor, merge)
}

/** Undoes one merge into a lead by its id. */
export async function mergeUndo(
  hub: Hub,
  { actor, leadId, mergeId }: { actor: Actor; leadId: string; mergeId: string },
): Promise<{ leadId: string }> {
  const merge = await getMerge(hub.db, hub.id, mergeId)
  if (merge?.lead !== leadId) throw notFound('merge of this lead')
  if (merge.undoneAt !== null) throw new ApiError('wrong-state', phrase`This merge was undone already.`)
  return part(hub, actor, merge)
}

/**
 * The lead that went comes back as it was, with its visitors, their events (also those since), its traits and keys; the one that stayed
 * keeps what is its own. Hand-offs stay with whom they were opened for. What came in under the merged name since then stays there too.
 */
async function part(hub: Hub, actor: Actor, merge: MergeRow): Promise<{ leadId: string }> {
  const undo = JSON.parse(merge.undo) as Undo
  const others = (await mergedInto(hub.db, hub.id, merge.lead)).filter((id) => id !== merge.other)
  const found = await loadLeads(hub, [merge.lead, merge.other, ...others])
  const [lead, other] = [found.get(merge.lead), found.get(merge.other)]
  if (!lead || !other) throw notFound('lead')
  if (lead.record.mergedInto !== null)
    throw new ApiError('conflict', phrase`The lead was itself merged into ${lead.record.mergedInto} since then. Undo that merge first.`)
  await refuseTaken(hub, undo.keys, [merge.lead, merge.other])
  const absorbed = undo.absorbed ?? []
  const [said, theirs, ours] = await Promise.all([
    saidOf(hub.db, hub.id, merge.lead),
    newestActivity(hub, [merge.other, ...absorbed]),
    newestActivity(hub, [merge.lead, ...others]),
  ])
  const rest = others.flatMap((id) => found.get(id)?.record ?? [])
  const kept: LeadEntry = { ...lead, record: partLeads(lead.record, undo, { said, others: rest, mergedAt: merge.at }) }
  kept.record.lastActivity = ours ?? undo.lead.lastActivity
  const back: LeadEntry = { ...other, record: { ...undo.other, mergedInto: null, lastActivity: theirs ?? undo.other.lastActivity } }
  const owned = undo.keys.map((key) => ({ ...key, lead: merge.other }))
  await commitMerge(hub, [kept, back], { absorbed, to: merge.other }, [
    moveKeys(hub.db, hub.id, undo.keys, merge.other),
    insertKeys(hub.db, hub.id, owned),
    markMergeUndone(hub.db, hub.id, merge.id, hub.now()),
    auditLine(hub, actor, 'lead.unmerge', merge.lead, { other: merge.other, merge: merge.id }),
  ])
  // What other systems read of either address was the score of both together.
  for (const { record } of [kept, back]) {
    hub.bands.delete(record.id)
    if (record.emailHash !== null) await dropScoreCopy(hub, record.emailHash)
  }
  return { leadId: merge.lead }
}

/** A key of the lead that comes back may have become somebody else's meanwhile. */
async function refuseTaken(hub: Hub, keys: readonly LeadKey[], both: readonly string[]): Promise<void> {
  const taken = (await findByKeys(hub.db, hub.id, keys)).find((key) => !both.includes(key.lead))
  if (taken)
    throw new ApiError(
      'conflict',
      phrase`Another lead (${taken.lead}) is known by the ${term(taken.kind)} of the one that would come back. Merge or change it first.`,
    )
}
