import type { Card } from '#shared/schema/lead'
import type { MemberRef } from '#shared/schema/member'
import { cardLine, cardRow } from './card-row'
import { decided, restored } from './decision-effect'
import type { CardRow, Line, OutboxRow, ReplicaDb } from './replica-db'

/** What a write changed: for the index in memory and for the open surfaces. */
export type Changed = { lines: Line[]; removed: string[] }

export type Replica = {
  db: ReplicaDb
  /**
   * Takes what the worker said, in one transaction, and moves the cursor to `seq` when given. A card older than the one kept is
   * ignored; decisions still in the outbox stay visible on a newer one.
   */
  take(news: { cards: Card[]; removed?: string[]; seq?: number; contactAt?: number }): Promise<Changed>
  /** shows the worker's last word again after decisions were dropped */
  rebuild(leadId: string): Promise<void>
  /** forgets everything but the outbox; the next sync reads it all again */
  empty(): Promise<void>
  card(leadId: string): Promise<Card | null>
  seq(): Promise<number>
  count(): Promise<number>
}

export function replicaOf(db: ReplicaDb, me: () => MemberRef, onChanged: (changed: Changed) => void): Replica {
  return {
    db,
    card: async (leadId) => (await db.get('cards', leadId))?.card ?? null,
    seq: async () => (await db.get('meta', 'seq')) ?? 0,
    count: async () => (await db.get('meta', 'leads')) ?? 0,
    async empty() {
      const tx = db.transaction(['cards', 'lines', 'handoffs', 'meta'], 'readwrite')
      const ids = await tx.objectStore('cards').getAllKeys()
      for (const name of ['cards', 'lines', 'handoffs', 'meta'] as const) void tx.objectStore(name).clear()
      await tx.done
      onChanged({ lines: [], removed: ids })
    },
    async rebuild(leadId) {
      const tx = db.transaction(['cards', 'lines', 'outbox'], 'readwrite')
      const row = await tx.objectStore('cards').get(leadId)
      if (!row) return
      const next = rebuilt(row, await tx.objectStore('outbox').index('leadId').getAll(leadId), me())
      const line = cardLine(next.card, Date.now())
      void tx.objectStore('cards').put(next)
      void tx.objectStore('lines').put(line)
      await tx.done
      onChanged({ lines: [line], removed: [] })
    },
    async take({ cards, removed = [], seq, contactAt }) {
      const tx = db.transaction(['cards', 'lines', 'handoffs', 'undos', 'meta', 'outbox'], 'readwrite', { durability: 'relaxed' })
      const store = tx.objectStore('cards')
      const waiting = await tx.objectStore('outbox').getAll()
      const [leads, gone, kept] = await Promise.all([
        tx.objectStore('meta').get('leads'),
        Promise.all(removed.map((id) => store.getKey(id))),
        Promise.all(cards.map((card) => store.get(card.id))),
      ])
      const changed: Changed = { lines: [], removed }
      cards.forEach((card, i) => {
        const old = kept[i]
        if (old && (old.server ?? old.card).seq > card.seq) return
        const row = cardRow(withOutbox(card, waiting, me()), card)
        const line = cardLine(row.card, Date.now())
        void store.put(row)
        void tx.objectStore('lines').put(line)
        changed.lines.push(line)
      })
      for (const id of removed) {
        void store.delete(id)
        void tx.objectStore('lines').delete(id)
        for (const key of await tx.objectStore('handoffs').index('leadId').getAllKeys(id)) void tx.objectStore('handoffs').delete(key)
      }
      const ids = new Set(cards.filter((_, i) => kept[i] === undefined).map((card) => card.id))
      const difference = ids.size - gone.filter((id) => id !== undefined).length
      if (difference !== 0) void tx.objectStore('meta').put((leads ?? 0) + difference, 'leads')
      if (seq !== undefined) void tx.objectStore('meta').put(seq, 'seq')
      if (contactAt !== undefined) void tx.objectStore('meta').put(contactAt, 'contactAt')
      await tx.done
      if (changed.lines.length > 0 || removed.length > 0) onChanged(changed)
      return changed
    },
  }
}

/** The worker's card with every decision that waits in the outbox applied in order. */
export function withOutbox(server: Card, rows: readonly OutboxRow[], me: MemberRef): Card {
  return rows.reduce((card, row) => {
    if (row.leadId !== card.id || card.handoff?.id !== row.handoffId) return card
    if (row.decision.action === 'undo') return restored(card, row.before)
    return decided(card, row.decision, me, row.at) ?? card
  }, server)
}

/** The row rebuilt from the worker's last word after its outbox rows changed. */
export function rebuilt(row: CardRow, rows: readonly OutboxRow[], me: MemberRef): CardRow {
  const server = row.server ?? row.card
  return cardRow(withOutbox(server, rows, me), server)
}
