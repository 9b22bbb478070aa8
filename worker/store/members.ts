import type { Language } from '#shared/schema/language'
import type { Member } from '#shared/schema/member'

type Raw = Omit<Member, 'manager' | 'signer' | 'active' | 'hours' | 'language'> & {
  manager: number
  signer: number
  active: number
  hours: string | null
  language: Language | null
}
const COLUMNS = 'm.id, m.name, m.email, m.role, m.manager, m.signer, m.scope, m.active, m.hours, m.language, m.created_at AS createdAt'

function toMember(raw: Raw): Member {
  const { id, name, email, role, scope, createdAt } = raw
  const flags = { manager: raw.manager === 1, signer: raw.signer === 1, active: raw.active === 1 }
  const chosen = {
    ...(raw.hours === null ? {} : { hours: JSON.parse(raw.hours) }),
    ...(raw.language === null ? {} : { language: raw.language }),
  }
  return { id, name, email, role, scope, ...flags, ...chosen, createdAt }
}

export async function listMembers(db: D1Database, workspace: string): Promise<Member[]> {
  const { results } = await db.prepare(`SELECT ${COLUMNS} FROM members m WHERE workspace = ?1 ORDER BY name, id`).bind(workspace).all<Raw>()
  return results.map(toMember)
}

export function saveMember(db: D1Database, workspace: string, m: Member): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO members (workspace, id, name, email, role, manager, signer, scope, active, created_at, hours, language)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
       ON CONFLICT (workspace, id) DO UPDATE SET name = excluded.name, email = excluded.email, role = excluded.role, manager = excluded.manager,
         signer = excluded.signer, scope = excluded.scope, active = excluded.active, hours = excluded.hours,
         language = excluded.language`,
    )
    .bind(
      workspace,
      m.id,
      m.name,
      m.email,
      m.role,
      m.manager ? 1 : 0,
      m.signer ? 1 : 0,
      m.scope,
      m.active ? 1 : 0,
      m.createdAt,
      m.hours ? JSON.stringify(m.hours) : null,
      m.language ?? null,
    )
}

/** Who a token belongs to; null when it is unknown or revoked, or its member is no longer active. */
export async function memberByToken(db: D1Database, hash: string): Promise<{ workspace: string; member: Member } | null> {
  const row = await db
    .prepare(
      `SELECT t.workspace, ${COLUMNS} FROM tokens t JOIN members m ON m.workspace = t.workspace AND m.id = t.member
       WHERE t.hash = ?1 AND t.revoked_at IS NULL AND m.active = 1`,
    )
    .bind(hash)
    .first<Raw & { workspace: string }>()
  return row && { workspace: row.workspace, member: toMember(row) }
}

export function insertToken(
  db: D1Database,
  workspace: string,
  token: { hash: string; member: string; device: string | null; at: number },
): D1PreparedStatement {
  return db
    .prepare('INSERT INTO tokens (hash, workspace, member, device, created_at, seen_at) VALUES (?1, ?2, ?3, ?4, ?5, ?5)')
    .bind(token.hash, workspace, token.member, token.device, token.at)
}

export function revokeToken(db: D1Database, workspace: string, hash: string, at: number): D1PreparedStatement {
  return db.prepare('UPDATE tokens SET revoked_at = ?3 WHERE workspace = ?1 AND hash = ?2').bind(workspace, hash, at)
}

export function revokeTokensOf(db: D1Database, workspace: string, member: string, at: number): D1PreparedStatement {
  return db
    .prepare('UPDATE tokens SET revoked_at = ?3 WHERE workspace = ?1 AND member = ?2 AND revoked_at IS NULL')
    .bind(workspace, member, at)
}
