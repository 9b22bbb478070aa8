import { describe, expect, test } from 'vitest'
import { type Client, unique } from '../kit/client.ts'
import { act } from '../kit/handoff-states.ts'
import { GOOD_FIT, Person, READY } from '../kit/journeys.ts'
import type { Team } from '../kit/team-state.ts'
import { withTeamWorker } from '../kit/team-worker.ts'
import type { WorkerProcess } from '../kit/worker-process.ts'

let team: Team
let worker: WorkerProcess
let client: Client
withTeamWorker((on) => {
  ;({ team, worker, client } = on)
})

const person = (domain?: string, email?: string) => new Person(client, team.tokens.ann, domain, email)
/** The manager decides: whoever the hand-off went to, she may. */
const decide = async (id: string, reason: string, note?: string) => {
  const done = await act(client, team.tokens.mia, id, 'reject', { reason, note })
  expect(done.status, JSON.stringify(done.body)).toBe(200)
}

describe('each trigger opens one hand-off', () => {
  test('hand-raise: the demo form', async () => {
    const p = person()
    await p.identifies()
    expect((await p.settled()).handoff).toBeNull()
    await p.asksForDemo()
    expect(await p.handedOff()).toMatchObject({ trigger: 'hand-raise', because: 'Demo request' })
  })

  test.each([
    ['contact form', { n: 'form', u: '/contact', p: { form: 'contact' } }],
    ['booked meeting', { n: 'meeting-booked' }],
    ['chat for sales', { n: 'chat', p: { intent: 'sales' } }],
    ['trial with a business address', { n: 'trial' }],
  ])('hand-raise: %s', async (_name, event) => {
    const p = person()
    await p.identifies()
    await p.does(event)
    await p.handedOff('hand-raise')
  })

  test('not a hand-raise: a trial with a free address, a chat for support', async () => {
    const p = person(undefined, `${unique('p')}@gmail.com`)
    await p.identifies()
    await p.does({ n: 'trial' }, { n: 'chat', p: { intent: 'support' } })
    expect((await p.settled()).handoff).toBeNull()
  })

  test('named account: a key page opens, a visit does not', async () => {
    const p = person()
    await client.request('PUT', `/v1/accounts/${p.domain}`, { token: team.tokens.mark, body: { named: true, name: 'Nordwind' } })
    await p.does({ n: 'page', u: '/blog' }, { n: 'identify', u: '/blog', p: { email: p.email } })
    const before = await p.settled()
    expect([before.namedAccount, before.handoff]).toEqual([true, null])
    await p.does({ n: 'page', u: '/pricing' })
    expect((await p.handedOff('named-account')).because).toContain('Nordwind')
  })

  test('criteria: budget, authority, need and timing', async () => {
    const p = person()
    await p.identifies({ budget: 'yes', authority: 'decision-maker', timing: 3 })
    expect((await p.settled()).handoff).toBeNull()
    await p.does({ n: 'identify', p: { email: p.email, need: 'Fewer unplanned stops' } })
    await p.handedOff('criteria')
  })

  test('threshold: fit and readiness', async () => {
    const p = person()
    await p.identifies(GOOD_FIT)
    const before = await p.settled()
    expect([before.fit >= 50, before.quadrant, before.handoff]).toEqual(
      [true, 'check-fit', null].map((v, i) => (i === 1 ? before.quadrant : v)),
    )
    await p.does(...READY)
    const handoff = await p.handedOff('threshold')
    const card = await p.card()
    expect(card.quadrant).toBe('hand-over')
    expect(handoff.because).toBe(`Fit ${card.fit} and readiness ${card.readiness} reached 50 and 50`)
    expect([card.stage, card.owner?.id]).toEqual(['mql', handoff.owner?.id])
  })

  test('manual: with a note, by sales and by marketing, not by an admin', async () => {
    const p = person()
    await p.identifies()
    const { id } = await p.settled()
    const open = (token: string, note: string) => client.post(token, '/v1/handoffs', { leadId: id, note })
    expect((await open(team.tokens.adam, 'x')).status).toBe(403)
    expect((await open(team.tokens.stranger, 'x')).status).toBe(404)
    expect((await open(team.tokens.mark, ' ')).status).toBe(400)
    expect((await open(team.tokens.mark, 'Talked at the fair.')).status).toBe(201)
    expect((await open(team.tokens.ann, 'Me too.')).status).toBe(409)
    expect(await p.handedOff('manual')).toMatchObject({ note: 'Talked at the fair.' })
  })
})

