import type * as z from 'zod'
import type { patchLead } from '#shared/api/leads'
import type { TraitValue } from '#shared/schema/trait'
import { emailFacts } from '#shared/scoring/derived/email-facts'
import { ApiError, notFound } from '../../errors'
import { phrase, term } from '../../language/phrase'
import { accountsOfDomains } from '../../store/accounts'
import { findByKeys, insertKeys, type LeadKey } from '../../store/lead-keys'
import { appendTraits } from '../../store/trait-log'
import { type Actor, actorId } from '../actor'
import type { Hub, LeadEntry } from '../hub'
import { commitLeads } from '../leads/lead-commit'
import { loadLeads } from '../leads/load-leads'
import { keysIn, refreshIdentity, sayTraits, setEmail } from '../leads/say-traits'
import { dropScoreCopy } from '../scoring/score-copy-turns'

export type LeadPatch = z.infer<NonNullable<typeof patchLead.body>>

/** A member's correction: it outranks every other source and confirms the person. */
export async function leadPatch(
  hub: Hub,
  { actor, leadId, patch }: { actor: Actor; leadId: string; patch: LeadPatch },
): Promise<{ leadId: string }> {
  const known = (await loadLeads(hub, [leadId])).get(leadId)
  if (!known || known.record.mergedInto !== null) throw notFound('lead')
  const entry: LeadEntry = { ...known, record: structuredClone(known.record) }
  const { record } = entry
  const now = hub.now()
  const said = sayTraits(record, traitsOf(patch), { source: 'member', at: now, byMember: actorId(actor) })
  refreshIdentity(record)
  if (patch.ownerId !== undefined) record.ownerId = ownerOf(hub, patch.ownerId)
  const keys = await newKeys(hub, patch, record.id)
  for (const key of keys) if (key.kind === 'crm' && !record.crmIds.includes(key.value)) record.crmIds.push(key.value)
  if (patch.email !== undefined) {
    const email = emailFacts(patch.email)
    if (!email) throw new ApiError('invalid-field', phrase`This is not an address that mail could reach.`, 'email')
    await setEmail(record, email.normalized)
    entry.account = record.domain === null ? null : ((await accountsOfDomains(hub.db, hub.id, [record.domain])).get(record.domain) ?? null)
  }
  record.claimed = false
  const statements = [appendTraits(hub.db, hub.id, now, said)]
  if (keys.length > 0)
    statements.push(
      insertKeys(
        hub.db,
        hub.id,
        keys.map((k) => ({ ...k, lead: record.id })),
      ),
    )
  await commitLeads(hub, [entry], statements)
  // Who asks for the old address must not find this person's score there any more.
  const { emailHash } = known.record
  if (emailHash !== null && emailHash !== record.emailHash) await dropScoreCopy(hub, emailHash)
  return { leadId }
}

function traitsOf({ traits = {}, name, title, company, email, phone, linkedin }: LeadPatch): Record<string, TraitValue | null> {
  const direct = { name, title, company, email, phone, linkedin }
  return { ...traits, ...Object.fromEntries(Object.entries(direct).filter(([, v]) => v !== undefined)) } as Record<
    string,
    TraitValue | null
  >
}

function ownerOf(hub: Hub, id: string | null): string | null {
  if (id !== null && hub.members.get(id)?.active !== true)
    throw new ApiError('invalid-field', phrase`There is no active member with this id.`, 'ownerId')
  return id
}

/** Keys the patch gives the lead; refused when somebody else has one. */
async function newKeys(hub: Hub, patch: LeadPatch, leadId: string): Promise<LeadKey[]> {
  const values = Object.entries(traitsOf(patch)).filter((e): e is [string, TraitValue] => e[1] !== null)
  const keys = keysIn(Object.fromEntries(values))
  if (patch.crmId) keys.push({ kind: 'crm', value: patch.crmId })
  const taken = (await findByKeys(hub.db, hub.id, keys)).find((k) => k.lead !== leadId)
  if (taken)
    throw new ApiError(
      'conflict',
      phrase`Another lead (${taken.lead}) is already known by this ${term(taken.kind)}. Merge the two instead.`,
      taken.kind === 'crm' ? 'crmId' : taken.kind,
    )
  return keys
}
