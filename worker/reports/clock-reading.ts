import type { Clock } from '#shared/schema/definition'
import type { WorkingHours } from '#shared/schema/working-hours'
import { addBusinessMinutes, businessMinutesBetween } from '../hub/clocks/business-time'
import type { HandoffFact } from '../store/reports/handoff-facts'
import type { History } from './history'

/** A clock's verdict: met, missed, or still running. Null: the definition sets no such clock. */
export type Timing = 'met' | 'missed' | 'running' | null

/** One clock of one hand-off: when it was or is due, its verdict, and the minutes it took where it was stopped. */
export type Reading = {
  at: number | null
  dueAt: number | null
  timing: Timing
  business: number | null
  raw: number | null
  /** it had run out under an earlier owner, or before it was started anew */
  ranOutBefore: boolean
}

export type ClockName = 'seen' | 'decided' | 'touched'

const PLACE = { seen: 0, decided: 1, touched: 2 } as const
const LATE_NAME = { seen: 'seen', decided: 'decided', touched: 'firstTouch' } as const
const MINUTES = { seen: 'seenMinutes', decided: 'decidedMinutes', touched: 'firstTouchMinutes' } as const
const DUE = { seen: 'seenDueAt', decided: 'decidedDueAt', touched: 'touchDueAt' } as const

/**
 * Reads a clock as of `now` (ms). What the hub measured when it happened counts; for records without, the time is counted from the history, in the
 * owner's working hours of today, from the last (re)start before it.
 */
export function clockReading(
  name: ClockName,
  fact: HandoffFact,
  history: History,
  clock: Clock | null,
  hours: WorkingHours,
  now: number,
): Reading {
  const at = { seen: history.seenAt, decided: history.decidedAt, touched: fact.touchedAt }[name]
  const window = clock === null ? null : clock[MINUTES[name]]
  const start = history.startBefore(at ?? Number.POSITIVE_INFINITY)
  // A due time that stands is exact; once it was met it is gone, or a later owner's.
  const standing = at === null ? fact[DUE[name]] : null
  const dueAt = standing ?? (window === null ? null : addBusinessMinutes(hours, start, window))
  const measured = at === null ? null : fact.measured[PLACE[name]]
  const timing = measured && window !== null ? (measured.business <= window ? 'met' : 'missed') : timingOf(at, dueAt, fact.closedAt, now)
  const spent = at === null ? { business: null, raw: null } : (measured ?? between(hours, start, at))
  const ranOut = fact.measured[5]?.includes(LATE_NAME[name]) ?? false
  return { at, dueAt, timing, ...spent, ranOutBefore: ranOut && timing !== 'missed' }
}

/** What a clock says of something that happened at `at`, or did not: once a hand-off is closed there is nothing left to wait for. */
function timingOf(at: number | null, dueAt: number | null, closedAt: number | null, now: number): Timing {
  if (dueAt === null) return null
  if (at !== null) return at <= dueAt ? 'met' : 'missed'
  return closedAt !== null || dueAt < now ? 'missed' : 'running'
}

/** Minutes between; what is said to lie before the start took none. */
const between = (hours: WorkingHours, from: number, to: number) =>
  to <= from ? { business: 0, raw: 0 } : { business: businessMinutesBetween(hours, from, to), raw: (to - from) / 60_000 }
