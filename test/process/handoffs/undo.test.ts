import { describe, expect, test } from 'vitest'
import type { TableAction } from '#shared/schema/handoff-table'
import type { Card } from '#shared/schema/lead'
import { type ApiFailure, type Client, until, wait } from '../kit/client.ts'
import { act, handoffIn, newLead } from '../kit/handoff-states.ts'
import type { Team } from '../kit/team-state.ts'
import { withTeamWorker } from '../kit/team-worker.ts'

let team: Team
let client: Client
withTeamWorker((on) => {
  ;({ team, client } = on)
})

/** What a decision changes of a lead, and an undo has to put back. */
const standing = ({ stage, owner, readiness, readinessSince, nurtureUntil, coolOffUntil, blocked, quadrant, receipts }: Card) => ({
  stage,
  owner,
  readiness,
  readinessSince,
  nurtureUntil,
  coolOffUntil,
  blocked,
  quadrant,
  receipts: receipts.map((r) => [r.rule, r.points]),
})

const CASES: [from: Parameters<typeof handoffIn>[2], action: TableAction, body?: unknown][] = [
  ['open', 'accept'],
  ['seen', 'accept'],
  ['open', 'reject', { reason: 'not-a-fit/competitor' }],
  ['seen', 'reject', { reason: 'not-now/no-budget' }],
  ['accepted', 'reject', { reason: 'do-not-contact' }],
  ['open', 'reject', { reason: 'already-ours/customer' }],
  ['open', 'reassign'],
  ['accepted', 'reassign'],
  ['qualified', 'reassign'],
  ['open', 'snooze'],
  ['accepted', 'qualify'],
  ['qualified', 'opportunity'],
  ['opportunity', 'won'],
  ['qualified', 'lost'],
]

describe('an undo within 10 seconds restores what was before', () => {
  test.each(CASES)('%s, then %s', async (from, action, body) => {
    const { ann, ben, mark, adam, stranger } = team.tokens
    const lead = await newLead(client, ann)
    await identifiedVisit(lead)
    const before = await handoffIn(client, team.tokens, from, lead)
    const leadBefore = await client.card(ann, lead.id)
    expect(leadBefore.readiness, 'the visit counts').toBeGreaterThan(0)
    expect((await act(client, ann, before.id, action, body as never)).status).toBe(200)
    if (from !== 'open' || action !== 'snooze')
      expect(standing(await client.card(ann, lead.id))).not.toEqual(standing({ ...leadBefore, owner: null }))

    for (const token of [ben, mark, adam]) expect((await act(client, token, before.id, 'undo')).status).toBe(403)
    expect((await act(client, stranger, before.id, 'undo')).status).toBe(404)

    const undone = await act(client, ann, before.id, 'undo')
    expect(undone.status, JSON.stringify(undone.body)).toBe(200)
    const { steps, undoUntil, ...rest } = undone.body
    const { steps: stepsBefore, undoUntil: _, ...restBefore } = before
    expect(rest).toEqual(restBefore)
    expect(undoUntil).toBeNull()
    // what happened is kept: taking back is a step of its own
    expect(steps.slice(0, stepsBefore.length)).toEqual(stepsBefore)
    expect(steps.slice(stepsBefore.length).map((s) => s.action)).toEqual([action, 'undo'])
    expect(standing(await client.card(ann, lead.id))).toEqual(standing(leadBefore))
    const again = await act(client, ann, before.id, 'undo')
    expect([again.status, (again.body as unknown as ApiFailure).error.code]).toEqual([409, 'wrong-state'])
  })
})

test('a manager may take a rep’s decision back; a touch logged meanwhile stays', async () => {
  const handoff = await handoffIn(client, team.tokens, 'accepted')
  await act(client, team.tokens.ann, handoff.id, 'touch')
  const undone = await act(client, team.tokens.mia, handoff.id, 'undo')
  expect([undone.status, undone.body.state, undone.body.touches.length]).toEqual([200, 'open', 1])
})

test('an action after the undo decides anew', async () => {
  const handoff = await handoffIn(client, team.tokens, 'accepted')
  await act(client, team.tokens.ann, handoff.id, 'undo')
  expect((await act(client, team.tokens.ann, handoff.id, 'reject')).body.state).toBe('rejected')
})

test('after 10 seconds nothing can be taken back, and the card stops offering it by itself', async () => {
  const { ann } = team.tokens
  const handoff = await handoffIn(client, team.tokens, 'accepted')
  const offered = (await client.card(ann, handoff.leadId)).handoff!.undoUntil!
  expect(offered - handoff.decidedAt!).toBe(10_000)
  await wait(offered - Date.now() + 100)
  const late = await act(client, ann, handoff.id, 'undo')
  expect([late.status, (late.body as unknown as ApiFailure).error.code]).toEqual([409, 'wrong-state'])
  expect((late.body as unknown as ApiFailure).error.message).toMatch(/accepted by Ann Rep on/)
  await until('the card to stop offering undo', async () => (await client.card(ann, handoff.leadId)).handoff?.undoUntil === null)
})

async function identifiedVisit(lead: Card): Promise<void> {
  const visitor = `visitor-${lead.id}`
  const answer = await client.collect(visitor, [
    { n: 'page', u: '/blog' },
    { n: 'identify', u: '/blog', p: { email: lead.email! } },
  ])
  expect(answer.status).toBe(204)
  await until('the visit to be scored', async () => (await client.card(team.tokens.ann, lead.id)).readiness > 0)
}
