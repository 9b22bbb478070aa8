import '../harness/installed'
import { expect, test } from 'vitest'
import { ticks } from '../../../extension/views/dashboard/chart/chart-frame'
import { cellAt, chartScale, gradeCounts, type Rules } from '../../../extension/views/dashboard/chart/chart-scale'
import { dotPlaces } from '../../../extension/views/dashboard/chart/draw-points'
import { nearPoints } from '../../../extension/views/dashboard/chart/near-points'

const rules: Rules = {
  handOverWhen: 'quadrant',
  thresholds: { fit: 50, readiness: 50, total: 100 },
  bands: { fit: [75, 50, 25], readiness: [75, 50, 25] },
}

test('holds every lead and both thresholds, and reads a place back as its points', () => {
  const scale = chartScale([-70, 20, 130], [0, 15, 240], rules)
  for (const fit of [-70, 130, 0, 100]) expect(scale.x(fit, 600)).toBeGreaterThan(0)
  expect(scale.x(130, 600)).toBeLessThan(600)
  expect(scale.y(240, 400)).toBeGreaterThan(0)
  const back = scale.at(scale.x(42, 600), scale.y(17, 400), 600, 400)
  expect(back.fit).toBeCloseTo(42)
  expect(back.readiness).toBeCloseTo(17)
})

test('a place is the cell the definition makes it, by quadrant or by the sum', () => {
  expect(cellAt(50, 50, rules)).toBe('hand-over')
  expect(cellAt(49.9, 50, rules)).toBe('check-fit')
  expect(cellAt(50, 49.9, rules)).toBe('nurture')
  expect(cellAt(0, 0, rules)).toBe('leave')
  const bySum: Rules = { ...rules, handOverWhen: 'total' }
  expect(cellAt(90, 10, bySum)).toBe('hand-over')
  expect(cellAt(10, 80, bySum)).toBe('check-fit')
})

test('the table counts everybody once, by the bands', () => {
  const counts = gradeCounts([80, 75, 50, 0], [80, 10, 50, 0], rules)
  expect(counts).toEqual([
    [1, 0, 0, 1],
    [0, 1, 0, 0],
    [0, 0, 0, 0],
    [0, 0, 0, 1],
  ])
})

test('finds who is under the pointer among 50,000, the nearest first, within a frame', () => {
  const n = 50_000
  const fit = Array.from({ length: n }, (_, i) => (i * 37) % 160)
  const readiness = Array.from({ length: n }, (_, i) => (i * 53) % 140)
  const points = { ids: fit.map((_, i) => `l${i}`), fit, readiness, quadrant: fit.map(() => 0) }
  const dots = dotPlaces(points, chartScale(fit, readiness, rules), 900, 600)
  const find = nearPoints(dots)
  const start = performance.now()
  const near = find(450, 300, 6)
  expect(performance.now() - start).toBeLessThan(50)
  const distance = (i: number) => Math.hypot(dots.x[i]! - 450, dots.y[i]! - 300)
  const nearest = [...fit.keys()].sort((a, b) => distance(a) - distance(b) || a - b).slice(0, 6)
  expect(near).toEqual(nearest)
  expect(find(-500, -500, 6)).toEqual([])
})

test('ticks are round and stay inside', () => {
  expect(ticks({ from: -17, to: 128 })).toEqual([0, 50, 100])
  for (const value of ticks({ from: 3, to: 11 })) expect(value).toBeGreaterThan(3)
})
