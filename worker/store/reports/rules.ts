export type SpokenFor = { rule: string; state: string; notAFit: 0 | 1; n: number }

/**
 * For how many hand-offs opened within [from, until) each rule gave points in the frozen evidence, by state; from one
 * index, which holds the rules and the reason.
 */
export async function rulesThatSpoke(db: D1Database, workspace: string, from: number, until: number): Promise<SpokenFor[]> {
  const { results } = await db
    .prepare(
      `SELECT r.value AS rule, h.state,
         h.state = 'rejected' AND coalesce(h.facts->>'$[2][2]', '') || '/' LIKE 'not-a-fit/%' AS notAFit, count(*) AS n
       FROM handoffs h INDEXED BY handoffs_by_rules CROSS JOIN json_each(h.spoke) r
       WHERE h.workspace = ?1 AND h.opened_at >= ?2 AND h.opened_at < ?3 AND h.state <> 'review'
       GROUP BY 1, 2, 3`,
    )
    .bind(workspace, from, until)
    .all<SpokenFor>()
  return results
}

/** Hand-offs opened within [from, until) by state. */
export async function statesBetween(db: D1Database, workspace: string, from: number, until: number): Promise<Map<string, number>> {
  const { results } = await db
    .prepare(
      `SELECT state, count(*) AS n FROM handoffs
       WHERE workspace = ?1 AND opened_at >= ?2 AND opened_at < ?3 AND state <> 'review' GROUP BY state`,
    )
    .bind(workspace, from, until)
    .all<{ state: string; n: number }>()
  return new Map(results.map((r) => [r.state, r.n]))
}
