import type { WorkingHours } from '#shared/schema/working-hours'
import { type DayClock, dayClock } from '#shared/scoring/day'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** How far ahead working time is looked for; beyond it there is none. */
const MOST_DAYS = 1500

/** DEFAULTS: Monday to Friday, 9:00 to 18:00. */
export const officeHours = (timeZone: string): WorkingHours => ({
  timeZone,
  weekdays: [1, 2, 3, 4, 5],
  fromHour: 9,
  toHour: 18,
  holidays: [],
  away: [],
})

type Window = [from: number, to: number]

/** 1970-01-01 was a Thursday. */
const weekdayOf = (day: number) => ((((day + 3) % 7) + 7) % 7) + 1

/** The working windows of a day, ms, in order; absences are cut out. */
function windowsOf(hours: WorkingHours, clock: DayClock, day: number): Window[] {
  if (!hours.weekdays.includes(weekdayOf(day))) return []
  if (hours.holidays.length > 0 && hours.holidays.includes(new Date(day * DAY_MS).toISOString().slice(0, 10))) return []
  let windows: Window[] = [[wallTime(clock, day, hours.fromHour), wallTime(clock, day, hours.toHour)]]
  for (const { from, until } of hours.away)
    windows = windows.flatMap(([start, end]): Window[] => [
      [start, Math.min(end, from)],
      [Math.max(start, until), end],
    ])
  return windows.filter(([start, end]) => end > start).sort((a, b) => a[0] - b[0])
}

/**
 * The instant a wall clock shows `hour` on a day. On a day the clocks change the hour may come twice (the first counts)
 * or not at all (then the same time after the jump).
 */
function wallTime(clock: DayClock, day: number, hour: number): number {
  const start = clock.startOf(day)
  const end = clock.startOf(day + 1)
  if (hour === 24) return end
  const byMorning = start + hour * HOUR_MS
  if (end - start === DAY_MS || wallShows(clock.timeZone, byMorning, hour)) return byMorning
  const byEvening = end - (24 - hour) * HOUR_MS
  return wallShows(clock.timeZone, byEvening, hour) ? byEvening : byMorning
}

const formats = new Map<string, Intl.DateTimeFormat>()

function wallShows(timeZone: string, at: number, hour: number): boolean {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', hour: 'numeric', minute: 'numeric' })
    formats.set(timeZone, format)
  }
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  return part.hour! + part.minute! / 60 === hour
}

/** The moment after `minutes` of working time have passed since `from` (ms). Whoever never works gets plain minutes. */
export function addBusinessMinutes(hours: WorkingHours, from: number, minutes: number): number {
  const clock = dayClock(hours.timeZone)
  let left = minutes * 60_000
  const first = clock.dayOf(from)
  for (let day = first; day < first + MOST_DAYS; day++)
    for (const [open, close] of windowsOf(hours, clock, day)) {
      const start = Math.max(open, from)
      if (start >= close) continue
      if (start + left <= close) return start + left
      left -= close - start
    }
  return from + minutes * 60_000
}

/** Minutes of working time between two moments (ms). */
export function businessMinutesBetween(hours: WorkingHours, from: number, to: number): number {
  const clock = dayClock(hours.timeZone)
  let total = 0
  for (let day = clock.dayOf(from); day <= clock.dayOf(to); day++)
    for (const [open, close] of windowsOf(hours, clock, day)) total += Math.max(0, Math.min(close, to) - Math.max(open, from))
  return total / 60_000
}

/** When this person next works: `at` itself when they do now, null when never. */
export function nextAtWork(hours: WorkingHours, at: number): number | null {
  const clock = dayClock(hours.timeZone)
  const first = clock.dayOf(at)
  for (let day = first; day < first + MOST_DAYS; day++)
    for (const [open, close] of windowsOf(hours, clock, day)) if (at < close) return Math.max(open, at)
  return null
}

export const isAtWork = (hours: WorkingHours, at: number): boolean => nextAtWork(hours, at) === at
