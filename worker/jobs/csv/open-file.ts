import type { ImportKind } from '#shared/schema/import'
import type { Member } from '#shared/schema/member'
import type { TraitValue } from '#shared/schema/trait'
import { ApiError } from '../../errors'
import { phrase } from '../../language/phrase'
import type { ImportRow, RowSample } from '../../store/imports'
import { accountOfRow } from './account-row'
import { cellsByField } from './cell-values'
import { leadOfRow } from './lead-row'
import { mapColumns } from './map-columns'
import { parseRows } from './parse-records'
import { type Chunk, readFile } from './read-file'
import { CsvError } from './records'

const SAMPLE_ROWS = 5

export type OpenedFile = { layout: ImportRow['layout']; chunks: Chunk[]; rowsTotal: number }

/** Reads a file's shape and its first rows as they are understood. Throws invalid-field with what is wrong with the file. */
export function openFile(
  { kind, csv, mapping }: { kind: ImportKind; csv: string; mapping?: Record<string, string | null> },
  members: readonly Member[],
): OpenedFile {
  try {
    const { delimiter, header, chunks, rows } = readFile(csv)
    if (rows === 0) throw new ApiError('invalid-field', phrase`The file has a header but no rows.`, 'csv')
    const columns = mapColumns(kind, header, mapping)
    const sample: RowSample[] = []
    for (const chunk of chunks) {
      for (const { row, cells } of parseRows(chunk.text, delimiter, chunk.firstRow)) {
        if (sample.length === SAMPLE_ROWS || cells === null) continue
        const { value, error } = kind === 'leads' ? leadOfRow(columns, cells) : accountOfRow(columns, cells, members)
        sample.push({ row, values: value ? flat(value) : Object.fromEntries(cellsByField(columns, cells)), error })
      }
      if (sample.length === SAMPLE_ROWS) break
    }
    return { layout: { delimiter, columns, sample }, chunks, rowsTotal: rows }
  } catch (error) {
    if (error instanceof CsvError) throw new ApiError('invalid-field', error.said, 'csv')
    throw error
  }
}

/** Fields and traits side by side, as a person reads a row. */
function flat(value: object): Record<string, TraitValue> {
  const out: Record<string, TraitValue> = {}
  for (const [name, field] of Object.entries(value)) {
    if (field === undefined || field === null) continue
    if (typeof field === 'object' && !Array.isArray(field)) Object.assign(out, flat(field))
    else out[name] = field as TraitValue
  }
  return out
}
