import { expect, test } from 'vitest'
import type { ApiFailure, Client } from '../kit/client.ts'
import { act, handoffIn } from '../kit/handoff-states.ts'
import type { Team } from '../kit/team-state.ts'
import { withTeamWorker } from '../kit/team-worker.ts'

// An answer that was given to an older state (a browser was offline, another was faster) is explained and replaces nothing.
let team: Team
let client: Client
withTeamWorker((on) => {
  ;({ team, client } = on)
})

test('a rejection of what was open then and accepted since is a 409 naming who accepted', async () => {
  const { ann } = team.tokens
  const { id } = await handoffIn(client, team.tokens, 'accepted')
  const before = await client.handoff(ann, id)
  const { status, body } = await act(client, ann, id, 'reject', { from: 'open', reason: 'bad-record' })
  expect([status, (body as unknown as ApiFailure).error.code]).toEqual([409, 'wrong-state'])
  expect((body as unknown as ApiFailure).error.message).toMatch(/already accepted by Ann/)
  expect(await client.handoff(ann, id)).toEqual(before)
})

test('whoever knows of the acceptance may reject after all', async () => {
  const { ann } = team.tokens
  const { id } = await handoffIn(client, team.tokens, 'accepted')
  expect(await act(client, ann, id, 'reject', { from: 'accepted', reason: 'bad-record' })).toMatchObject({ status: 200 })
})

test('that somebody has looked meanwhile decides nothing', async () => {
  const { ann } = team.tokens
  const { id } = await handoffIn(client, team.tokens, 'seen')
  expect(await act(client, ann, id, 'accept', { from: 'open' })).toMatchObject({ status: 200, body: { state: 'accepted' } })
})

test('a state nobody knows is refused with the field', async () => {
  const { ann } = team.tokens
  const { id } = await handoffIn(client, team.tokens, 'open')
  const { status, body } = await act(client, ann, id, 'accept', { from: 'asleep' })
  expect([status, (body as unknown as ApiFailure).error.field]).toEqual([400, 'from'])
})
