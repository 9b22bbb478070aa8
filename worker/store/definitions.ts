import type { Definition, DefinitionContent } from '#shared/schema/definition'

type Raw = Omit<Definition, 'signed' | 'chosen' | 'content'> & { signed: number; chosen: number; content: string }
const COLUMNS = 'version, status, signed, chosen, created_at AS createdAt, published_at AS publishedAt, content'
const toDefinition = (raw: Raw): Definition => ({
  ...raw,
  signed: raw.signed === 1,
  chosen: raw.chosen === 1,
  content: JSON.parse(raw.content),
})

export async function publishedDefinition(db: D1Database, workspace: string): Promise<Definition | null> {
  const raw = await db
    .prepare(`SELECT ${COLUMNS} FROM definitions WHERE workspace = ?1 AND status = 'published'`)
    .bind(workspace)
    .first<Raw>()
  return raw && toDefinition(raw)
}

export async function getDefinition(db: D1Database, workspace: string, version: number): Promise<Definition | null> {
  const raw = await db
    .prepare(`SELECT ${COLUMNS} FROM definitions WHERE workspace = ?1 AND version = ?2`)
    .bind(workspace, version)
    .first<Raw>()
  return raw && toDefinition(raw)
}

export async function listDefinitions(db: D1Database, workspace: string): Promise<Definition[]> {
  const { results } = await db
    .prepare(`SELECT ${COLUMNS} FROM definitions WHERE workspace = ?1 ORDER BY version DESC`)
    .bind(workspace)
    .all<Raw>()
  return results.map(toDefinition)
}

export function insertDefinition(
  db: D1Database,
  workspace: string,
  d: { version: number; status: Definition['status']; chosen: boolean; content: DefinitionContent; at: number },
): D1PreparedStatement {
  return db
    .prepare(
      'INSERT INTO definitions (workspace, version, status, signed, chosen, content, created_at, published_at) VALUES (?1, ?2, ?3, 0, ?4, ?5, ?6, ?7)',
    )
    .bind(workspace, d.version, d.status, d.chosen ? 1 : 0, JSON.stringify(d.content), d.at, d.status === 'published' ? d.at : null)
}

/** The published definition gives way to the next one; commit it before the other is inserted. */
export function retirePublished(db: D1Database, workspace: string): D1PreparedStatement {
  return db.prepare("UPDATE definitions SET status = 'retired' WHERE workspace = ?1 AND status = 'published'").bind(workspace)
}

/** What scores as the workspace came with it is from now on what somebody chose. */
export function keepPublished(db: D1Database, workspace: string): D1PreparedStatement {
  return db.prepare("UPDATE definitions SET chosen = 1 WHERE workspace = ?1 AND status = 'published'").bind(workspace)
}
