import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Points } from '../../../background/protocol'
import { QUADRANT_ORDER } from '../../../ui/quadrant-order'
import { t } from '../../../ui/t'
import { go, placeHref } from '../address'
import { ChartFrame } from './chart-frame'
import { ChartNames } from './chart-names'
import { cellAt, chartScale, type Rules } from './chart-scale'
import { dotPlaces, drawPoints } from './draw-points'
import { nearPoints } from './near-points'

const MOST_NAMES = 6

/** All leads as dots. The pointer shows who is there; a click opens the list of that quadrant. */
export function ChartCanvas({ points, rules, spoken }: { points: Points; rules: Rules; spoken: string }) {
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  const [near, setNear] = useState<{ x: number; y: number; ids: string[] } | null>(null)
  const scale = useMemo(() => chartScale(points.fit, points.readiness, rules), [points, rules])
  const dots = useMemo(() => dotPlaces(points, scale, size.width, size.height), [points, scale, size])
  const find = useMemo(() => nearPoints(dots), [dots])
  useEffect(() => {
    const area = box.current
    if (!area) return
    const measure = () => setSize({ width: area.clientWidth, height: area.clientHeight })
    measure()
    const resize = new ResizeObserver(measure)
    resize.observe(area)
    return () => resize.disconnect()
  }, [])
  useEffect(() => {
    const draw = () => paint(canvas.current, size, (context, ink) => drawPoints(context, points, dots, ink))
    draw()
    const dark = matchMedia('(prefers-color-scheme: dark)')
    dark.addEventListener('change', draw)
    return () => dark.removeEventListener('change', draw)
  }, [dots, points, size])

  const placeOf = (event: PointerEvent | MouseEvent) => {
    const { left, top } = box.current!.getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top }
  }
  const look = (event: PointerEvent) => {
    const { x, y } = placeOf(event)
    const found = find(x, y, MOST_NAMES)
    setNear(found.length > 0 ? { x, y, ids: found.map((i) => points.ids[i]!) } : null)
  }
  const open = (event: MouseEvent) => {
    // a finger has no hover: its tap shows the names, which are links
    if ((event as PointerEvent).pointerType === 'touch') return
    const { x, y } = placeOf(event)
    const [nearest] = find(x, y, 1)
    const there = scale.at(x, y, size.width, size.height)
    const quadrant = nearest === undefined ? cellAt(there.fit, there.readiness, rules) : QUADRANT_ORDER[points.quadrant[nearest]!]
    go(placeHref(['leads'], { quadrant }))
  }
  return (
    <div class="chart">
      <span class="chart-y">{t('axis_readiness')}</span>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the cells' links and the table beside do the same by keyboard */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the same */}
      <div
        class="chart-box"
        ref={box}
        onPointerMove={look}
        onPointerDown={look}
        onPointerLeave={(event) => event.pointerType !== 'touch' && setNear(null)}
        onClick={open}
      >
        {size.width > 0 && <ChartFrame scale={scale} rules={rules} width={size.width} height={size.height} />}
        <canvas ref={canvas} role="img" aria-label={spoken} />
        {near && <ChartNames near={near} width={size.width} height={size.height} />}
      </div>
      <span class="chart-x">{t('axis_fit')}</span>
    </div>
  )
}

type Ink = Parameters<typeof drawPoints>[3]

function paint(
  canvas: HTMLCanvasElement | null,
  { width, height }: { width: number; height: number },
  draw: (context: CanvasRenderingContext2D, ink: Ink) => void,
): void {
  const context = canvas?.getContext('2d')
  if (!canvas || !context || width === 0) return
  const ratio = globalThis.devicePixelRatio || 1
  canvas.width = Math.round(width * ratio)
  canvas.height = Math.round(height * ratio)
  context.scale(ratio, ratio)
  const style = getComputedStyle(canvas)
  const ink = (name: string) => style.getPropertyValue(name).trim()
  draw(context, { handOver: ink('--accent'), other: ink('--ink-soft'), notSure: ink('--ink-faint') })
}
