import type { Duration, Share } from '#shared/schema/report'
import type { CsvCell } from './csv'

/** A share's columns in a table: cases, count, and from 20 cases on rate and interval. */
export const shareColumns = (n: string, count: string): string[] => [n, count, `${count} rate`, 'rate from', 'rate to']
export const shareCells = ({ n, count, rate, interval }: Share): CsvCell[] => [
  n,
  count,
  rate ?? null,
  interval?.[0] ?? null,
  interval?.[1] ?? null,
]

export const durationColumns = (what: string): string[] => [`${what} median minutes`, `${what} p90 minutes`]
export const durationCells = ({ median, p90 }: Duration): CsvCell[] => [median, p90]
