import './browser-fixture'
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import type { Card } from '#shared/schema/lead'
import { decided, restored } from '../../../extension/background/decision-effect'
import type { Decision } from '../../../extension/background/protocol'
import { type Changed, type Replica, replicaOf } from '../../../extension/background/replica'
import { openReplicaDb } from '../../../extension/background/replica-db'
import { callWorker } from '../../../extension/background/worker-api'
import { ContractServer } from '../../e2e/contract-server.ts'
import { me, member } from './card-fixture'

/** The contract server with the state table of DESIGN §5 behind its decisions, one step of undo included. */
export function decidingServer(): ContractServer {
  const before = new Map<string, Card>()
  return new ContractServer(me, (card, action, body) => {
    if (action === 'undo') return restored(before.get(card.id) ?? card, before.get(card.id) ?? card)
    before.set(card.id, card)
    const next = decided(card, { action, ...body } as Decision, member, Date.now())
    if (!next) throw new Error(`the table refuses ${action}`)
    return next
  })
}

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

/** Waits until `look` is true; fails after 5 s with what was expected. */
export async function until(what: string, look: () => boolean | Promise<boolean>, timeoutMs = 5000): Promise<void> {
  const end = Date.now() + timeoutMs
  while (!(await look())) {
    if (Date.now() > end) throw new Error(`still not: ${what}`)
    await new Promise((done) => setTimeout(done, 10))
  }
}
