import type { Points } from '../../../background/protocol'
import { QUADRANT_ORDER } from '../../../ui/quadrant-order'
import type { ChartScale } from './chart-scale'
import type { Dots } from './near-points'

const RADIUS_PX = 3.2
/** Leads with the same points would hide each other: each stands up to this far beside its place, always the same way. */
const SPREAD_PX = 3

/** Where each lead's dot is drawn, in CSS pixels. */
export function dotPlaces(points: Points, scale: ChartScale, widthPx: number, heightPx: number): Dots {
  const x = new Float32Array(points.ids.length)
  const y = new Float32Array(points.ids.length)
  for (let i = 0; i < x.length; i++) {
    const angle = i * 2.399963 // the golden angle: neighbours in the list fall apart evenly
    const reach = SPREAD_PX * Math.sqrt((i % 16) / 16)
    x[i] = scale.x(points.fit[i]!, widthPx) + reach * Math.cos(angle)
    y[i] = scale.y(points.readiness[i]!, heightPx) + reach * Math.sin(angle)
  }
  return { x, y }
}

export type Inks = { handOver: string; other: string; notSure: string }

/** Draws all dots. Many make each fainter, so that their number shows as density. */
export function drawPoints(context: CanvasRenderingContext2D, points: Points, dots: Dots, inks: Inks): void {
  const handOver = QUADRANT_ORDER.indexOf('hand-over')
  const notSure = QUADRANT_ORDER.indexOf('not-sure')
  context.globalAlpha = Math.max(0.08, Math.min(0.75, 14 / Math.sqrt(Math.max(1, dots.x.length))))
  context.lineWidth = 1.2
  context.strokeStyle = inks.notSure
  const many = dots.x.length > 5000
  for (let i = 0; i < dots.x.length; i++) {
    const quadrant = points.quadrant[i]
    context.fillStyle = quadrant === handOver ? inks.handOver : inks.other
    if (many) {
      context.fillRect(dots.x[i]! - 1.5, dots.y[i]! - 1.5, 3, 3)
      continue
    }
    context.beginPath()
    context.arc(dots.x[i]!, dots.y[i]!, RADIUS_PX, 0, 2 * Math.PI)
    if (quadrant === notSure) context.stroke()
    else context.fill()
  }
  context.globalAlpha = 1
}
