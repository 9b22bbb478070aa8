import type { StoredEvent } from '#shared/schema/event'
import { jsonChunks } from './json-chunks'

type Row = {
  visitor: string
  id: string
  batch: number
  name: string
  at: number
  received_at: number
  url: string | null
  referrer: string | null
  props: string | null
}

/** Stores events once each; an event already known by (visitor, id) changes nothing. The sum of `meta.changes` is how many were new. */
export function insertEvents(db: D1Database, workspace: string, batch: number, events: readonly StoredEvent[]): D1PreparedStatement[] {
  const insert = db.prepare(
    `INSERT INTO events (workspace, visitor, id, batch, name, at, received_at, url, referrer, props)
     SELECT ?1, value->>0, value->>1, ?2, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7 FROM json_each(?3)
     WHERE true ON CONFLICT DO NOTHING`,
  )
  return jsonChunks(events.map(columns)).map((json) => insert.bind(workspace, batch, json))
}

/**
 * Stores events that are believed to be new. One that is known already fails the whole transaction, see {@link alreadyKnown}:
 * what the events led to is in the same transaction and would count it twice.
 */
export function insertNewEvents(db: D1Database, workspace: string, batch: number, events: readonly StoredEvent[]): D1PreparedStatement[] {
  const insert = db.prepare(
    `INSERT INTO events (workspace, visitor, id, batch, name, at, received_at, url, referrer, props)
     SELECT ?1, value->>0, value->>1, ?2, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7 FROM json_each(?3)`,
  )
  return jsonChunks(events.map(columns)).map((json) => insert.bind(workspace, batch, json))
}

/** True for the error {@link insertNewEvents} fails with when an event is known already. */
export function alreadyKnown(error: unknown): boolean {
  return error instanceof Error && error.message.includes('UNIQUE constraint failed: events.')
}

const columns = (e: StoredEvent) => [e.visitor, e.id, e.name, e.at, e.receivedAt, e.url, e.referrer, JSON.stringify(e.props)]

/** All events of some visitors, oldest first. `batch` tells which commit brought each. */
export async function eventsOf(
  db: D1Database,
  workspace: string,
  visitors: readonly string[],
): Promise<(StoredEvent & { batch: number })[]> {
  const { results } = await db
    .prepare(
      `SELECT visitor, id, batch, name, at, received_at, url, referrer, props FROM events
       WHERE workspace = ?1 AND visitor IN (SELECT value FROM json_each(?2)) ORDER BY at, id`,
    )
    .bind(workspace, JSON.stringify(visitors))
    .all<Row>()
  return results.map(toEvent)
}

/** Events of some visitors, newest first, older than the cursor `[at, id]`. */
export async function recentEvents(
  db: D1Database,
  workspace: string,
  visitors: readonly string[],
  limit: number,
  before: [number, string] | null = null,
): Promise<(StoredEvent & { batch: number })[]> {
  const { results } = await db
    .prepare(
      `SELECT visitor, id, batch, name, at, received_at, url, referrer, props FROM events
       WHERE workspace = ?1 AND visitor IN (SELECT value FROM json_each(?2)) AND (at, id) < (?3, ?4)
       ORDER BY at DESC, id DESC LIMIT ?5`,
    )
    .bind(workspace, JSON.stringify(visitors), before?.[0] ?? Number.MAX_SAFE_INTEGER, before?.[1] ?? '~', limit)
    .all<Row>()
  return results.map(toEvent)
}

function toEvent(row: Row): StoredEvent & { batch: number } {
  return {
    id: row.id,
    visitor: row.visitor,
    batch: row.batch,
    name: row.name,
    at: row.at,
    receivedAt: row.received_at,
    url: row.url,
    referrer: row.referrer,
    props: row.props ? JSON.parse(row.props) : {},
  }
}
