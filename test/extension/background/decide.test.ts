// @vitest-environment node
import './browser-fixture'
import { expect, it } from 'vitest'
import { decide } from '../../../extension/background/outbox/decide'
import type { Decision } from '../../../extension/background/protocol'
import { UNDO_MS } from '../../../extension/background/replica/decision-effect'
import { cardOf, handoffOf, member, NOW } from './card-fixture'
import { emptyReplica } from './parts'

const open = async () => {
  const { replica } = await emptyReplica()
  await replica.take({ cards: [cardOf('a', { handoff: handoffOf('a') })] })
  const say = (decision: Decision, now = NOW) => decide(replica.db, member, { leadId: 'a', handoffId: 'ho_a', decision }, now, () => {})
  return { replica, say, outbox: () => replica.db.getAll('outbox') }
}

it('an answer changes the card and waits in the outbox, both at once', async () => {
  const { replica, say, outbox } = await open()
  expect(await say({ action: 'accept' })).toMatchObject({ ok: true, value: { stage: 'accepted', handoff: { state: 'accepted' } } })
  expect(await replica.card('a')).toMatchObject({ stage: 'accepted' })
  expect(await outbox()).toMatchObject([{ leadId: 'a', decision: { action: 'accept' }, attempts: 0, at: NOW }])
})

it('an answer there is no room for is refused with what to do', async () => {
  const { replica } = await open()
  const full = new DOMException('The disk is full.', 'QuotaExceededError')
  const transaction = (...asked: Parameters<typeof replica.db.transaction>) => {
    const tx = replica.db.transaction(...asked)
    return {
      objectStore: tx.objectStore.bind(tx),
      get done() {
        return Promise.reject(full)
      },
    }
  }
  const told: unknown[] = []
  const ask = { leadId: 'a', handoffId: 'ho_a', decision: { action: 'accept' as const } }
  const answer = await decide({ transaction } as never, member, ask, NOW, (changed) => void told.push(changed))
  expect(answer).toMatchObject({ ok: false, code: 'no-room', message: expect.stringContaining('Free some space') })
  expect(told).toEqual([])
})

it('an undo before anything was sent leaves no trace', async () => {
  const { replica, say, outbox } = await open()
  const before = await replica.card('a')
  await say({ action: 'reject', reason: 'not-now' })
  expect(await say({ action: 'undo' }, NOW + UNDO_MS)).toMatchObject({ ok: true, value: { handoff: { state: 'open' } } })
  expect(await outbox()).toEqual([])
  expect(await replica.card('a')).toEqual(before)
})

it('an undo of an answer that may have reached the worker follows it', async () => {
  const { replica, say, outbox } = await open()
  await say({ action: 'accept' })
  const [sent] = await outbox()
  await replica.db.put('outbox', { ...sent!, attempts: 1 })
  expect(await say({ action: 'undo' }, NOW + 500)).toMatchObject({ ok: true, value: { handoff: { state: 'open' } } })
  expect((await outbox()).map((row) => [row.decision.action, row.undoes])).toEqual([
    ['accept', undefined],
    ['undo', sent!.id],
  ])
  // one undo is enough
  expect(await say({ action: 'undo' }, NOW + 600)).toMatchObject({ ok: false, code: 'too-late' })
})

it('an undo after 10 seconds, or of nothing, is refused with a sentence', async () => {
  const { say } = await open()
  expect(await say({ action: 'undo' })).toMatchObject({ ok: false, code: 'too-late' })
  await say({ action: 'accept' })
  const late = await say({ action: 'undo' }, NOW + UNDO_MS + 1)
  expect(late).toMatchObject({ ok: false, message: expect.stringMatching(/too late/) })
})

it('what the state table refuses is refused here, and nothing is kept', async () => {
  const { say, outbox } = await open()
  for (const decision of [{ action: 'qualify' }, { action: 'outcome', result: 'won' }] as Decision[]) {
    expect(await say(decision)).toMatchObject({ ok: false, code: 'wrong-state' })
  }
  await say({ action: 'accept' })
  expect(await say({ action: 'accept' })).toMatchObject({ ok: false, code: 'wrong-state' })
  expect(await outbox()).toHaveLength(1)
})

it('a lead or a hand-off that is not there is said so', async () => {
  const { replica } = await open()
  const ask = (leadId: string, handoffId: string) =>
    decide(replica.db, member, { leadId, handoffId, decision: { action: 'accept' } }, NOW, () => {})
  expect(await ask('nobody', 'ho_a')).toMatchObject({ ok: false, code: 'not-found' })
  expect(await ask('a', 'ho_older')).toMatchObject({ ok: false, code: 'wrong-state' })
})

it('looking twice is said once', async () => {
  const { say, outbox } = await open()
  await say({ action: 'seen' })
  expect(await say({ action: 'seen' })).toMatchObject({ ok: true, value: { handoff: { state: 'seen' } } })
  expect(await outbox()).toHaveLength(1)
})
