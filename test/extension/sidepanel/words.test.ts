import '../harness/installed'

import { expect, test } from 'vitest'
import type { HandoffSummary } from '#shared/schema/handoff'
import { traitName, traitValue } from '../../../extension/ui/trait-words'
import { handoffOutcome } from '../../../extension/views/sidepanel/handoff-outcome'
import { timelineDays } from '../../../extension/views/sidepanel/timeline-days'
import { trueLeads } from '../harness/true-cards'
import { handOver } from '../harness/workspace'

test('traits read as words, and values in the reader’s language', () => {
  expect(['fleetSize', 'truck_count', 'runs.at-night', 'Größe'].map(traitName)).toEqual([
    'Fleet size',
    'Truck count',
    'Runs at night',
    'Größe',
  ])
  expect(['emailKind', 'lives_on_coast', 'annual.income'].map(traitName)).toEqual([
    'Kind of address',
    'Lives on the coast',
    'Annual income',
  ])
  expect(traitValue(true, 'en')).toBe('Yes')
  expect(traitValue(250_000, 'de')).toBe('250.000')
  expect(traitValue(['a', 'b'], 'en')).toBe('a, b')
  expect(traitValue('vice-president', 'en', 'seniority')).toBe('Vice President')
  expect(traitValue('Chief Baker', 'en', 'seniority')).toBe('Chief Baker')
  expect(traitValue('free', 'en', 'parking')).toBe('free')
})

test('events stand under the day they happened on, newest first', () => {
  const entry = (id: string, at: string) => ({ id, at: new Date(at).getTime(), name: 'page', label: id, url: null, points: null })
  const days = timelineDays([entry('a', '2026-03-09T23:50:00'), entry('c', '2026-03-10T09:00:00'), entry('b', '2026-03-10T00:10:00')])
  expect(days.map((day) => day.entries.map(({ id }) => id))).toEqual([['c', 'b'], ['a']])
})

test('every end of a hand-off has its sentence', () => {
  const now = new Date('2026-03-10T14:00:00').getTime()
  const lead = handOver(trueLeads(1, now)[0]!, 'threshold', 'x', now, 10, 10, 'rejected')
  const of = (over: Partial<HandoffSummary>) => handoffOutcome({ ...lead.card.handoff!, decidedAt: now, ...over })
  expect(of({ reason: 'not-now/no-budget', reasonNote: 'Call in May' })).toMatch(
    /^Rejected by Jana Berg, Tue,? 10 Mar,? 14:00: No budget, Call in May$/,
  )
  expect(of({ state: 'accepted', decidedBy: null })).toMatch(/^Accepted by somebody,/)
  expect(of({ state: 'lost', reason: 'not-a-fit' })).toBe('Lost: Not a fit')
  expect(of({ state: 'lost' })).toBe('Lost')
  expect(of({ state: 'returned' })).toBe('Nobody took it in time. Back to marketing.')
  expect(of({ state: 'open' })).toBeNull()
})
