/** What names a campaign in a lead's first visit. */
export type Origin = { campaign: string | null; source: string | null }

/** Leads by origin: all there are. */
export async function leadsByOrigin(db: D1Database, workspace: string): Promise<(Origin & { n: number })[]> {
  const { results } = await db
    .prepare(
      `SELECT came_campaign AS campaign, came_source AS source, count(*) AS n FROM leads INDEXED BY leads_by_campaign
       WHERE workspace = ?1 AND (came_campaign IS NOT NULL OR came_source IS NOT NULL) AND merged_into IS NULL GROUP BY 1, 2`,
    )
    .bind(workspace)
    .all<Origin & { n: number }>()
  return results
}

/** Leads by origin that came within [from, until). */
export async function arrivalsByOrigin(
  db: D1Database,
  workspace: string,
  from: number,
  until: number,
): Promise<(Origin & { n: number })[]> {
  const { results } = await db
    .prepare(
      `SELECT came_campaign AS campaign, came_source AS source, count(*) AS n FROM leads
       WHERE workspace = ?1 AND created_at >= ?2 AND created_at < ?3 AND merged_into IS NULL AND (came_campaign IS NOT NULL OR came_source IS NOT NULL)
       GROUP BY 1, 2`,
    )
    .bind(workspace, from, until)
    .all<Origin & { n: number }>()
  return results
}

export type HandoffsOfOrigin = Origin & { state: string; inPeriod: 0 | 1; n: number; amount: number }

/** All hand-offs of leads with an origin, by state and by whether they opened within [from, until); a merged lead's keep its own origin. */
export async function handoffsByOrigin(db: D1Database, workspace: string, from: number, until: number): Promise<HandoffsOfOrigin[]> {
  const { results } = await db
    .prepare(
      `SELECT l.came_campaign AS campaign, l.came_source AS source, h.state, h.opened_at >= ?2 AND h.opened_at < ?3 AS inPeriod,
         count(*) AS n, sum(CASE h.state WHEN 'won' THEN coalesce(h.record->>'$.amount', 0) ELSE 0 END) AS amount
       FROM leads l INDEXED BY leads_by_campaign CROSS JOIN handoffs h INDEXED BY handoffs_by_lead ON h.workspace = ?1 AND h.lead = l.id
       WHERE l.workspace = ?1 AND (l.came_campaign IS NOT NULL OR l.came_source IS NOT NULL) AND h.state <> 'review'
       GROUP BY 1, 2, 3, 4`,
    )
    .bind(workspace, from, until)
    .all<HandoffsOfOrigin>()
  return results
}
