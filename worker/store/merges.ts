/** Merges can be undone: `undo` is what both leads were before, as JSON. */
export function insertMerge(
  db: D1Database,
  workspace: string,
  m: { id: string; lead: string; other: string; undo: string; by: string | null; at: number },
): D1PreparedStatement {
  return db
    .prepare('INSERT INTO merges (workspace, id, lead, other, undo, by_member, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)')
    .bind(workspace, m.id, m.lead, m.other, m.undo, m.by, m.at)
}

export async function lastMerge(
  db: D1Database,
  workspace: string,
  lead: string,
  other: string,
): Promise<{ id: string; undo: string } | null> {
  return db
    .prepare('SELECT id, undo FROM merges WHERE workspace = ?1 AND lead = ?2 AND other = ?3 AND undone_at IS NULL ORDER BY at DESC LIMIT 1')
    .bind(workspace, lead, other)
    .first()
}

export function markMergeUndone(db: D1Database, workspace: string, id: string, at: number): D1PreparedStatement {
  return db.prepare('UPDATE merges SET undone_at = ?3 WHERE workspace = ?1 AND id = ?2').bind(workspace, id, at)
}
