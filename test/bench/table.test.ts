import { expect, it } from 'vitest'
import { inFourDigits, tableOf } from './table.ts'

it('shows rows side by side, numbers flush right', () => {
  const rows = [
    { label: 'no-op route', value: 6275.4, unit: 'requests/s' },
    { label: 'collect', value: 1820, unit: 'requests/s', ratio: 0.29, note: 'aim ≥ 0.25' },
  ]
  expect(tableOf({ name: 'Ingest', rows })).toBe(
    ['Ingest', '  no-op route  6,275 requests/s', '  collect      1,820 requests/s  × 0.29  aim ≥ 0.25'].join('\n'),
  )
})

it('keeps four digits of any size', () => {
  expect([0.123456, 12.3456, 1234567].map(inFourDigits)).toEqual(['0.1235', '12.35', '1,234,567'])
})
