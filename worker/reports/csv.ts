export type CsvCell = string | number | boolean | null
export type CsvTable = { columns: readonly string[]; rows: readonly (readonly CsvCell[])[] }

/**
 * A table as CSV (RFC 4180, CRLF). Texts that a spreadsheet would run as a formula get an apostrophe in front (OWASP, "CSV Injection");
 * numbers are written as they are. Null is an empty cell.
 */
export function csv({ columns, rows }: CsvTable): string {
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(value: CsvCell): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const safe = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u.test(value) ? `'${value}` : value
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
