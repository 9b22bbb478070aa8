/** Tokens of the phone page (`/h/<token>`), as hashes: what is in a mail is nowhere else. */
export type PhoneLink = { workspace: string; handoff: string; member: string; expiresAt: number; usedAt: number | null }

export function insertPhoneLink(db: D1Database, hash: string, link: Omit<PhoneLink, 'usedAt'>): D1PreparedStatement {
  return db
    .prepare('INSERT INTO phone_links (hash, workspace, handoff, member, expires_at) VALUES (?1, ?2, ?3, ?4, ?5)')
    .bind(hash, link.workspace, link.handoff, link.member, link.expiresAt)
}

export async function phoneLinkByHash(db: D1Database, hash: string): Promise<PhoneLink | null> {
  return db
    .prepare('SELECT workspace, handoff, member, expires_at AS expiresAt, used_at AS usedAt FROM phone_links WHERE hash = ?1')
    .bind(hash)
    .first<PhoneLink>()
}

/** Once a hand-off is decided, or somebody else's, its links decide nothing more. */
export function endPhoneLinks(db: D1Database, workspace: string, handoff: string, now: number): D1PreparedStatement {
  return db
    .prepare('UPDATE phone_links SET used_at = ?3 WHERE workspace = ?1 AND handoff = ?2 AND used_at IS NULL')
    .bind(workspace, handoff, now)
}
