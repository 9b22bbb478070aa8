import type { StoredEvent } from '#shared/schema/event'
import { alreadyKnown, insertNewEvents } from '../../store/events'
import { putVisitors, saveCounts } from '../../store/visitors'
import { type Hub, HubFenced, type VisitorEntry } from '../hub'
import { seenVisitors } from '../ingest'
import { NeedsHistory, scoreTurn, settleTurn, type Turn, turnStatements } from './score-turn'
import { groupByVisitor, visitorEntries } from './visitor-states'

/** Visitors of one joined transaction at the most; a larger group is stored first and scored in pieces. */
const MOST_VISITORS = 500

/**
 * Stores a group of events and scores it in the same transaction, so that nothing is ever marked: half the commits of
 * storing first and scoring next. Only for a group that can be counted from memory: nothing else waits, nobody is
 * named in it. False when it has to be stored first, because one of its events was known already, a visitor's whole
 * history is needed, or scoring failed; then nothing was written and what it had touched in memory is dropped.
 */
export async function storeAndScore(hub: Hub, events: readonly StoredEvent[]): Promise<boolean> {
  if (hub.moreMarked || hub.fresh.size + hub.recompute.size + hub.dirtyLeads.size > 0) return false
  const fresh = groupByVisitor(events)
  if (fresh.size > MOST_VISITORS || events.some((e) => e.name === 'identify')) return false
  const inserts = insertNewEvents(hub.db, hub.id, hub.held.batch + 1, events)
  const ids = [...fresh.keys()]
  let turn: Turn | null = null
  try {
    const visitors = await entriesFor(hub, fresh)
    if ([...visitors.values()].some((v) => v.links.length > 1)) return false
    turn = { visitors, fresh, all: new Map(), again: [], dirty: [], unstored: true }
    const done = await scoreTurn(hub, turn)
    // A lead whose counts are of another definition goes to be computed again, which reads its marks from D1.
    if (hub.recompute.size > 0) throw new NeedsHistory()
    const batch = hub.held.batch + 1
    const seen = [...seenVisitors(events, hub.recompute).values()]
    await hub.commit(
      [
        ...inserts,
        putVisitors(hub.db, hub.id, batch, seen),
        ...saveCounts(hub.db, hub.id, done.states.rows, done.states.gone),
        ...turnStatements(hub, done),
      ],
      done.scored.rows.length,
    )
    for (const [id, entry] of visitors) hub.visitors.set(id, entry)
    settleTurn(hub, turn, done, batch)
  } catch (error) {
    if (error instanceof HubFenced) throw error
    if (!(error instanceof NeedsHistory) && !alreadyKnown(error))
      console.error('hub: storing and scoring at once failed; the events are stored first', error)
    hub.drop(turn?.visitors ?? [])
    return false
  }
  hub.sockets.sawVisitors(ids, hub.now(), hub.held.seq)
  return true
}

/** Visitor entries; one nobody has seen before has no past but these events. */
async function entriesFor(hub: Hub, fresh: ReadonlyMap<string, StoredEvent[]>): Promise<Map<string, VisitorEntry>> {
  const entries = await visitorEntries(hub, [...fresh.keys()])
  for (const [id, events] of fresh) {
    if (entries.has(id)) continue
    const first = events.reduce((a, b) => (b.at < a.at ? b : a))
    entries.set(id, { links: [], states: new Map(), firstUrl: first.url, firstReferrer: first.referrer, scoredBatch: 0 })
  }
  return entries
}
