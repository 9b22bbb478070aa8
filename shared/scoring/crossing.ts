import type { Quadrant, Score } from '../schema/score'
import { agedTenths, type Decaying } from './age-receipt'
import { type Limits, limitsOf, quadrantOf, type Standing } from './quadrant'
import { toTenths } from './round'

/** How far ahead a crossing is looked for. */
export const HORIZON_MS = 400 * 86_400_000

/**
 * The first millisecond at which ageing alone changes a score's quadrant, within 400 days, and to what.
 *
 * A line with positive points only ever shrinks and one with negative points only ever grows, so over a span of time
 * readiness lies between (positives at its end + negatives at its start) and (positives at its start + negatives
 * at its end). A span whose bounds allow only one quadrant is skipped whole; any other is halved, the earlier half
 * first. With one direction of change this is plain bisection; with both it is still exact.
 */
export function leavesQuadrant(score: Score): { at: number; to: Quadrant } | null {
  const rising: Decaying[] = []
  const falling: Decaying[] = []
  let fixed = 0
  for (const { kind, ageing, points, earned } of score.receipts) {
    if (kind !== 'signal') continue
    if (ageing.kind === 'fixed' || ageing.kind === 'floor') fixed += toTenths(points)
    else if (earned < 0) rising.push(ageing)
    else falling.push(ageing)
  }
  if (rising.length === 0 && falling.length === 0) return null
  const search = new Search(score, { fixed, rising, falling })
  const at = search.first(search.ends(score.at), search.ends(score.at + HORIZON_MS))
  return at === null ? null : { at: at.at, to: search.quadrant(at.down + at.up) }
}

/** Readiness lines by what time does to them; `fixed` is the sum of those it leaves alone, in tenths. */
type Lines = { fixed: number; falling: readonly Decaying[]; rising: readonly Decaying[] }

/** Values at one instant: the lines that only sink, and those that only rise. */
type Ends = { at: number; down: number; up: number }

class Search {
  private readonly now: Quadrant
  private readonly limits: Limits
  private readonly standing: Omit<Standing, 'readiness'>
  private readonly lines: Lines

  constructor(score: Score, lines: Lines) {
    this.lines = lines
    this.now = score.quadrant
    this.limits = limitsOf(score.scale)
    this.standing = {
      fit: toTenths(score.fit),
      coverage: score.coverage,
      knockedOut: score.knockedOut.length > 0,
      excluded: score.excluded !== null,
    }
  }

  ends(at: number): Ends {
    const { fixed, falling, rising } = this.lines
    let down = fixed
    let up = 0
    for (const ageing of falling) down += agedTenths(ageing, at)
    for (const ageing of rising) up += agedTenths(ageing, at)
    return { at, down, up }
  }

  quadrant(signals: number): Quadrant {
    return quadrantOf({ ...this.standing, readiness: Math.max(0, signals) }, this.limits)
  }

  /** First instant in (low, high] with another quadrant; at `low` it is still the present one. */
  first(low: Ends, high: Ends): Ends | null {
    const least = this.quadrant(high.down + low.up)
    const most = this.quadrant(low.down + high.up)
    if (least === this.now && most === this.now) return null
    if (high.at - low.at === 1) return this.quadrant(high.down + high.up) === this.now ? null : high
    const middle = this.ends(low.at + Math.floor((high.at - low.at) / 2))
    if (this.quadrant(middle.down + middle.up) !== this.now) return this.first(low, middle) ?? middle
    return this.first(low, middle) ?? this.first(middle, high)
  }
}
