import { describe, expect, it } from 'vitest'
import { dayClock } from '#shared/scoring/day'

const HOUR_MS = 3_600_000
const dayNumber = (date: string) => Date.parse(`${date}T00:00Z`) / 86_400_000
const lengthHours = (zone: string, date: string) => {
  const clock = dayClock(zone)
  return (clock.startOf(dayNumber(date) + 1) - clock.startOf(dayNumber(date))) / HOUR_MS
}

/** [zone, date, first instant of that date, hours it lasts]; instants from the zones' published rules */
const days: [string, string, string, number][] = [
  ['UTC', '2026-03-29', '2026-03-29T00:00Z', 24],
  ['Europe/Berlin', '2026-03-28', '2026-03-27T23:00Z', 24],
  ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00Z', 23],
  ['Europe/Berlin', '2026-03-30', '2026-03-29T22:00Z', 24],
  ['Europe/Berlin', '2026-10-25', '2026-10-24T22:00Z', 25],
  ['America/New_York', '2026-03-08', '2026-03-08T05:00Z', 23],
  ['America/New_York', '2026-11-01', '2026-11-01T04:00Z', 25],
  ['Asia/Kathmandu', '2026-06-01', '2026-05-31T18:15Z', 24],
  ['Pacific/Apia', '2011-12-29', '2011-12-29T10:00Z', 24],
  // clocks jump at midnight: the day begins at 01:00
  ['Asia/Beirut', '2026-03-29', '2026-03-28T22:00Z', 23],
  // clocks turn back at midnight: the day before has 25 hours
  ['Asia/Beirut', '2026-10-24', '2026-10-23T21:00Z', 25],
  ['Australia/Lord_Howe', '2026-04-05', '2026-04-04T13:00Z', 24.5],
  ['Pacific/Kiritimati', '2026-01-01', '2025-12-31T10:00Z', 24],
  ['Pacific/Pago_Pago', '2026-01-01', '2026-01-01T11:00Z', 24],
]

it.each(days)('%s: %s begins at %s and lasts %s hours', (zone, date, start, hours) => {
  expect(new Date(dayClock(zone).startOf(dayNumber(date))).toISOString().slice(0, 16)).toBe(start.slice(0, 16))
  expect(lengthHours(zone, date)).toBe(hours)
})

it('Apia had no 30 December 2011: it starts with the 31st and holds no instant', () => {
  const clock = dayClock('Pacific/Apia')
  const skipped = dayNumber('2011-12-30')
  expect(clock.startOf(skipped)).toBe(clock.startOf(skipped + 1))
  expect(clock.dayOf(clock.startOf(skipped) - 1)).toBe(skipped - 1)
  expect(clock.dayOf(clock.startOf(skipped))).toBe(skipped + 1)
})

describe.each(['UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Apia', 'America/St_Johns', 'Asia/Beirut', 'Australia/Lord_Howe'])(
  'every instant belongs to one day in %s',
  (zone) => {
    const clock = dayClock(zone)
    const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: zone })

    it.each([2006, 2011, 2026])('in %s', (year) => {
      for (let day = dayNumber(`${year}-01-01`); day < dayNumber(`${year + 1}-01-01`); day++) {
        const start = clock.startOf(day)
        expect(clock.startOf(day + 1)).toBeGreaterThanOrEqual(start)
        if (clock.startOf(day + 1) === start) continue
        expect([clock.dayOf(start), clock.dayOf(clock.startOf(day + 1) - 1)]).toEqual([day, day])
        expect(clock.dayOf(start - 1)).toBeLessThan(day)
        expect(calendar.format(start + 12 * HOUR_MS)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10))
      }
    })
  },
)

it('names a time zone it does not know', () => {
  expect(() => dayClock('Mars/Olympus')).toThrow('"Mars/Olympus" is not a time zone')
})
