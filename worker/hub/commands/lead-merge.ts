import { ApiError, notFound } from '../../errors'
import { newId } from '../../ids'
import { phrase } from '../../language/phrase'
import { accountsOfDomains } from '../../store/accounts'
import { keysOf, moveKeys } from '../../store/lead-keys'
import { absorbedBy, moveAbsorbed } from '../../store/leads'
import { insertMerge } from '../../store/merges'
import { visitorsOfLeads } from '../../store/visitors'
import { type Actor, actorId } from '../actor'
import { auditLine } from '../audit-line'
import type { Hub, LeadEntry } from '../hub'
import { commitLeads } from '../leads/lead-commit'
import { loadLeads } from '../leads/load-leads'
import { absorb, type Undo } from '../leads/part-leads'
import { dropScoreCopy } from '../scoring/score-copy-turns'
import { isOpen } from '../scoring/triggers'

export type MergeInput = { actor: Actor; leadId: string; from: string }

/** The other lead's keys, history and traits become this one's, with those merged into it before. Its record stays and can come back. */
export async function leadMerge(hub: Hub, { actor, leadId, from }: MergeInput): Promise<{ leadId: string }> {
  if (leadId === from) throw new ApiError('invalid-field', phrase`A lead cannot be merged into itself.`, 'from')
  const found = await loadLeads(hub, [leadId, from])
  const lead = found.get(leadId)
  const other = found.get(from)
  if (!lead || lead.record.mergedInto !== null) throw notFound('lead')
  if (!other) throw new ApiError('not-found', phrase`There is no lead with the id in “from” in this workspace.`, 'from')
  if (other.record.mergedInto !== null) throw new ApiError('conflict', phrase`That lead was merged already.`, 'from')
  if (isOpen(other))
    throw new ApiError('conflict', phrase`That lead has an open hand-off. Decide it first, or merge the other way round.`, 'from')
  const now = hub.now()
  const [keys, absorbed] = await Promise.all([keysOf(hub.db, hub.id, from), absorbedBy(hub.db, hub.id, from)])
  const undo: Undo = { lead: structuredClone(lead.record), other: structuredClone(other.record), keys, absorbed }
  const merged: LeadEntry = { ...lead, record: absorb(lead.record, other.record) }
  const gone: LeadEntry = { ...other, record: { ...structuredClone(other.record), mergedInto: leadId } }
  const row = { id: newId('mg', now), lead: leadId, other: from, undo: JSON.stringify(undo), byMember: actorId(actor), at: now }
  const statements = [
    moveKeys(hub.db, hub.id, keys, leadId),
    insertMerge(hub.db, hub.id, row),
    auditLine(hub, actor, 'lead.merge', leadId, { other: from, merge: row.id }),
  ]
  await commitMerge(hub, [merged, gone], { absorbed, to: leadId }, statements)
  const { emailHash } = other.record
  if (emailHash !== null && emailHash !== merged.record.emailHash) await dropScoreCopy(hub, emailHash)
  return { leadId }
}

/** Writes both leads; `absorbed` ones, merged before, go along `to` whom they belong to now. All their visitors are counted again. */
export async function commitMerge(
  hub: Hub,
  entries: LeadEntry[],
  { absorbed, to }: { absorbed: readonly string[]; to: string },
  statements: D1PreparedStatement[],
): Promise<void> {
  const domains = [...new Set(entries.flatMap((e) => e.record.domain ?? []))]
  const [visitors, accounts] = await Promise.all([
    visitorsOfLeads(hub.db, hub.id, [...entries.map((e) => e.record.id), ...absorbed]),
    accountsOfDomains(hub.db, hub.id, domains),
  ])
  for (const entry of entries) {
    // What each contributes changes: the recompute that follows fills both from their events.
    entry.states = new Map()
    entry.account = (entry.record.domain && accounts.get(entry.record.domain)) || null
  }
  if (absorbed.length > 0) statements.push(moveAbsorbed(hub.db, hub.id, absorbed, to))
  await commitLeads(hub, entries, statements, { cause: 'time', recompute: visitors })
  for (const id of absorbed) hub.leads.delete(id)
}
