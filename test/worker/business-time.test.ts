import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { WorkingHours } from '#shared/schema/working-hours'
import { addBusinessMinutes, businessMinutesBetween, isAtWork, nextAtWork, officeHours } from '../../worker/hub/clocks/business-time'

const MINUTE = 60_000
const at = (iso: string) => Date.parse(iso)
const iso = (ms: number) => new Date(ms).toISOString()
const berlin = officeHours('Europe/Berlin')
const newYork = officeHours('America/New_York')

const formats = new Map<string, Intl.DateTimeFormat>()
const formatOf = (timeZone: string) =>
  new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })

/** The same question asked naively: what does the wall clock show in this minute? */
function worksIn(hours: WorkingHours, minute: number): boolean {
  const format = formats.get(hours.timeZone) ?? formatOf(hours.timeZone)
  formats.set(hours.timeZone, format)
  const p = Object.fromEntries(format.formatToParts(minute).map(({ type, value }) => [type, value]))
  const weekday = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(p.weekday!) + 1
  const hour = Number(p.hour) + Number(p.minute) / 60
  const isAway = hours.away.some((a) => minute >= a.from && minute < a.until)
  const isHoliday = hours.holidays.includes(`${p.year}-${p.month}-${p.day}`)
  return hours.weekdays.includes(weekday) && hour >= hours.fromHour && hour < hours.toHour && !isAway && !isHoliday
}

/** Some minute of the weeks around both changes of 2026 in Berlin and New York. */
const WEEKS = ['2026-03-05T00:00Z', '2026-03-26T00:00Z', '2026-10-22T00:00Z', '2026-10-29T00:00Z']
const minutes = fc.tuple(fc.constantFrom(...WEEKS), fc.integer({ min: 0, max: 6 * 1440 })).map(([week, n]) => at(week) + n * MINUTE)
const schedules: fc.Arbitrary<WorkingHours> = fc
  .record({
    timeZone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'UTC'),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    // from four in the morning: whole windows around a change; hours that come twice are tested by name below
    fromHour: fc.integer({ min: 16, max: 60 }).map((q) => q / 4),
    length: fc.integer({ min: 1, max: 32 }).map((q) => q / 4),
    holidays: fc.uniqueArray(fc.constantFrom('2026-03-09', '2026-03-30', '2026-10-26', '2026-11-02'), { maxLength: 2 }),
    away: fc.array(
      fc.tuple(minutes, fc.integer({ min: 1, max: 3000 })).map(([from, n]) => ({ from, until: from + n * MINUTE })),
      { maxLength: 2 },
    ),
  })
  .map(({ length, ...rest }) => ({ ...rest, toHour: Math.min(24, rest.fromHour + length) }))

describe('working time', () => {
  test('counts exactly the minutes in which the wall clock is within the hours', () => {
    fc.assert(
      fc.property(schedules, minutes, fc.integer({ min: 0, max: 2000 }), (hours, from, length) => {
        let counted = 0
        for (let n = 0; n < length; n++) if (worksIn(hours, from + n * MINUTE)) counted++
        expect(businessMinutesBetween(hours, from, from + length * MINUTE)).toBe(counted)
      }),
      { numRuns: 40 },
    )
  })

  test('adding minutes and counting them are each other’s inverse, and later starts never end earlier', () => {
    fc.assert(
      fc.property(schedules, minutes, fc.integer({ min: 1, max: 1500 }), fc.integer({ min: 0, max: 500 }), (hours, from, add, later) => {
        const due = addBusinessMinutes(hours, from, add)
        expect(businessMinutesBetween(hours, from, due)).toBeCloseTo(add, 6)
        expect(isAtWork(hours, due - 1)).toBe(true)
        expect(addBusinessMinutes(hours, from + later * MINUTE, add)).toBeGreaterThanOrEqual(due)
      }),
      { numRuns: 300 },
    )
  })

  test('the next moment at work is the first one', () => {
    fc.assert(
      fc.property(schedules, minutes, (hours, from) => {
        const next = nextAtWork(hours, from)!
        expect(worksIn(hours, next)).toBe(true)
        expect(businessMinutesBetween(hours, from, next)).toBe(0)
      }),
      { numRuns: 200 },
    )
  })

  test('Friday 17:58 and five minutes end on Monday at 9:03, on both sides of a clock change', () => {
    expect(iso(addBusinessMinutes(berlin, at('2026-11-20T16:58:00Z'), 5))).toBe('2026-11-23T08:03:00.000Z')
    expect(iso(addBusinessMinutes(berlin, at('2026-03-27T16:58:00Z'), 5))).toBe('2026-03-30T07:03:00.000Z')
    expect(iso(addBusinessMinutes(berlin, at('2026-10-23T15:58:00Z'), 5))).toBe('2026-10-26T08:03:00.000Z')
    expect(iso(addBusinessMinutes(newYork, at('2026-03-06T22:58:00Z'), 5))).toBe('2026-03-09T13:03:00.000Z')
    expect(iso(addBusinessMinutes(newYork, at('2026-10-30T21:58:00Z'), 5))).toBe('2026-11-02T14:03:00.000Z')
  })

  test('a night shift over the change has the hours that really passed', () => {
    const night = { ...berlin, weekdays: [7], fromHour: 0, toHour: 6 }
    // 2:00 → 3:00: five hours; 3:00 → 2:00: seven
    expect(businessMinutesBetween(night, at('2026-03-28T12:00Z'), at('2026-03-29T12:00Z'))).toBe(300)
    expect(businessMinutesBetween(night, at('2026-10-24T12:00Z'), at('2026-10-25T12:00Z'))).toBe(420)
    // 2:30 does not exist in March, and comes twice in October
    expect(iso(nextAtWork({ ...night, fromHour: 2.5 }, at('2026-03-28T12:00Z'))!)).toBe('2026-03-29T01:30:00.000Z')
    expect(iso(nextAtWork({ ...night, fromHour: 2.5 }, at('2026-10-24T12:00Z'))!)).toBe('2026-10-25T00:30:00.000Z')
  })

  test('holidays and absences do not count; whoever never works gets plain minutes', () => {
    const off = { ...berlin, holidays: ['2026-11-23'], away: [{ from: at('2026-11-24T09:00Z'), until: at('2026-11-24T10:00Z') }] }
    expect(iso(addBusinessMinutes(off, at('2026-11-20T16:58:00Z'), 5))).toBe('2026-11-24T08:03:00.000Z')
    expect(iso(addBusinessMinutes(off, at('2026-11-24T08:30:00Z'), 60))).toBe('2026-11-24T10:30:00.000Z')
    expect(iso(addBusinessMinutes({ ...berlin, weekdays: [] }, at('2026-11-24T08:30:00Z'), 60))).toBe('2026-11-24T09:30:00.000Z')
    expect(nextAtWork({ ...berlin, weekdays: [] }, at('2026-11-24T08:30:00Z'))).toBeNull()
  })
})
