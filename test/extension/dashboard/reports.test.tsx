import '../harness/installed'
import { render } from 'preact'
import { afterEach, expect, test } from 'vitest'
import type { Share } from '#shared/schema/report'
import { minutesWords } from '../../../extension/views/dashboard/reports/duration-words'
import { periodOf, presetOf, presetPeriod } from '../../../extension/views/dashboard/reports/period'
import { ShareBar } from '../../../extension/views/dashboard/reports/share-bar'
import { shareWords } from '../../../extension/views/dashboard/reports/share-words'

const few: Share = { n: 12, count: 9 }
const many: Share = { n: 40, count: 30, rate: 0.75, interval: [0.62, 0.845] }

afterEach(() => render(null, document.body))

test('a small sample is told as counts, without a percentage; a larger one with its interval', () => {
  expect(shareWords(few, 'en')).toEqual({ main: '9 of 12', about: null })
  expect(shareWords(many, 'en')).toEqual({ main: '75%', about: '30 of 40, 90% sure between 62% and 85%' })
  expect(shareWords({ n: 0, count: 0 }, 'en')).toEqual({ main: '–', about: null })
  expect(shareWords({ n: 1, count: 1 }, 'en').main).not.toContain('%')
})

test('the drawing is as honest as the words: a mark for each case, or a bar with its interval', () => {
  render(<ShareBar share={few} band={[0.7, 0.9]} />, document.body)
  expect(document.querySelectorAll('rect')).toHaveLength(12)
  expect(document.querySelectorAll('.bar-fill')).toHaveLength(9)
  expect(document.querySelector('.bar-interval, .bar-band')).toBeNull()
  expect(document.body.textContent).not.toContain('%')
  render(<ShareBar share={many} band={[0.7, 0.9]} />, document.body)
  expect(document.querySelector('.bar-fill')?.getAttribute('width')).toBe(String(0.75 * 120))
  expect(document.querySelector('.bar-band')?.getAttribute('x')).toBe(String(0.7 * 120))
  render(<ShareBar share={{ n: 0, count: 0 }} />, document.body)
  expect(document.querySelector('svg')).toBeNull()
})

test('a duration nobody measured is a dash, one under a minute says so', () => {
  expect(minutesWords(null, 'en')).toBe('–')
  expect(minutesWords(0.4, 'en')).toBe('under 1 min')
  expect(minutesWords(135, 'en')).toBe('2 hr 15 min')
})

test('periods come from the address, and only real days do', () => {
  expect(periodOf({ from: '2026-01-31', to: '2026-02-28' })).toEqual({ from: '2026-01-31', to: '2026-02-28' })
  expect(periodOf({ from: '2026-13-01', to: 'yesterday' })).toEqual({})
  const now = new Date(2026, 4, 15, 23, 50).getTime()
  expect(presetPeriod('days-30', now)).toEqual({ from: '2026-04-16', to: '2026-05-15' })
  expect(presetPeriod('quarter', now)).toEqual({ from: '2026-04-01', to: '2026-05-15' })
  expect(presetOf(presetPeriod('year', now), now)).toBe('year')
  expect(presetOf({}, now)).toBe('days-90')
  expect(presetOf({ from: '2026-04-02', to: '2026-05-15' }, now)).toBeNull()
})
