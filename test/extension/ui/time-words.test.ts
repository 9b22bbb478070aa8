import { expect, test } from 'vitest'
import { agoWords, clockWords, dateWords, dayWords, spanWords } from '../../../extension/ui/time-words'

const at = (text: string) => new Date(text).getTime()
const now = at('2026-03-10T14:00:00')

test('ages read as people say them, by calendar days and not by spans of 24 hours', () => {
  expect(agoWords(now - 20_000, now, 'en')).toBe('now')
  expect(agoWords(now + 60_000, now, 'en')).toBe('now')
  expect(agoWords(now - 3 * 60_000, now, 'en')).toBe('3 min. ago')
  expect(agoWords(now - 2 * 3_600_000, now, 'en')).toBe('2 hr. ago')
  expect(agoWords(at('2026-03-09T20:00:00'), now, 'en')).toBe('yesterday')
  expect(agoWords(at('2026-03-07T23:00:00'), now, 'en')).toBe('3 days ago')
  expect(agoWords(at('2026-02-20T12:00:00'), now, 'en')).toBe('2 wk. ago')
  expect(agoWords(at('2025-12-10T12:00:00'), now, 'de').replace('\u00a0', ' ')).toBe('vor 3 Monaten')
})

test('ten minutes before midnight are still hours ago at one in the morning', () => {
  expect(agoWords(at('2026-03-09T23:50:00'), at('2026-03-10T01:00:00'), 'en')).toBe('1 hr. ago')
})

test('spans show two units while the first is small, and never nothing', () => {
  expect(spanWords(25 * 60_000, 'en')).toBe('25 min')
  expect(spanWords((2 * 1440 + 3 * 60 + 5) * 60_000, 'en')).toBe('2 days 3 hr')
  expect(spanWords(2 * 3_600_000, 'en')).toBe('2 hr')
  expect(spanWords(5 * 3_600_000 + 29 * 60_000, 'en')).toBe('5 hr')
  expect(spanWords(4_000, 'en')).toBe('1 min')
  expect(spanWords((1440 + 5) * 60_000, 'en')).toBe('1 day')
})

test('days are headed by name when near, and by year when it is another one', () => {
  expect(dayWords(at('2026-03-10T00:10:00'), now, 'en')).toBe('Today')
  expect(dayWords(at('2026-03-09T23:10:00'), now, 'en')).toBe('Yesterday')
  expect(dayWords(at('2026-03-03T10:00:00'), now, 'en-GB')).toBe('Tuesday 3 March')
  expect(dayWords(at('2025-03-03T10:00:00'), now, 'en-GB')).toBe('Monday, 3 March 2025')
  expect(dateWords(at('2026-12-14T10:00:00'), now, 'en-GB')).toBe('14 December')
  expect(dateWords(at('2027-12-14T10:00:00'), now, 'en-GB')).toBe('14 December 2027')
  expect(clockWords(now, 'en-GB')).toBe('14:00')
})
