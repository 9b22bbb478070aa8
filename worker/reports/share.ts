import { LEAST_CASES_FOR_A_RATE, type Share } from '#shared/schema/report'

/** 95th percentile of the standard normal distribution: 90 % lie between it and its negative. */
const Z = 1.6448536269514722

/**
 * `count` of `n` cases; from 20 on with the rate and its 90 % interval by Wilson's score (E. B. Wilson, JASA 1927), which stays within 0…1
 * and is sound for rates near either end. Rounded to four decimals. Throws a RangeError when count is not within 0…n.
 */
export function share(count: number, n: number): Share {
  if (!(count >= 0 && count <= n)) throw new RangeError(`${count} of ${n} is no share.`)
  if (n < LEAST_CASES_FOR_A_RATE) return { n, count }
  const rate = count / n
  const zz = (Z * Z) / n
  const middle = (rate + zz / 2) / (1 + zz)
  const half = (Z / (1 + zz)) * Math.sqrt((rate * (1 - rate)) / n + zz / (4 * n))
  return { n, count, rate: rounded(rate), interval: [rounded(Math.max(0, middle - half)), rounded(Math.min(1, middle + half))] }
}

const rounded = (x: number) => Math.round(x * 10_000) / 10_000
