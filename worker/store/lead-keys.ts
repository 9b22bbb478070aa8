/** What names a lead: `email` (lower-case), `phone` (+digits), `linkedin` (vanity), `crm` (id). */
export type LeadKey = { kind: 'email' | 'phone' | 'linkedin' | 'crm'; value: string }

export async function findByKeys(db: D1Database, workspace: string, keys: readonly LeadKey[]): Promise<(LeadKey & { lead: string })[]> {
  if (keys.length === 0) return []
  const { results } = await db
    .prepare(
      `SELECT kind, value, lead FROM lead_keys
       WHERE workspace = ?1 AND (kind, value) IN (SELECT value->>0, value->>1 FROM json_each(?2))`,
    )
    .bind(workspace, JSON.stringify(keys.map((k) => [k.kind, k.value])))
    .all<LeadKey & { lead: string }>()
  return results
}

export function insertKeys(db: D1Database, workspace: string, keys: readonly (LeadKey & { lead: string })[]): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO lead_keys (workspace, kind, value, lead)
       SELECT ?1, value->>0, value->>1, value->>2 FROM json_each(?2) WHERE true ON CONFLICT DO NOTHING`,
    )
    .bind(workspace, JSON.stringify(keys.map((k) => [k.kind, k.value, k.lead])))
}

export async function keysOf(db: D1Database, workspace: string, lead: string): Promise<LeadKey[]> {
  const { results } = await db
    .prepare('SELECT kind, value FROM lead_keys WHERE workspace = ?1 AND lead = ?2')
    .bind(workspace, lead)
    .all<LeadKey>()
  return results
}

/** Gives keys to another lead (merge and unmerge). */
export function moveKeys(db: D1Database, workspace: string, keys: readonly LeadKey[], to: string): D1PreparedStatement {
  return db
    .prepare('UPDATE lead_keys SET lead = ?2 WHERE workspace = ?1 AND (kind, value) IN (SELECT value->>0, value->>1 FROM json_each(?3))')
    .bind(workspace, to, JSON.stringify(keys.map((k) => [k.kind, k.value])))
}
