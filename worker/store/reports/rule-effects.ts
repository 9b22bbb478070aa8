/** For how many leads each rule has earned points, as their cards say. It reads every card: ask rarely, and keep the answer. */
export async function leadsPerRule(db: D1Database, workspace: string): Promise<Map<string, number>> {
  const { results } = await db
    .prepare(
      `SELECT r.value->>'$.rule' AS rule, count(*) AS n
       FROM leads l CROSS JOIN json_each(l.card, '$.receipts') r
       WHERE l.workspace = ?1 AND l.merged_into IS NULL AND l.card IS NOT NULL AND l.readiness > 0
         AND r.value->>'$.kind' = 'signal' AND r.value->>'$.earned' > 0
       GROUP BY 1`,
    )
    .bind(workspace)
    .all<{ rule: string; n: number }>()
  return new Map(results.map(({ rule, n }) => [rule, n]))
}

/** Hand-offs opened by a raised hand, by the rule's label, by state. */
export async function raisedBy(db: D1Database, workspace: string): Promise<{ label: string; state: string; n: number }[]> {
  const { results } = await db
    .prepare(
      `SELECT record->>'$.because' AS label, state, count(*) AS n FROM handoffs
       WHERE workspace = ?1 AND trigger = 'hand-raise' GROUP BY 1, 2`,
    )
    .bind(workspace)
    .all<{ label: string; state: string; n: number }>()
  return results
}
