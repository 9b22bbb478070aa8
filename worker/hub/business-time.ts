import { type DayClock, dayClock } from '#shared/scoring/day'

const HOUR_MS = 3_600_000

/** Working hours of a rep: weekdays 1 (Monday) to 7, hours of the wall clock. */
export type BusinessHours = { timeZone: string; weekdays: readonly number[]; fromHour: number; toHour: number }

/** DEFAULTS: Monday to Friday, 9:00 to 18:00. */
export const officeHours = (timeZone: string): BusinessHours => ({ timeZone, weekdays: [1, 2, 3, 4, 5], fromHour: 9, toHour: 18 })

/** 1970-01-01 was a Thursday. */
const weekdayOf = (day: number) => ((((day + 3) % 7) + 7) % 7) + 1

/** The open window of a day, ms; null on a day off. Counted back from midnight, so a clock change in the night does not shift it. */
function openWindow(hours: BusinessHours, clock: DayClock, day: number): [number, number] | null {
  if (!hours.weekdays.includes(weekdayOf(day))) return null
  const end = clock.startOf(day + 1)
  return [end - (24 - hours.fromHour) * HOUR_MS, end - (24 - hours.toHour) * HOUR_MS]
}

/** The moment after `minutes` of business time have passed since `from` (ms). */
export function addBusinessMinutes(hours: BusinessHours, from: number, minutes: number): number {
  const clock = dayClock(hours.timeZone)
  let left = minutes * 60_000
  for (let day = clock.dayOf(from), guard = 0; guard < 4000; day++, guard++) {
    const open = openWindow(hours, clock, day)
    if (!open) continue
    const start = Math.max(open[0], from)
    if (start >= open[1]) continue
    if (start + left <= open[1]) return start + left
    left -= open[1] - start
  }
  return from + minutes * 60_000
}

/** Business minutes between two moments. */
export function businessMinutesBetween(hours: BusinessHours, from: number, to: number): number {
  const clock = dayClock(hours.timeZone)
  let total = 0
  for (let day = clock.dayOf(from); day <= clock.dayOf(to); day++) {
    const open = openWindow(hours, clock, day)
    if (open) total += Math.max(0, Math.min(open[1], to) - Math.max(open[0], from))
  }
  return total / 60_000
}
