import type { Import, ImportColumn, ImportKind, ImportSample, ImportStatus } from '#shared/schema/import'
import type { Phrase } from '../language/phrase'
import { phraseOfStored, storedPhrase } from '../language/stored-phrase'

/** Why a row cannot be imported. */
export type RowFault = { field: string | null; said: Phrase }
/** The same of one row of a file, counted as a spreadsheet does. */
export type RowError = RowFault & { row: number }
/** A row as it was understood. */
export type RowSample = Omit<ImportSample, 'error'> & { error: RowFault | null }

/** An import as it is kept. `uploading` until its last chunk is stored; nobody sees it before. */
export type ImportRow = {
  id: string
  kind: ImportKind
  status: ImportStatus | 'uploading'
  preview: boolean
  rowsTotal: number
  rowsDone: number
  created: number
  updated: number
  failed: number
  layout: { delimiter: Import['delimiter']; columns: ImportColumn[]; sample: RowSample[] }
  byMember: string | null
  createdAt: number
  updatedAt: number
}
type Raw = Omit<ImportRow, 'preview' | 'layout'> & { preview: number; layout: string }
export type ImportChunk = { n: number; firstRow: number; text: string }

const COLUMNS = `id, kind, status, preview, rows_total AS rowsTotal, rows_done AS rowsDone, created, updated, failed, mapping AS layout,
  by_member AS byMember, created_at AS createdAt, updated_at AS updatedAt`
const toRow = (raw: Raw): ImportRow => ({ ...raw, preview: raw.preview === 1, layout: layoutOf(raw.layout) })

const storedLayout = (layout: ImportRow['layout']): string => {
  const sample = layout.sample.map(({ error, ...row }) => ({
    ...row,
    error: error && { field: error.field, message: storedPhrase(error.said) },
  }))
  return JSON.stringify({ ...layout, sample })
}

function layoutOf(stored: string): ImportRow['layout'] {
  const { sample, ...layout } = JSON.parse(stored) as Omit<ImportRow['layout'], 'sample'> & { sample: ImportSample[] }
  return {
    ...layout,
    sample: sample.map(({ error, ...row }) => ({ ...row, error: error && { field: error.field, said: phraseOfStored(error.message) } })),
  }
}

export function saveImport(db: D1Database, workspace: string, i: ImportRow): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO imports (workspace, id, kind, status, preview, rows_total, rows_done, created, updated, failed, mapping, by_member, created_at, updated_at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
       ON CONFLICT DO UPDATE SET status = excluded.status, preview = excluded.preview, rows_total = excluded.rows_total,
         rows_done = excluded.rows_done, created = excluded.created, updated = excluded.updated, failed = excluded.failed,
         updated_at = excluded.updated_at`,
    )
    .bind(
      workspace,
      i.id,
      i.kind,
      i.status,
      i.preview ? 1 : 0,
      i.rowsTotal,
      i.rowsDone,
      i.created,
      i.updated,
      i.failed,
      storedLayout(i.layout),
      i.byMember,
      i.createdAt,
      i.updatedAt,
    )
}

export async function getImport(db: D1Database, workspace: string, id: string): Promise<ImportRow | null> {
  const raw = await db.prepare(`SELECT ${COLUMNS} FROM imports WHERE workspace = ?1 AND id = ?2`).bind(workspace, id).first<Raw>()
  return raw && toRow(raw)
}

/** Newest first; ids sort by age. */
export async function listImports(db: D1Database, workspace: string, limit: number, before: string | null): Promise<ImportRow[]> {
  const { results } = await db
    .prepare(`SELECT ${COLUMNS} FROM imports WHERE workspace = ?1 AND id < ?2 AND status <> 'uploading' ORDER BY id DESC LIMIT ?3`)
    .bind(workspace, before ?? '~', limit)
    .all<Raw>()
  return results.map(toRow)
}

export function insertChunks(db: D1Database, workspace: string, id: string, chunks: readonly ImportChunk[]): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO import_chunks (workspace, import, n, first_row, text)
       SELECT ?1, ?2, value->>0, value->>1, value->>2 FROM json_each(?3) WHERE true ON CONFLICT DO NOTHING`,
    )
    .bind(workspace, id, JSON.stringify(chunks.map((c) => [c.n, c.firstRow, c.text])))
}

export async function getChunk(db: D1Database, workspace: string, id: string, n: number): Promise<ImportChunk | null> {
  return db
    .prepare('SELECT n, first_row AS firstRow, text FROM import_chunks WHERE workspace = ?1 AND import = ?2 AND n = ?3')
    .bind(workspace, id, n)
    .first<ImportChunk>()
}

export function deleteChunks(db: D1Database, workspace: string, id: string): D1PreparedStatement {
  return db.prepare('DELETE FROM import_chunks WHERE workspace = ?1 AND import = ?2').bind(workspace, id)
}

/** Uploads that broke off before `at`, and previews nobody started since `at`: their rows go, a preview is cancelled. */
export function sweepImports(db: D1Database, workspace: string, uploadsBefore: number, previewsBefore: number): D1PreparedStatement[] {
  const stale = `((status = 'uploading' AND updated_at < ?2) OR (status = 'ready' AND updated_at < ?3))`
  return [
    db
      .prepare(`DELETE FROM import_chunks WHERE workspace = ?1 AND import IN (SELECT id FROM imports WHERE workspace = ?1 AND ${stale})`)
      .bind(workspace, uploadsBefore, previewsBefore),
    db.prepare(`UPDATE imports SET status = 'cancelled' WHERE workspace = ?1 AND ${stale}`).bind(workspace, uploadsBefore, previewsBefore),
  ]
}

export function insertImportErrors(db: D1Database, workspace: string, id: string, errors: readonly RowError[]): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO import_errors (workspace, import, row, field, message)
       SELECT ?1, ?2, value->>0, value->>1, value->>2 FROM json_each(?3) WHERE true ON CONFLICT DO NOTHING`,
    )
    .bind(workspace, id, JSON.stringify(errors.map((e) => [e.row, e.field, storedPhrase(e.said)])))
}

export function deleteImportErrors(db: D1Database, workspace: string, id: string): D1PreparedStatement {
  return db.prepare('DELETE FROM import_errors WHERE workspace = ?1 AND import = ?2').bind(workspace, id)
}

export async function listImportErrors(db: D1Database, workspace: string, id: string, limit: number, after: number): Promise<RowError[]> {
  const { results } = await db
    .prepare('SELECT row, field, message FROM import_errors WHERE workspace = ?1 AND import = ?2 AND row > ?3 ORDER BY row LIMIT ?4')
    .bind(workspace, id, after, limit)
    .all<{ row: number; field: string | null; message: string }>()
  return results.map(({ row, field, message }) => ({ row, field, said: phraseOfStored(message) }))
}

export function failImport(db: D1Database, workspace: string, id: string, at: number): D1PreparedStatement {
  return db.prepare("UPDATE imports SET status = 'failed', updated_at = ?3 WHERE workspace = ?1 AND id = ?2").bind(workspace, id, at)
}
