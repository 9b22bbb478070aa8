export type SourceCount = { channel: string | null; source: string | null; n: number }

/** Leads that came within [from, until), by where their first visit came from. */
export async function arrivalsBySource(db: D1Database, workspace: string, from: number, until: number): Promise<SourceCount[]> {
  const { results } = await db
    .prepare(
      `SELECT came_channel AS channel, came_source AS source, count(*) AS n FROM leads
       WHERE workspace = ?1 AND created_at >= ?2 AND created_at < ?3 AND merged_into IS NULL GROUP BY 1, 2`,
    )
    .bind(workspace, from, until)
    .all<SourceCount>()
  return results
}

export type QuadrantCount = SourceCount & { week: number; quadrant: string }

/** The same by quadrant and by each of `weeks` (pairs of first instant and first instant after); `week` is the place in that list. */
export async function arrivalsByQuadrant(
  db: D1Database,
  workspace: string,
  weeks: readonly (readonly [number, number])[],
): Promise<QuadrantCount[]> {
  const { results } = await db
    .prepare(
      `SELECT w.key AS week, l.quadrant, l.came_channel AS channel, l.came_source AS source, count(*) AS n
       FROM json_each(?2) w CROSS JOIN leads l
         ON l.workspace = ?1 AND l.created_at >= w.value->>0 AND l.created_at < w.value->>1 AND l.merged_into IS NULL
       GROUP BY 1, 2, 3, 4`,
    )
    .bind(workspace, JSON.stringify(weeks))
    .all<QuadrantCount>()
  return results
}
