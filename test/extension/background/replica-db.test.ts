// @vitest-environment node
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, it } from 'vitest'
import { cardRow } from '../../../extension/background/replica/card-row'
import { beforeOf } from '../../../extension/background/replica/decision-effect'
import { openReplicaDb, REPLICA_VERSION } from '../../../extension/background/replica/replica-db'
import { cardOf, handoffOf } from './card-fixture'

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
