export type LinePage = {
  /** of the last change on the page; 0 when there is none */
  seq: number
  changes: number
  /** JSON: an array of lines */
  lines: string
  removed: string[]
}

/** D1 gives back no text of 2,000,000 bytes or more; 500 lines of the longest names stay below it. */
const LINES_A_TEXT = 500

/**
 * Lines of the packed index changed after a change number, oldest first, and leads that are gone. The database joins the lines into
 * text: a first sync of 100,000 would otherwise be taken apart and put together again several times on its way.
 */
export async function linesSince(
  db: D1Database,
  workspace: string,
  since: number,
  limit: number,
  scope: { owner: string } | null,
): Promise<LinePage> {
  const { results } = await db
    .prepare(LINES_SINCE)
    .bind(workspace, since, limit, scope?.owner ?? null)
    .all<{ seq: number; changes: number; lines: string | null; gone: string }>()
  return {
    seq: results.at(-1)?.seq ?? 0,
    changes: results.reduce((sum, row) => sum + row.changes, 0),
    lines: `[${results.flatMap((row) => row.lines ?? []).join(',')}]`,
    removed: results.flatMap((row) => JSON.parse(row.gone) as string[]),
  }
}

/** Every column it reads is in the index `leads_by_seq`. */
export const LINES_SINCE = `
  SELECT max(seq) AS seq, count(*) AS changes, group_concat(CASE WHEN gone THEN NULL ELSE line END, ',') AS lines,
    json_group_array(id) FILTER (WHERE gone) AS gone
  FROM (
    SELECT *, (row_number() OVER (ORDER BY seq) - 1) / ${LINES_A_TEXT} AS part FROM (
      SELECT seq, id, line, (merged_into IS NOT NULL OR (?4 IS NOT NULL AND owner IS NOT ?4)) AS gone FROM leads
        WHERE workspace = ?1 AND seq > ?2 AND (line IS NOT NULL OR merged_into IS NOT NULL)
      UNION ALL SELECT seq, lead, NULL, 1 FROM removed WHERE workspace = ?1 AND seq > ?2
      ORDER BY seq LIMIT ?3
    )
  ) GROUP BY part ORDER BY part`

/** Cards by id, of those a member may see. */
export async function cardsOf(
  db: D1Database,
  workspace: string,
  ids: readonly string[],
  scope: { owner: string } | null,
): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT card FROM leads WHERE workspace = ?1 AND id IN (SELECT value FROM json_each(?2)) AND merged_into IS NULL AND card IS NOT NULL
         AND (?3 IS NULL OR owner = ?3)`,
    )
    .bind(workspace, JSON.stringify(ids), scope?.owner ?? null)
    .all<{ card: string }>()
  return results.map((row) => row.card)
}
