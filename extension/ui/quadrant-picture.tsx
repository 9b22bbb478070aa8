import type { Score } from '#shared/schema/score'
import { locale } from './locale'
import { pointsWords } from './number-words'
import { CELLS, dotPlace, type Place, totalLine } from './quadrant-geometry'
import { quadrantName } from './quadrant-name'
import { t } from './t'

/**
 * Fit × readiness, split at the thresholds into four equal cells, with the lead's dot where it stands. A lead that
 * is not sure has a hollow dot and no lit cell: too little is known to place it. Where a definition hands over by the sum, what
 * lies beyond the sum is lit instead.
 */
export function QuadrantPicture({ score }: { score: Pick<Score, 'fit' | 'readiness' | 'quadrant' | 'scale' | 'coverage'> }) {
  const notSure = score.quadrant === 'not-sure'
  const place = dotPlace(score)
  const line = totalLine(score.scale)
  const words = (value: number) => pointsWords(value, locale())
  const spoken = t('quadrant_picture', quadrantName(score.quadrant), words(score.fit), words(score.readiness))
  return (
    <div class="quadrant" role="img" aria-label={spoken} title={spoken}>
      <span class="quadrant-y">{t('axis_readiness')}</span>
      <div class={`quadrant-field${line ? ' by-total' : ''}`}>
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
        {line && <TotalLine line={line} />}
        <span class={`quadrant-dot${notSure ? ' hollow' : ''}`} style={{ left: `${place.x * 100}%`, bottom: `${place.y * 100}%` }} />
      </div>
      <span class="quadrant-x">{t('axis_fit')}</span>
    </div>
  )
}

/** What a definition by the sum hands over: all beyond a line through the cells. */
function TotalLine({ line }: { line: Place[] }) {
  const points = line.map(({ x, y }) => `${x * 100},${100 - y * 100}`).join(' ')
  return (
    <svg class="quadrant-total" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      <polygon points={`${points} 100,100 100,0 0,0`} />
      <polyline points={points} />
    </svg>
  )
}

/** A cell's name stands at the outer edge, unless the dot is there. */
function isNameAbove(cell: { x: number; y: number }, dot: { x: number; y: number }): boolean {
  const hasDot = cell.x === (dot.x >= 0.5 ? 1 : 0) && cell.y === (dot.y >= 0.5 ? 1 : 0)
  if (!hasDot) return cell.y === 1
  return dot.y - cell.y / 2 < 0.25
}
