import type { Score } from '#shared/schema/score'
import { locale } from './locale'
import { pointsWords } from './number-words'
import { CELLS, dotPlace } from './quadrant-geometry'
import { quadrantName } from './quadrant-name'
import { t } from './t'

/**
 * Fit × readiness, split at the thresholds into four equal cells, with the lead's dot where it stands. A lead that
 * is not sure has a hollow dot and no lit cell: too little is known to place it.
 */
export function QuadrantPicture({ score }: { score: Pick<Score, 'fit' | 'readiness' | 'quadrant' | 'scale' | 'coverage'> }) {
  const notSure = score.quadrant === 'not-sure'
  const place = dotPlace(score)
  const words = (value: number) => pointsWords(value, locale())
  const spoken = t('quadrant_picture', quadrantName(score.quadrant), words(score.fit), words(score.readiness))
  return (
    <div class="quadrant" role="img" aria-label={spoken} title={spoken}>
      <span class="quadrant-y">{t('axis_readiness')}</span>
      <div class="quadrant-field">
        {CELLS.map((cell) => (
          <span
            key={cell.quadrant}
            class={`quadrant-cell${cell.quadrant === score.quadrant ? ' here' : ''}${isNameAbove(cell, place) ? '' : ' name-below'}`}
            data-x={cell.x}
            data-y={cell.y}
          >
            {quadrantName(cell.quadrant)}
          </span>
        ))}
        <span class={`quadrant-dot${notSure ? ' hollow' : ''}`} style={{ left: `${place.x * 100}%`, bottom: `${place.y * 100}%` }} />
      </div>
      <span class="quadrant-x">{t('axis_fit')}</span>
    </div>
  )
}

/** A cell's name stands at the outer edge, unless the dot is there. */
function isNameAbove(cell: { x: number; y: number }, dot: { x: number; y: number }): boolean {
  const hasDot = cell.x === (dot.x >= 0.5 ? 1 : 0) && cell.y === (dot.y >= 0.5 ? 1 : 0)
  if (!hasDot) return cell.y === 1
  return dot.y - cell.y / 2 < 0.25
}
