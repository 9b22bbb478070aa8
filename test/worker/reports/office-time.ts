/** Working time counted on a wall clock, stretch by stretch: slow, and nothing like the worker's way. */
export type Hours = { timeZone: string; weekdays: number[]; fromHour: number; toHour: number; holidays: string[] }

export const office = (timeZone: string): Hours => ({ timeZone, weekdays: [1, 2, 3, 4, 5], fromHour: 9, toHour: 18, holidays: [] })

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const formats = new Map<string, Intl.DateTimeFormat>()

function wallClock(timeZone: string, at: number): { weekday: number; date: string; minutes: number } {
  let format = formats.get(timeZone)
  if (!format) {
    const date = { weekday: 'short', year: 'numeric', month: '2-digit', day: '2-digit' } as const
    format = new Intl.DateTimeFormat('en-GB', { timeZone, ...date, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    formats.set(timeZone, format)
  }
  // Sun, 22/11/2026, 15:04
  const [weekday, date, time] = format.format(at).split(', ') as [string, string, string]
  const [hour, minute] = time.split(':').map(Number) as [number, number]
  return { weekday: WEEKDAYS.indexOf(weekday) + 1, date: date.split('/').reverse().join('-'), minutes: hour * 60 + minute }
}

function isOpen(hours: Hours, { weekday, date, minutes }: ReturnType<typeof wallClock>): boolean {
  return hours.weekdays.includes(weekday) && !hours.holidays.includes(date) && minutes >= hours.fromHour * 60 && minutes < hours.toHour * 60
}

/** When `minutes` of working time have passed since `from` (ms). */
export function officeDue(hours: Hours, from: number, minutes: number): number {
  let at = from
  let left = minutes * 60_000
  for (;;) {
    const whole = Math.floor(at / 60_000) * 60_000
    const wall = wallClock(hours.timeZone, at)
    if (!isOpen(hours, wall)) {
      // quarter hours suffice where nothing counts: work begins on one, and zones are whole quarters apart
      at = Math.floor(at / 900_000) * 900_000 + 900_000
      continue
    }
    const closing = whole + (hours.toHour * 60 - wall.minutes) * 60_000
    if (at + left <= closing) return at + left
    left -= closing - at
    at = closing
  }
}

/** Working minutes within [from, to). */
export function officeMinutes(hours: Hours, from: number, to: number): number {
  let total = 0
  for (let at = from; at < to; ) {
    const wall = wallClock(hours.timeZone, at)
    if (!isOpen(hours, wall)) {
      at = Math.floor(at / 900_000) * 900_000 + 900_000
      continue
    }
    const closing = Math.floor(at / 60_000) * 60_000 + (hours.toHour * 60 - wall.minutes) * 60_000
    const end = Math.min(closing, to)
    total += end - at
    at = end
  }
  return total / 60_000
}
