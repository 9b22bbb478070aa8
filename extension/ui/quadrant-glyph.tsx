import type { Quadrant } from '#shared/schema/score'
import { CELLS } from './quadrant-geometry'
import { quadrantName } from './quadrant-name'

/**
 * A 16 px drawing of the quadrant: the lead's cell is filled; not sure is a hollow ring. Readable without colour.
 * `spoken={false}` where words beside it already say the same.
 */
export function QuadrantGlyph({ quadrant, spoken = true }: { quadrant: Quadrant; spoken?: boolean }) {
  const name = quadrantName(quadrant)
  return (
    <span class="glyph" {...(spoken ? { role: 'img', 'aria-label': name, title: name } : { 'aria-hidden': true })}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        {quadrant === 'not-sure' ? (
          <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2.6 1.55" />
        ) : (
          CELLS.map((cell) => {
            const here = cell.quadrant === quadrant
            return (
              <rect
                key={cell.quadrant}
                x={cell.x ? 8.75 : 1.75}
                y={cell.y ? 1.75 : 8.75}
                width="5.5"
                height="5.5"
                rx="1.4"
                fill={here ? 'currentColor' : 'none'}
                stroke="currentColor"
                stroke-width="1"
                opacity={here ? 1 : 0.45}
              />
            )
          })
        )}
      </svg>
    </span>
  )
}
