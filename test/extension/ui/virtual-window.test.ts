import { expect, test } from 'vitest'
import { virtualWindow } from '../../../extension/ui/virtual-window'

test('draws what is visible and eight rows more at each edge', () => {
  expect(virtualWindow(0, 600, 60, 500)).toEqual({ from: 0, to: 18 })
  expect(virtualWindow(-6000, 600, 60, 500)).toEqual({ from: 92, to: 118 })
  expect(virtualWindow(-30_000, 600, 60, 500)).toEqual({ from: 492, to: 500 })
})

test('stays inside a list that just became short or empty', () => {
  expect(virtualWindow(-30_000, 600, 60, 3)).toEqual({ from: 2, to: 3 })
  expect(virtualWindow(0, 600, 60, 0)).toEqual({ from: 0, to: 0 })
  expect(virtualWindow(900, 600, 60, 40)).toEqual({ from: 0, to: 3 })
})
