import type { StoredEvent } from '#shared/schema/event'
import type { Card } from '#shared/schema/lead'
import { accountsOfDomains } from '../../store/accounts'
import { eventsOf } from '../../store/events'
import { insertKeys } from '../../store/lead-keys'
import { saveLeads } from '../../store/leads'
import { appendTraits } from '../../store/trait-log'
import { insertLinks } from '../../store/visitors'
import type { Cause, Hub, LeadEntry, VisitorEntry } from '../hub'
import { type Identified, identify } from '../leads/identity'
import { loadLeads } from '../leads/load-leads'
import { copyScore } from './score-copy-turns'
import { type ScoredLeads, scoreLeads, type ToScore } from './score-leads'
import { groupByVisitor, leadAt, type NewStates, newStates } from './visitor-states'

/** What is to be scored together, in one transaction. */
export type Turn = {
  visitors: Map<string, VisitorEntry>
  /** events of each visitor that no score counts yet */
  fresh: Map<string, StoredEvent[]>
  /** whole histories of the visitors that are to be computed again; more may be added */
  all: Map<string, StoredEvent[]>
  again: readonly string[]
  dirty: readonly [string, Cause][]
  /** the new events are not in D1 yet: what can't be counted without reading them there is refused with {@link NeedsHistory} */
  unstored: boolean
}

export type ScoredTurn = {
  found: Identified
  states: NewStates
  toScore: ToScore[]
  scored: ScoredLeads
  /** leads that had no score before: nobody can have asked for it, so there is no copy at the edge to correct */
  firstScored: ReadonlySet<string>
}

/** Thrown for a turn of unstored events that only a visitor's whole history can count; the entries it touched are no longer true. */
export class NeedsHistory extends Error {}

/** Links, counts and scores a turn in memory. The entries are changed at once: if the commit fails they must be dropped. */
export async function scoreTurn(hub: Hub, turn: Turn): Promise<ScoredTurn> {
  const { visitors, fresh, all, again, dirty, unstored } = turn
  const found = await identify(hub, visitors, fresh)
  // Whoever gives a name now may have raised a hand before: the whole history becomes the new lead's.
  const named = [...found.relinked].filter((id) => visitors.get(id)!.links.length === 1)
  if (named.length > 0) {
    if (unstored) throw new NeedsHistory()
    for (const [id, events] of groupByVisitor(await eventsOf(hub.db, hub.id, named))) {
      all.set(id, events)
      fresh.set(id, events)
    }
  }
  const linked = [...visitors.values()].flatMap((v) => v.links.map((l) => l.lead))
  const wanted = [...linked, ...dirty.map(([id]) => id)].filter((id) => !found.leads.has(id))
  const leads = new Map([...found.leads, ...(await loadLeads(hub, wanted))])
  await attachAccounts(hub, found)
  const states = await newStates(hub, visitors, leads, fresh, all, unstored)
  if (states === null) throw new NeedsHistory()
  const toScore = gather(visitors, fresh, again, dirty, leads, found)
  const firstScored = new Set(toScore.filter(({ entry }) => entry.record.grade === null).map(({ entry }) => entry.record.id))
  return { found, states, toScore, scored: await scoreLeads(hub, toScore), firstScored }
}

/** Everything a scored turn writes except its visitors' states. */
export function turnStatements(hub: Hub, { found, scored }: ScoredTurn): D1PreparedStatement[] {
  return [
    ...(found.links.length > 0 ? [insertLinks(hub.db, hub.id, hub.now(), found.links)] : []),
    ...(found.said.length > 0 ? [appendTraits(hub.db, hub.id, hub.now(), found.said)] : []),
    ...(found.keys.length > 0 ? [insertKeys(hub.db, hub.id, found.keys)] : []),
    ...(scored.rows.length > 0 ? saveLeads(hub.db, hub.id, scored.rows) : []),
    ...scored.statements,
  ]
}

/** After the commit: memory follows D1, sockets and the edge's copies follow memory. */
export function settleTurn(hub: Hub, { visitors }: Turn, { toScore, scored, firstScored }: ScoredTurn, batch: number): void {
  for (const visitor of visitors.values()) visitor.scoredBatch = batch
  for (const { entry } of toScore) hub.leads.set(entry.record.id, entry)
  publish(hub, scored.rows, scored.cards, firstScored)
}

/** Every lead a change touches, with the events that are new to it. */
function gather(
  visitors: ReadonlyMap<string, VisitorEntry>,
  fresh: ReadonlyMap<string, StoredEvent[]>,
  again: readonly string[],
  dirty: readonly [string, Cause][],
  leads: ReadonlyMap<string, LeadEntry>,
  found: Identified,
): ToScore[] {
  const work = new Map<string, ToScore>()
  const touch = (id: string, cause: Cause): ToScore | null => {
    const entry = leads.get(id)
    if (!entry || entry.record.mergedInto !== null) return null
    const known = work.get(id)
    if (known) {
      if (cause === 'event' || known.cause === 'time') known.cause = cause
      return known
    }
    const next: ToScore = { entry, events: [], cause }
    work.set(id, next)
    return next
  }
  for (const [id, cause] of dirty) touch(id, cause)
  for (const id of found.leads.keys()) touch(id, 'trait')
  for (const id of again) for (const link of visitors.get(id)?.links ?? []) touch(link.lead, 'time')
  for (const [id, events] of fresh) {
    const visitor = visitors.get(id)!
    if (visitor.links.length === 0) continue
    for (const event of events) touch(leadAt(visitor, event.at), 'event')?.events.push(event)
  }
  return [...work.values()]
}

/** A lead created or given an address just now may belong to an account we keep. */
async function attachAccounts(hub: Hub, found: Identified): Promise<void> {
  const lacking = [...found.leads.values()].filter((e) => e.record.domain !== null && e.account === null)
  if (lacking.length === 0) return
  const accounts = await accountsOfDomains(hub.db, hub.id, [...new Set(lacking.map((e) => e.record.domain!))])
  for (const entry of lacking) entry.account = accounts.get(entry.record.domain!) ?? null
}

function publish(hub: Hub, rows: readonly { seq: number; card: string }[], cards: readonly Card[], firstScored: ReadonlySet<string>): void {
  cards.forEach((card, i) => {
    hub.sockets.card(rows[i]!.seq, card.id, card.owner?.id ?? null, rows[i]!.card)
    if (card.emailHash === null) return
    const { score, fit, readiness, grade, quadrant, at } = card
    const band = `${grade} ${quadrant}`
    if (hub.bands.get(card.id) === band) return
    hub.bands.set(card.id, band)
    if (firstScored.has(card.id)) return
    hub.later(copyScore(hub, card.emailHash, { score, fit, readiness, grade, quadrant, at }))
  })
  const next = Math.min(...cards.map((c) => c.leavesQuadrant?.at ?? Number.POSITIVE_INFINITY))
  if (Number.isFinite(next)) hub.later(hub.wakeAt(next))
}
