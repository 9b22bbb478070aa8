import { idsOf } from './ids-of'

export type MergeRow = {
  id: string
  /** the lead that stayed, and the one that went */
  lead: string
  other: string
  /** what both leads were before, as JSON */
  undo: string
  byMember: string | null
  at: number
  undoneAt: number | null
}

const COLUMNS = 'id, lead, other, undo, by_member AS byMember, at, undone_at AS undoneAt'

/** Merges can be undone: `undo` is what both leads were before, as JSON. */
export function insertMerge(db: D1Database, workspace: string, m: Omit<MergeRow, 'undoneAt'>): D1PreparedStatement {
  return db
    .prepare('INSERT INTO merges (workspace, id, lead, other, undo, by_member, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)')
    .bind(workspace, m.id, m.lead, m.other, m.undo, m.byMember, m.at)
}

export async function getMerge(db: D1Database, workspace: string, id: string): Promise<MergeRow | null> {
  return db.prepare(`SELECT ${COLUMNS} FROM merges WHERE workspace = ?1 AND id = ?2`).bind(workspace, id).first<MergeRow>()
}

/** The merge of `other` into `lead` that holds. */
export async function lastMerge(db: D1Database, workspace: string, lead: string, other: string): Promise<MergeRow | null> {
  return db
    .prepare(
      `SELECT ${COLUMNS} FROM merges WHERE workspace = ?1 AND lead = ?2 AND other = ?3 AND undone_at IS NULL ORDER BY at DESC, id DESC LIMIT 1`,
    )
    .bind(workspace, lead, other)
    .first<MergeRow>()
}

/** Every merge into a lead and of it into another, newest first; `before` is `[at, id]` of the last one seen. */
export async function mergesOf(
  db: D1Database,
  workspace: string,
  lead: string,
  limit: number,
  before: [number, string] | null,
): Promise<MergeRow[]> {
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS} FROM merges WHERE workspace = ?1 AND (lead = ?2 OR other = ?2) AND (at, id) < (?3, ?4)
       ORDER BY at DESC, id DESC LIMIT ?5`,
    )
    .bind(workspace, lead, before?.[0] ?? Number.MAX_SAFE_INTEGER, before?.[1] ?? '~', limit)
    .all<MergeRow>()
  return results
}

/** Leads that are merged into one by a merge of their own, oldest first. */
export async function mergedInto(db: D1Database, workspace: string, lead: string): Promise<string[]> {
  return idsOf(
    db
      .prepare('SELECT other AS id FROM merges WHERE workspace = ?1 AND lead = ?2 AND undone_at IS NULL ORDER BY at, merges.id')
      .bind(workspace, lead),
  )
}

export function markMergeUndone(db: D1Database, workspace: string, id: string, at: number): D1PreparedStatement {
  return db.prepare('UPDATE merges SET undone_at = ?3 WHERE workspace = ?1 AND id = ?2').bind(workspace, id, at)
}
