import { ApiError, notFound } from '../../errors'
import { newId } from '../../ids'
import { audit } from '../../store/audit'
import { keysOf, type LeadKey, moveKeys } from '../../store/lead-keys'
import { insertMerge, lastMerge, markMergeUndone } from '../../store/merges'
import { deleteScoreCopy } from '../../store/score-copies'
import { visitorsOfLeads } from '../../store/visitors'
import { type Actor, actorId } from '../actor'
import { outranks } from '../effective-traits'
import type { Hub, LeadEntry } from '../hub'
import { commitLeads } from '../lead-commit'
import type { LeadRecord } from '../lead-record'
import { loadLeads } from '../load-leads'
import { refreshIdentity } from '../say-traits'
import { isOpen } from '../triggers'

export type MergeInput = { actor: Actor; leadId: string; from: string }
type Undo = { lead: LeadRecord; other: LeadRecord; keys: LeadKey[] }

/** The other lead's keys, history and traits become this one's. Its record stays and can come back by unmerge. */
export async function leadMerge(hub: Hub, { actor, leadId, from }: MergeInput): Promise<{ leadId: string }> {
  if (leadId === from) throw new ApiError('invalid-field', 'A lead cannot be merged into itself.', 'from')
  const { lead, other } = await both(hub, leadId, from)
  if (other.record.mergedInto !== null) throw new ApiError('conflict', 'That lead was merged already.', 'from')
  if (isOpen(other))
    throw new ApiError('conflict', 'That lead has an open hand-off. Decide it first, or merge the other way round.', 'from')
  const now = hub.now()
  const keys = await keysOf(hub.db, hub.id, from)
  const undo: Undo = { lead: structuredClone(lead.record), other: structuredClone(other.record), keys }
  const merged: LeadEntry = { ...lead, record: absorb(lead.record, other.record) }
  const gone: LeadEntry = { ...other, record: { ...structuredClone(other.record), mergedInto: leadId } }
  await write(
    hub,
    actor,
    [merged, gone],
    [leadId, from],
    [
      moveKeys(hub.db, hub.id, keys, leadId),
      insertMerge(hub.db, hub.id, {
        id: newId('mg', now),
        lead: leadId,
        other: from,
        undo: JSON.stringify(undo),
        by: actorId(actor),
        at: now,
      }),
    ],
    'lead.merge',
  )
  const { emailHash } = other.record
  if (emailHash !== null && emailHash !== merged.record.emailHash) hub.later(deleteScoreCopy(hub.env.EDGE, hub.id, emailHash))
  return { leadId }
}

/** Both leads as they were before the merge; what was said of the merged one since then stays with it in the log. */
export async function leadUnmerge(hub: Hub, { actor, leadId, from }: MergeInput): Promise<{ leadId: string }> {
  const merge = await lastMerge(hub.db, hub.id, leadId, from)
  if (!merge) throw new ApiError('wrong-state', 'These two leads are not merged.')
  const { lead, other } = await both(hub, leadId, from)
  const undo = JSON.parse(merge.undo) as Undo
  const back: LeadEntry = { ...other, record: { ...undo.other, mergedInto: null } }
  const kept: LeadEntry = {
    ...lead,
    record: {
      ...lead.record,
      traits: undo.lead.traits,
      email: undo.lead.email,
      emailHash: undo.lead.emailHash,
      domain: undo.lead.domain,
      crmIds: undo.lead.crmIds,
      claimed: undo.lead.claimed,
    },
  }
  refreshIdentity(kept.record)
  await write(
    hub,
    actor,
    [kept, back],
    [leadId, from],
    [moveKeys(hub.db, hub.id, undo.keys, from), markMergeUndone(hub.db, hub.id, merge.id, hub.now())],
    'lead.unmerge',
  )
  return { leadId }
}

async function both(hub: Hub, leadId: string, from: string): Promise<{ lead: LeadEntry; other: LeadEntry }> {
  const found = await loadLeads(hub, [leadId, from])
  const lead = found.get(leadId)
  const other = found.get(from)
  if (!lead || lead.record.mergedInto !== null) throw notFound('lead')
  if (!other) throw new ApiError('not-found', 'There is no lead with the id in “from” in this workspace.', 'from')
  return { lead, other }
}

async function write(
  hub: Hub,
  actor: Actor,
  entries: LeadEntry[],
  ids: string[],
  statements: D1PreparedStatement[],
  action: string,
): Promise<void> {
  const visitors = await visitorsOfLeads(hub.db, hub.id, ids)
  const at = hub.now()
  statements.push(
    audit(hub.db, hub.id, { id: newId('au', at), at, byMember: actorId(actor), action, subject: ids[0]!, detail: { other: ids[1] } }),
  )
  // What each contributes changes: the recompute that follows fills both from their events.
  for (const entry of entries) entry.states = new Map()
  await commitLeads(hub, entries, statements, { cause: 'time', recompute: visitors })
}

function absorb(lead: LeadRecord, other: LeadRecord): LeadRecord {
  const merged = structuredClone(lead)
  for (const [name, held] of Object.entries(other.traits))
    if (outranks(held, merged.traits[name]) && merged.traits[name] === undefined) merged.traits[name] = held
  merged.email ??= other.email
  merged.emailHash ??= other.emailHash
  merged.domain ??= other.domain
  merged.crmIds = [...new Set([...lead.crmIds, ...other.crmIds])]
  merged.ownerId ??= other.ownerId
  merged.claimed = lead.claimed && other.claimed
  if (merged.possiblyAnother === other.id) merged.possiblyAnother = null
  if (other.lastActivity && (!merged.lastActivity || other.lastActivity.at > merged.lastActivity.at))
    merged.lastActivity = other.lastActivity
  refreshIdentity(merged)
  return merged
}
