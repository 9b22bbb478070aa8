import { beforeAll, describe, expect, test } from 'vitest'
import type { Handoff, HandoffState } from '#shared/schema/handoff'
import { TABLE_ACTIONS, type TableAction } from '#shared/schema/handoff-table'
import type { ApiFailure, Client } from '../kit/client.ts'
import { act, handoffIn } from '../kit/handoff-states.ts'
import { withStored } from '../kit/stored.ts'
import { MEMBERS, type Team } from '../kit/team-state.ts'
import { withTeamWorker } from '../kit/team-worker.ts'
import type { WorkerProcess } from '../kit/worker-process.ts'

type Cell = HandoffState | 409

/** DESIGN §5's table, written down a second time and by hand: the worker's own must equal it. Columns as in the design. */
const COLUMNS: TableAction[] = ['seen', 'accept', 'reject', 'reassign', 'snooze', 'touch', 'qualify', 'opportunity', 'won', 'lost']
const TABLE: Record<Exclude<HandoffState, 'review'>, Cell[]> = {
  open: ['seen', 'accepted', 'rejected', 'open', 'open', 'open', 409, 409, 409, 409],
  seen: ['seen', 'accepted', 'rejected', 'open', 'seen', 'seen', 409, 409, 409, 409],
  accepted: ['accepted', 409, 'rejected', 'open', 409, 'accepted', 'qualified', 409, 409, 'lost'],
  qualified: ['qualified', 409, 409, 'qualified', 409, 'qualified', 409, 'opportunity', 'won', 'lost'],
  opportunity: ['opportunity', 409, 409, 'opportunity', 409, 'opportunity', 409, 409, 'won', 'lost'],
  rejected: [409, 409, 409, 409, 409, 'rejected', 409, 409, 409, 409],
  returned: [409, 409, 409, 409, 409, 'returned', 409, 409, 409, 409],
  won: [409, 409, 409, 409, 409, 'won', 409, 409, 409, 409],
  lost: [409, 409, 409, 409, 409, 'lost', 409, 409, 409, 409],
}
const STATES = Object.keys(TABLE) as (keyof typeof TABLE)[]

let team: Team
let worker: WorkerProcess
let client: Client
/** hand-offs that came back from an overdue clock; no member can bring one there */
const returned: Handoff[] = []
withTeamWorker((on) => {
  ;({ team, worker, client } = on)
})

beforeAll(async () => {
  for (let i = 0; i < 2 * COLUMNS.length; i++) returned.push(await handoffIn(client, team.tokens, 'open'))
  await worker.stop()
  withStored(team.state, (db) => {
    for (const { id } of returned)
      db.prepare(
        "UPDATE handoffs SET state = 'returned', closed_at = ?2, record = json_set(record, '$.state', 'returned', '$.closedAt', ?2) WHERE id = ?1",
      ).run(id, Date.now())
  })
  await worker.restart()
  for (const [i, { id }] of returned.entries()) returned[i] = await client.handoff(team.tokens.ann, id)
})

const inState = async (state: keyof typeof TABLE) => (state === 'returned' ? returned.pop()! : handoffIn(client, team.tokens, state))

describe.each(STATES)('a hand-off that is %s', (state) => {
  test.each(TABLE_ACTIONS)('%s', async (action) => {
    const cell = TABLE[state][COLUMNS.indexOf(action)]!
    const handoff = await inState(state)
    const { ann, ben, mia, mark, adam, stranger } = team.tokens
    await Promise.all(
      (
        [
          [ben, 403, 'forbidden'],
          [mark, 403, 'forbidden'],
          [adam, 403, 'forbidden'],
          [stranger, 404, 'not-found'],
          ['bt_nobody', 401, 'unauthorized'],
        ] as const
      ).map(async ([token, status, code]) => {
        const refused = (await act(client, token, handoff.id, action)) as unknown as { status: number; body: ApiFailure }
        expect([refused.status, refused.body.error.code]).toEqual([status, code])
      }),
    )
    if (action !== 'touch') expect((await act(client, worker.ready.secretKey, handoff.id, action)).status).toBe(403)
    expect(await client.handoff(ann, handoff.id), 'a refused call changed something').toEqual(handoff)

    for (const [token, name, subject] of [
      [ann, MEMBERS.ann.name, handoff],
      [mia, MEMBERS.mia.name, await inState(state)],
    ] as const) {
      const answer = await act(client, token, subject.id, action)
      const now = await client.handoff(ann, subject.id)
      if (cell === 409) {
        const { error } = answer.body as unknown as ApiFailure
        expect([answer.status, error.code]).toEqual([409, 'wrong-state'])
        expect(now).toEqual(subject)
        // who, what and when; Ann brought every one of them where it is, but for what a clock returned
        expect(error.message).toMatch(state === 'returned' ? /returned to marketing/ : /Ann Rep/)
        expect(error.message).toMatch(/\d{1,2} \w+ \d{4}/)
      } else {
        expect([answer.status, answer.body.state]).toEqual([200, cell])
        expect(now).toEqual(answer.body)
        expect(now.steps.at(-1)).toMatchObject({ by: { name }, from: state, to: cell, action })
        if (action === 'reassign') expect(now.owner?.id).toBe(MEMBERS.ben.id)
        else expect(now.owner?.id).toBe(MEMBERS.ann.id)
      }
    }
  })
})

test('a server may log a touch, and nothing else', async () => {
  const handoff = await handoffIn(client, team.tokens, 'accepted')
  const answer = await act(client, worker.ready.secretKey, handoff.id, 'touch')
  expect(answer.status).toBe(200)
  expect(answer.body.touches).toMatchObject([{ by: null, channel: 'call', outcome: 'no-answer' }])
})

test('an unowned hand-off is anybody’s of sales, and whoever decides owns it', async () => {
  const handoff = await handoffIn(client, team.tokens, 'open')
  await worker.stop()
  withStored(team.state, (db) => {
    db.prepare("UPDATE handoffs SET owner = NULL, record = json_set(record, '$.ownerId', NULL) WHERE id = ?1").run(handoff.id)
  })
  await worker.restart()
  const answer = await act(client, team.tokens.ben, handoff.id, 'accept')
  expect([answer.status, answer.body.owner?.name]).toEqual([200, 'Ben Rep'])
})

test('two simultaneous accepts: one wins, the other is told who', async () => {
  for (let round = 0; round < 5; round++) {
    const handoff = await handoffIn(client, team.tokens, 'open')
    const both = await Promise.all([act(client, team.tokens.ann, handoff.id, 'accept'), act(client, team.tokens.mia, handoff.id, 'accept')])
    expect(both.map((a) => a.status).sort()).toEqual([200, 409])
    const winner = both.find((a) => a.status === 200)!.body.decidedBy!.name
    const loser = both.find((a) => a.status === 409)!.body as unknown as ApiFailure
    expect(loser.error.message).toContain(`already accepted by ${winner}`)
  }
})
