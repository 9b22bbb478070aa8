import { type Context, Hono } from 'hono'
import * as api from '#shared/api/imports'
import type { Import, ImportError } from '#shared/schema/import'
import type { Language } from '#shared/schema/language'
import type { MemberRef } from '#shared/schema/member'
import type { AppEnv } from '../app-env'
import { decodeCursor, encodeCursor } from '../cursor'
import { notFound } from '../errors'
import { command } from '../hub-client'
import { openFile } from '../jobs/csv/open-file'
import { phraseIn } from '../language/phrase'
import { spokenLanguage } from '../language/reader-words'
import { mount } from '../respond'
import { getImport, type ImportRow, listImportErrors, listImports, type RowFault } from '../store/imports'
import { listMembers } from '../store/members'

export const imports = new Hono<AppEnv>()

/** JSON needs more bytes than the text it holds: line breaks and quotes are escaped, umlauts are two bytes. */
const MOST_BODY_BYTES = 24 * 1024 * 1024
/** About half a megabyte in one call of the hub. */
const CHUNKS_A_CALL = 16

const actor = (c: Context<AppEnv>) => ({ member: c.get('member') })

const faultIn = (language: Language, { field, said }: RowFault): Omit<ImportError, 'row'> => ({ field, message: phraseIn(language, said) })

/** Imports as the reader sees them, in their language. */
async function viewer(c: Context<AppEnv>): Promise<(row: ImportRow) => Import> {
  const language = spokenLanguage(c)
  const by = await names(c)
  return ({ layout, byMember, ...row }) => ({
    ...row,
    ...layout,
    sample: layout.sample.map(({ error, ...read }) => ({ ...read, error: error && faultIn(language, error) })),
    status: row.status as Import['status'],
    by: byMember === null ? null : (by.get(byMember) ?? null),
  })
}

async function names(c: Context<AppEnv>): Promise<Map<string, MemberRef>> {
  const members = await listMembers(c.env.DB, c.get('workspace'))
  return new Map(members.map(({ id, name }) => [id, { id, name }]))
}

async function find(c: Context<AppEnv>, id: string): Promise<ImportRow> {
  const row = await getImport(c.env.DB, c.get('workspace'), id)
  if (!row || row.status === 'uploading') throw notFound('import')
  return row
}

mount(
  imports,
  api.createImport,
  async (c, { body }) => {
    const { layout, chunks, rowsTotal } = openFile(body, await listMembers(c.env.DB, c.get('workspace')))
    const { kind, preview } = body
    const { id } = await command(c, 'importCreate', { actor: actor(c), wanted: { kind, preview, rowsTotal, layout } })
    for (let i = 0; i < chunks.length; i += CHUNKS_A_CALL)
      await command(c, 'importStore', { id, chunks: chunks.slice(i, i + CHUNKS_A_CALL) })
    return (await viewer(c))(await command(c, 'importBegin', { actor: actor(c), id }))
  },
  { mostBodyBytes: MOST_BODY_BYTES },
)

mount(imports, api.listImports, async (c, { query }) => {
  const rows = await listImports(c.env.DB, c.get('workspace'), query.limit, decodeCursor(query.cursor)?.[1] ?? null)
  const last = rows.length === query.limit ? rows.at(-1)! : null
  return { imports: rows.map(await viewer(c)), cursor: encodeCursor(last && [last.createdAt, last.id]) }
})

mount(imports, api.getImport, async (c, { params }) => (await viewer(c))(await find(c, params.id)))

mount(imports, api.importErrors, async (c, { params, query }) => {
  await find(c, params.id)
  const after = Number(decodeCursor(query.cursor)?.[0] ?? 0)
  const errors = await listImportErrors(c.env.DB, c.get('workspace'), params.id, query.limit, after)
  const last = errors.length === query.limit ? errors.at(-1)! : null
  const language = spokenLanguage(c)
  return {
    errors: errors.map(({ row, ...fault }) => ({ row, ...faultIn(language, fault) })),
    cursor: encodeCursor(last && [last.row, params.id]),
  }
})

mount(imports, api.startImport, async (c, { params }) =>
  (await viewer(c))(await command(c, 'importStart', { actor: actor(c), id: params.id })),
)

mount(imports, api.cancelImport, async (c, { params }) =>
  (await viewer(c))(await command(c, 'importCancel', { actor: actor(c), id: params.id })),
)
