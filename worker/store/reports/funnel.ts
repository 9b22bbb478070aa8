/** Visitors first seen within [from, until), and how many of them gave a name since. Servers' own visitors do not count. */
export async function visitorsSeen(db: D1Database, workspace: string, from: number, until: number): Promise<{ n: number; named: number }> {
  const row = await db
    .prepare(
      `SELECT count(*) AS n, coalesce(sum(EXISTS (SELECT 1 FROM links k WHERE k.workspace = ?1 AND k.visitor = v.id)), 0) AS named
       FROM visitors v WHERE v.workspace = ?1 AND v.first_at >= ?2 AND v.first_at < ?3 AND substr(v.id, 1, 5) <> 'lead:'`,
    )
    .bind(workspace, from, until)
    .first<{ n: number; named: number }>()
  return row!
}

/**
 * How long the leads of [from, until) took from their first visit to giving their name: their number, and the places of median (one or two) and
 * p90 in the sorted list, ms. Sorted in the database: there may be many.
 */
export async function timesToName(
  db: D1Database,
  workspace: string,
  from: number,
  until: number,
): Promise<{ n: number; place: number; ms: number }[]> {
  const { results } = await db
    .prepare(
      `WITH took AS (
         SELECT l.created_at - min(v.first_at) AS ms FROM leads l INDEXED BY leads_by_arrival
         CROSS JOIN links k ON k.workspace = ?1 AND k.lead = l.id
         CROSS JOIN visitors v ON v.workspace = ?1 AND v.id = k.visitor
         WHERE l.workspace = ?1 AND l.created_at >= ?2 AND l.created_at < ?3 AND l.merged_into IS NULL AND substr(k.visitor, 1, 5) <> 'lead:'
         GROUP BY l.created_at, l.id HAVING ms >= 0),
       placed AS (SELECT ms, row_number() OVER (ORDER BY ms) AS place, count(*) OVER () AS n FROM took)
       SELECT n, place, ms FROM placed WHERE place IN ((n + 1) / 2, n / 2 + 1, (9 * n + 9) / 10)`,
    )
    .bind(workspace, from, until)
    .all<{ n: number; place: number; ms: number }>()
  return results
}

export type HandedOver = {
  lead: string
  leadCreatedAt: number
  channel: string | null
  source: string | null
  openedAt: number
  trigger: string
  quadrant: string
}

/** Hand-offs opened from `until` on of the leads that came within [from, until); oldest first. A period up to today has none. */
export async function handedOverLater(db: D1Database, workspace: string, from: number, until: number): Promise<HandedOver[]> {
  const { results } = await db
    .prepare(
      `SELECT coalesce(t.id, l.id) AS lead, coalesce(t.created_at, l.created_at) AS leadCreatedAt,
         iif(t.id IS NULL, l.came_channel, t.came_channel) AS channel, iif(t.id IS NULL, l.came_source, t.came_source) AS source,
         p.opened_at AS openedAt, p.trigger, p.quadrant
       FROM handoffs p
       JOIN leads l INDEXED BY leads_in_short ON l.workspace = ?1 AND l.id = p.lead
       LEFT JOIN leads t INDEXED BY leads_in_short ON t.workspace = ?1 AND t.id = l.merged_into
       WHERE p.workspace = ?1 AND p.opened_at >= ?3 AND p.state <> 'review'
         AND coalesce(t.created_at, l.created_at) >= ?2 AND coalesce(t.created_at, l.created_at) < ?3
       ORDER BY p.opened_at`,
    )
    .bind(workspace, from, until)
    .all<HandedOver>()
  return results
}
