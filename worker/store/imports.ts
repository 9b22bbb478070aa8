export function failImport(db: D1Database, workspace: string, id: string, at: number): D1PreparedStatement {
  return db.prepare("UPDATE imports SET status = 'failed', updated_at = ?3 WHERE workspace = ?1 AND id = ?2").bind(workspace, id, at)
}
