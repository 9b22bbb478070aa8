import type { Quadrant } from '#shared/schema/score'
import { CELLS } from '../ui/quadrant-geometry'
import { STAR_PATH } from '../ui/star-path'

const SVG = 'http://www.w3.org/2000/svg'

/** The quadrant glyph of extension/ui, built node by node: the content script carries no Preact. */
export function drawGlyph(page: Document, quadrant: Quadrant): SVGElement {
  const svg = drawing(page)
  if (quadrant === 'not-sure') {
    draw(svg, 'circle', {
      cx: 8,
      cy: 8,
      r: 5.25,
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': 1.5,
      'stroke-dasharray': '2.6 1.55',
    })
    return svg
  }
  for (const cell of CELLS) {
    const here = cell.quadrant === quadrant
    draw(svg, 'rect', {
      x: cell.x ? 8.75 : 1.75,
      y: cell.y ? 1.75 : 8.75,
      width: 5.5,
      height: 5.5,
      rx: 1.4,
      fill: here ? 'currentColor' : 'none',
      stroke: 'currentColor',
      opacity: here ? 1 : 0.45,
    })
  }
  return svg
}

/** The named-account star. */
export function drawStar(page: Document): SVGElement {
  const svg = drawing(page)
  svg.setAttribute('class', 'star')
  draw(svg, 'path', { d: STAR_PATH, fill: 'currentColor' })
  return svg
}

function drawing(page: Document): SVGElement {
  const svg = page.createElementNS(SVG, 'svg') as SVGElement
  svg.setAttribute('viewBox', '0 0 16 16')
  svg.setAttribute('aria-hidden', 'true')
  return svg
}

function draw(svg: SVGElement, shape: string, attributes: Record<string, string | number>): void {
  const node = svg.ownerDocument.createElementNS(SVG, shape)
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value))
  svg.append(node)
}
