import type { Ageing, Receipt } from '../schema/receipt'
import { halved } from './decay'
import { roundHalfAway } from './round'

/** Values of an ageing that change with time; a `fixed` line keeps its points and a `floor` depends on the others. */
export type Decaying = Exclude<Ageing, { kind: 'fixed' | 'floor' }>

export const FLOOR_RULE = 'readiness-floor'

/**
 * Integer tenths that a decaying line is worth at `at` (ms). The one place where decay is computed: the
 * worker's score and the extension's ageing both end here, so they agree by construction (DESIGN §4).
 */
export function agedTenths(ageing: Decaying, at: number): number {
  if (ageing.kind === 'half-life') {
    return halfLifeTenths(ageing.basis, at - ageing.from, ageing.halfLifeMs, ageing.cap)
  }
  let sum = 0
  if (ageing.kind === 'linear') for (const [start, tenths] of ageing.buckets) sum += tenths * linearShare(ageing.perMs, at - start)
  else for (const [start, tenths] of ageing.buckets) sum += tenths * untilShare(ageing.lastsMs, at - start)
  return capped(sum, ageing.cap)
}

export function halfLifeTenths(basis: number, ageMs: number, halfLifeMs: number, cap: number | null): number {
  return capped(ageMs > 0 ? basis * halved(ageMs / halfLifeMs) : basis, cap)
}

/** Clamps to ±cap and rounds once, halves away from zero. */
export function capped(tenths: number, cap: number | null): number {
  if (cap !== null) {
    if (tenths > cap) return roundHalfAway(cap)
    if (tenths < -cap) return roundHalfAway(-cap)
  }
  return roundHalfAway(tenths)
}

export function linearShare(perMs: number, ageMs: number): number {
  return ageMs > 0 ? Math.max(0, 1 - perMs * ageMs) : 1
}

export function untilShare(lastsMs: number, ageMs: number): number {
  return ageMs < lastsMs ? 1 : 0
}

/** Drops day buckets that are worth nothing from `at` on, so that cards stay small. */
export function prunedAgeing(ageing: Ageing, at: number): Ageing {
  if (ageing.kind === 'linear') {
    return { ...ageing, buckets: ageing.buckets.filter(([start]) => linearShare(ageing.perMs, at - start) > 0) }
  }
  if (ageing.kind === 'until') return { ...ageing, buckets: ageing.buckets.filter(([start]) => untilShare(ageing.lastsMs, at - start) > 0) }
  return ageing
}

/** A receipt off the wire (points, not tenths), true for `at`. A `floor` line is returned as it is. */
export function ageReceipt(receipt: Receipt, at: number): Receipt {
  const { ageing } = receipt
  if (ageing.kind === 'fixed' || ageing.kind === 'floor') return receipt
  const tenths = agedTenths(ageing, at)
  const kept = roundHalfAway(receipt.earned * 10) - roundHalfAway(receipt.cutByCap * 10)
  return { ...receipt, points: tenths / 10, lostToDecay: (kept - tenths) / 10, ageing: prunedAgeing(ageing, at) }
}

/** The line that lifts readiness back to 0, so that the list still adds up. */
export function floorReceipt(tenths: number): Receipt {
  return {
    rule: FLOOR_RULE,
    kind: 'floor',
    label: 'Readiness never goes below 0',
    points: tenths / 10,
    earned: tenths / 10,
    cutByCap: 0,
    lostToDecay: 0,
    evidence: '',
    lastAt: null,
    ageing: { kind: 'floor' },
  }
}

/** Biggest points first; the rest makes the order the same for everyone. */
export function byWeight(a: Receipt, b: Receipt): number {
  const size = Math.abs(b.points) - Math.abs(a.points)
  if (size !== 0) return size
  if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1
  return a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0
}
