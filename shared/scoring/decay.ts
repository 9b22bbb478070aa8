/** The fraction of an exponent is looked up in this many steps, so that a short series does for the rest. */
const STEPS = 128
const STEP = 1 / STEPS
/** 2^(−i/128), each by a series of its own. */
const STEP_SHARES = Float64Array.from({ length: STEPS }, (_, i) => seriesOf(i / STEPS))
/** After so many halvings nothing reaches a tenth any more. */
const MOST = 100
/** 2^(−n), exact. */
const WHOLE_SHARES = halvings(MOST)

/** Coefficients of the series of 2^(−f): (−ln 2)^n ÷ n!. Six terms say all a double can hold of f < 1/128. */
const C1 = -Math.LN2
const C2 = (C1 * C1) / 2
const C3 = (C2 * C1) / 3
const C4 = (C3 * C1) / 4
const C5 = (C4 * C1) / 5

/**
 * 2^(−x) for x ≥ 0.
 *
 * Not `Math.pow`: the language lets every engine choose its last bits, and a rep's Firefox must show the
 * number that the worker's V8 computed. Additions and multiplications alone are the same everywhere.
 */
export function halved(x: number): number {
  if (x >= MOST) return 0
  const steps = (x * STEPS) | 0
  const f = x - steps * STEP
  const f2 = f * f
  const share = (C5 * f + C4) * (f2 * f2) + ((C3 * f + C2) * f2 + (C1 * f + 1))
  return share * STEP_SHARES[steps & (STEPS - 1)]! * WHOLE_SHARES[steps >> 7]!
}

/** 2^(−f) by its series, for 0 ≤ f < 1. */
function seriesOf(f: number): number {
  let sum = 0
  for (let n = 20; n > 0; n--) sum = 1 + (sum * f * -Math.LN2) / n
  return sum
}

function halvings(count: number): Float64Array {
  const list = new Float64Array(count)
  for (let n = 0, value = 1; n < count; n++, value /= 2) list[n] = value
  return list
}
