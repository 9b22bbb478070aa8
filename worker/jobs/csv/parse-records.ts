import { parse } from 'csv-parse/browser/esm/sync'
import { recordPlaces } from './records'

export type Row = { row: number; cells: string[] | null }

const OPTIONS = { relax_column_count: true, relax_quotes: true, skip_empty_lines: false, record_delimiter: ['\r\n', '\n', '\r'] }

/** The cells of one record. */
export function parseRecord(text: string, delimiter: string): string[] {
  return (parse(text, { ...OPTIONS, delimiter }) as string[][])[0] ?? []
}

/** The rows of a chunk with their numbers, blank ones left out; `cells` is null where the quotation marks do not match. */
export function parseRows(text: string, delimiter: string, firstRow: number): Row[] {
  const rows: Row[] = []
  for (const { start, end, row } of recordPlaces(text, delimiter, 0, firstRow)) {
    const record = text.slice(start, end)
    if (record.trim() === '') continue
    rows.push({ row, cells: cellsOf(record, delimiter) })
  }
  return rows.filter(({ cells }) => cells === null || cells.some((cell) => cell.trim() !== ''))
}

function cellsOf(record: string, delimiter: string): string[] | null {
  // Most records have no quotation mark and need no parser.
  if (!record.includes('"')) return record.split(delimiter)
  try {
    return parseRecord(record, delimiter)
  } catch {
    return null
  }
}
