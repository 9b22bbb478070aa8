/** Write keys (public, can only add events) and secret keys, by hash. KV holds a copy for the edge; D1 is the truth. */
export type Key = {
  workspace: string
  id: string
  kind: 'write' | 'secret'
  hint: string
  label: string
  /** origins that may use a write key, such as `https://www.acme.example` or `https://*.acme.example`; empty = any */
  origins: string[]
  /** requests a minute from one address */
  perMinute: number
  createdAt: number
  revokedAt: number | null
}
type Raw = Omit<Key, 'origins'> & { origins: string }

const COLUMNS = 'workspace, id, kind, hint, label, origins, per_minute AS perMinute, created_at AS createdAt, revoked_at AS revokedAt'
const COPY_TTL_SECONDS = 300
const toKey = (raw: Raw): Key => ({ ...raw, origins: JSON.parse(raw.origins) })

/** The key with this hash, from its copy in KV or else from D1; null when unknown or revoked. */
export async function keyByHash(db: D1Database, kv: KVNamespace, hash: string): Promise<Key | null> {
  const copy = await kv.get<Key>(`key:${hash}`, 'json')
  if (copy) return copy
  const raw = await db.prepare(`SELECT ${COLUMNS} FROM keys WHERE hash = ?1 AND revoked_at IS NULL`).bind(hash).first<Raw>()
  if (!raw) return null
  const key = toKey(raw)
  await kv.put(`key:${hash}`, JSON.stringify(key), { expirationTtl: COPY_TTL_SECONDS })
  return key
}

export function insertKey(db: D1Database, hash: string, k: Key): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO keys (workspace, id, kind, hash, hint, label, origins, per_minute, created_at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)`,
    )
    .bind(k.workspace, k.id, k.kind, hash, k.hint, k.label, JSON.stringify(k.origins), k.perMinute, k.createdAt)
}

export async function listKeys(db: D1Database, workspace: string): Promise<Key[]> {
  const { results } = await db.prepare(`SELECT ${COLUMNS} FROM keys WHERE workspace = ?1 ORDER BY created_at`).bind(workspace).all<Raw>()
  return results.map(toKey)
}

/** Hash of a key, to take its copy out of KV. */
export async function hashOfKey(db: D1Database, workspace: string, id: string): Promise<string | null> {
  return (
    (await db.prepare('SELECT hash FROM keys WHERE workspace = ?1 AND id = ?2').bind(workspace, id).first<{ hash: string }>())?.hash ?? null
  )
}

export function changeKey(
  db: D1Database,
  workspace: string,
  id: string,
  change: { label: string; origins: string[]; perMinute: number },
): D1PreparedStatement {
  return db
    .prepare('UPDATE keys SET label = ?3, origins = ?4, per_minute = ?5 WHERE workspace = ?1 AND id = ?2')
    .bind(workspace, id, change.label, JSON.stringify(change.origins), change.perMinute)
}

export function revokeKey(db: D1Database, workspace: string, id: string, at: number): D1PreparedStatement {
  return db.prepare('UPDATE keys SET revoked_at = ?3 WHERE workspace = ?1 AND id = ?2 AND revoked_at IS NULL').bind(workspace, id, at)
}

export async function forgetKeyCopy(kv: KVNamespace, hash: string): Promise<void> {
  await kv.delete(`key:${hash}`)
}
