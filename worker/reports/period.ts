import type { ReportPeriod } from '#shared/schema/report'
import { dayClock } from '#shared/scoring/day'
import { ApiError } from '../errors'
import { phrase } from '../language/phrase'

const DAY_MS = 86_400_000
const USUAL_DAYS = 90

/** ISO date of a day number (days since 1970-01-01). */
export const isoDate = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10)

/**
 * The period of a report: ISO dates, both included, in the workspace's time zone. Without `to` it ends today; without `from` it is 90 days long.
 * Throws invalid-field naming the parameter for what is no date, lies outside 1970 to 2200, or ends before it starts.
 */
export function reportPeriod(query: { from?: string; to?: string }, timeZone: string, now: number): ReportPeriod {
  const clock = dayClock(timeZone)
  const last = query.to === undefined ? null : dayOf(query.to, 'to')
  const first = query.from === undefined ? null : dayOf(query.from, 'from')
  const to = last ?? clock.dayOf(now)
  const from = first ?? to - USUAL_DAYS + 1
  if (from > to) {
    const today = last === null ? 'today' : isoDate(to)
    throw new ApiError('invalid-field', phrase`The period would start on ${isoDate(from)} and end before, on ${today}.`, 'from')
  }
  const [startsAt, endsAt] = [clock.startOf(from), clock.startOf(to + 1)]
  return { from: isoDate(from), to: isoDate(to), timeZone, days: to - from + 1, startsAt, endsAt }
}

function dayOf(text: string, field: 'from' | 'to'): number {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  const year = Number(text.slice(0, 4))
  // Date.parse takes 30 February for 2 March: what comes out must be what went in.
  if (Number.isNaN(at) || isoDate(at / DAY_MS) !== text || year < 1970 || year > 2200)
    throw new ApiError('invalid-field', phrase`The field “${field}” is no date; write it as 2026-09-30.`, field)
  return at / DAY_MS
}
