import type { Clock } from '#shared/schema/definition'

/** The clocks of every version of the definition: a hand-off is judged by those it was opened under. */
export async function clockTable(db: D1Database, workspace: string): Promise<Map<number, Clock[]>> {
  const { results } = await db
    .prepare("SELECT version, content->'$.clocks' AS clocks FROM definitions WHERE workspace = ?1")
    .bind(workspace)
    .all<{ version: number; clocks: string }>()
  return new Map(results.map(({ version, clocks }) => [version, JSON.parse(clocks) as Clock[]]))
}
