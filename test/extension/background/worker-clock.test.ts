// @vitest-environment node
import './browser-fixture'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'

type WorkerClock = typeof import('../../../extension/background/sync/worker-clock')
const DAY = 86_400_000
const NOON = Date.UTC(2026, 10, 22, 12)
let clock: WorkerClock

/** What the browser does to the background: nothing is left in memory. */
async function restart(): Promise<void> {
  vi.resetModules()
  clock = await import('../../../extension/background/sync/worker-clock')
  await clock.recallWorkerClock()
}

/** Time goes by as it does, on the time of day too. */
const pass = (ms: number) => vi.advanceTimersByTime(ms)

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: NOON })
  await browser.storage.session.clear()
  await restart()
})
afterEach(() => vi.useRealTimers())

it('is this machine’s clock until the worker was heard, and with a worker that does not say', () => {
  expect([clock.workerNow(), clock.workerAheadMs()]).toEqual([NOON, 0])
  clock.hearWorkerTime(undefined)
  clock.hearWorkerTime(Number.NaN)
  clock.hearWorkerTime('soon' as never)
  expect(clock.workerNow()).toBe(NOON)
})

it.each([
  ['behind', DAY],
  ['ahead', -DAY],
  ['six seconds behind', 6000],
])('is the worker’s where this machine’s is %s', (_, ms) => {
  clock.hearWorkerTime(NOON + ms)
  expect([clock.workerNow(), clock.workerAheadMs()]).toEqual([NOON + ms, ms])
  pass(3_600_000)
  expect(clock.workerNow()).toBe(NOON + ms + 3_600_000)
})

it('does not move for less than five seconds, whatever is heard in a row', () => {
  const moved = vi.fn()
  clock.followWorkerClock(moved, new AbortController().signal)
  for (const ms of [4900, -4900, 300, -2000, 5000]) clock.hearWorkerTime(NOON + ms)
  expect(clock.workerNow()).toBe(NOON)
  expect(moved).not.toHaveBeenCalled()
})

it('takes a slow answer for no wrong clock: it was written at some moment since it was asked for', () => {
  pass(14_000)
  // written two seconds after it was asked for, twelve on its way
  clock.hearWorkerTime(NOON + 2000, NOON)
  expect(clock.workerAheadMs()).toBe(0)
  // and of a clock that is a day behind it says so to within half of that time, which a quick one makes exact
  clock.hearWorkerTime(NOON + 2000 + DAY, NOON)
  expect(Math.abs(clock.workerAheadMs() - DAY)).toBeLessThanOrEqual(7000)
  clock.hearWorkerTime(NOON + 14_000 + DAY)
  expect(clock.workerAheadMs()).toBe(DAY)
})

it('stays where it is while answers take a little longer or shorter, and tells when it moves', () => {
  const moved = vi.fn()
  const stop = new AbortController()
  clock.followWorkerClock(moved, stop.signal)
  for (const lateMs of [0, 900, 40, 300]) clock.hearWorkerTime(NOON + DAY - lateMs)
  expect([clock.workerAheadMs(), moved.mock.calls.length]).toEqual([DAY, 1])
  // somebody set this machine's clock right
  clock.hearWorkerTime(NOON + 200)
  expect([clock.workerAheadMs(), moved.mock.calls.length]).toEqual([0, 2])
  stop.abort()
  clock.hearWorkerTime(NOON + DAY)
  expect(moved.mock.calls.length).toBe(2)
})

it('is remembered when the browser puts the background to sleep, and forgotten with the worker', async () => {
  clock.hearWorkerTime(NOON - DAY)
  await restart()
  expect(clock.workerNow()).toBe(NOON - DAY)
  await clock.forgetWorkerClock()
  expect(clock.workerNow()).toBe(NOON)
  await restart()
  expect(clock.workerNow()).toBe(NOON)
})

it('is in doubt once this machine’s clock is set, until the worker is heard again', () => {
  expect(clock.isClockInDoubt()).toBe(false)
  clock.hearWorkerTime(NOON)
  pass(3_600_000)
  expect(clock.isClockInDoubt()).toBe(false)
  vi.setSystemTime(Date.now() - DAY)
  expect(clock.isClockInDoubt()).toBe(true)
  clock.hearWorkerTime(NOON + 3_600_000)
  expect([clock.isClockInDoubt(), clock.workerAheadMs()]).toEqual([false, DAY])
})
