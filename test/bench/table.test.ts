import { expect, it } from 'vitest'
import { isMissed } from './aim.ts'
import type { Aim } from './measured.ts'
import { inFourDigits, tableOf } from './table.ts'

it('shows rows side by side, numbers flush right', () => {
  const rows = [
    { label: 'no-op route', value: 6275.4, unit: 'requests/s' },
    { label: 'collect', value: 1820, unit: 'requests/s', ratio: 0.29, aim: { least: 0.25, of: 'ratio' as const }, note: 'of four rounds' },
    { label: 'p99', value: 51, unit: 'ms', aim: { most: 50 } },
    { label: 'heap', value: 1.01, unit: '×', aim: { least: 0.95, most: 1.05 } },
  ]
  expect(tableOf({ name: 'Ingest', rows })).toBe(
    [
      'Ingest',
      '  no-op route  6,275 requests/s',
      '  collect      1,820 requests/s  × 0.29  aim ≥ × 0.25; of four rounds',
      '  p99             51 ms                  aim ≤ 50 ms MISSED',
      '  heap          1.01 ×                   aim 0.95–1.05',
    ].join('\n'),
  )
})

it('keeps four digits of any size', () => {
  expect([0.123456, 12.3456, 1234567].map(inFourDigits)).toEqual(['0.1235', '12.35', '1,234,567'])
})

it('an aim is missed by what is outside it, and by what was not measured', () => {
  const missed = (value: number, aim: Aim, ratio?: number) =>
    isMissed({ label: '', value, unit: 'ms', aim, ...(ratio === undefined ? {} : { ratio }) })
  expect([missed(60, { most: 60 }), missed(60.1, { most: 60 }), missed(Number.NaN, { most: 60 })]).toEqual([false, true, true])
  expect([missed(0.94, { least: 0.95, most: 1.05 }), missed(1, { least: 0.95, most: 1.05 })]).toEqual([true, false])
  expect([
    missed(9, { least: 0.25, of: 'ratio' }, 0.2),
    missed(0, { least: 0.25, of: 'ratio' }, 0.3),
    missed(9, { least: 0.25, of: 'ratio' }),
  ]).toEqual([true, false, true])
})
