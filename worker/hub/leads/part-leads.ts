import type { LeadKey } from '../../store/lead-keys'
import type { Said } from '../../store/trait-log'
import { outranks } from './effective-traits'
import type { LeadRecord } from './lead-record'
import { refreshIdentity, sayTraits } from './say-traits'

/** What a merge remembers: both leads as they were, the keys of the one that went, and who had been merged into it before. */
export type Undo = { lead: LeadRecord; other: LeadRecord; keys: LeadKey[]; absorbed?: string[] }

/** Fills what a lead does not know with what the other one does. */
export function absorb(lead: LeadRecord, other: LeadRecord): LeadRecord {
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

/**
 * The lead that stayed, without the one that goes again: what was said under its own id, before the merge and since, with what those bring
 * who are still merged into it. What was decided about it since (stage, hand-offs) stays.
 */
export function partLeads(
  now: LeadRecord,
  undo: Undo,
  { said, others, mergedAt }: { said: readonly Said[]; others: readonly LeadRecord[]; mergedAt: number },
): LeadRecord {
  const gone = undo.other
  const isTheirs = <K extends keyof LeadRecord>(field: K) => now[field] === gone[field] && undo.lead[field] !== gone[field]
  const own: LeadRecord = { ...structuredClone(now), traits: {} }
  for (const one of said) sayTraits(own, { [one.name]: one.value }, { source: one.source, at: one.at, byMember: one.byMember })
  if (isTheirs('email')) Object.assign(own, pick(undo.lead, ['email', 'emailHash', 'domain']))
  else if (isTheirs('domain')) own.domain = undo.lead.domain
  const taken = new Set(undo.keys.filter((k) => k.kind === 'crm').map((k) => k.value))
  own.crmIds = now.crmIds.filter((id) => !taken.has(id))
  if (isTheirs('ownerId') && undo.lead.ownerId === null) own.ownerId = null
  if (undo.lead.possiblyAnother === gone.id) own.possiblyAnother ??= gone.id
  const isConfirmedSince = said.some((one) => one.source !== 'form' && one.at >= mergedAt)
  own.claimed = undo.lead.claimed && !isConfirmedSince
  refreshIdentity(own)
  return others.reduce(absorb, own)
}

const pick = <K extends keyof LeadRecord>(from: LeadRecord, fields: readonly K[]) =>
  Object.fromEntries(fields.map((field) => [field, from[field]]))
