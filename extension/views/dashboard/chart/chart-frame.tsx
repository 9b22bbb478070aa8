import { locale } from '../../../ui/locale'
import { pointsWords } from '../../../ui/number-words'
import { CELLS } from '../../../ui/quadrant-geometry'
import { quadrantName } from '../../../ui/quadrant-name'
import type { ChartScale, Range, Rules } from './chart-scale'

type Props = { scale: ChartScale; rules: Rules; width: number; height: number }

/** Thresholds, what is handed over, and a few numbers along the axes. */
export function ChartFrame({ scale, rules, width, height }: Props) {
  const { thresholds, handOverWhen } = rules
  const x = scale.x(thresholds.fit, width)
  const y = scale.y(thresholds.readiness, height)
  const corner = (fit: number) => `${scale.x(fit, width)},${scale.y(thresholds.total - fit, height)}`
  const words = (value: number) => pointsWords(value, locale())
  return (
    <svg class="chart-frame" width={width} height={height} aria-hidden="true">
      {handOverWhen === 'quadrant' ? (
        <rect class="chart-hot" x={x} y={0} width={width - x} height={y} />
      ) : (
        <polygon
          class="chart-hot"
          points={`${corner(scale.fit.from)} ${corner(scale.fit.to)} ${width},${height} ${width},0 ${scale.x(scale.fit.from, width)},0`}
        />
      )}
      <line class="chart-threshold" x1={x} x2={x} y1={0} y2={height} />
      <line class="chart-threshold" x1={0} x2={width} y1={y} y2={y} />
      {CELLS.map((cell) => (
        <text key={cell.quadrant} class="chart-name" x={cell.x ? width - 10 : x - 10} y={cell.y ? 18 : y + 18} text-anchor="end">
          {quadrantName(cell.quadrant)}
        </text>
      ))}
      {ticks(scale.fit).map((value) => (
        <text key={value} x={scale.x(value, width)} y={height - 6} text-anchor="middle">
          {words(value)}
        </text>
      ))}
      {ticks(scale.readiness).map((value) => (
        <text key={value} x={6} y={scale.y(value, height) + 4}>
          {words(value)}
        </text>
      ))}
    </svg>
  )
}

/** Round numbers within a range, about five of them, none at the edges. */
export function ticks({ from, to }: Range): number[] {
  const rough = (to - from) / 5
  const size = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((n) => n * size).find((n) => n >= rough)!
  const room = (to - from) * 0.04
  const found: number[] = []
  for (let value = Math.ceil((from + room) / step) * step; value <= to - room; value += step) found.push(Math.round(value * 10) / 10 + 0)
  return found
}
