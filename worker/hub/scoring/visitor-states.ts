import type { StoredEvent } from '#shared/schema/event'
import { scoreNumbers } from '#shared/scoring/score'
import { addEvents, emptyState, stateFromEvents, type VisitorState } from '#shared/scoring/state'
import { eventsOf } from '../../store/events'
import { loadVisitors, type StateRow } from '../../store/visitors'
import type { Hub, LeadEntry, VisitorEntry } from '../hub'
import { toScoredEvent } from './scored-event'

/** Visitor entries by id, from memory or D1; an id D1 does not know is a visitor without a past. */
export async function visitorEntries(hub: Hub, ids: readonly string[]): Promise<Map<string, VisitorEntry>> {
  const entries = new Map<string, VisitorEntry>()
  const missing: string[] = []
  for (const id of ids) {
    const entry = hub.visitors.get(id)
    if (entry) entries.set(id, entry)
    else missing.push(id)
  }
  if (missing.length === 0) return entries
  const { visitors, links, states } = await loadVisitors(hub.db, hub.id, missing)
  for (const v of visitors) {
    const entry = { links: [], states: new Map(), firstUrl: v.firstUrl, firstReferrer: v.firstReferrer, scoredBatch: v.scoredBatch }
    entries.set(v.id, entry)
    hub.visitors.set(v.id, entry)
  }
  for (const link of links) entries.get(link.visitor)?.links.push(link)
  for (const row of states) entries.get(row.visitor)?.states.set(row.lead, JSON.parse(row.state))
  return entries
}

export type NewStates = { rows: StateRow[]; gone: { visitor: string; lead: string }[] }

/** What all visitors scored in one turn share; `out` collects their new counts. */
type Group = { hub: Hub; leads: Map<string, LeadEntry>; out: NewStates }

/**
 * New daily counts of the touched visitors. `fresh` holds their new events; `all` the whole history of those that
 * are to be recomputed. Incremental where it is exact, from all events everywhere else: when those are not in D1
 * yet (`unstored`), null, and some entries may have been changed.
 */
export async function newStates(
  hub: Hub,
  visitors: Map<string, VisitorEntry>,
  leads: Map<string, LeadEntry>,
  fresh: Map<string, StoredEvent[]>,
  all: Map<string, StoredEvent[]>,
  unstored: boolean,
): Promise<NewStates | null> {
  const group: Group = { hub, leads, out: { rows: [], gone: [] } }
  const again: string[] = []
  for (const [id, visitor] of visitors) {
    if (all.has(id)) continue
    if (!advance(group, id, visitor, fresh.get(id) ?? [])) again.push(id)
  }
  if (again.length > 0 && unstored) return null
  if (again.length > 0) for (const [id, events] of groupByVisitor(await eventsOf(hub.db, hub.id, again))) all.set(id, events)
  for (const [id, events] of all) recompute(group, id, visitors.get(id)!, events)
  return group.out
}

/** Adds new events to the visitor's one state; false when only a recompute is exact. */
function advance(group: Group, id: string, visitor: VisitorEntry, events: readonly StoredEvent[]): boolean {
  const { hub, leads } = group
  if (visitor.links.length > 1) return false
  const lead = visitor.links[0]?.lead ?? ''
  const since = leads.get(lead)?.record.readinessSince ?? null
  const held = visitor.states.get(lead) ?? visitor.states.get('') ?? emptyState(hub.compiled, { readinessSince: since })
  if (held.v !== hub.compiled.key || held.r !== since) return false
  const state = addEvents(
    hub.compiled,
    held,
    events.map((e) => toScoredEvent(e, hub.assets)),
  )
  if (state === null) return false
  keep(group, id, visitor, new Map([[lead, state]]))
  return true
}

function recompute(group: Group, id: string, visitor: VisitorEntry, events: readonly StoredEvent[]): void {
  const { hub, leads } = group
  const segments = new Map<string, StoredEvent[]>()
  for (const link of visitor.links) segments.set(link.lead, [])
  if (visitor.links.length === 0) segments.set('', [])
  for (const event of events) segments.get(leadAt(visitor, event.at))!.push(event)
  const states = new Map<string, VisitorState>()
  for (const [lead, own] of segments) {
    const readinessSince = leads.get(lead)?.record.readinessSince ?? null
    states.set(
      lead,
      stateFromEvents(
        hub.compiled,
        own.map((e) => toScoredEvent(e, hub.assets)),
        { readinessSince },
      ),
    )
  }
  keep(group, id, visitor, states)
}

/** Whose event it is: the last link at or before it; events from before the first link are the first person's. */
export function leadAt(visitor: VisitorEntry, at: number): string {
  let lead = visitor.links[0]?.lead ?? ''
  for (const link of visitor.links) if (link.at <= at) lead = link.lead
  return lead
}

function keep({ hub, leads, out }: Group, id: string, visitor: VisitorEntry, states: Map<string, VisitorState>): void {
  for (const lead of visitor.states.keys()) {
    if (states.has(lead)) continue
    out.gone.push({ visitor: id, lead })
    leads.get(lead)?.states.delete(id)
  }
  visitor.states = states
  for (const [lead, state] of states) {
    leads.get(lead)?.states.set(id, state)
    const readiness = lead === '' ? scoreNumbers(hub.compiled, { traits: {}, states: [state], at: hub.now() }).readiness : 0
    out.rows.push({ visitor: id, lead, version: hub.compiled.version, readiness, state: JSON.stringify(state) })
  }
}

export function groupByVisitor<E extends StoredEvent>(events: readonly E[]): Map<string, E[]> {
  const groups = new Map<string, E[]>()
  for (const event of events) {
    const group = groups.get(event.visitor)
    if (group) group.push(event)
    else groups.set(event.visitor, [event])
  }
  return groups
}
