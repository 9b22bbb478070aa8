/** Rounds to the nearest integer, halves away from zero; never gives −0. */
export function roundHalfAway(value: number): number {
  return value < 0 ? 0 - Math.round(-value) : Math.round(value) + 0
}

/** Points (at most one decimal) → integer tenths, the engine's unit. */
export function toTenths(points: number): number {
  return roundHalfAway(points * 10)
}

/** Integer tenths → points, the wire's unit. `toTenths(toPoints(n)) === n` for every safe integer. */
export function toPoints(tenths: number): number {
  return tenths / 10
}
