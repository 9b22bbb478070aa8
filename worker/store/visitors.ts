import { idsOf } from './ids-of'

/** Browsers, the leads their events belong to, and the daily counts they contribute. */

export type Link = { visitor: string; at: number; lead: string; claimed: boolean }
export type StateRow = { visitor: string; lead: string; version: number; readiness: number; state: string }
export type VisitorRow = { id: string; firstUrl: string | null; firstReferrer: string | null; scoredBatch: number; unscored: number }
export type SeenVisitor = { id: string; firstAt: number; lastAt: number; url: string | null; referrer: string | null; unscored: 0 | 1 | 2 }

/** Creates or updates visitors and marks them unscored (0: there is nothing to score), in the transaction that stores their events. */
export function markVisitors(db: D1Database, workspace: string, visitors: readonly SeenVisitor[]): D1PreparedStatement {
  const rows = visitors.map((v) => [v.id, v.firstAt, v.lastAt, v.url, v.referrer, v.unscored])
  return db
    .prepare(
      `INSERT INTO visitors (workspace, id, first_at, last_at, first_url, first_referrer, unscored)
       SELECT ?1, value->>0, value->>1, value->>2, value->>3, value->>4, value->>5 FROM json_each(?2) WHERE true
       ON CONFLICT DO UPDATE SET
         first_url = CASE WHEN excluded.first_at < first_at THEN excluded.first_url ELSE first_url END,
         first_referrer = CASE WHEN excluded.first_at < first_at THEN excluded.first_referrer ELSE first_referrer END,
         first_at = min(first_at, excluded.first_at), last_at = max(last_at, excluded.last_at),
         unscored = max(unscored, excluded.unscored)`,
    )
    .bind(workspace, JSON.stringify(rows))
}

/** Creates or updates visitors whose events are scored in this very transaction. A mark that is there stays. */
export function putVisitors(db: D1Database, workspace: string, scoredBatch: number, visitors: readonly SeenVisitor[]): D1PreparedStatement {
  const rows = visitors.map((v) => [v.id, v.firstAt, v.lastAt, v.url, v.referrer])
  return db
    .prepare(
      `INSERT INTO visitors (workspace, id, first_at, last_at, first_url, first_referrer, scored_batch)
       SELECT ?1, value->>0, value->>1, value->>2, value->>3, value->>4, ?2 FROM json_each(?3) WHERE true
       ON CONFLICT DO UPDATE SET
         first_url = CASE WHEN excluded.first_at < first_at THEN excluded.first_url ELSE first_url END,
         first_referrer = CASE WHEN excluded.first_at < first_at THEN excluded.first_referrer ELSE first_referrer END,
         first_at = min(first_at, excluded.first_at), last_at = max(last_at, excluded.last_at), scored_batch = excluded.scored_batch`,
    )
    .bind(workspace, scoredBatch, JSON.stringify(rows))
}

/** Asks for a recompute from all events: after a merge, a link, a rejection or a new definition. */
export function markForRecompute(db: D1Database, workspace: string, visitors: readonly string[]): D1PreparedStatement {
  return db
    .prepare('UPDATE visitors SET unscored = 2 WHERE workspace = ?1 AND id IN (SELECT value FROM json_each(?2))')
    .bind(workspace, JSON.stringify(visitors))
}

/** The next visitors after an id, in order of id: to go through all of them in slices. */
export async function visitorsAfter(db: D1Database, workspace: string, after: string, limit: number): Promise<string[]> {
  return idsOf(db.prepare('SELECT id FROM visitors WHERE workspace = ?1 AND id > ?2 ORDER BY id LIMIT ?3').bind(workspace, after, limit))
}

export async function countVisitors(db: D1Database, workspace: string): Promise<number> {
  const row = await db.prepare('SELECT count(*) AS n FROM visitors WHERE workspace = ?1').bind(workspace).first<{ n: number }>()
  return row?.n ?? 0
}

export async function unscoredVisitors(db: D1Database, workspace: string, limit: number): Promise<string[]> {
  return idsOf(db.prepare('SELECT id FROM visitors WHERE workspace = ?1 AND unscored > 0 LIMIT ?2').bind(workspace, limit))
}

/** Everything the hub keeps in memory of some visitors; links name the lead that absorbed a merged one. */
export async function loadVisitors(
  db: D1Database,
  workspace: string,
  ids: readonly string[],
): Promise<{ visitors: VisitorRow[]; links: Link[]; states: StateRow[] }> {
  const list = JSON.stringify(ids)
  const [visitors, links, states] = await db.batch([
    db
      .prepare(
        `SELECT id, first_url AS firstUrl, first_referrer AS firstReferrer, scored_batch AS scoredBatch, unscored
         FROM visitors WHERE workspace = ?1 AND id IN (SELECT value FROM json_each(?2))`,
      )
      .bind(workspace, list),
    db
      .prepare(
        `SELECT k.visitor, k.at, coalesce(l.merged_into, k.lead) AS lead, k.claimed FROM links k
         LEFT JOIN leads l ON l.workspace = k.workspace AND l.id = k.lead
         WHERE k.workspace = ?1 AND k.visitor IN (SELECT value FROM json_each(?2)) ORDER BY k.at`,
      )
      .bind(workspace, list),
    db
      .prepare(
        'SELECT visitor, lead, version, readiness, state FROM states WHERE workspace = ?1 AND visitor IN (SELECT value FROM json_each(?2))',
      )
      .bind(workspace, list),
  ])
  return {
    visitors: visitors!.results as VisitorRow[],
    links: (links!.results as (Omit<Link, 'claimed'> & { claimed: number })[]).map((l) => ({ ...l, claimed: l.claimed === 1 })),
    states: states!.results as StateRow[],
  }
}

