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

type Scale = Score['scale']
type Axis = 'fit' | 'readiness'
export type Place = { x: number; y: number }

/**
 * Where the lead's dot sits: x and y in 0…1, with each threshold exactly in the middle so the four cells are equal. Each half
 * is linear, from 0 to the threshold and from there to twice the threshold; beyond that the dot stays at the edge.
 */
export function dotPlace({ fit, readiness, scale }: Pick<Score, 'fit' | 'readiness' | 'scale'>): Place {
  const inside = (place: number) => Math.min(1 - MARGIN, Math.max(MARGIN, place))
  return { x: inside(along('fit', fit, scale)), y: inside(along('readiness', readiness, scale)) }
}

/** A line a definition draws by the sum crosses the cells: points of it from the upper left to the lower right; null by quadrant. */
export function totalLine(scale: Scale): Place[] | null {
  if (scale.handOverWhen !== 'total') return null
  const { total } = scale.thresholds
  return Array.from({ length: 13 }, (_, i) => {
    const fit = (total * i) / 12
    return { x: Math.max(0, along('fit', fit, scale)), y: Math.max(0, along('readiness', total - fit, scale)) }
  })
}

function along(axis: Axis, points: number, { thresholds, bands, handOverWhen }: Scale): number {
  const middle = thresholds[axis]
  const reach = middle > 0 ? middle : Math.max(bands[axis][0] - middle, 10)
  if (points <= middle) return 0.5 + (points - middle) / (2 * reach)
  // room for the whole sum above the middle, so that no lead beyond the line is drawn before it
  const above = handOverWhen === 'total' ? Math.max(reach, thresholds.total * 1.2 - middle) : reach
  return 0.5 + (points - middle) / (2 * above)
}
