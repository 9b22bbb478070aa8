import type { LeadRecord } from '../hub/leads/lead-record'
import { idsOf } from './ids-of'
import { jsonChunks } from './json-chunks'

/** `score`, `fit` and `readiness` in tenths of a point. */
export type LeadRow = {
  record: LeadRecord
  seq: number
  score: number
  fit: number
  readiness: number
  nextCrossingAt: number | null
  /** the Card as JSON */
  card: string
  /** its LeadLine as JSON */
  line: string
}

/** Writes leads with their cards; clears their unscored marks. */
export function saveLeads(db: D1Database, workspace: string, rows: readonly LeadRow[]): D1PreparedStatement[] {
  const values = rows.map(({ record: r, ...row }) => [
    r.id,
    row.seq,
    r.email,
    r.emailHash,
    r.name,
    r.domain,
    r.ownerId,
    r.stage,
    row.score,
    row.fit,
    row.readiness,
    r.quadrant ?? 'not-sure',
    r.lastActivity?.at ?? null,
    row.nextCrossingAt,
    r.mergedInto,
    JSON.stringify(r),
    row.card,
    searchText(r),
    r.createdAt,
    row.line,
  ])
  const save = db.prepare(
    `INSERT INTO leads (workspace, id, seq, email, email_hash, name, domain, owner, stage, score, fit, readiness, quadrant, last_at,
         next_crossing_at, merged_into, record, card, search, created_at, line)
       SELECT ?1, value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7, value->>8, value->>9, value->>10,
         value->>11, value->>12, value->>13, value->>14, value->>15, value->>16, value->>17, value->>18, value->>19 FROM json_each(?2) WHERE true
       ON CONFLICT DO UPDATE SET seq = excluded.seq, unscored = 0, email = excluded.email, email_hash = excluded.email_hash,
         name = excluded.name, domain = excluded.domain, owner = excluded.owner, stage = excluded.stage, score = excluded.score,
         fit = excluded.fit, readiness = excluded.readiness, quadrant = excluded.quadrant, last_at = excluded.last_at,
         next_crossing_at = excluded.next_crossing_at, merged_into = excluded.merged_into, record = excluded.record,
         card = excluded.card, search = excluded.search, line = excluded.line`,
  )
  return jsonChunks(values).map((json) => save.bind(workspace, json))
}

/** Writes a lead whose score is not known yet and marks it unscored: the hub's drain does the rest. */
export function saveUnscoredLeads(
  db: D1Database,
  workspace: string,
  seqs: readonly number[],
  records: readonly LeadRecord[],
): D1PreparedStatement {
  const values = records.map((r, i) => [
    r.id,
    seqs[i],
    r.email,
    r.emailHash,
    r.name,
    r.domain,
    r.ownerId,
    r.stage,
    r.mergedInto,
    JSON.stringify(r),
    searchText(r),
    r.createdAt,
  ])
  return db
    .prepare(
      `INSERT INTO leads (workspace, id, seq, unscored, email, email_hash, name, domain, owner, stage, merged_into, record, search, created_at)
       SELECT ?1, value->>0, value->>1, 1, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7, value->>8, value->>9, value->>10, value->>11
       FROM json_each(?2) WHERE true
       ON CONFLICT DO UPDATE SET seq = excluded.seq, unscored = 1, email = excluded.email, email_hash = excluded.email_hash, name = excluded.name,
         domain = excluded.domain, owner = excluded.owner, stage = excluded.stage, merged_into = excluded.merged_into,
         record = excluded.record, search = excluded.search`,
    )
    .bind(workspace, JSON.stringify(values))
}

export function markLeadsUnscored(db: D1Database, workspace: string, leads: readonly string[]): D1PreparedStatement {
  return db
    .prepare('UPDATE leads SET unscored = 1 WHERE workspace = ?1 AND id IN (SELECT value FROM json_each(?2))')
    .bind(workspace, JSON.stringify(leads))
}

