import { expect, test } from 'vitest'
import type { WorkingHours } from '#shared/schema/working-hours'
import { expectError } from './kit/refusals'
import { workspace } from './kit/workspace'

const hours: WorkingHours = {
  timeZone: 'America/New_York',
  weekdays: [1, 2, 3, 4],
  fromHour: 8.5,
  toHour: 16,
  holidays: ['2026-12-24'],
  away: [{ from: 1_800_000_000_000, until: 1_800_100_000_000 }],
}

test('a rep sets their own hours; an admin and a sales manager anybody’s in sales; it is audited', async () => {
  const ws = await workspace()
  const path = `/v1/members/${ws.members.rep.id}/hours`
  for (const who of ['rep', 'admin', 'manager'] as const) {
    const said = await ws.as(who, 'PUT', path, { hours: { ...hours, fromHour: 9 } })
    expect(said.status, who).toBe(200)
    expect((await ws.as(who, 'PUT', path, { hours })).body.hours).toEqual(hours)
  }
  expect((await ws.as('rep', 'GET', '/v1/me')).body.member.hours).toEqual(hours)
  expect((await ws.as('admin', 'GET', '/v1/audit')).body.entries[0]).toMatchObject({ action: 'member.hours', subject: ws.members.rep.id })
  await ws.as('admin', 'PATCH', `/v1/members/${ws.members.rep.id}`, { scope: 'own' })
  expect((await ws.as('rep', 'GET', '/v1/me')).body.member.hours, 'kept by other changes').toEqual(hours)
  expect((await ws.as('rep', 'PUT', path, { hours: null })).body.hours).toBeUndefined()
})

test('hours are refused to others, for strangers, and when they make no sense', async () => {
  const ws = await workspace()
  const path = `/v1/members/${ws.members.rep.id}/hours`
  expectError(await ws.as('sales', 'PUT', path, { hours }), 403, 'forbidden')
  expectError(await ws.as('marketing', 'PUT', path, { hours }), 403, 'forbidden')
  expectError(await ws.as('secret', 'PUT', path, { hours }), 403, 'forbidden')
  expectError(await ws.as('admin', 'PUT', '/v1/members/mb_nobody/hours', { hours }), 404, 'not-found')
  const bad: [string, Partial<WorkingHours>][] = [
    ['hours.timeZone', { timeZone: 'Mars/Olympus' }],
    ['hours.weekdays.0', { weekdays: [8] }],
    ['hours.fromHour', { fromHour: 8.1 }],
    ['hours.toHour', { fromHour: 17 }],
    ['hours.holidays.0', { holidays: ['24.12.2026'] }],
    ['hours.away.0.until', { away: [{ from: 2, until: 1 }] }],
  ]
  for (const [field, change] of bad)
    expectError(await ws.as('rep', 'PUT', path, { hours: { ...hours, ...change } }), 400, 'invalid-field', field)
})
