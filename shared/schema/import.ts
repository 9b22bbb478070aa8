import * as z from 'zod'
import { MemberRef } from './member'
import { TraitValue } from './trait'

export const ImportKind = z.enum(['leads', 'accounts'])
export type ImportKind = z.infer<typeof ImportKind>

/** `checking` → `ready` for a preview, `running` → `done` for a run; either can be cancelled, or fail. */
export const ImportStatus = z.enum(['checking', 'ready', 'running', 'done', 'cancelled', 'failed'])
export type ImportStatus = z.infer<typeof ImportStatus>

/** Fields a column can be mapped to; `trait:<name>` is any other trait. */
export const LEAD_FIELDS = [
  'email',
  'phone',
  'linkedin',
  'crmId',
  'name',
  'firstName',
  'lastName',
  'title',
  'company',
  'country',
  'city',
  'industry',
  'employees',
] as const
export const ACCOUNT_FIELDS = ['domain', 'name', 'named', 'owner', 'relation', 'plan', 'country', 'industry', 'employees'] as const
export type LeadField = (typeof LEAD_FIELDS)[number]
export type AccountField = (typeof ACCOUNT_FIELDS)[number]

export const ImportColumn = z.object({
  header: z.string(),
  /** what the column is taken for; null: left out */
  field: z.string().nullable(),
})
export type ImportColumn = z.infer<typeof ImportColumn>

/** Why a row was left out. `row` counts as a spreadsheet does: the header is row 1. */
export const ImportError = z.object({ row: z.number().int(), field: z.string().nullable(), message: z.string() })
export type ImportError = z.infer<typeof ImportError>

/** A row as it was understood. */
export const ImportSample = z.object({
  row: z.number().int(),
  values: z.record(z.string(), TraitValue),
  error: ImportError.omit({ row: true }).nullable(),
})
export type ImportSample = z.infer<typeof ImportSample>

export const Import = z.object({
  id: z.string(),
  kind: ImportKind,
  status: ImportStatus,
  /** checked only: nothing is written until it is started */
  preview: z.boolean(),
  delimiter: z.enum([',', ';', '\t', '|']),
  columns: z.array(ImportColumn),
  /** the first five rows */
  sample: z.array(ImportSample),
  rowsTotal: z.number().int(),
  rowsDone: z.number().int(),
  /** new ones; in a preview how many would be */
  created: z.number().int(),
  updated: z.number().int(),
  /** rows left out; see `/errors` */
  failed: z.number().int(),
  by: MemberRef.nullable(),
  createdAt: z.number().int(),
  updatedAt: z.number().int(),
})
export type Import = z.infer<typeof Import>
