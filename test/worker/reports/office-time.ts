/** Office time counted on a wall clock, hour by hour and then minute by minute: slow, and nothing like the worker's way. */
const formats = new Map<string, Intl.DateTimeFormat>()

function wallClock(timeZone: string, at: number): { weekday: string; minutes: number } {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    formats.set(timeZone, format)
  }
  const [weekday, time] = format.format(at).split(/,? /) as [string, string]
  const [hour, minute] = time.split(':').map(Number) as [number, number]
  return { weekday, minutes: hour * 60 + minute }
}

const isOpen = ({ weekday, minutes }: { weekday: string; minutes: number }) =>
  weekday !== 'Sat' && weekday !== 'Sun' && minutes >= 9 * 60 && minutes < 18 * 60

/** When `minutes` of office time have passed since `from` (ms). */
export function officeDue(timeZone: string, from: number, minutes: number): number {
  let at = from
  let left = minutes * 60_000
  for (;;) {
    const whole = Math.floor(at / 60_000) * 60_000
    const wall = wallClock(timeZone, at)
    if (!isOpen(wall)) {
      // quarter hours suffice where nothing counts: offices open on the hour and zones are whole quarters apart
      at = Math.floor(at / 900_000) * 900_000 + 900_000
      continue
    }
    const closing = whole + (18 * 60 - wall.minutes) * 60_000
    if (at + left <= closing) return at + left
    left -= closing - at
    at = closing
  }
}

/** Office minutes within [from, to). */
export function officeMinutes(timeZone: string, from: number, to: number): number {
  let total = 0
  for (let at = from; at < to; ) {
    const wall = wallClock(timeZone, at)
    if (!isOpen(wall)) {
      at = Math.floor(at / 900_000) * 900_000 + 900_000
      continue
    }
    const closing = Math.floor(at / 60_000) * 60_000 + (18 * 60 - wall.minutes) * 60_000
    const end = Math.min(closing, to)
    total += end - at
    at = end
  }
  return total / 60_000
}
