/** Taylor coefficients of e^(−f·ln 2): (−ln 2)^n ÷ n!, enough of them for double precision on 0 ≤ f < 1. */
const COEFFICIENTS: readonly number[] = coefficients(18)

/** 2^−n for whole n, exact; after a hundred halvings nothing reaches a tenth any more. */
const WHOLE: readonly number[] = wholes(101)

/**
 * 2^(−x) for x ≥ 0.
 *
 * Not `Math.pow`: the language lets every engine choose its last bits, and a rep's Firefox must show the
 * number that the worker's V8 computed. Additions and multiplications alone are the same everywhere.
 */
export function halved(x: number): number {
  const whole = Math.floor(x)
  if (whole >= WHOLE.length) return 0
  const fraction = x - whole
  const scale = WHOLE[whole]!
  if (fraction === 0) return scale
  let sum = 0
  for (let n = COEFFICIENTS.length - 1; n >= 0; n--) sum = sum * fraction + COEFFICIENTS[n]!
  return sum * scale
}

function coefficients(count: number): number[] {
  const list = [1]
  for (let n = 1; n < count; n++) list.push((list[n - 1]! * -Math.LN2) / n)
  return list
}

function wholes(count: number): number[] {
  const list = [1]
  while (list.length < count) list.push(list.at(-1)! / 2)
  return list
}
