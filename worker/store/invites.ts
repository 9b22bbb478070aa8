import type { Invite } from '#shared/schema/member'

type Raw = Omit<Invite, 'manager' | 'signer'> & { manager: number; signer: number }
const COLUMNS = 'id, name, email, role, manager, signer, expires_at AS expiresAt, used_at AS usedAt'
const toInvite = (raw: Raw): Invite => ({ ...raw, manager: raw.manager === 1, signer: raw.signer === 1 })

export function insertInvite(db: D1Database, workspace: string, codeHash: string, i: Invite, createdAt: number): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO invites (workspace, id, code_hash, name, email, role, manager, signer, created_at, expires_at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)`,
    )
    .bind(workspace, i.id, codeHash, i.name, i.email, i.role, i.manager ? 1 : 0, i.signer ? 1 : 0, createdAt, i.expiresAt)
}

export async function listInvites(db: D1Database, workspace: string): Promise<Invite[]> {
  const { results } = await db
    .prepare(`SELECT ${COLUMNS} FROM invites WHERE workspace = ?1 ORDER BY created_at DESC`)
    .bind(workspace)
    .all<Raw>()
  return results.map(toInvite)
}

/** The invite behind a join code, in whichever workspace it is. */
export async function inviteByCode(db: D1Database, codeHash: string): Promise<{ workspace: string; invite: Invite } | null> {
  const row = await db
    .prepare(`SELECT workspace, ${COLUMNS} FROM invites WHERE code_hash = ?1`)
    .bind(codeHash)
    .first<Raw & { workspace: string }>()
  if (!row) return null
  const { workspace, ...raw } = row
  return { workspace, invite: toInvite(raw) }
}

export function markInviteUsed(db: D1Database, workspace: string, id: string, at: number): D1PreparedStatement {
  return db.prepare('UPDATE invites SET used_at = ?3 WHERE workspace = ?1 AND id = ?2').bind(workspace, id, at)
}

export function deleteInvite(db: D1Database, workspace: string, id: string): D1PreparedStatement {
  return db.prepare('DELETE FROM invites WHERE workspace = ?1 AND id = ?2 AND used_at IS NULL').bind(workspace, id)
}
