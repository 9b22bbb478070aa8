import type { QuadrantRow } from '#shared/schema/report-quadrants'
import { quadrantName } from '../../../ui/quadrant-name'
import { QUADRANT_ORDER } from '../../../ui/quadrant-order'
import { t } from '../../../ui/t'

const WIDTH = 260
const HEIGHT = 14

/** How a group of leads falls into the quadrants: one bar, as long as there are leads, told in words as well. */
export function QuadrantStack({ row, most }: { row: QuadrantRow; most: number }) {
  const parts = QUADRANT_ORDER.map((quadrant) => ({ quadrant, n: row.quadrants[quadrant] ?? 0 })).filter(({ n }) => n > 0)
  const words = parts.map(({ quadrant, n }) => t('stack_part', quadrantName(quadrant), n)).join(', ')
  const unit = WIDTH / Math.max(1, most)
  const placed = parts.map(({ quadrant, n }, i) => ({
    quadrant,
    width: n * unit,
    x: parts.slice(0, i).reduce((sum, part) => sum + part.n * unit, 0),
  }))
  return (
    <svg class="stack" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img" aria-label={words || t('stack_none')}>
      <title>{words || t('stack_none')}</title>
      {placed.map(({ quadrant, x, width }) => (
        <rect key={quadrant} class={`stack-${quadrant}`} x={x} width={Math.max(0, width - 0.8)} height={HEIGHT} rx="1.5" />
      ))}
    </svg>
  )
}

/** Which shade is which quadrant. */
export function StackKey() {
  return (
    <ul class="stack-key" aria-hidden="true">
      {QUADRANT_ORDER.map((quadrant) => (
        <li key={quadrant}>
          <svg width="12" height="12" aria-hidden="true">
            <rect class={`stack-${quadrant}`} width="12" height="12" rx="2" />
          </svg>
          {quadrantName(quadrant)}
        </li>
      ))}
    </ul>
  )
}
