import type { Handoff } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'
import type { LeadLine } from '#shared/schema/lead-line'
import type { MemberRef } from '#shared/schema/member'
import { SCOPES, type Scope } from '../sync/managed-policy'
import { cardRow } from './card-row'
import { decided, restored } from './decision-effect'
import { forgetCard } from './forget-card'
import { inScope } from './in-scope'
import { type LeadIndex, leadIndex } from './lead-index'
import { lineNow } from './line-now'
import type { PackedIndex, PackedText } from './packed-index'
import type { CardRow, Delta, OutboxRow, ReplicaDb } from './replica-db'
import { knownAmong, stillThere } from './still-there'
import { isKeptWhole } from './worth-keeping'

/** What a write changed: for the index in memory and for the open surfaces. */
export type Changed = Delta & {
  /** more than the two lists say: read everything again */
  all?: true
}

/** A change of few leads is kept whole, whoever they are: somebody is at work on them now. */
const FEW = 200

export type Replica = {
  db: ReplicaDb
  /** every lead of the scope in memory, current with every write */
  index: LeadIndex
  /**
   * Takes what the worker said, in one transaction, and moves the cursor to `seq` when given. A card older than the one kept, or
   * than the removal of its lead, is ignored; decisions still in the outbox stay visible on a newer one.
   */
  take(news: { cards: Card[]; removed?: string[]; seq?: number; contactAt?: number }): Promise<Changed>
  /** puts a newly packed index in the place of all that was; `seq` is where it stands */
  putIndex(packed: { index: PackedIndex; text: PackedText }, seq: number, contactAt: number): Promise<void>
  /** takes changed lines without their cards, after a long absence */
  takeLines(news: { lines: LeadLine[]; removed: string[]; seq: number; contactAt: number }): Promise<void>
  /** keeps a hand-off with its evidence, unless its lead was removed while it was read */
  keepHandoff(handoff: Handoff): Promise<void>
  /** false for a line that this browser's policy does not let it keep */
  keeps(line: LeadLine): boolean
  /** forgets everything that was kept under another policy */
  rescope(): Promise<void>
  /** shows the worker's last word again after decisions were dropped */
  rebuild(leadId: string): Promise<void>
  /** forgets everything but the outbox; the next sync reads it all again */
  empty(): Promise<void>
  card(leadId: string): Promise<Card | null>
  seq(): Promise<number>
  count(): Promise<number>
}

