import { expect, test } from 'vitest'
import { REASONS } from '#shared/schema/reason'
import type { ApiFailure, Client } from '../kit/client.ts'
import { act, handoffIn } from '../kit/handoff-states.ts'
import type { Team } from '../kit/team-state.ts'
import { withTeamWorker } from '../kit/team-worker.ts'

const DAY_MS = 86_400_000
let team: Team
let client: Client
withTeamWorker((on) => {
  ;({ team, client } = on)
})

/** DEFAULTS, reject reasons: what follows, days of nurture and of cool-off, whether readiness starts anew. Written by hand. */
const FOLLOWS: Record<string, { stage: string; nurture: number | null; coolOff: number; anew: boolean; blocked?: true }> = {
  'not-a-fit': { stage: 'disqualified', nurture: null, coolOff: 30, anew: true },
  'not-now': { stage: 'nurture', nurture: 90, coolOff: 30, anew: true },
  'not-reachable': { stage: 'nurture', nurture: 14, coolOff: 14, anew: true },
  'bad-record': { stage: 'lead', nurture: null, coolOff: 30, anew: false },
  'already-ours': { stage: 'lead', nurture: null, coolOff: 30, anew: false },
  'already-ours/customer': { stage: 'customer', nurture: null, coolOff: 30, anew: false },
  other: { stage: 'lead', nurture: null, coolOff: 30, anew: false },
  'do-not-contact': { stage: 'disqualified', nurture: null, coolOff: 30, anew: true, blocked: true },
}
const IDS = REASONS.flatMap(({ id, subReasons }) => [id, ...subReasons.map((s) => `${id}/${s.id}`)])

test('every class of DEFAULTS is there, and no other', () => {
  expect(REASONS.map((r) => r.id)).toEqual(Object.keys(FOLLOWS).filter((id) => !id.includes('/')))
})

test.each(IDS)('%s', async (reason) => {
  const { ann } = team.tokens
  const handoff = await handoffIn(client, team.tokens, 'open')
  const note = reason === 'other' ? 'They moved into another business.' : undefined
  const done = await act(client, ann, handoff.id, 'reject', { reason, note })
  expect([done.status, done.body.state, done.body.reason]).toEqual([200, 'rejected', reason])
  const at = done.body.decidedAt!
  const lead = await client.card(ann, handoff.leadId)
  const { stage, nurture, coolOff, anew, blocked = false } = FOLLOWS[reason] ?? FOLLOWS[reason.split('/')[0]!]!
  expect({
    stage: lead.stage,
    nurtureUntil: lead.nurtureUntil,
    coolOffUntil: lead.coolOffUntil,
    since: lead.readinessSince,
    blocked: lead.blocked,
  }).toEqual({
    stage,
    nurtureUntil: nurture === null ? null : at + nurture * DAY_MS,
    coolOffUntil: at + coolOff * DAY_MS,
    since: anew ? at : null,
    blocked,
  })
  // recycling keeps fit and owner
  expect([lead.fit, lead.owner?.name]).toEqual([20, 'Ann Rep'])
  const missing = reason.startsWith('not-reachable') ? '0 of 3 attempts were logged' : (note ?? null)
  expect(done.body.steps.at(-1)!.detail).toBe(missing)
})

test.each([
  ['no body', undefined, 'body'],
  ['no reason', {}, 'reason'],
  ['an empty reason', { reason: '' }, 'reason'],
  ['an unknown reason', { reason: 'too-lazy' }, 'reason'],
  ['an unknown second level', { reason: 'not-now/too-lazy' }, 'reason'],
  ['a third level', { reason: 'not-now/no-budget/at-all' }, 'reason'],
  ['another class’s second level', { reason: 'not-a-fit/no-budget' }, 'reason'],
  ['“other” without a note', { reason: 'other' }, 'note'],
  ['“other” with an empty note', { reason: 'other', note: '  \n ' }, 'note'],
  ['a day in the past', { reason: 'not-now', until: 1000 }, 'until'],
  ['a field nobody knows', { reason: 'not-now', because: 'no' }, 'because'],
] as const)('rejecting with %s is impossible', async (_name, body, field) => {
  const { ann } = team.tokens
  const handoff = await handoffIn(client, team.tokens, 'open')
  const refused = await client.post<ApiFailure>(ann, `/v1/handoffs/${handoff.id}/reject`, body)
  expect([refused.status, refused.body.error.field]).toEqual([400, field])
  expect(await client.handoff(ann, handoff.id)).toEqual(handoff)
})

test('“not now” takes the day the rep names', async () => {
  const { ann } = team.tokens
  const handoff = await handoffIn(client, team.tokens, 'open')
  const day = Date.now() + 20 * DAY_MS
  await act(client, ann, handoff.id, 'reject', { reason: 'not-now/bad-timing', until: day })
  expect((await client.card(ann, handoff.leadId)).nurtureUntil).toBe(day)
})

test.each([
  ['not-a-fit/wrong-role', 'disqualified'],
  ['not-now/in-contract', 'nurture'],
  ['bad-record/duplicate', 'nurture'],
])('a deal lost for %s leads to %s', async (reason, stage) => {
  const { ann } = team.tokens
  const handoff = await handoffIn(client, team.tokens, 'qualified')
  expect((await act(client, ann, handoff.id, 'lost', { result: 'lost' })).status, 'a reason is needed').toBe(400)
  expect((await act(client, ann, handoff.id, 'lost', { result: 'lost', reason })).body.state).toBe('lost')
  expect((await client.card(ann, handoff.leadId)).stage).toBe(stage)
})

test('“not reachable” after the play’s attempts is not flagged', async () => {
  const { ann } = team.tokens
  const handoff = await handoffIn(client, team.tokens, 'open')
  for (let i = 0; i < 3; i++) await act(client, ann, handoff.id, 'touch')
  const done = await act(client, ann, handoff.id, 'reject', { reason: 'not-reachable/no-response' })
  expect(done.body.steps.at(-1)!.detail).toBeNull()
})
