/** The fraction of an exponent is looked up in this many steps, so that a short series is enough for the rest. */
const STEPS = 32
/** More than double precision can tell apart needs on 0 ≤ f < 1, and on 0 ≤ f < 1/32. */
const LONG = 20
const SHORT = 8

/** Coefficients of the series of 2^(−f): (−ln 2)^n ÷ n! */
const SERIES = seriesOf(LONG)
/** 2^(−i/32). */
const FRACTIONS = Float64Array.from({ length: STEPS }, (_, i) => summed(i / STEPS, LONG))
/** 2^(−n), exact; after a hundred halvings nothing reaches a tenth any more. */
const WHOLES = halvings(101)

/**
 * 2^(−x) for x ≥ 0.
 *
 * Not `Math.pow`: the language lets every engine choose its last bits, and a rep's Firefox must show the
 * number that the worker's V8 computed. Additions and multiplications alone are the same everywhere.
 */
export function halved(x: number): number {
  const whole = Math.floor(x)
  if (whole >= WHOLES.length) return 0
  const fraction = x - whole
  const step = Math.floor(fraction * STEPS)
  return summed(fraction - step / STEPS, SHORT) * FRACTIONS[step]! * WHOLES[whole]!
}

function summed(f: number, terms: number): number {
  let sum = 0
  for (let n = terms - 1; n >= 0; n--) sum = sum * f + SERIES[n]!
  return sum
}

function seriesOf(count: number): Float64Array {
  const series = new Float64Array(count)
  series[0] = 1
  for (let n = 1; n < count; n++) series[n] = (series[n - 1]! * -Math.LN2) / n
  return series
}

function halvings(count: number): Float64Array {
  const list = new Float64Array(count)
  for (let n = 0, value = 1; n < count; n++, value /= 2) list[n] = value
  return list
}
