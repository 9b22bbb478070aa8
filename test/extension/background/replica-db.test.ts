// @vitest-environment node
import './browser-fixture'
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { beforeEach, expect, it } from 'vitest'
import { outboxSender } from '../../../extension/background/outbox/outbox-sender'
import { cardRow } from '../../../extension/background/replica/card-row'
import { beforeOf } from '../../../extension/background/replica/decision-effect'
import { replicaOf } from '../../../extension/background/replica/replica'
import { openReplicaDb, REPLICA_VERSION } from '../../../extension/background/replica/replica-db'
import { decidingServer } from '../../e2e/deciding-server'
import { cardOf, handoffOf, member } from './card-fixture'
import { callTo } from './parts'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

it('an upgrade keeps the unsent answers and reads everything else again', async () => {
  const card = cardOf('a', { handoff: handoffOf('a') })
  const row = {
    id: 'key-1',
    leadId: 'a',
    handoffId: 'ho_a',
    decision: { action: 'accept' as const },
    at: 1,
    attempts: 3,
    nextAt: 5,
    before: beforeOf(card),
  }
  const old = await openReplicaDb()
  await old.put('cards', cardRow(card, card))
  await old.put('meta', 17, 'seq')
  await old.add('outbox', row)
  old.close()

  const next = await openReplicaDb(REPLICA_VERSION + 1)
  expect(await next.getAll('outbox')).toEqual([{ ...row, n: 1 }])
  expect(await next.getAllFromIndex('outbox', 'handoffId', 'ho_a')).toHaveLength(1)
  expect(await next.count('cards')).toBe(0)
  expect(await next.get('meta', 'seq')).toBeUndefined()
  expect(await next.add('outbox', { ...row, id: 'key-2' })).toBe(2)
  next.close()
})

it('gives way to a newer version of the extension instead of blocking it', async () => {
  const old = await openReplicaDb()
  const next = await openReplicaDb(REPLICA_VERSION + 1)
  expect(next.version).toBe(REPLICA_VERSION + 1)
  await expect(old.get('meta', 'seq')).rejects.toThrow()
  next.close()
})

type Stores = Record<string, { keyPath?: string; autoIncrement?: true; indexes?: readonly string[]; manyOf?: string }>
const SAME: Stores = {
  handoffs: { keyPath: 'id', indexes: ['leadId'] },
  undos: { keyPath: 'handoffId' },
  meta: {},
  outbox: { keyPath: 'n', autoIncrement: true, indexes: ['leadId', 'handoffId'] },
}
const KEYED = { keyPath: 'id', indexes: ['emailHash', 'linkedin', 'domain', 'nameKey', 'waitsFor'], manyOf: 'crmIds' }
/** the stores as each version made them: 1 with a store of lines, 2 with those in the order of heat, 3 with the packed index */
const MADE_BY: Record<number, Stores> = {
  1: { ...SAME, cards: KEYED, lines: { keyPath: 'id' } },
  2: { ...SAME, cards: KEYED, lines: { keyPath: 'id', indexes: ['heat'] } },
  3: { ...SAME, cards: { keyPath: 'id', indexes: ['waitsFor'] }, packed: {}, deltas: { autoIncrement: true } },
}
const PATHS: Record<string, string[]> = { heat: ['score', 'readiness', 'activeAt'] }

async function madeBy(version: number) {
  return openDB('baton-replica', version, {
    upgrade(db) {
      for (const [name, { keyPath, autoIncrement, indexes = [], manyOf }] of Object.entries(MADE_BY[version]!)) {
        const store = db.createObjectStore(name, { keyPath, autoIncrement })
        for (const index of indexes) store.createIndex(index, PATHS[index] ?? index)
        if (manyOf) store.createIndex(manyOf, manyOf, { multiEntry: true })
      }
    },
  })
}

it.each(Object.keys(MADE_BY).map(Number))(
  'an answer that waited in a database of version %i arrives once after the upgrade, also one whose first reply was lost',
  async (version) => {
    const server = await decidingServer().start()
    const stop = new AbortController()
    const cards = ['a', 'b'].map((id) => server.put(cardOf(id, { handoff: handoffOf(id) })))
    const old = await madeBy(version)
    for (const [i, card] of cards.entries()) {
      await old.put('cards', { ...cardRow(card, card), crmIds: [] })
      await old.add('outbox', {
        id: `key-${card.id}`,
        leadId: card.id,
        handoffId: `ho_${card.id}`,
        decision: { action: 'accept' },
        at: 1,
        attempts: i,
        nextAt: 1,
        before: beforeOf(card),
      })
    }
    await old.put('meta', 2, 'seq')
    old.close()
    // the second was sent by the version before, and its reply was lost
    await callTo(server)({ method: 'POST', path: '/v1/handoffs/ho_b/accept', body: { from: 'open' }, idempotencyKey: 'key-b' })
    expect(server.applied).toEqual(['accept b'])

    const db = await openReplicaDb(Math.max(REPLICA_VERSION, version + 1))
    expect([await db.count('outbox'), await db.count('cards')]).toEqual([2, 0])
    const replica = replicaOf(
      db,
      () => member,
      () => {},
    )
    const refused: string[] = []
    const parts = { replica, me: () => member, call: callTo(server), onUnauthorized: () => {} }
    const sender = outboxSender({ ...parts, onRefused: ({ message }) => void refused.push(message) }, stop.signal)
    for (let kicks = 0; kicks < 2; kicks++) {
      sender.kick()
      await sender.idle()
    }
    expect([server.applied, refused, await db.count('outbox')]).toEqual([['accept b', 'accept a'], [], 0])
    const posts = server.seen.filter(({ method }) => method === 'POST')
    expect(posts.map(({ key }) => key)).toEqual(['key-b', 'key-a', 'key-b'])
    for (const id of ['a', 'b']) expect(await replica.card(id)).toMatchObject({ stage: 'accepted', handoff: { state: 'accepted' } })
    stop.abort()
    db.close()
    await server.stop()
  },
)