/** @param scope the most an administrator lets this browser keep; the rest is forgotten as if it were removed */
export function replicaOf(db: ReplicaDb, me: () => MemberRef, onChanged: (changed: Changed) => void, scope: Scope = 'all'): Replica {
  const index = leadIndex(db)
  const isKept = (line: LeadLine) => inScope(scope, me().id, { state: line[16], handoffOwner: line[17], owner: line[18] })
  const isKeptCard = ({ owner, handoff }: Card) =>
    inScope(scope, me().id, { state: handoff?.state ?? null, handoffOwner: handoff?.owner?.id ?? null, owner: owner?.id ?? null })
  const tell = (changed: Changed) => {
    if (changed.all) index.forget()
    else index.changed(changed)
    onChanged(changed)
  }
  /** One write after the other: what is asked of the index before a transaction still holds in it. */
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(write: () => Promise<T>): Promise<T> => {
    const mine = last.then(write)
    last = mine.catch(() => {})
    return mine
  }
  const seqNow = async () => (await db.get('meta', 'seq')) ?? 0
  return {
    db,
    index,
    card: async (leadId) => (await db.get('cards', leadId))?.card ?? null,
    seq: seqNow,
    count: () => index.count(),
    empty: () =>
      inTurn(async () => {
        const stores = ['cards', 'packed', 'deltas', 'handoffs', 'meta'] as const
        const tx = db.transaction(stores, 'readwrite')
        for (const name of stores) void tx.objectStore(name).clear()
        void tx.objectStore('meta').put(SCOPES.indexOf(scope), 'scope')
        await tx.done
        tell({ lines: [], removed: [], all: true })
      }),
    putIndex: ({ index: packed, text }, seq, contactAt) =>
      inTurn(async () => {
        const tx = db.transaction(['packed', 'deltas', 'meta'], 'readwrite', { durability: 'relaxed' })
        void tx.objectStore('packed').put(packed, 'index')
        void tx.objectStore('packed').put(text, 'text')
        void tx.objectStore('deltas').clear()
        void tx.objectStore('meta').delete('cardsAt')
        void tx.objectStore('meta').put(seq, 'seq')
        void tx.objectStore('meta').put(contactAt, 'contactAt')
        await tx.done
        tell({ lines: [], removed: [], all: true })
      }),
    keepHandoff: (handoff) =>
      inTurn(async () => {
        if ((await index.find('id', handoff.leadId)).length > 0) await db.put('handoffs', handoff)
      }),
    keeps: isKept,
    async rescope() {
      if (((await db.get('meta', 'scope')) ?? 0) !== SCOPES.indexOf(scope)) await this.empty()
    },
    takeLines: ({ lines: told, removed: gone, seq, contactAt }) =>
      inTurn(async () => {
        const lines = await stillThere(index, await seqNow(), told.filter(isKept), ([id, seq]) => ({ id, seq }))
        const removed = [...gone, ...told.flatMap((line) => (isKept(line) ? [] : [line[0]]))]
        const tx = db.transaction(['cards', 'deltas', 'handoffs', 'meta'], 'readwrite', { durability: 'relaxed' })
        if (lines.length + removed.length > 0) void tx.objectStore('deltas').add({ lines, removed })
        await Promise.all(removed.map((id) => forgetCard(tx.objectStore('cards'), tx.objectStore('handoffs'), id)))
        // cards kept of leads that changed are out of date; those worth keeping are read again. What has an answer waiting stays
        const news = new Set(lines.map(([id]) => id))
        for (const id of await tx.objectStore('cards').getAllKeys()) {
          if (news.has(id) && (await tx.objectStore('cards').get(id))?.server === null) void tx.objectStore('cards').delete(id)
        }
        void tx.objectStore('meta').delete('cardsAt')
        void tx.objectStore('meta').put(seq, 'seq')
        void tx.objectStore('meta').put(contactAt, 'contactAt')
        await tx.done
        tell({ lines, removed })
      }),
    async rebuild(leadId) {
      const tx = db.transaction(['cards', 'deltas', 'outbox'], 'readwrite')
      const row = await tx.objectStore('cards').get(leadId)
      if (!row) return
      const next = rebuilt(row, await tx.objectStore('outbox').index('leadId').getAll(leadId), me())
      const changed: Changed = { lines: [lineNow(next.card)], removed: [] }
      void tx.objectStore('cards').put(next)
      void tx.objectStore('deltas').add(changed)
      await tx.done
      tell(changed)
    },
    take: ({ cards: told, removed: gone = [], seq, contactAt }) =>
      inTurn(async () => {
        const cards = await stillThere(index, await seqNow(), told.filter(isKeptCard), (card) => card)
        // only who was kept has to be forgotten: most changes a narrow scope hears of are of leads it never had
        const outside = told.filter((card) => !isKeptCard(card)).map(({ id }) => id)
        const removed = outside.length === 0 ? gone : [...gone, ...(await knownAmong(index, outside))]
        const tx = db.transaction(['cards', 'packed', 'deltas', 'handoffs', 'meta', 'outbox'], 'readwrite', { durability: 'relaxed' })
        const store = tx.objectStore('cards')
        const waiting = await tx.objectStore('outbox').getAll()
        // asking for a thousand cards that are not kept takes longer than reading which are
        const known = cards.length > FEW ? new Set(await store.getAllKeys()) : null
        const kept = await Promise.all(cards.map((card) => (known?.has(card.id) === false ? undefined : store.get(card.id))))
        const changed: Changed = { lines: [], removed }
        cards.forEach((card, i) => {
          const old = kept[i]
          if (old && (old.server ?? old.card).seq > card.seq) return
          const row = cardRow(withOutbox(card, waiting, me()), card)
          if (old || cards.length <= FEW || isKeptWhole(card, me().id)) void store.put(row)
          changed.lines.push(lineNow(row.card))
        })
        const isNews = changed.lines.length > 0 || removed.length > 0
        if (isNews) void tx.objectStore('deltas').add({ lines: changed.lines, removed })
        await Promise.all(removed.map((id) => forgetCard(tx.objectStore('cards'), tx.objectStore('handoffs'), id)))
        const last = cards.at(-1)
        if (last) {
          const { scale, definitionVersion, definitionSigned } = last
          void tx.objectStore('packed').put({ scale, definitionVersion, definitionSigned }, 'agreed')
        }
        if (seq !== undefined) void tx.objectStore('meta').put(seq, 'seq')
        if (contactAt !== undefined) void tx.objectStore('meta').put(contactAt, 'contactAt')
        await tx.done
        if (isNews) tell(changed)
        return changed
      }),
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
