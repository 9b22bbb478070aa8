import './browser-fixture'
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { type Changed, type Replica, replicaOf } from '../../../extension/background/replica/replica'
import { openReplicaDb } from '../../../extension/background/replica/replica-db'
import { callWorker } from '../../../extension/background/sync/worker-api'
import type { ContractServer } from '../../e2e/contract-server.ts'
import { member } from './card-fixture'

/** An empty replica over fake-indexeddb, and what it told. */
export async function emptyReplica(): Promise<{ replica: Replica; told: Changed[] }> {
  const told: Changed[] = []
  globalThis.indexedDB = new IDBFactory()
  const db = await openReplicaDb()
  return {
    replica: replicaOf(
      db,
      () => member,
      (changed) => void told.push(changed),
    ),
    told,
  }
}

export const callTo =
  (server: ContractServer, token = server.token) =>
  (call: Parameters<typeof callWorker>[1]) =>
    callWorker<never>({ workerUrl: server.url, token }, call)

const realTimeout = setTimeout

/** Waits until `look` is true; fails after 5 s with what was expected. */
export async function until(what: string, look: () => boolean | Promise<boolean>, timeoutMs = 5000): Promise<void> {
  const end = Date.now() + timeoutMs
  while (!(await look())) {
    if (Date.now() > end) throw new Error(`still not: ${what}`)
    await new Promise((done) => realTimeout(done, 10))
  }
}
