import * as z from 'zod'
import { Import, ImportError, ImportKind } from '../schema/import'
import { endpoint } from './endpoint'
import { IdParams, listOf, PageQuery } from './page'

const IMPORTERS = ['marketing', 'admin'] as const
/** Characters of a file; a larger one is sent in parts. */
export const MOST_CSV_CHARACTERS = 10 * 1024 * 1024

export const createImport = endpoint({
  method: 'POST',
  path: '/v1/imports',
  summary: 'Import leads or named accounts from CSV (UTF-8; comma, semicolon, tab or pipe); with `preview` it is only checked',
  auth: 'member-or-secret',
  roles: IMPORTERS,
  body: z.strictObject({
    kind: ImportKind,
    csv: z.string().min(1, 'is empty').max(MOST_CSV_CHARACTERS, 'is larger than 10 MB; split the file'),
    preview: z.boolean().default(false),
    /** by header: a field, `trait:<name>`, or null to leave the column out; columns not named are recognised by their header */
    mapping: z.record(z.string().max(200), z.string().max(80).nullable()).optional(),
  }),
  response: Import,
  status: 202,
  errors: ['too-large'],
})

export const listImports = endpoint({
  method: 'GET',
  path: '/v1/imports',
  summary: 'Imports, newest first',
  auth: 'member-or-secret',
  roles: IMPORTERS,
  query: PageQuery,
  response: listOf('imports', Import),
})

export const getImport = endpoint({
  method: 'GET',
  path: '/v1/imports/:id',
  summary: 'One import with its progress',
  auth: 'member-or-secret',
  roles: IMPORTERS,
  params: IdParams,
  response: Import,
})

export const importErrors = endpoint({
  method: 'GET',
  path: '/v1/imports/:id/errors',
  summary: 'Rows that were left out, and why',
  auth: 'member-or-secret',
  roles: IMPORTERS,
  params: IdParams,
  query: PageQuery,
  response: listOf('errors', ImportError),
})

export const startImport = endpoint({
  method: 'POST',
  path: '/v1/imports/:id/start',
  summary: 'Turn a checked preview into a run',
  auth: 'member-or-secret',
  roles: IMPORTERS,
  params: IdParams,
  response: Import,
  status: 202,
  errors: ['wrong-state'],
})

export const cancelImport = endpoint({
  method: 'POST',
  path: '/v1/imports/:id/cancel',
  summary: 'Stop an import; rows already done stay',
  auth: 'member-or-secret',
  roles: IMPORTERS,
  params: IdParams,
  response: Import,
  errors: ['wrong-state'],
})
