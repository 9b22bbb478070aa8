import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb'
import type { Handoff } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'
import type { LeadLine } from '#shared/schema/lead-line'
import type { Decision } from '../protocol'
import type { DefinitionTerms } from './definition-terms'
import type { PackedIndex, PackedText } from './packed-index'

export type CardRow = {
  id: string
  /** as it looks now, with the outbox applied */
  card: Card
  /** the worker's last word, while decisions wait in the outbox; null when it is `card` */
  server: Card | null
  /** owner of an undecided hand-off, or `-` */
  waitsFor?: string
}

/** What happened to the index since it was packed; applied in order when it is read. */
export type Delta = { lines: LeadLine[]; removed: string[] }

/** What all cards of a definition share, so that a line can be shown as one. */
export type Agreed = Pick<Card, 'scale' | 'definitionVersion' | 'definitionSigned'>

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
  /** when the person decided, by the worker's clock, ms */
  at: number
  /** 0 = never sent, so it can be dropped without a trace */
  attempts: number
  /** not before, by this machine's clock, ms; 0 = at once */
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
    indexes: { waitsFor: string }
  }
  packed: { key: 'index' | 'text' | 'agreed' | 'terms'; value: PackedIndex | PackedText | Agreed | readonly DefinitionTerms[] }
  deltas: { key: number; value: Delta }
  handoffs: { key: string; value: Handoff & { leadId: string }; indexes: { leadId: string } }
  undos: { key: string; value: UndoRow }
  /** `cardsAt`: when the leads that are kept whole had all been read; `scope`: place in SCOPES of what an administrator lets it keep */
  meta: { key: 'seq' | 'contactAt' | 'agedAt' | 'prunedAt' | 'cardsAt' | 'scope'; value: number }
  outbox: { key: number; value: OutboxRow; indexes: { leadId: string; handoffId: string } }
}

export type ReplicaDb = IDBPDatabase<ReplicaSchema>

const NAME = 'baton-replica'
/** Raise it with every change of a store or a row. The upgrade keeps the outbox and reads everything else again from the worker. */
export const REPLICA_VERSION = 3

/**
 * Opens the replica, bringing an older one up to date. `version` is given only by tests of the upgrade. `onLost` is called when the browser
 * ended the connection by itself: storage was cleared or evicted, or a newer version of the extension wants it.
 */
export function openReplicaDb(version = REPLICA_VERSION, onLost: () => void = () => {}): Promise<ReplicaDb> {
  return openDB<ReplicaSchema>(NAME, version, {
    upgrade(db, _oldVersion, _newVersion, tx) {
      // copies can be fetched again, a person's undelivered answer cannot
      for (const name of [...db.objectStoreNames]) if (name !== 'outbox') db.deleteObjectStore(name)
      db.createObjectStore('cards', { keyPath: 'id' }).createIndex('waitsFor', 'waitsFor')
      db.createObjectStore('packed')
      db.createObjectStore('deltas', { autoIncrement: true })
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
      onLost()
    },
    terminated: onLost,
  })
}

/** Deletes the replica and everything in it, the outbox too. */
export function deleteReplicaDb(): Promise<void> {
  return deleteDB(NAME)
}
