import type { Receipt } from '../schema/receipt'
import type { Score } from '../schema/score'
import { ageReceipt, byWeight, floorReceipt } from './age-receipt'
import { gradeOf, limitsOf, quadrantOf } from './quadrant'
import { toPoints, toTenths } from './round'

/**
 * The same card (any `Score`, as it came off the wire) true for `at` (ms, not before `card.at`): it ages
 * receipts and adds them up, and needs no rules. Equals what the worker would score at `at`, except that
 * `leavesQuadrant` becomes null once it has passed.
 */
export function ageCard<T extends Score>(card: T, at: number): T {
  const receipts: Receipt[] = []
  let fit = 0
  let signals = 0
  for (const line of card.receipts) {
    if (line.kind === 'floor') continue
    const aged = ageReceipt(line, at)
    receipts.push(aged)
    if (line.kind === 'trait') fit += toTenths(aged.points)
    else signals += toTenths(aged.points)
  }
  const readiness = Math.max(0, signals)
  if (signals < 0) receipts.push(floorReceipt(-signals))
  receipts.sort(byWeight)
  const knockedOut = card.knockedOut.length > 0
  const standing = { fit, readiness, coverage: card.coverage, knockedOut, excluded: card.excluded !== null }
  return {
    ...card,
    at,
    fit: toPoints(fit),
    readiness: toPoints(readiness),
    score: toPoints(fit + readiness),
    grade: gradeOf(fit, readiness, knockedOut, card.scale.bands),
    quadrant: quadrantOf(standing, limitsOf(card.scale)),
    receipts,
    leavesQuadrant: card.leavesQuadrant !== null && card.leavesQuadrant.at > at ? card.leavesQuadrant : null,
  }
}
