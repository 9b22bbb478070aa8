import type { StoredEvent } from '#shared/schema/event'
import { eventsOf } from '../../store/events'
import { clearMarks, saveCounts } from '../../store/visitors'
import type { Hub } from '../hub'
import { scoreTurn, settleTurn, type Turn, turnStatements } from './score-turn'
import { groupByVisitor, visitorEntries } from './visitor-states'

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

  const turn: Turn = { visitors, fresh, all, again: againIds, dirty, unstored: false }
  const done = await scoreTurn(hub, turn)
  await hub.commit(
    [
      ...(ids.length > 0
        ? [...saveCounts(hub.db, hub.id, done.states.rows, done.states.gone), clearMarks(hub.db, hub.id, hub.held.batch, ids)]
        : []),
      ...turnStatements(hub, done),
    ],
    done.scored.rows.length,
  )
  for (const id of ids) {
    hub.fresh.delete(id)
    hub.recompute.delete(id)
  }
  for (const [id] of dirty) hub.dirtyLeads.delete(id)
  settleTurn(hub, turn, done, hub.held.batch - 1)
  return hub.moreMarked || hub.fresh.size + hub.recompute.size + hub.dirtyLeads.size > 0
}

function* take<T>(from: Iterable<T>, most: number): Iterable<T> {
  let n = 0
  for (const item of from) {
    if (n++ === most) return
    yield item
  }
}