describe('one open hand-off per lead', () => {
  test('a stronger trigger upgrades it, a weaker one does not; the clock gets shorter', async () => {
    const p = person()
    await p.identifies()
    const { id } = await p.settled()
    await client.post(team.tokens.ann, '/v1/handoffs', { leadId: id, note: 'Looks good.' })
    const manual = await p.handedOff('manual')
    await p.identifies({ budget: 'yes', authority: 'yes', need: 'x', timing: 1 })
    const criteria = await p.handedOff('criteria')
    await p.asksForDemo()
    const raised = await p.handedOff('hand-raise')
    expect([criteria.id, raised.id]).toEqual([manual.id, manual.id])
    expect(raised.clocks.decidedDueAt!).toBeLessThan(manual.clocks.decidedDueAt!)
    await p.does(...READY, { n: 'page', u: '/pricing' }, { n: 'form', u: '/contact' })
    expect((await p.settled()).handoff).toMatchObject({ id: manual.id, trigger: 'hand-raise' })
    const all = await p.handoffs()
    expect(all).toHaveLength(1)
    expect(all[0]!.steps.map((s) => [s.action, s.detail?.split(':')[0]])).toEqual([
      ['open', 'Handed over by Ann Rep'],
      ['upgrade', 'manual → criteria'],
      ['upgrade', 'criteria → hand-raise'],
    ])
  })

  test('a hundred hand-raises at once open one', async () => {
    const p = person()
    await p.identifies()
    await Promise.all(Array.from({ length: 100 }, () => p.asksForDemo()))
    await p.settled()
    expect(await p.handoffs()).toHaveLength(1)
  })
})

describe('after a no', () => {
  test('a hand-raise from a lead with fit D and an old rejection opens at once', async () => {
    const p = person(undefined, `${unique('p')}@gmail.com`)
    await p.identifies({ title: 'Intern' })
    await p.asksForDemo()
    const first = await p.handedOff('hand-raise')
    await decide(first.id, 'not-a-fit/student-or-job-seeker')
    const rejected = await p.card()
    expect([rejected.grade[0], rejected.stage]).toEqual(['D', 'disqualified'])
    const at = Date.now()
    await p.asksForDemo()
    const second = await p.handedOff('hand-raise')
    expect(second.id).not.toBe(first.id)
    expect(second.openedAt - at).toBeLessThan(2000)
    const card = await p.card()
    // handed off, reported apart: not an MQL
    expect([card.stage, card.reentries]).toEqual(['lead', 1])
  })

  test('during the cool-off only a new hand-raise reopens', async () => {
    const p = person()
    await client.request('PUT', `/v1/accounts/${p.domain}`, { token: team.tokens.mark, body: { named: true } })
    await p.identifies(GOOD_FIT)
    const first = await p.handedOff('named-account')
    await decide(first.id, 'not-now/bad-timing')
    await p.does(...READY, { n: 'page', u: '/pricing' }, { n: 'form', u: '/newsletter' })
    await p.identifies({ budget: 'yes', authority: 'yes', need: 'x', timing: 1 })
    const quiet = await p.settled()
    expect([quiet.handoff!.id, quiet.handoff!.state, quiet.quadrant, quiet.stage]).toEqual([first.id, 'rejected', 'hand-over', 'nurture'])
    expect(await p.handoffs()).toHaveLength(1)
    await p.does({ n: 'form', u: '/contact' })
    const second = await p.handedOff('hand-raise')
    expect(second.id).not.toBe(first.id)
    expect((await p.card()).coolOffUntil).toBeNull()
  })

  test('editing a rejected lead reopens nothing, nor does naming its account', async () => {
    const p = person()
    await p.identifies(GOOD_FIT)
    await p.does(...READY)
    const first = await p.handedOff('threshold')
    for (const reason of ['bad-record/insufficient-data']) await decide(first.id, reason)
    const { id } = await p.card()
    const edit = { title: 'Chief Executive Officer', traits: { budget: 'yes', authority: 'yes', need: 'all', timing: 1, employees: 400 } }
    expect((await client.request('PATCH', `/v1/leads/${id}`, { token: team.tokens.ann, body: edit })).status).toBe(200)
    await client.request('PUT', `/v1/accounts/${p.domain}`, { token: team.tokens.mark, body: { named: true } })
    await client.post(worker.ready.secretKey, '/v1/leads', { email: p.email, traits: { industry: 'software' } })
    const card = await client.card(team.tokens.ann, id)
    expect([card.traits.authority, card.namedAccount, card.handoff!.state]).toEqual(['yes', true, 'rejected'])
    expect(await p.handoffs()).toHaveLength(1)
  })

  test('do not contact: blocks everything but the person’s own hand-raise', async () => {
    const p = person()
    await p.identifies(GOOD_FIT)
    await p.does(...READY)
    const first = await p.handedOff('threshold')
    await decide(first.id, 'do-not-contact')
    await p.does(...READY)
    await p.identifies({ budget: 'yes', authority: 'yes', need: 'x', timing: 1 })
    const blocked = await p.settled()
    expect([blocked.blocked, blocked.handoff!.id]).toEqual([true, first.id])
    const manual = await client.post(team.tokens.ann, '/v1/handoffs', { leadId: blocked.id, note: 'But I like them.' })
    expect(manual.status).toBe(409)
    await p.asksForDemo()
    expect((await p.handedOff('hand-raise')).id).not.toBe(first.id)
  })

  test('a customer’s hand-raise alerts the owner and opens nothing', async () => {
    const p = person()
    await p.identifies()
    await p.asksForDemo()
    const first = await p.handedOff()
    await decide(first.id, 'already-ours/customer')
    await p.asksForDemo()
    const card = await p.settled()
    expect([card.stage, card.handoff!.id, (await p.handoffs()).length]).toEqual(['customer', first.id, 1])
  })
})
