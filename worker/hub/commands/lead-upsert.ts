import type { LeadInput } from '#shared/api/leads'
import type { TraitSource, TraitValue } from '#shared/schema/trait'
import { ApiError } from '../../errors'
import { phrase } from '../../language/phrase'
import { accountsOfDomains } from '../../store/accounts'
import { findByKeys, insertKeys, type LeadKey } from '../../store/lead-keys'
import { appendTraits } from '../../store/trait-log'
import { insertLinks, markVisitors } from '../../store/visitors'
import { type Actor, actorId } from '../actor'
import type { Hub, LeadEntry } from '../hub'
import { normalizeTraits } from '../leads/effective-traits'
import { commitLeads } from '../leads/lead-commit'
import { loadLeads } from '../leads/load-leads'
import { newLead } from '../leads/new-lead'
import { keysIn, refreshIdentity, sayTraits, setEmail } from '../leads/say-traits'
import { serverVisitor } from '../scoring/scored-event'

export type UpsertInput = { actor: Actor; lead: LeadInput; source: TraitSource }
export type Upserted = { leadId: string; created: boolean }

/** Adds a lead or updates the one known by any of its keys. What a member, a CRM or an import says confirms a person. */
export async function leadUpsert(hub: Hub, input: UpsertInput): Promise<Upserted> {
  const [done] = await leadsUpsert(hub, [input])
  if (done!.error) throw done!.error
  return done!.value!
}

export type UpsertOutcome = { value?: Upserted; error?: ApiError }

/**
 * Several at once, in one commit: for imports. A bad row is answered with its error and changes nothing. `also` adds what
 * has to be written in the same commit, given the outcomes.
 */
export async function leadsUpsert(
  hub: Hub,
  inputs: readonly UpsertInput[],
  also: (outcomes: readonly UpsertOutcome[]) => D1PreparedStatement[] = () => [],
): Promise<UpsertOutcome[]> {
  const now = hub.now()
  const rows = inputs.map((input) => ({ input, traits: traitsOf(input.lead), keys: keysOfInput(input.lead) }))
  const found = await findByKeys(
    hub.db,
    hub.id,
    rows.flatMap((r) => r.keys),
  )
  const owners = new Map(found.map((k) => [`${k.kind} ${k.value}`, k.lead]))
  const entries = await loadLeads(hub, [...new Set(owners.values())])
  const changed = new Map<string, LeadEntry>()
  const created = new Set<string>()
  const keys: (LeadKey & { lead: string })[] = []
  const said: Parameters<typeof appendTraits>[3][number][] = []
  const outcomes: UpsertOutcome[] = []
  for (const { input, traits, keys: own } of rows) {
    const error = refusal(own, owners)
    if (error) {
      outcomes.push({ error })
      continue
    }
    const known = own.map((k) => owners.get(`${k.kind} ${k.value}`)).find((lead) => lead !== undefined)
    let entry = known === undefined ? undefined : entries.get(known)
    if (!entry) {
      entry = { record: newLead(now, false), states: new Map(), handoff: null, account: null }
      entries.set(entry.record.id, entry)
      created.add(entry.record.id)
    } else if (!changed.has(entry.record.id) && !created.has(entry.record.id)) {
      entry = { ...entry, record: structuredClone(entry.record) }
      entries.set(entry.record.id, entry)
    }
    const { record } = entry
    record.claimed = false
    const email = own.find((k) => k.kind === 'email')?.value
    if (email && record.email === null) await setEmail(record, email)
    for (const key of own) {
      if (key.kind === 'crm' && !record.crmIds.includes(key.value)) record.crmIds.push(key.value)
      if (owners.has(`${key.kind} ${key.value}`)) continue
      owners.set(`${key.kind} ${key.value}`, record.id)
      keys.push({ ...key, lead: record.id })
    }
    said.push(...sayTraits(record, traits, { source: input.source, at: now, byMember: actorId(input.actor) }))
    refreshIdentity(record)
    changed.set(record.id, entry)
    outcomes.push({ value: { leadId: record.id, created: created.has(record.id) } })
  }
  const more = also(outcomes)
  if (changed.size > 0) await write(hub, changed, created, { keys, said, now, more })
  else if (more.length > 0) await hub.commit(more)
  return outcomes
}

async function write(
  hub: Hub,
  changed: Map<string, LeadEntry>,
  created: Set<string>,
  {
    keys,
    said,
    now,
    more,
  }: { keys: (LeadKey & { lead: string })[]; said: Parameters<typeof appendTraits>[3]; now: number; more: D1PreparedStatement[] },
): Promise<void> {
  const lacking = [...changed.values()].filter((e) => e.record.domain !== null && e.account === null)
  const accounts = await accountsOfDomains(hub.db, hub.id, [...new Set(lacking.map((e) => e.record.domain!))])
  for (const entry of lacking) entry.account = accounts.get(entry.record.domain!) ?? null
  const statements = [appendTraits(hub.db, hub.id, now, said)]
  if (keys.length > 0) statements.push(insertKeys(hub.db, hub.id, keys))
  if (created.size > 0) statements.push(...serverVisitors(hub, [...created], now))
  await commitLeads(hub, [...changed.values()], [...statements, ...more])
}

/** Events that servers and members report about a lead are kept under a visitor of its own. */
export function serverVisitors(hub: Hub, leads: readonly string[], now: number): D1PreparedStatement[] {
  const visitors = leads.map((id) => ({
    id: serverVisitor(id),
    firstAt: now,
    lastAt: now,
    url: null,
    referrer: null,
    // it has no events yet: a mark would stay until the next start
    unscored: 0 as const,
  }))
  return [
    markVisitors(hub.db, hub.id, visitors),
    insertLinks(
      hub.db,
      hub.id,
      now,
      leads.map((lead) => ({ visitor: serverVisitor(lead), at: 0, lead, claimed: false })),
    ),
  ]
}

function traitsOf(lead: LeadInput): Record<string, TraitValue> {
  const { traits = {}, email, phone, linkedin, name, title, company } = lead
  const given = {
    ...traits,
    ...(email ? { email } : {}),
    ...(phone ? { phone } : {}),
    ...(linkedin ? { linkedin } : {}),
    ...(name ? { name } : {}),
    ...(title ? { title } : {}),
    ...(company ? { company } : {}),
  }
  return normalizeTraits(given)
}

/** What in a lead's data names the person. */
export function keysOfInput(lead: LeadInput): LeadKey[] {
  const keys = keysIn(traitsOf(lead))
  if (lead.crmId) keys.push({ kind: 'crm', value: lead.crmId })
  return keys
}

function refusal(keys: readonly LeadKey[], owners: Map<string, string>): ApiError | null {
  if (keys.length === 0)
    return new ApiError(
      'invalid-field',
      phrase`An e-mail address, phone number, LinkedIn profile or CRM id is needed to know the person by.`,
      'email',
    )
  const leads = new Set(keys.flatMap((k) => owners.get(`${k.kind} ${k.value}`) ?? []))
  if (leads.size > 1)
    return new ApiError(
      'conflict',
      phrase`These keys belong to ${leads.size} different leads (${[...leads].join(', ')}). Merge them first.`,
    )
  return null
}
