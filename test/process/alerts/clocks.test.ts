import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Card } from '#shared/schema/lead'
import { unique, uniqueEmail } from '../kit/client.ts'
import { act } from '../kit/handoff-states.ts'
import { Receiver } from '../kit/receiver.ts'
import { at, MINUTE, Simulated } from '../kit/simulated.ts'

let sim: Simulated
let hook: Receiver
let channel: string
const read = (id: string) => sim.client.handoff(sim.team.tokens.ann, id)
/** Of one hand-off, what the webhook was told so far. */
const told = (id: string) =>
  hook.requests
    .map((r) => JSON.parse(r.text) as { type: string; data: { handoffId?: string; clock?: string } })
    .filter((b) => b.data.handoffId === id)
    .map((b) => (b.data.clock ? `${b.type} ${b.data.clock}` : b.type))

beforeAll(async () => {
  sim = await Simulated.start('2026-03-02T09:00:00Z')
  hook = await Receiver.start()
  channel = (await sim.addChannel({ kind: 'webhook', url: hook.url })).channel.id
})
afterAll(async () => {
  await sim?.close()
  await hook?.close()
})
afterEach(async () => {
  for (const member of ['ann', 'ben', 'mia'] as const) await sim.hours(member, {})
  hook.requests.length = 0
})

describe('a hand-raise on Friday at 17:58 with five minutes to be seen', () => {
  test('waits over the weekend, and each step comes to the second', async () => {
    await sim.setTime('2026-03-06T16:58:00Z')
    const id = await sim.handRaise(uniqueEmail())
    expect(told(id)).toEqual(['handoff.opened'])
    const opened = await read(id)
    expect(new Date(opened.clocks.seenDueAt!).toISOString()).toBe('2026-03-09T08:03:00.000Z')

    await sim.setTime('2026-03-09T08:00:29.999Z')
    expect(told(id), 'nothing happens over a weekend').toEqual(['handoff.opened'])
    await sim.setTime('2026-03-09T08:00:30Z')
    expect(told(id)).toEqual(['handoff.opened', 'handoff.reminder seen'])
    await sim.setTime('2026-03-09T08:02:59.999Z')
    expect(told(id)).toEqual(['handoff.opened', 'handoff.reminder seen', 'handoff.reminder seen'])
    await sim.setTime('2026-03-09T08:03:00Z')
    expect(told(id).at(-1)).toBe('handoff.escalated seen')
    const late = await read(id)
    expect([late.state, late.owner, late.timing!.late]).toEqual(['open', opened.owner, ['seen']])
    const managers = await sim.deliveries(`handoff=${id}`)
    expect(managers.find((d) => d.kind === 'escalated' && d.channel === 'extension' && d.member?.id === 'mb_mia')).toBeTruthy()

    await sim.setTime('2026-03-09T08:17:59.999Z')
    expect((await read(id)).owner).toEqual(opened.owner)
    await sim.setTime('2026-03-09T08:18:00Z')
    const passed = await read(id)
    expect(passed.owner!.id).not.toBe(opened.owner!.id)
    expect([passed.state, passed.transfers]).toEqual(['open', 1])
    expect(passed.clocks.seenDueAt).toBe(at('2026-03-09T08:23:00Z'))
    expect(told(id).at(-1)).toBe('handoff.reassigned')
    expect(passed.steps.map((s) => s.action)).toEqual(['open', 'overdue', 'reassign'])
  })

  test('seen in time: no reminder of it, but the decision’s reminders go on', async () => {
    await sim.setTime('2026-03-10T10:00:00Z')
    const id = await sim.handRaise(uniqueEmail())
    const { owner } = await read(id)
    await sim.pass(1)
    expect((await act(sim.client, owner!.id === 'mb_ann' ? sim.team.tokens.ann : sim.team.tokens.ben, id, 'seen')).status).toBe(200)
    await sim.pass(13)
    expect(told(id)).toEqual(['handoff.opened'])
    await sim.pass(1)
    expect(told(id)).toEqual(['handoff.opened', 'handoff.reminder decided'])
    await sim.pass(15)
    expect(told(id).slice(2)).toEqual(['handoff.reminder decided', 'handoff.escalated decided'])
    await act(sim.client, sim.team.tokens.mia, id, 'accept')
    await sim.pass(60)
    const done = await read(id)
    expect(done.state).toBe('accepted')
    expect(told(id).filter((t) => t.includes('reassigned') || t.includes('decided decided'))).toEqual([])
    // accepted after 30 minutes: the first touch, due after 15, is late at once and the manager knows
    expect(done.timing).toMatchObject({
      seenAfter: { business: 1, raw: 1 },
      decidedAfter: { business: 30, raw: 30 },
      touchedAfter: null,
      unread: false,
      lastMoment: true,
      late: ['decided', 'firstTouch'],
    })
    expect(told(id).slice(-2)).toEqual(['handoff.escalated firstTouch', 'handoff.decided'])
    expect(done.owner!.id, 'accepted: it stays where it is').toBe(owner!.id)
  })
})