export async function unscoredLeads(db: D1Database, workspace: string, limit: number): Promise<string[]> {
  return idsOf(
    db.prepare('SELECT id FROM leads WHERE workspace = ?1 AND unscored > 0 AND merged_into IS NULL LIMIT ?2').bind(workspace, limit),
  )
}

/** Leads whose quadrant is due to change by ageing. */
export async function leadsDueToCross(db: D1Database, workspace: string, now: number, limit: number): Promise<string[]> {
  return idsOf(
    db
      .prepare(
        'SELECT id FROM leads WHERE workspace = ?1 AND next_crossing_at <= ?2 AND merged_into IS NULL ORDER BY next_crossing_at LIMIT ?3',
      )
      .bind(workspace, now, limit),
  )
}

export async function nextCrossing(db: D1Database, workspace: string): Promise<number | null> {
  const row = await db
    .prepare(
      'SELECT next_crossing_at AS at FROM leads WHERE workspace = ?1 AND next_crossing_at IS NOT NULL AND merged_into IS NULL ORDER BY next_crossing_at LIMIT 1',
    )
    .bind(workspace)
    .first<{ at: number }>()
  return row?.at ?? null
}

export async function loadRecords(db: D1Database, workspace: string, ids: readonly string[]): Promise<LeadRecord[]> {
  const { results } = await db
    .prepare('SELECT record FROM leads WHERE workspace = ?1 AND id IN (SELECT value FROM json_each(?2))')
    .bind(workspace, JSON.stringify(ids))
    .all<{ record: string }>()
  return results.map((r) => JSON.parse(r.record) as LeadRecord)
}

export async function leadsOfDomains(db: D1Database, workspace: string, domains: readonly string[]): Promise<string[]> {
  return idsOf(
    db
      .prepare('SELECT id FROM leads WHERE workspace = ?1 AND merged_into IS NULL AND domain IN (SELECT value FROM json_each(?2))')
      .bind(workspace, JSON.stringify(domains)),
  )
}

/** What the list's search box looks in: lower-case name, address, company, domain. */
function searchText(r: LeadRecord): string {
  return [r.name, r.email, r.company, r.domain, r.title].filter(Boolean).join(' ').toLowerCase()
}

/** Name, address, title and company of some leads, for hand-off lists. */
export async function leadHeads(
  db: D1Database,
  workspace: string,
  ids: readonly string[],
): Promise<Map<string, Pick<LeadRecord, 'id' | 'name' | 'email' | 'title' | 'company'>>> {
  const { results } = await db
    .prepare(
      `SELECT id, name, email, record->>'title' AS title, record->>'company' AS company FROM leads
       WHERE workspace = ?1 AND id IN (SELECT value FROM json_each(?2))`,
    )
    .bind(workspace, JSON.stringify(ids))
    .all<Pick<LeadRecord, 'id' | 'name' | 'email' | 'title' | 'company'>>()
  return new Map(results.map((r) => [r.id, r]))
}

/** Leads that were merged into one, however long ago and through whom. */
export async function absorbedBy(db: D1Database, workspace: string, lead: string): Promise<string[]> {
  return idsOf(db.prepare('SELECT id FROM leads WHERE workspace = ?1 AND merged_into = ?2').bind(workspace, lead))
}

/** Says of leads that are merged already which one they belong to now: whoever absorbed them was merged, or came back. */
export function moveAbsorbed(db: D1Database, workspace: string, leads: readonly string[], to: string): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE leads SET merged_into = ?2, record = json_set(record, '$.mergedInto', ?2)
       WHERE workspace = ?1 AND merged_into IS NOT NULL AND id IN (SELECT value FROM json_each(?3))`,
    )
    .bind(workspace, to, JSON.stringify(leads))
}

export async function allLeadIds(db: D1Database, workspace: string): Promise<string[]> {
  return idsOf(db.prepare('SELECT id FROM leads WHERE workspace = ?1 AND merged_into IS NULL').bind(workspace))
}
