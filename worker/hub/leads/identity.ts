import type { StoredEvent } from '#shared/schema/event'
import { sourceFromAddress } from '#shared/scoring/derived/source-from-address'
import { findByKeys, type LeadKey } from '../../store/lead-keys'
import type { Said } from '../../store/trait-log'
import type { Link } from '../../store/visitors'
import type { Hub, LeadEntry, VisitorEntry } from '../hub'
import { normalizeTraits } from './effective-traits'
import { loadLeads } from './load-leads'
import { newLead } from './new-lead'
import { keysIn, refreshIdentity, sayTraits, setEmail } from './say-traits'

/** What identifying changed, to be committed with the scores it leads to. */
export type Identified = {
  links: Link[]
  said: Said[]
  keys: (LeadKey & { lead: string })[]
  leads: Map<string, LeadEntry>
  relinked: Set<string>
}

/**
 * Visitor → lead on `identify` (DESIGN §3): history is attached, the person is claimed. A second address on one
 * browser splits: from that event on the browser's events belong to the other person, who is shown as possibly another.
 */
export async function identify(hub: Hub, visitors: Map<string, VisitorEntry>, fresh: Map<string, StoredEvent[]>): Promise<Identified> {
  const done: Identified = { links: [], said: [], keys: [], leads: new Map(), relinked: new Set() }
  const calls = identifyCalls(fresh)
  if (calls.length === 0) return done
  const found = await findByKeys(
    hub.db,
    hub.id,
    calls.flatMap((c) => c.keys),
  )
  const owners = new Map(found.map((k) => [`${k.kind} ${k.value}`, k.lead]))
  const current = calls.flatMap((c) => visitors.get(c.event.visitor)?.links.at(-1)?.lead ?? [])
  done.leads = await loadLeads(hub, [...new Set([...owners.values(), ...current])])
  for (const call of calls) await applyCall(hub, visitors.get(call.event.visitor)!, call, owners, done)
  return done
}

type Call = { event: StoredEvent; traits: ReturnType<typeof normalizeTraits>; keys: LeadKey[] }

function identifyCalls(fresh: Map<string, StoredEvent[]>): Call[] {
  const calls: Call[] = []
  for (const events of fresh.values()) {
    for (const event of events) {
      if (event.name !== 'identify') continue
      const traits = normalizeTraits(event.props)
      calls.push({ event, traits, keys: keysIn(traits) })
    }
  }
  return calls.sort((a, b) => a.event.at - b.event.at)
}

async function applyCall(
  hub: Hub,
  visitor: VisitorEntry,
  { event, traits, keys }: Call,
  owners: Map<string, string>,
  done: Identified,
): Promise<void> {
  const { visitor: id, at } = event
  const now = hub.now()
  const email = keys.find((k) => k.kind === 'email')?.value ?? null
  const current = visitor.links.at(-1)?.lead ?? null
  const byKey = keys.map((k) => owners.get(`${k.kind} ${k.value}`)).find((lead) => lead !== undefined)
  let entry = byKey === undefined ? undefined : done.leads.get(byKey)
  const here = current === null ? undefined : done.leads.get(current)
  // Somebody without an address yet gets this one; somebody with another address is another person.
  if (!entry && here && (email === null || here.record.email === null || here.record.email === email)) entry = here
  if (!entry) {
    if (keys.length === 0) return
    entry = { record: newLead(now, true), states: new Map(), handoff: null, account: null }
    entry.record.source = firstSource(visitor)
    if (here) entry.record.possiblyAnother = here.record.id
    done.leads.set(entry.record.id, entry)
  }
  const { record } = entry
  if (email !== null && record.email === null) await setEmail(record, email)
  done.said.push(...sayTraits(record, traits, { source: 'form', at, byMember: null }))
  refreshIdentity(record)
  for (const key of keys) {
    const name = `${key.kind} ${key.value}`
    if (owners.has(name)) continue
    // A claimed phone or profile never becomes the name of somebody who is known already.
    if (key.kind !== 'email' && !record.claimed) continue
    if (key.kind === 'email' && record.email !== key.value) continue
    owners.set(name, record.id)
    done.keys.push({ ...key, lead: record.id })
  }
  if (current !== record.id) {
    const link: Link = { visitor: id, at: current === null ? 0 : at, lead: record.id, claimed: true }
    visitor.links.push(link)
    done.links.push(link)
    done.relinked.add(id)
    hub.sockets.named(id)
  }
}

function firstSource(visitor: VisitorEntry): LeadEntry['record']['source'] {
  const source = sourceFromAddress(visitor.firstUrl ?? '', visitor.firstReferrer)
  return { channel: source.channel, source: source.source, campaign: source.campaign }
}
