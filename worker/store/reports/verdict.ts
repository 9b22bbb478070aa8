/** A lead by name. */
export type NamedLead = { leadId: string; name: string | null; email: string | null; company: string | null }

/** How many leads came within [from, until). */
export async function countArrivals(db: D1Database, workspace: string, from: number, until: number): Promise<number> {
  const row = await db
    .prepare('SELECT count(*) AS n FROM leads WHERE workspace = ?1 AND created_at >= ?2 AND created_at < ?3 AND merged_into IS NULL')
    .bind(workspace, from, until)
    .first<{ n: number }>()
  return row?.n ?? 0
}

/** The newest arrivals of [from, until) that are not among `handedOver`. */
export async function unhandedLeads(
  db: D1Database,
  workspace: string,
  from: number,
  until: number,
  handedOver: readonly string[],
  limit: number,
): Promise<NamedLead[]> {
  const { results } = await db
    .prepare(
      `SELECT id AS leadId, name, email, record->>'$.company' AS company FROM leads
       WHERE workspace = ?1 AND created_at >= ?2 AND created_at < ?3 AND merged_into IS NULL AND id NOT IN (SELECT value FROM json_each(?4))
       ORDER BY created_at DESC, id DESC LIMIT ?5`,
    )
    .bind(workspace, from, until, JSON.stringify(handedOver), limit)
    .all<NamedLead>()
  return results
}

export type Accepted = { decidedAt: number; trigger: string; quadrant: string }

/** Hand-offs accepted within [from, until) and not refused since, whenever they were opened. */
export async function acceptances(db: D1Database, workspace: string, from: number, until: number): Promise<Accepted[]> {
  const { results } = await db
    .prepare(
      `SELECT decided_at AS decidedAt, trigger, quadrant FROM handoffs
       WHERE workspace = ?1 AND decided_at >= ?2 AND decided_at < ?3 AND state IN ('accepted', 'qualified', 'opportunity', 'won', 'lost')`,
    )
    .bind(workspace, from, until)
    .all<Accepted>()
  return results
}

/** Names of some leads. */
export async function namedLeads(db: D1Database, workspace: string, ids: readonly string[]): Promise<Map<string, NamedLead>> {
  if (ids.length === 0) return new Map()
  const { results } = await db
    .prepare(
      `SELECT id AS leadId, name, email, record->>'$.company' AS company FROM leads
       WHERE workspace = ?1 AND id IN (SELECT value FROM json_each(?2))`,
    )
    .bind(workspace, JSON.stringify(ids))
    .all<NamedLead>()
  return new Map(results.map((lead) => [lead.leadId, lead]))
}
