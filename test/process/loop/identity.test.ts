import { expect, test } from 'vitest'
import { type Client, unique, until } from '../kit/client.ts'
import { GOOD_FIT, Person } from '../kit/journeys.ts'
import { withStored } from '../kit/stored.ts'
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

test('history before the name is attached, points and all', async () => {
  const p = person()
  await p.does({ n: 'page', u: '/pricing' }, { n: 'webinar-attended' })
  await p.does({ n: 'page', u: '/blog' })
  await p.does({ n: 'identify', p: { email: p.email.toUpperCase() } })
  const card = await p.card()
  expect(
    card.receipts
      .filter((r) => r.kind === 'signal')
      .map((r) => [r.rule, r.earned])
      .sort(),
  ).toEqual([
    ['key-page', 5],
    ['page-viewed', 2],
    ['visit', 3],
    ['webinar-attended', 20],
  ])
})

test('a hand raised before the name, in an earlier request, still opens', async () => {
  const p = person()
  await p.asksForDemo()
  await p.does({ n: 'page', u: '/thanks' })
  expect(await client.cardOf(team.tokens.ann, p.email)).toBeNull()
  await p.does({ n: 'identify', p: { email: p.email } })
  await p.handedOff('hand-raise')
})

test('also when the worker died in between, scored or not', async () => {
  const p = person()
  await p.asksForDemo()
  await worker.kill()
  await worker.restart({ TEST_HOLD_SCORING: '1' })
  await p.does({ n: 'identify', p: { email: p.email } })
  await worker.kill()
  await worker.restart()
  await p.handedOff('hand-raise')
  expect(await p.handoffs()).toHaveLength(1)
})

test('a second address on one browser splits, and is shown as possibly another person', async () => {
  const p = person()
  await p.identifies({ name: 'Vera Lang' })
  const first = await p.settled()
  const other = `${unique('other')}@firm-${unique('d')}.example`
  await p.does({ n: 'identify', p: { email: other } })
  const second = await until('the second person', () => client.cardOf(team.tokens.ann, other))
  expect(second.possiblyAnother).toEqual({ id: first.id, name: 'Vera Lang' })
  await p.asksForDemo()
  await until('the hand-off of the second person', async () => (await client.cardOf(team.tokens.ann, other))?.handoff)
  // what came before the second name stays the first person's, exactly
  const kept = await client.card(team.tokens.ann, first.id)
  expect(kept.handoff).toBeNull()
  expect(kept.receipts.filter((r) => r.kind === 'signal').map((r) => [r.rule, r.earned])).toEqual(
    first.receipts.filter((r) => r.kind === 'signal').map((r) => [r.rule, r.earned]),
  )
  expect(kept.email).toBe(p.email)
})

test('one person on two browsers is one lead', async () => {
  const p = person()
  const phone = new Person(client, team.tokens.ann, p.domain, p.email)
  await p.identifies()
  const first = await p.card()
  await phone.does({ n: 'webinar-attended' }, { n: 'identify', p: { email: p.email } })
  const both = await until('the second browser to count', async () => {
    const card = await p.card()
    return card.readiness > first.readiness + 15 ? card : null
  })
  expect(both.id).toBe(first.id)
})

test('claimed data never lowers, renames or disqualifies a lead somebody vouched for', async () => {
  const p = person()
  const known = { email: p.email, name: 'Vera Lang', title: 'Vice President', traits: { employees: 300, country: 'DE' } }
  expect((await client.post(worker.ready.secretKey, '/v1/leads', known)).status).toBe(201)
  const before = await p.card()
  expect(before.claimed).toBe(false)
  const lie = {
    name: 'Clown',
    title: 'Intern',
    employees: 3,
    country: 'AQ',
    relation: 'competitor',
    namedAccount: false,
    emailKind: 'disposable',
    seniority: 'student',
    blocked: true,
    stage: 'disqualified',
  }
  await p.does({ n: 'page', u: '/' }, { n: 'identify', p: { email: p.email, ...lie } })
  const after = await p.settled()
  expect([after.id, after.name, after.title, after.fit, after.stage, after.excluded]).toEqual([
    before.id,
    'Vera Lang',
    'Vice President',
    before.fit,
    before.stage,
    null,
  ])
  expect(after.knockedOut).toEqual([])
  // and what it adds where nobody spoke may count
  await p.does({ n: 'identify', p: { email: p.email, industry: 'software' } })
  expect((await p.settled()).fit).toBe(before.fit + 15)
})

test('a claimed phone number does not become a known lead’s name', async () => {
  const p = person()
  await client.post(worker.ready.secretKey, '/v1/leads', { email: p.email, ...{ traits: {} } })
  await p.does({ n: 'identify', p: { email: p.email, phone: '+49 30 1234567' } })
  await p.settled()
  const thief = person()
  await thief.does({ n: 'identify', p: { email: thief.email, phone: '+49 30 1234567', ...GOOD_FIT } })
  expect((await thief.settled()).id).not.toBe((await p.card()).id)
})

test('claimed hand-raises beyond the hourly limit wait in review; marketing releases them', async () => {
  await worker.stop()
  withStored(team.state, (db) => {
    db.exec(
      `UPDATE workspaces SET settings = json_set(settings, '$.claimedHandRaisesPerHour', 4) WHERE id = 'ws_local'; DELETE FROM handoffs;`,
    )
  })
  await worker.restart()
  const people = Array.from({ length: 7 }, () => person())
  for (const p of people) {
    await p.identifies()
    await p.asksForDemo()
  }
  const states = await Promise.all(people.map(async (p) => (await until('a hand-off', async () => (await p.card()).handoff)).state))
  expect(states).toEqual([...Array(4).fill('open'), ...Array(3).fill('review')])
  // one that waits belongs to nobody and cannot be decided
  const held = (await people[5]!.handoffs())[0]!
  expect(held.owner).toBeNull()
  expect((await client.post(team.tokens.mia, `/v1/handoffs/${held.id}/accept`)).status).toBe(409)
  // a person somebody vouched for is not held up
  const known = person()
  await client.post(worker.ready.secretKey, '/v1/leads', { email: known.email })
  await known.identifies()
  await known.asksForDemo()
  await known.handedOff('hand-raise')
  // asking again neither opens a second one nor lets the first through, over a restart too
  await worker.kill()
  await worker.restart()
  await people[5]!.asksForDemo()
  await people[5]!.settled()
  expect((await people[5]!.handoffs()).map((h) => [h.id, h.state])).toEqual([[held.id, 'review']])
  expect((await client.post(team.tokens.mia, `/v1/handoffs/${held.id}/release`)).status).toBe(403)
  expect((await client.post(team.tokens.mark, `/v1/handoffs/${held.id}/release`)).status).toBe(200)
  const released = await people[5]!.handedOff('hand-raise')
  expect([released.id, released.owner !== null]).toEqual([held.id, true])
})
