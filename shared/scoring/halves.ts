import { halved } from './decay'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
/** Days held ready; beyond them the same number is computed anew. */
const DAYS = 512

/** What time leaves of something, for one half-life: exactly `halved(age ÷ half-life)`, and remembered where that pays. */
export class Halves {
  private readonly halfLifeMs: number
  private readonly table = new Float64Array(3 * DAYS).fill(-1)
  private readonly ages = new Float64Array(8)
  private readonly shares = new Float64Array(8)

  constructor(halfLifeMs: number) {
    this.halfLifeMs = halfLifeMs
  }

  /**
   * Share left between the starts of two days that many calendar days and `ageMs` apart: whole days, or an hour off where the
   * clocks changed.
   */
  betweenDays(days: number, ageMs: number): number {
    const off = ageMs - days * DAY_MS
    const slot = off === 0 ? 3 * days : off === HOUR_MS ? 3 * days + 1 : off === -HOUR_MS ? 3 * days + 2 : -1
    if (slot < 0 || days >= DAYS) return halved(ageMs / this.halfLifeMs)
    if (this.table[slot]! < 0) this.table[slot] = halved(ageMs / this.halfLifeMs)
    return this.table[slot]!
  }

  /** Share left after any time; 1 for none. Signals of one lead often share their last day, so recent answers are kept. */
  after(ageMs: number): number {
    if (ageMs <= 0) return 1
    const slot = Math.floor(ageMs / DAY_MS) & 7
    if (this.ages[slot] !== ageMs) {
      this.ages[slot] = ageMs
      this.shares[slot] = halved(ageMs / this.halfLifeMs)
    }
    return this.shares[slot]!
  }
}

const known = new Map<number, Halves>()

export function halvesOf(halfLifeMs: number): Halves {
  const halves = known.get(halfLifeMs) ?? new Halves(halfLifeMs)
  known.set(halfLifeMs, halves)
  return halves
}
