// @vitest-environment node
import './browser-fixture'
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Card } from '#shared/schema/lead'
import { inScope } from '../../../extension/background/replica/in-scope'
import { replicaOf } from '../../../extension/background/replica/replica'
import { openReplicaDb, type ReplicaDb } from '../../../extension/background/replica/replica-db'
import type { Scope } from '../../../extension/background/sync/managed-policy'
import { syncReplica } from '../../../extension/background/sync/sync'
import { takeLive } from '../../../extension/background/sync/take-live'
import type { ContractServer } from '../../e2e/contract-server.ts'
import { decidingServer } from '../../e2e/deciding-server.ts'
import { cardOf, handoffOf, member } from './card-fixture'
import { callTo } from './parts'

const ROSA = { id: member.id, name: member.name }
const OTTO = { id: 'mem_otto', name: 'Otto' }
let server: ContractServer
let db: ReplicaDb

const CARDS: Card[] = [
  cardOf('mine', { owner: ROSA }),
  cardOf('handed', { handoff: handoffOf('handed', { owner: ROSA }) }),
  cardOf('theirs', { owner: OTTO, handoff: handoffOf('theirs', { owner: OTTO }) }),
  cardOf('waits', { handoff: handoffOf('waits', { owner: null }) }),
  cardOf('nobody'),
]

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
  db = await openReplicaDb()
  server = await decidingServer().start()
  for (const card of CARDS) server.put(card)
})
afterEach(() => server.stop())

const replicaWith = (scope: Scope) =>
  replicaOf(
    db,
    () => member,
    () => {},
    scope,
  )
async function kept(scope: Scope): Promise<string[]> {
  const replica = replicaWith(scope)
  await replica.rescope()
  expect(await syncReplica({ replica, me: member.id, call: callTo(server), signal: new AbortController().signal })).toBeNull()
  return ids(replica)
}
async function ids(replica: ReturnType<typeof replicaWith>): Promise<string[]> {
  const lines: string[] = []
  for await (const some of replica.index.everyLine()) lines.push(...some.map(([id]) => id))
  const cards = await db.getAllKeys('cards')
  expect(cards.filter((id) => !lines.includes(id))).toEqual([])
  return lines.sort()
}

describe('what a browser keeps whose administrator narrowed it', () => {
  it.each<[Scope, string[]]>([
    ['all', ['handed', 'mine', 'nobody', 'theirs', 'waits']],
    ['team', ['handed', 'mine', 'theirs', 'waits']],
    ['own', ['handed', 'mine']],
  ])('%s', async (scope, expected) => {
    expect(await kept(scope)).toEqual(expected)
    expect(await kept(scope)).toEqual(expected)
  })

  it('follows the policy both ways at the next start, with nothing of the former left', async () => {
    expect(await kept('all')).toHaveLength(5)
    expect(await kept('own')).toEqual(['handed', 'mine'])
    expect(await kept('team')).toHaveLength(4)
    expect(await kept('all')).toHaveLength(5)
  })

  it('a lead that goes to somebody else is forgotten, one that comes is kept, others are not even noted', async () => {
    await kept('own')
    const replica = replicaWith('own')
    const live = async (card: Card) => {
      const stored = server.put(card)
      await takeLive(replica, [{ type: 'card', seq: stored.seq, card: stored }])
    }
    await live(cardOf('mine', { owner: OTTO }))
    expect(await ids(replica)).toEqual(['handed'])
    await live(cardOf('nobody', { owner: ROSA }))
    expect(await ids(replica)).toEqual(['handed', 'nobody'])
    const before = await db.count('deltas')
    await live(cardOf('theirs', { owner: OTTO, name: 'Renamed' }))
    expect(await db.count('deltas')).toBe(before)
    expect(await replica.seq()).toBe(server.seq)
  })

  it('changes read in the thousands are narrowed as well', async () => {
    await kept('own')
    const replica = replicaWith('own')
    const lines = (await import('#shared/scoring/line-of-card')).lineOfCard
    const seq = server.seq + 1
    await replica.takeLines({
      lines: [lines(cardOf('mine', { seq, owner: OTTO })), lines(cardOf('waits', { seq, owner: ROSA }))],
      removed: ['handed'],
      seq,
      contactAt: 1,
    })
    expect(await ids(replica)).toEqual(['waits'])
  })
})

it('a hand-off that ended does not make a lead the team’s', () => {
  const ended = { owner: null, handoffOwner: 'mem_otto', state: 'rejected' }
  expect(inScope('team', 'mem_rosa', ended)).toBe(false)
  expect(inScope('own', 'mem_otto', ended)).toBe(true)
})
