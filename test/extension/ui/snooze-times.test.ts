import { expect, test } from 'vitest'
import { snoozeTimes } from '../../../extension/ui/snooze-times'

const MINUTE = 60_000
const now = new Date('2026-11-20T14:00:00').getTime()
const kinds = (dueInMinutes: number | null) =>
  snoozeTimes(now, dueInMinutes === null ? null : now + dueInMinutes * MINUTE).map(({ kind, at }) => `${kind} ${(at - now) / MINUTE}`)

test('offers spans, tomorrow at 9 and the last moments of the window, in their order', () => {
  expect(kinds(null)).toEqual(['span 10', 'span 60', 'span 180', 'tomorrow 1140'])
  expect(kinds(1200)).toEqual(['span 10', 'span 60', 'span 180', 'tomorrow 1140', 'last 1195'])
  expect(kinds(480)).toEqual(['span 10', 'span 60', 'span 180', 'last 475'])
})

test('offers nothing the worker would refuse: five minutes are left to decide', () => {
  expect(kinds(65)).toEqual(['span 10', 'span 60'])
  expect(kinds(64)).toEqual(['span 10', 'last 59'])
  expect(kinds(15)).toEqual(['span 10'])
  expect(kinds(10)).toEqual(['last 5'])
  expect(kinds(9)).toEqual([])
  expect(kinds(-30)).toEqual([])
})
