import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Handoff } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'
import { unique, uniqueEmail } from '../kit/client.ts'
import { act } from '../kit/handoff-states.ts'
import { Receiver } from '../kit/receiver.ts'
import { MINUTE, Simulated } from '../kit/simulated.ts'

let sim: Simulated
let hook: Receiver

beforeAll(async () => {
  sim = await Simulated.start('2026-05-04T08:00:00Z')
  hook = await Receiver.start()
  await sim.addChannel({ kind: 'webhook', url: hook.url })
})
afterAll(async () => {
  await sim?.close()
  await hook?.close()
})

const settings = (body: Record<string, unknown>) => sim.client.request('PATCH', '/v1/workspace', { token: sim.team.tokens.adam, body })
const read = (id: string) => sim.client.handoff(sim.team.tokens.ann, id)
/** Marketing hands a lead over; routing chooses. */
async function handOver(lead: Record<string, unknown> = {}): Promise<Handoff> {
  const { mark } = sim.team.tokens
  const card = await sim.client.post<Card>(mark, '/v1/leads', { email: uniqueEmail(), ...lead })
  const said = await sim.client.post<Handoff>(mark, '/v1/handoffs', { leadId: card.body.id, note: 'Please call' })
  expect(said.status, JSON.stringify(said.body)).toBe(201)
  return said.body
}

test('territories: the first rule a lead meets; what is not known meets nothing', async () => {
  const territories = [
    { country: 'NO', employees: [500, 100_000], memberId: 'mb_mia' },
    { country: 'no', memberId: 'mb_ben' },
    { industry: 'Shipping', memberId: 'mb_ben' },
  ]
  expect((await settings({ territories })).status).toBe(200)
  expect((await handOver({ traits: { country: 'NO', employees: 900 } })).owner!.id).toBe('mb_mia')
  const small = await handOver({ traits: { country: 'NO', employees: 40 } })
  expect([small.owner!.id, small.steps[0]!.detail]).toEqual(['mb_ben', 'Handed over by Mark Marketing. Ben Rep owns this territory'])
  expect((await handOver({ traits: { industry: 'shipping' } })).owner!.id).toBe('mb_ben')
  const domain = `firm-${unique('d')}.example`
  await sim.client.request('PUT', `/v1/accounts/${domain}`, { token: sim.team.tokens.mark, body: { named: false, owner: 'mb_ann' } })
  expect((await handOver({ email: `x@${domain}`, traits: { country: 'NO' } })).owner!.id, 'the account’s owner comes first').toBe('mb_ann')
  expect((await settings({ territories: [{ memberId: 'mb_ben', employees: [1] }] })).status).toBe(400)
  await settings({ territories: [] })
})

test('beyond the cap a hand-off waits, ranked; a free slot takes the hottest; a raised hand never waits', async () => {
  await settings({ openHandoffsPerRep: 3 })
  const held: Handoff[] = []
  for (let waiting = 0; waiting < 2; ) {
    const h = await handOver()
    if (h.owner === null) {
      waiting++
      expect(h.steps[0]!.detail).toContain('Every rep already holds 3 open hand-offs')
    }
    held.push(h)
  }
  const hot = await handOver({ traits: { title: 'Vice President Operations', country: 'DE', employees: 300 } })
  expect(hot.owner).toBeNull()
  const raised = await read(await sim.handRaise(uniqueEmail()))
  expect(raised.owner).not.toBeNull()
  await sim.setTime(sim.now)
  const told = hook.of('handoff.opened').find((h) => h.data.handoffId === hot.id)!
  expect(String(told.data.problem)).toContain('waits for a free slot')
  const alerts = await sim.deliveries(`handoff=${hot.id}`)
  expect(
    alerts.filter((d) => d.channel === 'extension').map((d) => d.member!.id),
    'a manager knows',
  ).toEqual(['mb_mia'])

  // two of the same rep end: the raised hand had gone beyond the cap
  const rep = raised.owner!.id
  const mine = held.filter((h) => h.owner?.id === rep)
  await act(sim.client, sim.team.tokens.mia, mine[0]!.id, 'reject', { reason: 'not-now' })
  await act(sim.client, sim.team.tokens.mia, mine[1]!.id, 'reject', { reason: 'not-now' })
  await sim.pass(1)
  const taken = await read(hot.id)
  expect([taken.owner?.id, taken.transfers, taken.steps.map((s) => s.action)]).toEqual([rep, 0, ['open', 'assign']])
  expect(taken.clocks.seenDueAt, 'its clocks run from now on').toBe(sim.now - MINUTE + 240 * MINUTE)
  for (const h of held.filter((x) => x.owner === null)) expect((await read(h.id)).owner, 'the others still wait').toBeNull()
  await settings({ openHandoffsPerRep: 25 })
})

test('qualified and passed on: the next rep has a first-touch clock of their own, and hears of it when it is final', async () => {
  const h = await handOver()
  const { mia } = sim.team.tokens
  await act(sim.client, mia, h.id, 'accept')
  await act(sim.client, mia, h.id, 'touch')
  await sim.pass(60)
  const owner = (await read(h.id)).owner!.id
  const taker = owner === 'mb_ben' ? 'mb_ann' : 'mb_ben'
  expect((await act(sim.client, mia, h.id, 'qualify', { passTo: 'mb_mark' })).status, 'marketing takes no leads').toBe(400)
  const said = await act(sim.client, mia, h.id, 'qualify', { criteria: ['Budget in place'], passTo: taker })
  expect(said.body).toMatchObject({ state: 'qualified', owner: { id: taker }, transfers: 1 })
  expect(said.body.clocks.firstTouchDueAt).toBeGreaterThan(sim.now)
  const passed = () => hook.of('handoff.reassigned').filter((x) => x.data.handoffId === h.id)
  await sim.setTime(sim.now + 9000)
  expect(passed()).toEqual([])
  await sim.setTime(sim.now + 1000)
  expect(passed().map((x) => (x.data.owner as { id: string }).id)).toEqual([taker])
  await sim.setTime(said.body.clocks.firstTouchDueAt!)
  expect((await read(h.id)).timing!.late).toContain('firstTouch')
})

test('a named account on the site: one alert a day, however many of its people come', async () => {
  await sim.setTime('2026-05-12T08:00:00Z')
  const domain = `firm-${unique('d')}.example`
  await sim.client.request('PUT', `/v1/accounts/${domain}`, {
    token: sim.team.tokens.mark,
    body: { named: true, name: 'Nordwind', owner: 'mb_ben' },
  })
  const visit = async (name: string) => {
    await sim.client.collect(unique('visitor-'), [
      { n: 'identify', t: sim.now - 3, u: '/blog', p: { email: `${name}@${domain}` } },
      { n: 'page', t: sim.now - 2, u: '/blog' },
    ])
    await sim.pass(1)
  }
  const told = () => hook.of('account.visited').length
  await visit('a')
  expect(told()).toBe(1)
  await visit('b')
  await visit('a')
  expect(told()).toBe(1)
  await sim.pass(24 * 60)
  await visit('c')
  expect(told()).toBe(2)
})