export function insertLinks(db: D1Database, workspace: string, receivedAt: number, links: readonly Link[]): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO links (workspace, visitor, at, lead, received_at, claimed)
       SELECT ?1, value->>0, value->>1, value->>2, ?2, value->>3 FROM json_each(?3) WHERE true ON CONFLICT DO NOTHING`,
    )
    .bind(workspace, receivedAt, JSON.stringify(links.map((l) => [l.visitor, l.at, l.lead, l.claimed ? 1 : 0])))
}

/** Visitors that belong, or once belonged, to some leads. */
export async function visitorsOfLeads(db: D1Database, workspace: string, leads: readonly string[]): Promise<string[]> {
  return idsOf(
    db
      .prepare('SELECT DISTINCT visitor AS id FROM links WHERE workspace = ?1 AND lead IN (SELECT value FROM json_each(?2))')
      .bind(workspace, JSON.stringify(leads)),
  )
}

export async function statesOfLeads(db: D1Database, workspace: string, leads: readonly string[]): Promise<StateRow[]> {
  const { results } = await db
    .prepare(
      "SELECT visitor, lead, version, readiness, state FROM states WHERE workspace = ?1 AND lead <> '' AND lead IN (SELECT value FROM json_each(?2))",
    )
    .bind(workspace, JSON.stringify(leads))
    .all<StateRow>()
  return results
}

/** Replaces the daily counts of some visitors, in one transaction with the scores they lead to. */
export function saveCounts(
  db: D1Database,
  workspace: string,
  states: readonly StateRow[],
  gone: readonly { visitor: string; lead: string }[],
): D1PreparedStatement[] {
  const statements = [
    db
      .prepare(
        `INSERT INTO states (workspace, visitor, lead, version, readiness, state)
         SELECT ?1, value->>0, value->>1, value->>2, value->>3, value->>4 FROM json_each(?2) WHERE true
         ON CONFLICT DO UPDATE SET version = excluded.version, readiness = excluded.readiness, state = excluded.state`,
      )
      .bind(workspace, JSON.stringify(states.map((s) => [s.visitor, s.lead, s.version, s.readiness, s.state]))),
  ]
  if (gone.length > 0) {
    statements.push(
      db
        .prepare(`DELETE FROM states WHERE workspace = ?1 AND (visitor, lead) IN (SELECT value->>0, value->>1 FROM json_each(?2))`)
        .bind(workspace, JSON.stringify(gone.map((g) => [g.visitor, g.lead]))),
    )
  }
  return statements
}

/** Clears the marks of some visitors, in the transaction that saves what they led to. */
export function clearMarks(db: D1Database, workspace: string, scoredBatch: number, visitors: readonly string[]): D1PreparedStatement {
  return db
    .prepare('UPDATE visitors SET unscored = 0, scored_batch = ?2 WHERE workspace = ?1 AND id IN (SELECT value FROM json_each(?3))')
    .bind(workspace, scoredBatch, JSON.stringify(visitors))
}

export type LeadLink = { visitor: string; from: number | null; until: number | null }

/**
 * Which stretch of which browser is a lead's: `from` null from the beginning, `until` null to the end. Null when the
 * lead does not exist; links of leads merged into it are included.
 */
export async function linksOfLead(db: D1Database, workspace: string, lead: string): Promise<LeadLink[] | null> {
  const ids = await idsOf(db.prepare('SELECT id FROM leads WHERE workspace = ?1 AND (id = ?2 OR merged_into = ?2)').bind(workspace, lead))
  return ids.includes(lead) ? linksOfLeads(db, workspace, ids) : null
}

/** The same for several leads together, and for no lead merged into them. */
export async function linksOfLeads(db: D1Database, workspace: string, leads: readonly string[]): Promise<LeadLink[]> {
  const { results } = await db
    .prepare(
      `SELECT k.visitor, CASE WHEN p.at IS NULL THEN NULL ELSE k.at END AS "from", min(n.at) AS until
       FROM links k
       LEFT JOIN links p ON p.workspace = k.workspace AND p.visitor = k.visitor AND p.at < k.at
       LEFT JOIN links n ON n.workspace = k.workspace AND n.visitor = k.visitor AND n.at > k.at
       WHERE k.workspace = ?1 AND k.lead IN (SELECT value FROM json_each(?2))
       GROUP BY k.visitor, k.at`,
    )
    .bind(workspace, JSON.stringify(leads))
    .all<LeadLink>()
  return results
}

export const isWithin = (links: readonly LeadLink[], e: { visitor: string; at: number }): boolean =>
  links.some((l) => l.visitor === e.visitor && (l.from === null || e.at >= l.from) && (l.until === null || e.at < l.until))
