/** State and reason of another hand-off of the same person. */
export type Ending = [state: string, reason: string | null]
export type Win = { id: string; amount: number | null; earlier: Ending[] }
export type Closed = { state: string; reason: string; later: Ending[] }

const OF_THE_SAME_PERSON = `IN (
             SELECT coalesce(l.merged_into, l.id) UNION ALL
             SELECT m.id FROM leads m WHERE m.workspace = ?1 AND m.merged_into = coalesce(l.merged_into, l.id))`
const PERSON = `JOIN leads l INDEXED BY leads_in_short ON l.workspace = ?1 AND l.id = w.lead`

/** Deals won within [from, until), each with how the same person's hand-offs before it ended. */
export async function winsBetween(db: D1Database, workspace: string, from: number, until: number): Promise<Win[]> {
  const { results } = await db
    .prepare(
      `SELECT w.id, w.record->>'$.amount' AS amount,
         (SELECT json_group_array(json_array(e.state, e.record->>'$.reason')) FROM handoffs e INDEXED BY handoffs_by_lead
           WHERE e.workspace = ?1 AND e.lead ${OF_THE_SAME_PERSON} AND e.state IN ('rejected', 'lost') AND e.closed_at <= w.opened_at) AS earlier
       FROM handoffs w ${PERSON}
       WHERE w.workspace = ?1 AND w.closed_at >= ?2 AND w.closed_at < ?3 AND w.state = 'won'`,
    )
    .bind(workspace, from, until)
    .all<Omit<Win, 'earlier'> & { earlier: string }>()
  return results.map((row) => ({ ...row, earlier: JSON.parse(row.earlier) as Ending[] }))
}

/** Hand-offs refused or lost within [from, until), each with the same person's hand-offs opened since. */
export async function closedBetween(db: D1Database, workspace: string, from: number, until: number): Promise<Closed[]> {
  const { results } = await db
    .prepare(
      `SELECT w.state, w.record->>'$.reason' AS reason,
         (SELECT json_group_array(json_array(e.state, NULL)) FROM handoffs e INDEXED BY handoffs_by_lead
           WHERE e.workspace = ?1 AND e.lead ${OF_THE_SAME_PERSON} AND e.state <> 'review' AND e.opened_at >= w.closed_at) AS later
       FROM handoffs w ${PERSON}
       WHERE w.workspace = ?1 AND w.closed_at >= ?2 AND w.closed_at < ?3 AND w.state IN ('rejected', 'lost')`,
    )
    .bind(workspace, from, until)
    .all<Omit<Closed, 'later'> & { later: string }>()
  return results.map((row) => ({ ...row, later: JSON.parse(row.later) as Ending[] }))
}

/** Leads in nurture now. */
export async function countInNurture(db: D1Database, workspace: string): Promise<number> {
  const row = await db
    .prepare("SELECT count(*) AS n FROM leads WHERE workspace = ?1 AND stage = 'nurture' AND merged_into IS NULL")
    .bind(workspace)
    .first<{ n: number }>()
  return row?.n ?? 0
}
