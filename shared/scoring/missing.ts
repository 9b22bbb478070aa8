import type { Score } from '../schema/score'
import { limitsOf } from './quadrant'
import { toPoints, toTenths } from './round'

/** What stands between a score and *hand over*, in points. The words around it are the reader's. */
export type Missing = {
  /** nothing is missing: the quadrant is hand-over */
  ready: boolean
  /** points to the thresholds that count; 0 where reached, null where this definition does not ask */
  fit: number | null
  readiness: number | null
  total: number | null
  /** what no points can make up for, the first that applies */
  blockedBy: 'excluded' | 'knocked-out' | 'not-sure' | null
  /** for `not-sure`: how many more traits have to be known */
  traitsToBeSure: number
}

/** From the score alone, so that a card can say it offline. */
export function missing(score: Score): Missing {
  const limits = limitsOf(score.scale)
  const short = (limit: number, points: number) => toPoints(Math.max(0, limit - toTenths(points)))
  const { byTotal } = limits
  return {
    ready: score.quadrant === 'hand-over',
    fit: byTotal ? null : short(limits.fit, score.fit),
    readiness: byTotal ? null : short(limits.readiness, score.readiness),
    total: byTotal ? short(limits.total, score.score) : null,
    blockedBy:
      score.excluded !== null
        ? 'excluded'
        : score.knockedOut.length > 0
          ? 'knocked-out'
          : score.quadrant === 'not-sure'
            ? 'not-sure'
            : null,
    traitsToBeSure: score.quadrant === 'not-sure' ? traitsToBeSure(score) : 0,
  }
}

/** coverage = known ÷ asked and missing = asked − known give asked back; half of it has to be known. */
function traitsToBeSure({ coverage, missingTraits }: Score): number {
  const asked = Math.round(missingTraits.length / (1 - coverage))
  return Math.ceil(asked / 2) - (asked - missingTraits.length)
}
