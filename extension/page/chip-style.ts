import type { Quadrant } from '#shared/schema/score'
import { CELLS } from '../ui/quadrant-geometry'
import { important } from './important'

/** One of the glyph's four cells, painted and not drawn: a list has many chips, and a picture each would be most of their cost. */
const cell = (quadrant: Quadrant, { quadrant: here, x, y }: (typeof CELLS)[number]): string => {
  const ink = here === quadrant ? 'currentColor' : 'var(--faint)'
  return `linear-gradient(${ink},${ink}) ${x ? 'right' : 'left'} ${y ? 'top' : 'bottom'}/5px 5px no-repeat`
}
const glyphs = CELLS.map(({ quadrant }) => `.${quadrant} i{background:${CELLS.map((one) => cell(quadrant, one)).join()}}`)

/**
 * A chip's looks. Its ink is the row's own, so that it can be read on any page, light or dark, selected or not; and it is no
 * higher than a line of text, so that no row grows. The quadrant's cells are filled: outlines blur at this size.
 */
export const CHIP_STYLE = `
span{box-sizing:border-box;display:inline-flex;align-items:center;gap:4px;height:18px;padding:0 6px 0 5px;border:1px solid;border-radius:9px;cursor:pointer;
--faint:color-mix(in srgb,currentColor 26%,transparent);border-color:color-mix(in srgb,currentColor 32%,transparent);
font:600 11.5px/16px system-ui,sans-serif;font-variant-numeric:tabular-nums;white-space:nowrap}
i{box-sizing:border-box;width:11px;height:11px;font:10px/11px sans-serif}
i,b{flex:none;forced-color-adjust:none}
b{font:12px/11px sans-serif}
${glyphs.join('\n')}
.not-sure i{border:1.5px dashed;border-radius:50%}
.hand-over{background:color-mix(in srgb,#0f8a77 16%,transparent);border-color:#0f8a77}
.hand-over i,.hand-over b{color:color-mix(in srgb,#0fa08a 68%,currentColor)}
.possible{border-style:dashed;background:none}
@media(forced-colors:active){span{border-color:CanvasText}i,b{color:CanvasText!important}.hand-over{border-color:Highlight}}
@media print{:host{display:none!important}}
`

/** On the chip's own element, where the page's rules would otherwise reach. */
export const CHIP_HOST = important(
  'all:initial;display:inline-block;vertical-align:middle;margin:-3px 6px -2px 0;color:inherit;text-decoration:none;',
)
