import type { AuditAction } from '#shared/schema/audit'

export type AuditEntry = { id: string; at: number; byMember: string | null; action: AuditAction; subject: string; detail: AuditDetail }
/** What was kept of the circumstances, by name; a sentence among them as a phrase. */
export type AuditDetail = object | null

/** One line of the audit log: members, keys, exports, definitions and decisions (DESIGN §8). */
export function audit(db: D1Database, workspace: string, e: AuditEntry): D1PreparedStatement {
  return db
    .prepare('INSERT INTO audit (workspace, id, at, by_member, action, subject, detail) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)')
    .bind(workspace, e.id, e.at, e.byMember, e.action, e.subject, e.detail === null ? null : JSON.stringify(e.detail))
}

export async function listAudit(
  db: D1Database,
  workspace: string,
  limit: number,
  before: string | null,
): Promise<(AuditEntry & { memberName: string | null })[]> {
  const { results } = await db
    .prepare(
      `SELECT a.id, a.at, a.by_member AS byMember, m.name AS memberName, a.action, a.subject, a.detail FROM audit a
       LEFT JOIN members m ON m.workspace = a.workspace AND m.id = a.by_member
       WHERE a.workspace = ?1 AND a.id < ?2 ORDER BY a.id DESC LIMIT ?3`,
    )
    .bind(workspace, before ?? '~', limit)
    .all<Omit<AuditEntry, 'detail'> & { detail: string | null; memberName: string | null }>()
  return results.map((r) => ({ ...r, detail: r.detail ? JSON.parse(r.detail) : null }))
}
