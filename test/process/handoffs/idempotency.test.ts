import { expect, test } from 'vitest'
import type { Handoff } from '#shared/schema/handoff'
import { type ApiFailure, type Client, unique } from '../kit/client.ts'
import { act, handoffIn, newLead } from '../kit/handoff-states.ts'
import type { Team } from '../kit/team-state.ts'
import { withTeamWorker } from '../kit/team-worker.ts'
import type { WorkerProcess } from '../kit/worker-process.ts'

let team: Team
let worker: WorkerProcess
let client: Client
withTeamWorker((on) => {
  ;({ team, worker, client } = on)
})

const keyed = (key: string) => ({ 'Idempotency-Key': key })

test('the same key brings the same answer, and the action happens once', async () => {
  const { ann } = team.tokens
  const handoff = await handoffIn(client, team.tokens, 'accepted')
  const key = unique('k')
  const touch = () => act(client, ann, handoff.id, 'touch', undefined, keyed(key))
  const first = await touch()
  const again = [await touch(), ...(await Promise.all([touch(), touch(), touch()]))]
  for (const answer of again) expect([answer.status, answer.body]).toEqual([200, first.body])
  expect((await client.handoff(ann, handoff.id)).touches).toHaveLength(1)
})

test('several at once under one new key: applied once, answered alike', async () => {
  const { ann } = team.tokens
  const handoff = await handoffIn(client, team.tokens, 'open')
  const key = unique('k')
  const answers = await Promise.all(Array.from({ length: 6 }, () => act(client, ann, handoff.id, 'accept', undefined, keyed(key))))
  expect(answers.map((a) => a.status)).toEqual(Array(6).fill(200))
  for (const answer of answers) expect(answer.body).toEqual(answers[0]!.body)
  expect((await client.handoff(ann, handoff.id)).steps.filter((s) => s.action === 'accept')).toHaveLength(1)
})

test('it holds across a restart, and after the state has moved on', async () => {
  const { ann } = team.tokens
  const handoff = await handoffIn(client, team.tokens, 'open')
  const key = unique('k')
  const first = await act(client, ann, handoff.id, 'accept', undefined, keyed(key))
  await act(client, ann, handoff.id, 'qualify')
  await worker.kill()
  await worker.restart()
  const again = await act(client, ann, handoff.id, 'accept', undefined, keyed(key))
  expect([again.status, again.body]).toEqual([200, first.body])
  expect((await client.handoff(ann, handoff.id)).state).toBe('qualified')
})

test('the same key for something else is a 409 and changes nothing', async () => {
  const { ann } = team.tokens
  const handoff = await handoffIn(client, team.tokens, 'accepted')
  const other = await handoffIn(client, team.tokens, 'accepted')
  const key = unique('k')
  await act(client, ann, handoff.id, 'touch', { channel: 'call', outcome: 'welcomed' }, keyed(key))
  const before = await client.handoff(ann, handoff.id)
  for (const attempt of [
    act(client, ann, handoff.id, 'touch', { channel: 'mail', outcome: 'welcomed' }, keyed(key)),
    act(client, ann, handoff.id, 'qualify', undefined, keyed(key)),
    act(client, ann, other.id, 'touch', { channel: 'call', outcome: 'welcomed' }, keyed(key)),
  ]) {
    const { status, body } = await attempt
    expect([status, (body as unknown as ApiFailure).error]).toMatchObject([409, { code: 'conflict', field: 'Idempotency-Key' }])
  }
  expect(await client.handoff(ann, handoff.id)).toEqual(before)
  expect(await client.handoff(ann, other.id)).toEqual(other)
})

test('a key is one member’s own, a refused call does not use it up, and an endless one is refused', async () => {
  const { ann, mia } = team.tokens
  const handoff = await handoffIn(client, team.tokens, 'open')
  const key = unique('k')
  expect((await act(client, ann, handoff.id, 'qualify', undefined, keyed(key))).status).toBe(409)
  expect((await act(client, ann, handoff.id, 'accept', undefined, keyed(key))).status).toBe(200)
  expect((await act(client, mia, handoff.id, 'touch', undefined, keyed(key))).status).toBe(200)
  const endless = await act(client, ann, handoff.id, 'touch', undefined, keyed('k'.repeat(201)))
  expect([endless.status, (endless.body as unknown as ApiFailure).error.field]).toEqual([400, 'Idempotency-Key'])
})

test('opening a hand-off by hand takes a key too: a repeated click finds the one it opened', async () => {
  const { ann } = team.tokens
  const lead = await newLead(client, ann)
  const open = (note: string, key: string) => client.post<Handoff>(ann, '/v1/handoffs', { leadId: lead.id, note }, keyed(key))
  const key = unique('k')
  const answers = await Promise.all([open('Met at the fair.', key), open('Met at the fair.', key)])
  expect(answers.map((a) => a.status)).toEqual([201, 201])
  expect(answers[1]!.body).toEqual(answers[0]!.body)
  expect((await open('Another note.', key)).status).toBe(409)
  expect((await open('Met at the fair.', unique('k'))).status).toBe(409)
  expect(await client.handoffsOf(ann, lead.id)).toHaveLength(1)
})