test('a decision without the evidence ever opened shows', async () => {
  await sim.setTime('2026-03-11T10:00:00Z')
  const id = await sim.handRaise(uniqueEmail())
  await sim.pass(2)
  await act(sim.client, sim.team.tokens.mia, id, 'accept')
  expect((await read(id)).timing).toMatchObject({ unread: true, lastMoment: false, decidedAfter: { business: 2, raw: 2 } })
})

test.each([
  [26.9, false],
  [27, true],
  [30, true],
  [30.1, false],
])('a decision after %f of 30 minutes was made in the last tenth of its window: %s', async (minutes, lastMoment) => {
  await sim.setTime('2026-03-11T13:00:00Z')
  const id = await sim.handRaise(uniqueEmail())
  const from = sim.now
  await sim.pass(1)
  await act(sim.client, sim.team.tokens.mia, id, 'seen')
  await sim.setTime(from + Math.round(minutes * MINUTE))
  await act(sim.client, sim.team.tokens.mia, id, 'accept')
  expect((await read(id)).timing).toMatchObject({ lastMoment, decidedAfter: { business: minutes, raw: minutes } })
})

test('a rep on holiday gets nothing: their account’s hand-raise goes to a colleague at once', async () => {
  await sim.setTime('2026-03-12T10:00:00Z')
  const domain = `firm-${unique('d')}.example`
  await sim.client.request('PUT', `/v1/accounts/${domain}`, { token: sim.team.tokens.mark, body: { named: false, owner: 'mb_ann' } })
  const present = await read(await sim.handRaise(`a@${domain}`))
  expect([present.owner!.id, present.steps[0]!.detail]).toEqual(['mb_ann', 'Demo request. Ann Rep owns the account'])
  await sim.hours('ann', { holidays: ['2026-03-12'] })
  expect((await read(await sim.handRaise(`b@${domain}`))).owner!.id).toBe('mb_ben')
  await sim.hours('ann', { away: [{ from: sim.now - MINUTE, until: sim.now + 60 * MINUTE }] })
  expect((await read(await sim.handRaise(`c@${domain}`))).owner!.id).toBe('mb_ben')
  await sim.pass(61)
  expect((await read(await sim.handRaise(`d@${domain}`))).owner!.id).toBe('mb_ann')
})

test('an absence passes on what is undecided when it begins, and takes what waits when it ends', async () => {
  await sim.setTime('2026-03-16T09:00:00Z')
  const id = await sim.handRaise(uniqueEmail())
  const kept = await sim.handRaise(uniqueEmail())
  const [undecided, decided] = [await read(id), await read(kept)]
  await act(sim.client, sim.team.tokens.mia, kept, 'accept')
  for (const member of ['ann', 'ben', 'mia'] as const)
    await sim.hours(member, { away: [{ from: sim.now + MINUTE, until: sim.now + 180 * MINUTE }] })
  await sim.pass(1)
  expect((await read(kept)).owner, 'accepted: it stays').toEqual(decided.owner)
  const waiting = await read(id)
  expect([waiting.state, waiting.owner]).toEqual(['open', null])
  expect(waiting.steps.at(-1)!.detail).toBe('Everybody in sales is away.')
  await sim.hours('ben', {})
  await sim.pass(0)
  expect((await read(id)).owner!.id, 'whoever comes back takes it').toBe('mb_ben')
  expect(undecided.owner).not.toBeNull()
})

test('nobody at work: it waits for whoever opens first, and that is said', async () => {
  await sim.setTime('2026-03-13T21:00:00Z')
  await sim.hours('ben', { timeZone: 'America/New_York', weekdays: [6], fromHour: 8, toHour: 10 })
  const id = await sim.handRaise(uniqueEmail())
  const handoff = await read(id)
  expect(handoff.owner!.id).toBe('mb_ben')
  expect(handoff.steps[0]!.detail).toContain('Nobody is at work now. It waits for Ben Rep, who opens first, 14 Mar 2026, 13:00')
  // Saturday 8:00 in New York, where summer time has begun and Berlin’s has not
  expect(new Date(handoff.clocks.seenDueAt!).toISOString()).toBe('2026-03-14T12:05:00.000Z')
  const alerts = await sim.deliveries(`handoff=${id}`)
  expect(
    alerts
      .filter((d) => d.channel === 'extension')
      .map((d) => d.member!.id)
      .sort(),
  ).toEqual(['mb_ben', 'mb_mia'])
})

