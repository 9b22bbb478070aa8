import { aimWords } from './aim.ts'
import type { Measured, MeasuredRow } from './measured.ts'

const NUMBER = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 })

/** 12,345 and 0.4321: four digits say all that a benchmark knows. */
export const inFourDigits = (value: number): string =>
  Math.abs(value) >= 1000 ? Math.round(value).toLocaleString('en') : NUMBER.format(value)

const cellsOf = (row: MeasuredRow): string[] => [
  row.label,
  inFourDigits(row.value),
  row.unit,
  row.ratio === undefined ? '' : `× ${inFourDigits(row.ratio)}`,
  [aimWords(row), row.note].filter(Boolean).join('; '),
]

/** A benchmark as lines of text, numbers flush right. */
export function tableOf({ name, rows }: Measured): string {
  const table = rows.map(cellsOf)
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...table.map((cells) => cells[column]!.length)))
  const lines = table.map(([label = '', value = '', unit = '', ratio = '', note = '']) =>
    `  ${label.padEnd(widths[0]!)}  ${value.padStart(widths[1]!)} ${unit.padEnd(widths[2]!)}  ${ratio.padStart(widths[3]!)}  ${note}`.trimEnd(),
  )
  return [name, ...lines].join('\n')
}
