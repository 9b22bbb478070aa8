import type { StoredEvent } from '#shared/schema/event'
import type { Card } from '#shared/schema/lead'
import { accountsOfDomains } from '../store/accounts'
import { eventsOf } from '../store/events'
import { insertKeys } from '../store/lead-keys'
import { saveLeads } from '../store/leads'
import { putScoreCopy } from '../store/score-copies'
import { appendTraits } from '../store/trait-log'
import { insertLinks, saveStates } from '../store/visitors'
import type { Cause, Hub } from './hub'
import { type Identified, identify } from './identity'
import { loadLeads } from './load-leads'
import { scoreLeads, type ToScore } from './score-leads'
import { groupByVisitor, leadAt, newStates, visitorEntries } from './visitor-states'

/** Sizes that keep one transaction within a worker's memory and D1's limits. */
const VISITORS_A_DRAIN = 500
const RECOMPUTES_A_DRAIN = 25
const LEADS_A_DRAIN = 200

/**
 * Scores what is marked unscored, in one transaction with everything it leads to: links, traits, states, cards,
 * hand-offs and cleared marks. Answers whether more is waiting. Called after every commit, on start and on waking.
 */
export async function drain(hub: Hub): Promise<boolean> {
  if (hub.moreMarked && hub.fresh.size + hub.recompute.size + hub.dirtyLeads.size === 0) await hub.resume()
  const freshIds = [...take(hub.fresh.keys(), VISITORS_A_DRAIN)]
  const againIds = [...take(hub.recompute, RECOMPUTES_A_DRAIN)]
  const dirty = [...take(hub.dirtyLeads, LEADS_A_DRAIN)]
  if (freshIds.length + againIds.length + dirty.length === 0) return false
  const ids = [...new Set([...freshIds, ...againIds])]
  const visitors = await visitorEntries(hub, ids)
  const all =
    againIds.length > 0 ? groupByVisitor(await eventsOf(hub.db, hub.id, againIds)) : new Map<string, (StoredEvent & { batch: number })[]>()
  const fresh = new Map<string, StoredEvent[]>()
  for (const id of freshIds) if (!all.has(id)) fresh.set(id, hub.fresh.get(id)!)
  for (const [id, events] of all)
    fresh.set(
      id,
      events.filter((e) => e.batch > visitors.get(id)!.scoredBatch),
    )

  const found = await identify(hub, visitors, fresh)
  // Whoever gives a name now may have raised a hand before: the whole history becomes the new lead's.
  const named = [...found.relinked].filter((id) => visitors.get(id)!.links.length === 1)
  if (named.length > 0) {
    for (const [id, events] of groupByVisitor(await eventsOf(hub.db, hub.id, named))) {
      all.set(id, events)
      fresh.set(id, events)
    }
  }
  const linked = [...visitors.values()].flatMap((v) => v.links.map((l) => l.lead))
  const wanted = [...linked, ...dirty.map(([id]) => id)].filter((id) => !found.leads.has(id))
  const leads = new Map([...found.leads, ...(await loadLeads(hub, wanted))])
  await attachAccounts(hub, found)
  const states = await newStates(hub, visitors, leads, fresh, all)
  const toScore = gather(visitors, fresh, againIds, dirty, leads, found)
  // Nobody can have asked for the score of a lead that had none: there is no copy at the edge to correct.
  const firstScored = new Set(toScore.filter(({ entry }) => entry.record.grade === null).map(({ entry }) => entry.record.id))
  const scored = await scoreLeads(hub, toScore)

  await hub.commit(
    [
      ...(ids.length > 0 ? saveStates(hub.db, hub.id, hub.held.batch, ids, states.rows, states.gone) : []),
      ...(found.links.length > 0 ? [insertLinks(hub.db, hub.id, hub.now(), found.links)] : []),
      ...(found.said.length > 0 ? [appendTraits(hub.db, hub.id, hub.now(), found.said)] : []),
      ...(found.keys.length > 0 ? [insertKeys(hub.db, hub.id, found.keys)] : []),
      ...saveLeads(hub.db, hub.id, scored.rows),
      ...scored.statements,
    ],
    scored.rows.length,
  )
  for (const id of ids) {
    hub.fresh.delete(id)
    hub.recompute.delete(id)
    visitors.get(id)!.scoredBatch = hub.held.batch - 1
  }
  for (const [id] of dirty) hub.dirtyLeads.delete(id)
  for (const { entry } of toScore) hub.leads.set(entry.record.id, entry)
  publish(hub, scored.rows, scored.cards, firstScored)
  return hub.moreMarked || hub.fresh.size + hub.recompute.size + hub.dirtyLeads.size > 0
}

/** Every lead a change touches, with the events that are new to it. */
function gather(
  visitors: Awaited<ReturnType<typeof visitorEntries>>,
  fresh: Map<string, StoredEvent[]>,
  again: readonly string[],
  dirty: readonly [string, Cause][],
  leads: Awaited<ReturnType<typeof loadLeads>>,
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
    hub.later(putScoreCopy(hub.env.EDGE, hub.id, card.emailHash, { score, fit, readiness, grade, quadrant, at }))
  })
  const next = Math.min(...cards.map((c) => c.leavesQuadrant?.at ?? Number.POSITIVE_INFINITY))
  if (Number.isFinite(next)) hub.later(hub.wakeAt(next))
}

function* take<T>(from: Iterable<T>, most: number): Iterable<T> {
  let n = 0
  for (const item of from) {
    if (n++ === most) return
    yield item
  }
}
