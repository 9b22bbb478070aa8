const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
/** Days held in the fast table; beyond it (years away from the first use) a Map serves. */
const WINDOW = 4096
const NOT_SET = 2 ** 30

/** Calendar days of one IANA time zone. A day is a whole number: days since 1970-01-01 by the local calendar. */
export class DayClock {
  readonly timeZone: string
  private readonly offsetAt: (at: number) => number
  private readonly near = new Float64Array(WINDOW).fill(Number.NaN)
  private readonly far = new Map<number, number>()
  /** day of the table's first slot; set by the first use, beyond all dates until then */
  private base = NOT_SET

  constructor(timeZone: string) {
    this.timeZone = timeZone
    this.offsetAt = offsetReader(timeZone)
  }

  /** First instant (ms) of a day; a day the zone skipped starts with the next one. */
  startOf(day: number): number {
    // whole numbers from here on, and one comparison for both ends of the table
    const slot = (day - this.base) >>> 0
    if (slot < WINDOW) {
      const start = this.near[slot]!
      if (start > Number.NEGATIVE_INFINITY) return start
    }
    return this.findAndKeep(day)
  }

  /** Day that an instant (ms) falls in. */
  dayOf(at: number): number {
    let day = Math.floor(at / DAY_MS)
    // Local dates are at most one day away from UTC's; a skipped day starts with its follower, so the later one wins.
    while (this.startOf(day + 1) <= at) day++
    while (this.startOf(day) > at) day--
    return day
  }

  private findAndKeep(day: number): number {
    if (this.base === NOT_SET) this.base = day - WINDOW / 2
    const slot = day - this.base
    if (slot >= 0 && slot < WINDOW) {
      this.near[slot] = findStart(day, this.offsetAt)
      return this.near[slot]!
    }
    const known = this.far.get(day) ?? findStart(day, this.offsetAt)
    this.far.set(day, known)
    return known
  }
}

const clocks = new Map<string, DayClock>()

/**
 * Clock of a time zone, kept for the life of the program: asking `Intl` costs microseconds, so each day's
 * start is asked once. Throws a RangeError naming the zone if this runtime does not know it.
 */
export function dayClock(timeZone: string): DayClock {
  const known = clocks.get(timeZone)
  if (known) return known
  const clock = new DayClock(timeZone)
  clocks.set(timeZone, clock)
  return clock
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
