import type { ImportKind } from '#shared/schema/import'
import { ApiError, notFound } from '../../errors'
import { newId } from '../../ids'
import { phrase, term, terms } from '../../language/phrase'
import {
  deleteChunks,
  deleteImportErrors,
  getImport,
  type ImportChunk,
  type ImportRow,
  insertChunks,
  saveImport,
  sweepImports,
} from '../../store/imports'
import { getJob, saveJob, startJob } from '../../store/jobs'
import { type Actor, actorId } from '../actor'
import { auditLine } from '../audit-line'
import type { Hub } from '../hub'
import { wakeJobs } from '../scoring/rescore'

const HOUR_MS = 3_600_000
const PREVIEW_DAYS = 7

export type NewImport = { kind: ImportKind; preview: boolean; rowsTotal: number; layout: ImportRow['layout'] }

/** Makes an import that is still to get its rows; sweeps what earlier ones left lying about. */
export async function importCreate(hub: Hub, { actor, wanted }: { actor: Actor; wanted: NewImport }): Promise<ImportRow> {
  const now = hub.now()
  const counts = { rowsDone: 0, created: 0, updated: 0, failed: 0 }
  const row: ImportRow = {
    ...{ id: newId('im', now), status: 'uploading', byMember: actorId(actor), createdAt: now, updatedAt: now },
    ...wanted,
    ...counts,
  }
  await hub.commit([...sweepImports(hub.db, hub.id, now - HOUR_MS, now - PREVIEW_DAYS * 24 * HOUR_MS), saveImport(hub.db, hub.id, row)])
  return row
}

export async function importStore(hub: Hub, { id, chunks }: { id: string; chunks: ImportChunk[] }): Promise<null> {
  await find(hub, id, ['uploading'])
  await hub.commit([insertChunks(hub.db, hub.id, id, chunks)])
  return null
}

/** All rows are there: the job begins, to check or to import. */
export async function importBegin(hub: Hub, { actor, id }: { actor: Actor; id: string }): Promise<ImportRow> {
  const row = await find(hub, id, ['uploading'])
  const action = row.preview ? 'import.check' : 'import.start'
  return begin(hub, { ...row, status: row.preview ? 'checking' : 'running' }, [
    auditLine(hub, actor, action, id, { kind: row.kind, rows: row.rowsTotal }),
  ])
}

/** A checked preview becomes a run over the same rows. */
export async function importStart(hub: Hub, { actor, id }: { actor: Actor; id: string }): Promise<ImportRow> {
  const row = await find(hub, id, ['ready'])
  const next: ImportRow = { ...row, status: 'running', preview: false, rowsDone: 0, created: 0, updated: 0, failed: 0 }
  return begin(hub, next, [
    deleteImportErrors(hub.db, hub.id, id),
    auditLine(hub, actor, 'import.start', id, { kind: row.kind, rows: row.rowsTotal }),
  ])
}

/** Stops between two slices; what was imported stays. */
export async function importCancel(hub: Hub, { actor, id }: { actor: Actor; id: string }): Promise<ImportRow> {
  const row = await find(hub, id, ['checking', 'ready', 'running'])
  const job = await getJob(hub.db, hub.id, 'import', id)
  const now = hub.now()
  const next: ImportRow = { ...row, status: 'cancelled', updatedAt: now }
  await hub.commit([
    saveImport(hub.db, hub.id, next),
    deleteChunks(hub.db, hub.id, id),
    ...(job ? [saveJob(hub.db, hub.id, { ...job, status: 'cancelled' }, now)] : []),
    auditLine(hub, actor, 'import.cancel', id, { rowsDone: row.rowsDone }),
  ])
  return next
}

async function begin(hub: Hub, row: ImportRow, statements: D1PreparedStatement[]): Promise<ImportRow> {
  const now = hub.now()
  const next = { ...row, updatedAt: now }
  const job = startJob(hub.db, hub.id, { kind: 'import', subject: row.id, total: row.rowsTotal, at: now })
  await hub.commit([saveImport(hub.db, hub.id, next), job, ...statements])
  wakeJobs(hub)
  return next
}

async function find(hub: Hub, id: string, allowed: ImportRow['status'][]): Promise<ImportRow> {
  const row = await getImport(hub.db, hub.id, id)
  if (!row || (row.status === 'uploading' && !allowed.includes('uploading'))) throw notFound('import')
  if (!allowed.includes(row.status))
    throw new ApiError(
      'wrong-state',
      phrase`This import is ${term(row.status)}; that can only be done while it is ${terms(allowed, 'or')}.`,
    )
  return row
}
