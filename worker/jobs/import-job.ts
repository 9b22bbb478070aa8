import type { Env } from '../env'
import type { ImportSlice } from '../hub/commands/import-slice'
import { runCommand } from '../hub-client'
import { phrase } from '../language/phrase'
import { getChunk, getImport, type ImportRow } from '../store/imports'
import type { Job } from '../store/jobs'
import { listMembers } from '../store/members'
import { accountOfRow } from './csv/account-row'
import { leadOfRow } from './csv/lead-row'
import { parseRows } from './csv/parse-records'

/** Reads the next chunk and hands its rows to the hub. */
export async function importJobSlice(env: Env, workspace: string, job: Job): Promise<'more'> {
  const n = job.cursor === '' ? 0 : Number(job.cursor)
  const [row, chunk, following] = await Promise.all([
    getImport(env.DB, workspace, job.subject),
    getChunk(env.DB, workspace, job.subject, n),
    getChunk(env.DB, workspace, job.subject, n + 1),
  ])
  if (!row) throw new Error(`There is no import ${job.subject}.`)
  const slice: ImportSlice = {
    id: job.subject,
    cursor: job.cursor,
    next: String(n + 1),
    last: following === null,
    leads: [],
    accounts: [],
    errors: [],
  }
  if (chunk) await understand(env, workspace, row, chunk, slice)
  await runCommand(env, workspace, 'importSlice', slice)
  return 'more'
}

async function understand(
  env: Env,
  workspace: string,
  { kind, layout }: ImportRow,
  chunk: { firstRow: number; text: string },
  slice: ImportSlice,
): Promise<void> {
  const members = kind === 'accounts' ? await listMembers(env.DB, workspace) : []
  for (const { row, cells } of parseRows(chunk.text, layout.delimiter, chunk.firstRow)) {
    if (cells === null) {
      slice.errors.push({ row, field: null, said: phrase`The quotation marks in this row do not match.` })
    } else if (kind === 'leads') {
      const { value, error } = leadOfRow(layout.columns, cells)
      if (value) slice.leads.push({ row, lead: value })
      else slice.errors.push({ row, ...error })
    } else {
      const { value, error } = accountOfRow(layout.columns, cells, members)
      if (value) slice.accounts.push({ row, ...value })
      else slice.errors.push({ row, ...error })
    }
  }
}
