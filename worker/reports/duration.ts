import type { Duration } from '#shared/schema/report'

/** Median and p90 of some times in minutes: mean of the middle two, and nearest rank. Rounded to a tenth of a minute. */
export function duration(minutes: readonly number[]): Duration {
  const n = minutes.length
  if (n === 0) return { n, median: null, p90: null }
  const sorted = [...minutes].sort((a, b) => a - b)
  const middle = (sorted[(n - 1) >> 1]! + sorted[n >> 1]!) / 2
  return { n, median: toTenth(middle), p90: toTenth(sorted[Math.ceil((9 * n) / 10) - 1]!) }
}

export const toTenth = (x: number) => Math.round(x * 10) / 10