test.each([
  ['Europe/Berlin', '2026-03-27T16:58:00Z', '2026-03-30T07:03:00.000Z'],
  ['Europe/Berlin', '2026-10-23T15:58:00Z', '2026-10-26T08:03:00.000Z'],
  ['America/New_York', '2026-10-30T21:58:00Z', '2026-11-02T14:03:00.000Z'],
])('a weekend with a clock change in %s: %s is due %s', async (timeZone, friday, monday) => {
  for (const member of ['ann', 'ben'] as const) await sim.hours(member, { timeZone })
  await sim.setTime(friday)
  const id = await sim.handRaise(uniqueEmail())
  expect(new Date((await read(id)).clocks.seenDueAt!).toISOString()).toBe(monday)
  await sim.setTime(at(monday) - 1)
  expect(told(id).filter((t) => t.includes('escalated'))).toEqual([])
  await sim.setTime(monday)
  expect(told(id).at(-1)).toBe('handoff.escalated seen')
})

test('three reassignments, each with new clocks; then the manager; then back to marketing', async () => {
  await sim.setTime('2026-11-09T08:30:00Z')
  const { adam } = sim.team.tokens
  for (const name of ['cleo', 'dan']) {
    const invite = await sim.client.post<{ url: string }>(adam, '/v1/invites', { name, email: `${name}@team.example`, role: 'sales' })
    expect(invite.status, JSON.stringify(invite.body)).toBe(201)
    const code = invite.body.url.split('/').at(-1)!
    expect((await sim.client.request('POST', '/v1/join', { body: { code } })).status).toBe(200)
  }
  const id = await sim.handRaise(uniqueEmail())
  const owners = [(await read(id)).owner!.name]
  for (let n = 1; n <= 4; n++) {
    await sim.pass(20)
    const handoff = await read(id)
    expect([handoff.state, handoff.transfers, handoff.clocks.seenDueAt]).toEqual(['open', n, sim.now + 5 * MINUTE])
    owners.push(handoff.owner!.name)
  }
  expect(new Set(owners).size, owners.join(' → ')).toBe(5)
  expect(owners.at(-1), 'the manager steps in last').toBe('Mia Manager')
  await sim.pass(20)
  const back = await read(id)
  expect([back.state, back.transfers, back.clocks.seenDueAt]).toEqual(['returned', 4, null])
  expect((await sim.client.card(sim.team.tokens.ann, back.leadId)).stage).toBe('lead')
  expect(told(id).filter((t) => !t.includes('reminder'))).toEqual([
    'handoff.opened',
    ...Array.from({ length: 4 }, () => ['handoff.escalated seen', 'handoff.reassigned']).flat(),
    'handoff.escalated seen',
    'handoff.returned',
  ])
  await sim.pass(10_000)
  expect((await read(id)).state).toBe('returned')
})

test('a snooze holds reminders back and ends with one, by the real alarm too', async () => {
  await sim.client.request('POST', '/__local/ws_local/clock', { body: { at: null } })
  const lead = await sim.client.post<Card>(sim.team.tokens.ann, '/v1/leads', { email: uniqueEmail(), name: 'Sleepy' })
  const opened = await sim.client.post<{ id: string }>(sim.team.tokens.ann, '/v1/handoffs', { leadId: lead.body.id, note: 'Call back' })
  const until = Date.now() + 1500
  const snoozed = await act(sim.client, sim.team.tokens.ann, opened.body.id, 'snooze', { until })
  expect(snoozed.status, JSON.stringify(snoozed.body)).toBe(200)
  const deadline = Date.now() + 6000
  while (hook.of('handoff.reminder').length === 0 && Date.now() < deadline) await new Promise((done) => setTimeout(done, 20))
  const [reminder] = hook.of('handoff.reminder')
  expect(reminder?.data).toMatchObject({ handoffId: opened.body.id, snoozed: true })
  expect(reminder!.request.at - until, 'ms after the moment').toBeLessThan(1000)
  expect(reminder!.request.at).toBeGreaterThanOrEqual(until)
  await sim.removeChannel(channel)
})
