import type { Quadrant, Score } from '../schema/score'
import { toTenths } from './round'

export type Scale = Score['scale']

/** What decides a quadrant. Points in integer tenths. */
export type Standing = {
  fit: number
  readiness: number
  /** traits known ÷ traits asked */
  coverage: number
  knockedOut: boolean
  excluded: boolean
}

/** Thresholds of a scale in integer tenths, read once. */
export type Limits = { byTotal: boolean; fit: number; readiness: number; total: number }

/** Below this share of known traits nobody can say what a lead is. */
export const SURE_FROM_COVERAGE = 0.5

export function limitsOf(scale: Scale): Limits {
  const { fit, readiness, total } = scale.thresholds
  return { byTotal: scale.handOverWhen === 'total', fit: toTenths(fit), readiness: toTenths(readiness), total: toTenths(total) }
}

/** Fit × readiness against the thresholds (DESIGN §4). Too little known is `not-sure` before anything else. */
export function quadrantOf(standing: Standing, limits: Limits): Quadrant {
  if (standing.coverage < SURE_FROM_COVERAGE) return 'not-sure'
  if (standing.excluded) return 'leave'
  const fits = !standing.knockedOut && standing.fit >= limits.fit
  const ready = standing.readiness >= limits.readiness
  if (limits.byTotal) {
    if (!standing.knockedOut && standing.fit + standing.readiness >= limits.total) return 'hand-over'
    return fits ? 'nurture' : ready ? 'check-fit' : 'leave'
  }
  if (fits) return ready ? 'hand-over' : 'nurture'
  return ready ? 'check-fit' : 'leave'
}

/** Fit letter A–D and readiness digit 1–4; a knocked-out lead is D whatever its points. Points in tenths. */
export function gradeOf(fit: number, readiness: number, knockedOut: boolean, bands: Scale['bands']): string {
  return 'ABCD'[knockedOut ? 3 : bandOf(fit, bands.fit)]! + '1234'[bandOf(readiness, bands.readiness)]!
}

function bandOf(tenths: number, edges: readonly [number, number, number]): number {
  if (tenths >= toTenths(edges[0])) return 0
  if (tenths >= toTenths(edges[1])) return 1
  return tenths >= toTenths(edges[2]) ? 2 : 3
}
