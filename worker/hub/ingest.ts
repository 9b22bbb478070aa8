import type { StoredEvent } from '#shared/schema/event'
import { insertEvents } from '../store/events'
import { markVisitors, type SeenVisitor } from '../store/visitors'
import type { Hub } from './hub'

/**
 * Stores a group of events ({@link once} each) in one transaction and marks their visitors unscored (DESIGN §3: stored means scored).
 * When every event was new their visitors go on incrementally; a duplicate anywhere sends the group's visitors
 * through a recompute, which is exact and rare.
 */
export async function ingest(hub: Hub, rows: readonly StoredEvent[]): Promise<void> {
  const seen = seenVisitors(rows, hub.recompute)
  const inserts = insertEvents(hub.db, hub.id, hub.held.batch + 1, rows)
  const { results } = await hub.commit([...inserts, markVisitors(hub.db, hub.id, [...seen.values()])])
  const added = results.slice(0, inserts.length).reduce((sum, result) => sum + result.meta.changes, 0)
  if (added === rows.length) {
    for (const event of rows) {
      if (hub.recompute.has(event.visitor)) continue
      const waiting = hub.fresh.get(event.visitor)
      if (waiting) waiting.push(event)
      else hub.fresh.set(event.visitor, [event])
    }
  } else {
    for (const id of seen.keys()) {
      hub.recompute.add(id)
      hub.fresh.delete(id)
    }
  }
  hub.sockets.sawVisitors(seen.keys(), hub.now(), hub.held.seq)
}

/** The events of a group once each. */
export function once(events: Iterable<StoredEvent>): StoredEvent[] {
  const unique = new Map<string, StoredEvent>()
  for (const event of events) unique.set(`${event.visitor} ${event.id}`, event)
  return [...unique.values()]
}

export function seenVisitors(events: readonly StoredEvent[], recompute: ReadonlySet<string>): Map<string, SeenVisitor> {
  const seen = new Map<string, SeenVisitor>()
  for (const { visitor: id, at, url, referrer } of events) {
    const known = seen.get(id)
    if (!known) {
      seen.set(id, { id, firstAt: at, lastAt: at, url, referrer, unscored: recompute.has(id) ? 2 : 1 })
      continue
    }
    if (at < known.firstAt) Object.assign(known, { firstAt: at, url, referrer })
    if (at > known.lastAt) known.lastAt = at
  }
  return seen
}
