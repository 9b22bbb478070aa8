import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb'
import type { Handoff } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'
import type { Quadrant } from '#shared/schema/score'
import type { Decision } from './protocol'

export type CardRow = {
  id: string
  /** as it looks now, with the outbox applied */
  card: Card
  /** the worker's last word, while decisions wait in the outbox; null when it is `card` */
  server: Card | null
  crmIds: string[]
  emailHash?: string
  linkedin?: string
  domain?: string
  nameKey?: string
  /** owner of an undecided hand-off, or `-` */
  waitsFor?: string
}

export type Line = {
  id: string
  text: string
  score: number
  readiness: number
  activeAt: number
  quadrant: Quadrant
  leaves: { at: number; to: Quadrant } | null
}

/** The parts of a card a decision changes, to put them back on undo. */
export type Before = Pick<Card, 'handoff' | 'stage' | 'owner' | 'blocked' | 'nurtureUntil' | 'coolOffUntil'>

export type OutboxRow = {
  /** order of sending; given by the database */
  n?: number
  /** the `Idempotency-Key`: the same at every attempt */
  id: string
  leadId: string
  handoffId: string
  decision: Decision
  /** when the person decided, ms */
  at: number
  /** 0 = never sent, so it can be dropped without a trace */
  attempts: number
  /** not before, ms */
  nextAt: number
  before: Before
  /** for an undo: `id` of the decision it takes back */
  undoes?: string
}

/** How an answered decision could still be taken back after it left the outbox. */
export type UndoRow = { handoffId: string; decisionId: string; before: Before; until: number }

export interface ReplicaSchema extends DBSchema {
  cards: {
    key: string
    value: CardRow
    indexes: { emailHash: string; linkedin: string; crmIds: string; domain: string; nameKey: string; waitsFor: string }
  }
  lines: { key: string; value: Line; indexes: { heat: [number, number, number] } }
  handoffs: { key: string; value: Handoff & { leadId: string }; indexes: { leadId: string } }
  undos: { key: string; value: UndoRow }
  /** `leads`: how many cards there are, because counting 50,000 takes the database a quarter of a second */
  meta: { key: 'seq' | 'contactAt' | 'agedAt' | 'leads'; value: number }
  outbox: { key: number; value: OutboxRow; indexes: { leadId: string; handoffId: string } }
}

export type ReplicaDb = IDBPDatabase<ReplicaSchema>

const NAME = 'baton-replica'
/** Raise it with every change of a store or a row. The upgrade keeps the outbox and reads everything else again from the worker. */
export const REPLICA_VERSION = 2

/** Opens the replica, bringing an older one up to date. `version` is given only by tests of the upgrade. */
export function openReplicaDb(version = REPLICA_VERSION): Promise<ReplicaDb> {
  return openDB<ReplicaSchema>(NAME, version, {
    upgrade(db, _oldVersion, _newVersion, tx) {
      // copies can be fetched again, a person's undelivered answer cannot
      for (const name of [...db.objectStoreNames]) if (name !== 'outbox') db.deleteObjectStore(name)
      const cards = db.createObjectStore('cards', { keyPath: 'id' })
      for (const index of ['emailHash', 'linkedin', 'domain', 'nameKey', 'waitsFor'] as const) cards.createIndex(index, index)
      cards.createIndex('crmIds', 'crmIds', { multiEntry: true })
      db.createObjectStore('lines', { keyPath: 'id' }).createIndex('heat', ['score', 'readiness', 'activeAt'])
      db.createObjectStore('handoffs', { keyPath: 'id' }).createIndex('leadId', 'leadId')
      db.createObjectStore('undos', { keyPath: 'handoffId' })
      db.createObjectStore('meta')
      const outbox = db.objectStoreNames.contains('outbox')
        ? tx.objectStore('outbox')
        : db.createObjectStore('outbox', { keyPath: 'n', autoIncrement: true })
      for (const index of ['leadId', 'handoffId'] as const) if (!outbox.indexNames.contains(index)) outbox.createIndex(index, index)
    },
    blocking(_current, _blocked, event) {
      // a newer version of the extension wants to upgrade: let it
      ;(event.target as IDBDatabase).close()
    },
  })
}

/** Deletes the replica and everything in it, the outbox too. */
export function deleteReplicaDb(): Promise<void> {
  return deleteDB(NAME)
}
