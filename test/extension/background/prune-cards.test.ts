// @vitest-environment node
import './browser-fixture'
import { expect, it } from 'vitest'
import type { Card } from '#shared/schema/lead'
import { lineOfCard } from '#shared/scoring/line-of-card'
import { decide } from '../../../extension/background/outbox/decide'
import { LinePacker } from '../../../extension/background/replica/pack-lines'
import { PRUNE_EVERY_MS, pruneCards } from '../../../extension/background/replica/prune-cards'
import { repack } from '../../../extension/background/replica/repack'
import { MOST_WHOLE, worthKeeping } from '../../../extension/background/replica/worth-keeping'
import { cardOf, handoffOf, member, NOW } from './card-fixture'
import { emptyReplica } from './parts'

const COLD = 2500
const COLDEST = { fit: 1, score: 1, receipts: [{ ...cardOf('x').receipts[0]!, points: 1, earned: 1 }] }
/** so many that most are neither among the hottest nor the latest */
const cold = (n: number): Card =>
  cardOf(`cold-${n}`, { seq: n, score: (n % 300) / 10, lastActivity: { at: NOW + n * 60_000, label: 'visit' } as never, at: NOW })

it('lets go of the cards nobody needs whole any more, once a day; own, open, hot, recent and unsent ones stay', async () => {
  const { replica } = await emptyReplica()
  const special = [
    cardOf('own', { score: 1, owner: { id: member.id, name: member.name } }),
    cardOf('open', { score: 1, handoff: handoffOf('open') }),
    cardOf('hot', { fit: 99, score: 99, receipts: [{ ...cardOf('x').receipts[0]!, points: 99, earned: 99 }] }),
    cardOf('unsent', { score: 1, handoff: handoffOf('unsent', { state: 'accepted' }) }),
  ]
  const all = [...Array.from({ length: COLD }, (_, n) => cold(n)), ...special]
  const packer = new LinePacker()
  packer.add(all.map(lineOfCard))
  await replica.putIndex(packer.packed(), 1, NOW)
  // each came by itself once, when somebody was at work on it
  for (let from = 0; from < all.length; from += 100) await replica.take({ cards: all.slice(from, from + 100) })
  await replica.db.put('handoffs', { id: 'ho_cold', leadId: 'cold-700' } as never)
  expect(
    (
      await decide(
        replica.db,
        member,
        { leadId: 'unsent', handoffId: 'ho_unsent', decision: { action: 'reject', reason: 'not-now' } },
        NOW,
        () => {},
      )
    ).ok,
  ).toBe(true)
  expect(await replica.db.count('cards')).toBe(all.length)

  const gone = await pruneCards(replica, member.id, NOW)
  expect(gone).toBeGreaterThan(1000)
  expect(await replica.db.count('cards')).toBe(all.length - gone)
  for (const { id } of special) expect([id, await replica.card(id)]).toEqual([id, expect.anything()])
  expect(await replica.db.getAll('handoffs')).toEqual([])
  // nobody is lost: what is let go is still found, and counted
  expect(await replica.count()).toBe(all.length)
  expect(await replica.index.findLines('id', 'cold-700')).toHaveLength(1)

  expect(await pruneCards(replica, member.id, NOW + PRUNE_EVERY_MS - 1)).toBe(0)
  await replica.take({ cards: [cardOf('cold-700', { seq: 9000, score: 0.1 })] })
  expect(await pruneCards(replica, member.id, NOW + PRUNE_EVERY_MS)).toBeLessThanOrEqual(1)
  // written by a clock that was a year ahead: it is not waited for
  await replica.db.put('meta', NOW + 365 * PRUNE_EVERY_MS, 'prunedAt')
  await pruneCards(replica, member.id, NOW)
  expect(await replica.db.get('meta', 'prunedAt')).toBe(NOW)
})

it('somebody who was erased is gone from every record on disk at the next tick', async () => {
  const { replica } = await emptyReplica()
  const all = ['anna', 'erased', 'ben'].map((id) => cardOf(id, { name: `Name of ${id}`, email: `${id}@kunde.example` }))
  const packer = new LinePacker()
  packer.add(all.map(lineOfCard))
  await replica.putIndex(packer.packed(), 1, NOW)
  await replica.take({ cards: [cardOf('erased', { seq: 5, name: 'Changed erased' })] })
  const onDisk = async () => {
    const texts = await Promise.all((['cards', 'packed', 'deltas', 'handoffs', 'undos'] as const).map((store) => replica.db.getAll(store)))
    const decoder = new TextDecoder()
    return JSON.stringify(texts, (_key, value) => (value instanceof Uint8Array ? decoder.decode(value) : value))
  }
  const stop = new AbortController()
  expect(await repack(replica, stop.signal)).toBe(false)
  expect(await onDisk()).toMatch(/Name of erased/)
  await replica.take({ cards: [], removed: ['erased'], seq: 6 })
  expect(await repack(replica, stop.signal)).toBe(true)
  const text = await onDisk()
  expect(text).toMatch(/Name of anna/)
  expect(text).not.toMatch(/erased@|of erased|Changed erased/)
  expect(await replica.count()).toBe(2)
  // and nothing is left to do
  expect(await repack(replica, stop.signal)).toBe(false)
})

it('keeps what waits for this member, however many hotter leads the others are at work on', async () => {
  const { replica } = await emptyReplica()
  const otto = { id: 'mem_otto', name: 'Otto' }
  const theirs = Array.from({ length: MOST_WHOLE + 10 }, (_, n) =>
    cardOf(`theirs-${n}`, { handoff: handoffOf(`theirs-${n}`, { state: 'accepted', owner: otto }) }),
  )
  const mine = [
    cardOf('mine', { ...COLDEST, handoff: handoffOf('mine', { owner: { id: member.id, name: member.name } }) }),
    cardOf('nobodys', { ...COLDEST, handoff: handoffOf('nobodys') }),
    cardOf('owned', { ...COLDEST, owner: { id: member.id, name: member.name } }),
  ]
  const packer = new LinePacker()
  packer.add([...theirs, ...mine].map(lineOfCard))
  await replica.putIndex(packer.packed(), 1, NOW)
  const wanted = worthKeeping(await replica.index.held(), member.id)
  expect(wanted).toHaveLength(MOST_WHOLE)
  expect(wanted).toEqual(expect.arrayContaining(['mine', 'nobodys', 'owned']))
})

it('does not let go of a hand-off that is being written while it looks', async () => {
  for (let turns = 0; turns < 30; turns++) {
    const { replica } = await emptyReplica()
    await replica.take({ cards: [cardOf('a')], seq: 1 })
    await replica.index.held()
    const taking = replica.take({ cards: [cardOf('late', { ...COLDEST, seq: 2, handoff: handoffOf('late') })], seq: 2 })
    for (let turn = 0; turn < turns; turn++) await new Promise((done) => setImmediate(done))
    await Promise.all([taking, pruneCards(replica, member.id, NOW)])
    expect([turns, await replica.card('late')]).toEqual([turns, expect.anything()])
  }
})
