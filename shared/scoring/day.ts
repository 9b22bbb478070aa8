/** Calendar days of one IANA time zone. A day is a whole number: days since 1970-01-01 by the local calendar. */
export type DayClock = {
  timeZone: string
  /** day that the instant `at` (ms) falls in */
  dayOf(at: number): number
  /** first instant (ms) of a day; a day the zone skipped starts with the next one */
  startOf(day: number): number
}

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
/** Days held in the fast table; beyond it (decades away from the first use) a Map serves. */
const WINDOW = 4096

const clocks = new Map<string, DayClock>()

/**
 * Clock of a time zone, kept for the life of the program: asking `Intl` costs microseconds, so each day's
 * start is asked once. Throws a RangeError naming the zone if this runtime does not know it.
 */
export function dayClock(timeZone: string): DayClock {
  const known = clocks.get(timeZone)
  if (known) return known
  const clock = timeZone === 'UTC' ? utcClock() : zonedClock(timeZone)
  clocks.set(timeZone, clock)
  return clock
}

function utcClock(): DayClock {
  return { timeZone: 'UTC', dayOf: (at) => Math.floor(at / DAY_MS), startOf: (day) => day * DAY_MS }
}

function zonedClock(timeZone: string): DayClock {
  const offsetAt = offsetReader(timeZone)
  const near = new Float64Array(WINDOW).fill(Number.NaN)
  const far = new Map<number, number>()
  let base: number | null = null

  function startOf(day: number): number {
    base ??= day - WINDOW / 2
    const slot = day - base
    const known = slot >= 0 && slot < WINDOW ? near[slot]! : (far.get(day) ?? Number.NaN)
    if (!Number.isNaN(known)) return known
    const start = findStart(day, offsetAt)
    if (slot >= 0 && slot < WINDOW) near[slot] = start
    else far.set(day, start)
    return start
  }

  function dayOf(at: number): number {
    let day = Math.floor(at / DAY_MS)
    // Local dates are at most one day away from UTC's; a skipped day starts with its follower, so the later one wins.
    while (startOf(day + 1) <= at) day++
    while (startOf(day) > at) day--
    return day
  }

  return { timeZone, dayOf, startOf }
}

/**
 * First instant whose local date is `day` or later. Without a change of the clocks around that midnight it is
 * the UTC midnight less the offset. With one, either offset may give it; zones that once turned back across
 * midnight itself are searched.
 */
function findStart(day: number, offsetAt: (at: number) => number): number {
  const midnight = day * DAY_MS
  const before = offsetAt(midnight - 15 * HOUR_MS)
  const after = offsetAt(midnight + 13 * HOUR_MS)
  if (before === after) return midnight - before
  const reached = (at: number) => at + offsetAt(at) >= midnight
  for (const start of [midnight - Math.max(before, after), midnight - Math.min(before, after)]) {
    if (reached(start) && !reached(start - 1)) return start
  }
  let low = midnight - 15 * HOUR_MS
  let high = midnight + 13 * HOUR_MS
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (reached(middle)) high = middle
    else low = middle
  }
  return high
}

/** Reads local time minus UTC, in ms, at an instant. */
function offsetReader(timeZone: string): (at: number) => number {
  let format: Intl.DateTimeFormat
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch {
    throw new RangeError(`"${timeZone}" is not a time zone this system knows; use an IANA name such as Europe/Berlin.`)
  }
  return (at) => {
    const part: Record<string, number> = {}
    for (const { type, value } of format.formatToParts(at)) part[type] = Number(value)
    const local = Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!)
    return local - Math.floor(at / 1000) * 1000
  }
}
