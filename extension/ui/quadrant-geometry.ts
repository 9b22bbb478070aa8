import type { Quadrant, Score } from '#shared/schema/score'

/** The four cells as the picture and the glyph place them: x grows with fit, y with readiness; 0,0 is bottom left. */
export const CELLS = [
  { quadrant: 'check-fit', x: 0, y: 1 },
  { quadrant: 'hand-over', x: 1, y: 1 },
  { quadrant: 'leave', x: 0, y: 0 },
  { quadrant: 'nurture', x: 1, y: 0 },
] as const satisfies readonly { quadrant: Quadrant; x: 0 | 1; y: 0 | 1 }[]

/** Keeps the whole dot inside the picture. */
const MARGIN = 0.06

/**
 * Where the lead's dot sits: x and y in 0…1, with each threshold exactly in the middle so the four cells are
 * equal. The scale is linear, 0 at one edge and twice the threshold at the other; beyond that the dot stays at the edge.
 */
export function dotPlace(score: Pick<Score, 'fit' | 'readiness' | 'scale'>): { x: number; y: number } {
  const { thresholds, bands } = score.scale
  return { x: along(score.fit, thresholds.fit, bands.fit[0]), y: along(score.readiness, thresholds.readiness, bands.readiness[0]) }
}

function along(points: number, threshold: number, topBand: number): number {
  const reach = threshold > 0 ? threshold : Math.max(topBand - threshold, 10)
  const place = 0.5 + (points - threshold) / (2 * reach)
  return Math.min(1 - MARGIN, Math.max(MARGIN, place))
}
