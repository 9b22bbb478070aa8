// @vitest-environment node
import './browser-fixture'
import { describe, expect, it } from 'vitest'
import { lineOfCard } from '#shared/scoring/line-of-card'
import { LOCK_AFTER_MS, lockIfUnseen } from '../../../extension/background/lock'
import { decide } from '../../../extension/background/outbox/decide'
import { takeLive } from '../../../extension/background/sync/take-live'
import { cardOf, handoffOf, member, NOW } from './card-fixture'
import { emptyReplica } from './parts'

describe('the replica', () => {
  it('keeps the newer of two cards, whichever comes last', async () => {
    const { replica } = await emptyReplica()
    await replica.take({ cards: [cardOf('a', { seq: 5, name: 'New' })], seq: 5 })
    await replica.take({ cards: [cardOf('a', { seq: 4, name: 'Old' })] })
    expect((await replica.card('a'))?.name).toBe('New')
    expect(await replica.seq()).toBe(5)
  })

  it('shows an unsent answer on every newer card of the worker until it is sent', async () => {
    const { replica } = await emptyReplica()
    await replica.take({ cards: [cardOf('a', { handoff: handoffOf('a') })] })
    await decide(replica.db, member, { leadId: 'a', handoffId: 'ho_a', decision: { action: 'accept' } }, NOW, () => {})
    await replica.take({ cards: [cardOf('a', { seq: 9, score: 60, title: 'CEO', handoff: handoffOf('a') })] })
    expect(await replica.card('a')).toMatchObject({ title: 'CEO', stage: 'accepted', handoff: { state: 'accepted' } })
    const row = await replica.db.get('cards', 'a')
    expect(row?.server?.handoff?.state).toBe('open')
    expect(row?.waitsFor).toBeUndefined()
  })

  it('forgets a removed person everywhere, kept evidence too', async () => {
    const { replica, told } = await emptyReplica()
    await replica.take({ cards: [cardOf('a'), cardOf('b')], seq: 2 })
    await replica.db.put('handoffs', { id: 'ho_a', leadId: 'a' } as never)
    await replica.take({ cards: [], removed: ['a'], seq: 3 })
    expect([await replica.card('a'), await replica.index.findLines('id', 'a'), await replica.db.get('handoffs', 'ho_a')]).toEqual([
      null,
      [],
      undefined,
    ])
    expect(await replica.count()).toBe(1)
    expect(told.at(-1)?.removed).toEqual(['a'])
  })

  it('does not bring back a removed person whose card, line or hand-off was asked for before and comes after', async () => {
    const { replica } = await emptyReplica()
    const old = cardOf('z', { seq: 5, handoff: handoffOf('z') })
    await replica.take({ cards: [old, cardOf('a', { seq: 4 })], seq: 5 })
    // the answers come while the removal is being written
    const removal = replica.take({ cards: [], removed: ['z'], seq: 6 })
    const late = [
      replica.take({ cards: [old, cardOf('a', { seq: 4, name: 'Anna' })] }),
      replica.keepHandoff({ ...old.handoff!, lead: old } as never),
    ]
    await Promise.all([removal, ...late])
    await replica.takeLines({ lines: [lineOfCard(old)], removed: [], seq: 6, contactAt: NOW })
    const { index, db } = replica
    expect([await replica.card('z'), await index.find('id', 'z'), await index.find('email', old.emailHash!.slice(0, 16))]).toEqual([
      null,
      [],
      [],
    ])
    expect([await db.count('handoffs'), await replica.count(), (await replica.card('a'))?.name]).toEqual([0, 1, 'Anna'])
    // added again since, as after a merge was undone: that is news
    await replica.take({ cards: [cardOf('z', { seq: 7 })], seq: 7 })
    expect(await index.find('id', 'z')).toHaveLength(1)
  })

  it('locks a device the worker has not heard from for 14 days: the leads go, the answers stay', async () => {
    const { replica } = await emptyReplica()
    await replica.take({ cards: [cardOf('a', { handoff: handoffOf('a') })], seq: 1, contactAt: NOW })
    await decide(replica.db, member, { leadId: 'a', handoffId: 'ho_a', decision: { action: 'accept' } }, NOW, () => {})
    await lockIfUnseen(replica, NOW + LOCK_AFTER_MS)
    expect(await replica.count()).toBe(1)
    await lockIfUnseen(replica, NOW + LOCK_AFTER_MS + 1)
    expect([await replica.count(), await replica.seq(), await replica.db.count('outbox')]).toEqual([0, 0, 1])
  })

  it('locks also where the clock was a year ahead when the worker was last heard from, and has been set right', async () => {
    const { replica } = await emptyReplica()
    await replica.take({ cards: [cardOf('a')], seq: 1, contactAt: NOW + 365 * 86_400_000 })
    await lockIfUnseen(replica, NOW)
    await lockIfUnseen(replica, NOW + LOCK_AFTER_MS)
    expect(await replica.count()).toBe(1)
    await lockIfUnseen(replica, NOW + LOCK_AFTER_MS + 1)
    expect(await replica.count()).toBe(0)
  })
})

describe('live messages', () => {
  it('move the cursor only along an unbroken row, and still show what came after a gap', async () => {
    const { replica } = await emptyReplica()
    const card = (id: string, seq: number) => ({ type: 'card' as const, seq, card: cardOf(id, { seq }) })
    expect(await takeLive(replica, [card('a', 1), card('b', 2)])).toBe(false)
    expect(await replica.seq()).toBe(2)
    expect(await takeLive(replica, [card('c', 4), card('d', 5)])).toBe(true)
    expect(await replica.seq()).toBe(2)
    expect(await replica.count()).toBe(4)
    expect(await takeLive(replica, [{ type: 'visitors', seq: 2, active: 3 }])).toBe(false)
    expect(await takeLive(replica, [{ type: 'visitors', seq: 5, active: 3 }])).toBe(true)
  })

  it('write a burst about one lead once, the last word winning', async () => {
    const { replica, told } = await emptyReplica()
    const card = (seq: number, name: string) => ({ type: 'card' as const, seq, card: cardOf('a', { seq, name }) })
    await takeLive(replica, [card(1, 'One'), { type: 'removed', seq: 2, id: 'a' }, card(3, 'Three')])
    expect((await replica.card('a'))?.name).toBe('Three')
    expect(await replica.seq()).toBe(3)
    expect(told).toHaveLength(1)
  })

  it('start over when the worker counts from an earlier number, as after a restored backup', async () => {
    const { replica } = await emptyReplica()
    await replica.take({ cards: [cardOf('a')], seq: 90 })
    expect(await takeLive(replica, [{ type: 'hello', seq: 12 }])).toBe(true)
    expect([await replica.count(), await replica.seq()]).toEqual([0, 0])
  })
})
