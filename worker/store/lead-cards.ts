import type { LEAD_SORTS } from '#shared/api/leads'
import type { Card } from '#shared/schema/lead'

export type LeadFilter = {
  q?: string
  quadrant?: string
  stage?: string
  /** a member's id, or `none` */
  owner?: string
  domain?: string
  sort: (typeof LEAD_SORTS)[number]
  limit: number
  cursor: [string | number, string] | null
}

/** Sort column, direction and how a row without a value sorts. */
const ORDER = {
  score: ['score', 'DESC'],
  readiness: ['readiness', 'DESC'],
  fit: ['fit', 'DESC'],
  recent: ['coalesce(last_at, 0)', 'DESC'],
  name: ["coalesce(name, '~')", 'ASC'],
} as const

/** A page of cards (JSON) with the cursor of each row. Searches are a substring of name, address, company, domain or title. */
export async function listCards(
  db: D1Database,
  workspace: string,
  f: LeadFilter,
): Promise<{ card: string; key: string | number; id: string }[]> {
  const [column, direction] = ORDER[f.sort]
  const where = ['workspace = ?1', 'merged_into IS NULL', 'card IS NOT NULL']
  const bound: (string | number)[] = [workspace]
  const bind = (value: string | number) => `?${bound.push(value)}`
  if (f.q) where.push(`instr(search, ${bind(f.q.toLowerCase())}) > 0`)
  if (f.quadrant) where.push(`quadrant = ${bind(f.quadrant)}`)
  if (f.stage) where.push(`stage = ${bind(f.stage)}`)
  if (f.owner) where.push(f.owner === 'none' ? 'owner IS NULL' : `owner = ${bind(f.owner)}`)
  if (f.domain) where.push(`domain = ${bind(f.domain)}`)
  if (f.cursor) {
    const [key, id] = f.cursor
    const after = direction === 'DESC' ? '<' : '>'
    const k = bind(key)
    where.push(`(${column} ${after} ${k} OR (${column} = ${k} AND id > ${bind(id)}))`)
  }
  const { results } = await db
    .prepare(
      `SELECT card, ${column} AS key, id FROM leads WHERE ${where.join(' AND ')} ORDER BY ${column} ${direction}, id LIMIT ${bind(f.limit)}`,
    )
    .bind(...bound)
    .all<{ card: string; key: string | number; id: string }>()
  return results
}

/** A lead's card, or the card of the lead it was merged into; null when there is none. */
export async function getCard(db: D1Database, workspace: string, id: string): Promise<string | null> {
  const row = await db
    .prepare(
      `SELECT coalesce(m.card, l.card) AS card FROM leads l LEFT JOIN leads m ON m.workspace = l.workspace AND m.id = l.merged_into
       WHERE l.workspace = ?1 AND l.id = ?2`,
    )
    .bind(workspace, id)
    .first<{ card: string | null }>()
  return row?.card ?? null
}

/** Changes after a change number, oldest first: cards and leads that are gone. */
export async function changesSince(
  db: D1Database,
  workspace: string,
  since: number,
  limit: number,
  scope: { owner: string } | null,
): Promise<{ seq: number; id: string; card: string | null; gone: number }[]> {
  const { results } = await db
    .prepare(
      `SELECT * FROM (
         SELECT seq, id, card, (merged_into IS NOT NULL OR (?4 IS NOT NULL AND owner IS NOT ?4)) AS gone FROM leads
           WHERE workspace = ?1 AND seq > ?2 AND (card IS NOT NULL OR merged_into IS NOT NULL)
         UNION ALL SELECT seq, lead, NULL, 1 FROM removed WHERE workspace = ?1 AND seq > ?2
       ) ORDER BY seq LIMIT ?3`,
    )
    .bind(workspace, since, limit, scope?.owner ?? null)
    .all<{ seq: number; id: string; card: string | null; gone: number }>()
  return results
}

export async function currentSeq(db: D1Database, workspace: string): Promise<number> {
  return (await db.prepare('SELECT seq FROM hubs WHERE workspace = ?1').bind(workspace).first<{ seq: number }>())?.seq ?? 0
}

/** Score by address hash for other systems' routing. */
export async function cardByHash(db: D1Database, workspace: string, hash: string): Promise<string | null> {
  const row = await db
    .prepare('SELECT card FROM leads WHERE workspace = ?1 AND email_hash = ?2 AND merged_into IS NULL LIMIT 1')
    .bind(workspace, hash)
    .first<{ card: string | null }>()
  return row?.card ?? null
}

/** Other people of a domain, hottest first. */
export async function cardsOfDomain(db: D1Database, workspace: string, domain: string, except: string, limit: number): Promise<Card[]> {
  const { results } = await db
    .prepare(
      `SELECT card FROM leads WHERE workspace = ?1 AND domain = ?2 AND merged_into IS NULL AND card IS NOT NULL AND id <> ?3
       ORDER BY score DESC LIMIT ?4`,
    )
    .bind(workspace, domain, except, limit)
    .all<{ card: string }>()
  return results.map((r) => JSON.parse(r.card) as Card)
}

/** Cards of some leads, or of those they were merged into, as they are stored; who is not scored yet is left out. */
export async function cardsOfLeads(db: D1Database, workspace: string, ids: readonly string[]): Promise<Map<string, Card>> {
  const { results } = await db
    .prepare(
      `SELECT l.id, coalesce(m.card, l.card) AS card FROM leads l LEFT JOIN leads m ON m.workspace = l.workspace AND m.id = l.merged_into
       WHERE l.workspace = ?1 AND l.id IN (SELECT value FROM json_each(?2))`,
    )
    .bind(workspace, JSON.stringify(ids))
    .all<{ id: string; card: string | null }>()
  return new Map(results.flatMap(({ id, card }) => (card === null ? [] : [[id, JSON.parse(card) as Card]])))
}

/** Names of some leads, for "possibly another person". */
export async function namesOf(db: D1Database, workspace: string, ids: readonly string[]): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map()
  const { results } = await db
    .prepare('SELECT id, coalesce(name, email) AS name FROM leads WHERE workspace = ?1 AND id IN (SELECT value FROM json_each(?2))')
    .bind(workspace, JSON.stringify(ids))
    .all<{ id: string; name: string | null }>()
  return new Map(results.map((r) => [r.id, r.name]))
}

export async function hashesWithPrefix(db: D1Database, workspace: string, prefix: string, limit: number): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT email_hash AS hash FROM leads WHERE workspace = ?1 AND email_hash >= ?2 AND email_hash < ?3 AND merged_into IS NULL LIMIT ?4`,
    )
    .bind(workspace, prefix, `${prefix}g`, limit)
    .all<{ hash: string }>()
  return results.map((r) => r.hash)
}
