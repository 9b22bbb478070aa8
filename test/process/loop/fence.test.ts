import { expect, test } from 'vitest'
import { type Client, unique, until } from '../kit/client.ts'
import { act, handoffIn, newLead } from '../kit/handoff-states.ts'
import { rowsOf, withStored } from '../kit/stored.ts'
import type { Team } from '../kit/team-state.ts'
import { withTeamWorker } from '../kit/team-worker.ts'
import type { WorkerProcess } from '../kit/worker-process.ts'

let team: Team
let worker: WorkerProcess
let client: Client
withTeamWorker((on) => {
  ;({ team, worker, client } = on)
})

/** A second hub comes alive beside the first, takes the workspace over and commits something of its own. */
const rivalCommits = async (domain = `${unique('a')}.example`) => {
  const input = { actor: { member: null }, domain, account: { named: true } }
  const answer = await client.request('POST', '/__local/ws_local/rival', { body: input })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return domain
}

test('the first hub cannot commit events any more: 503, nothing stored; then service goes on, once', async () => {
  const p = { visitor: unique('visitor-'), email: `${unique('p')}@fence.example` }
  const batch = client.batch(p.visitor, [
    { n: 'form', u: '/demo' },
    { n: 'identify', p: { email: p.email } },
  ])
  const post = () => client.request('POST', '/v1/collect', { body: batch })
  expect((await client.collect(unique('visitor-'), [{ n: 'page' }])).status, 'the first hub is alive').toBe(204)
  await rivalCommits()
  const refused = await post()
  expect([refused.status, (refused.body as { error: { code: string } }).error.code]).toEqual([503, 'unavailable'])
  await until('service to recover', async () => (await post()).status === 204)
  await post()
  const card = await until('the lead', () => client.cardOf(team.tokens.ann, p.email))
  expect((await client.handoffsOf(team.tokens.ann, card.id)).length).toBe(1)
  await worker.stop()
  withStored(team.state, (db) => {
    expect(rowsOf(db, 'SELECT id FROM events WHERE visitor = ?', p.visitor)).toHaveLength(2)
    expect(rowsOf(db, 'SELECT id FROM visitors WHERE unscored > 0')).toEqual([])
  })
  await worker.restart()
})

test('nor a command: the decision did not happen, and the retry with the same key happens once', async () => {
  const handoff = await handoffIn(client, team.tokens, 'open')
  await rivalCommits()
  const headers = { 'Idempotency-Key': unique('k') }
  const refused = await act(client, team.tokens.ann, handoff.id, 'accept', undefined, headers)
  expect(refused.status).toBe(503)
  expect(await client.handoff(team.tokens.ann, handoff.id)).toEqual(handoff)
  const done = await until('service to recover', async () => {
    const again = await act(client, team.tokens.ann, handoff.id, 'accept', undefined, headers)
    return again.status === 200 ? again : null
  })
  expect(done.body.steps.map((s) => s.action)).toEqual(['open', 'accept'])
})

test('two hubs fighting over a workspace under load: every acknowledged event is there once, every change number is used once', async () => {
  const sent = new Map<string, string[]>()
  let over = false
  const rivals = (async () => {
    for (let i = 0; i < 8; i++)
      await client.request('POST', '/__local/ws_local/rival', {
        body: { actor: { member: null }, domain: `${unique('r')}.example`, account: { named: false } },
      })
    over = true
  })()
  const senders = Array.from({ length: 8 }, async () => {
    while (!over) {
      const visitor = unique('visitor-')
      const batch = client.batch(visitor, [
        { n: 'page' },
        { n: 'form', u: '/contact' },
        { n: 'identify', p: { email: `${visitor}@fight.example` } },
      ])
      const { status } = await client.request('POST', '/v1/collect', { body: batch })
      expect([204, 503]).toContain(status)
      if (status === 204)
        sent.set(
          visitor,
          batch.e.map((e) => e.i as string),
        )
    }
  })
  await Promise.all([rivals, ...senders])
  expect(sent.size).toBeGreaterThan(5)
  await until('service to recover', async () => (await client.collect(unique('visitor-'), [{ n: 'page' }])).status === 204)
  await newLead(client, team.tokens.ann)
  await until('all marks to be cleared', async () => {
    await client.request('POST', '/__local/ws_local/settled')
    const cards = await Promise.all([...sent.keys()].map((visitor) => client.cardOf(team.tokens.ann, `${visitor}@fight.example`)))
    return cards.every((card) => card?.handoff)
  })
  await worker.stop()
  withStored(team.state, (db) => {
    for (const [visitor, ids] of sent)
      expect(
        rowsOf<{ id: string }>(db, 'SELECT id FROM events WHERE visitor = ?', visitor)
          .map((e) => e.id)
          .sort(),
      ).toEqual([...ids].sort())
    expect(rowsOf(db, 'SELECT lead FROM handoffs GROUP BY workspace, lead HAVING count(*) > 1')).toEqual([])
    expect(rowsOf(db, 'SELECT seq FROM leads GROUP BY workspace, seq HAVING count(*) > 1')).toEqual([])
  })
})
