import { expect, test } from 'vitest'
import { runningClock } from '../../../extension/ui/handoff-clock'

const clocks = { seenDueAt: 5, decidedDueAt: 1000, firstTouchDueAt: 3000 }
const base = { openedAt: 0, decidedAt: null, clocks }

test('an open or seen hand-off counts down to its decision and grows more urgent', () => {
  const at = (now: number) => runningClock({ ...base, state: 'open' }, now)?.urgency
  expect([at(0), at(499), at(500), at(749), at(750), at(999), at(1000), at(5000)]).toEqual([
    'calm',
    'calm',
    'soon',
    'soon',
    'urgent',
    'urgent',
    'overdue',
    'overdue',
  ])
  expect(runningClock({ ...base, state: 'seen' }, 400)).toEqual({ kind: 'decide', dueAt: 1000, leftMs: 600, urgency: 'calm' })
})

test('once accepted the first touch counts, from the decision on', () => {
  expect(runningClock({ ...base, decidedAt: 1000, state: 'accepted' }, 2600)).toMatchObject({
    kind: 'touch',
    leftMs: 400,
    urgency: 'urgent',
  })
  expect(runningClock({ ...base, clocks: { ...clocks, firstTouchDueAt: null }, state: 'accepted' }, 2600)).toBeNull()
})

test('no clock runs where nothing is awaited', () => {
  for (const state of ['rejected', 'returned', 'won', 'lost', 'opportunity', 'review'] as const) {
    expect(runningClock({ ...base, state }, 10)).toBeNull()
  }
})
