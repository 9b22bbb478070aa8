import type { LeadLine } from '#shared/schema/lead-line'
import { ChangedLines } from './changed-lines'
import { heatOrder } from './heat-order'
import { keyOf, keyOfHash, leadsAt } from './key-table'
import type { KeyKind, PackedIndex, PackedText, Standing } from './packed-index'
import { lineAt, standingAt, standingOf } from './read-packed'
import type { Changed } from './replica'
import type { ReplicaDb } from './replica-db'
import { wholeText } from './text-column'

/** What is in memory: the packed index, which of its leads are out of date, and the lines that took their place. */
export type Held = {
  index: PackedIndex
  gone: Uint8Array
  goneCount: number
  /** leads that were removed since (erased, or out of this member's scope) and are still on disk: packed, or in an earlier change */
  removedCount: number
  changed: ChangedLines
  order(): Uint32Array
  /** read at the first question; of the same packing, or it fails */
  text(): Promise<HeldText>
}
export type HeldText = PackedText & { whole: { text: string; ends: Uint32Array } }

export type LeadIndex = {
  /** by an `email` hash's first 16 digits, or the text of another key */
  find(kind: KeyKind, key: string): Promise<Standing[]>
  findLines(kind: KeyKind, key: string): Promise<LeadLine[]>
  count(): Promise<number>
  held(): Promise<Held>
  /** every line, packed or changed since */
  everyLine(): AsyncGenerator<LeadLine[]>
  /** keeps it current after a write */
  changed(changed: Changed): void
  /** reads everything again at the next question */
  forget(): void
}

const SLICE = 5000

/** The replica's index in memory, read at the first question after the background woke up. */
export function leadIndex(db: ReplicaDb): LeadIndex {
  let held: Promise<Held> | null = null

  const load = () => {
    if (!held) {
      const mine = loadHeld(db)
      held = mine
      // a failure is not kept: the next question tries again
      mine.catch(() => held === mine && forget())
    }
    return held
  }
  const forget = () => {
    held = null
  }
  const placesOf = async ({ index, gone, text }: Held, kind: KeyKind, key: string) => {
    const table = kind === 'name' || kind === 'domain' ? (await text()).keys[kind] : index.keys[kind]
    return leadsAt(table, kind === 'email' ? keyOfHash(key) : keyOf(key)).filter((i) => gone[i] === 0)
  }

  return {
    held: load,
    forget,
    async find(kind, key) {
      const now = await load()
      const places = await placesOf(now, kind, key)
      return [...places.map((i) => standingAt(now.index, i)), ...now.changed.find(kind, key).map(standingOf)]
    },
    async findLines(kind, key) {
      const now = await load()
      const places = await placesOf(now, kind, key)
      const packedText = places.length > 0 ? await now.text() : EMPTY_TEXT
      return [...places.map((i) => lineAt(now.index, packedText, i)), ...now.changed.find(kind, key)]
    },
    async count() {
      const { index, goneCount, changed } = await load()
      return index.count - goneCount + changed.byId.size
    },
    async *everyLine() {
      const now = await load()
      const packedText = await now.text()
      for (let from = 0; from < now.index.count; from += SLICE) {
        const lines: LeadLine[] = []
        for (let i = from; i < Math.min(from + SLICE, now.index.count); i++) {
          if (now.gone[i] === 0) lines.push(lineAt(now.index, packedText, i))
        }
        yield lines
      }
      yield [...now.changed.byId.values()]
    },
    changed(changed) {
      // before the first question there is nothing to keep current: it reads what was written
      void held?.then((now) => apply(now, changed))
    },
  }
}

async function loadHeld(db: ReplicaDb): Promise<Held> {
  const tx = db.transaction(['packed', 'deltas'])
  const [kept, deltas] = await Promise.all([tx.objectStore('packed').get('index'), tx.objectStore('deltas').getAll()])
  const index = (kept as PackedIndex | undefined) ?? EMPTY_INDEX
  let order: Uint32Array | undefined
  let text: Promise<HeldText> | undefined
  const held: Held = {
    index,
    gone: new Uint8Array(index.count),
    goneCount: 0,
    removedCount: 0,
    changed: new ChangedLines(),
    order() {
      order ??= heatOrder(index)
      return order
    },
    text() {
      text ??= loadText(db, index.stamp)
      return text
    },
  }
  for (const delta of deltas) apply(held, delta)
  return held
}

/** The second record. Another packing may have been written since the first was read: its places would name other people. */
async function loadText(db: ReplicaDb, stamp: number): Promise<HeldText> {
  const packed = ((await db.get('packed', 'text')) as PackedText | undefined) ?? EMPTY_TEXT
  if (packed.stamp !== stamp) throw new Error('The index was packed anew in the middle of a question.')
  let whole: HeldText['whole'] | undefined
  return {
    ...packed,
    get whole() {
      whole ??= wholeText(packed.searched)
      return whole
    },
  }
}

function apply(held: Held, { lines, removed }: Changed): void {
  const outdate = (id: string): number => {
    const places = leadsAt(held.index.keys.id, keyOf(id))
    for (const i of places) {
      if (held.gone[i] === 0) held.goneCount += 1
      held.gone[i] = 1
    }
    return places.length
  }
  for (const line of lines) {
    outdate(line[0])
    held.changed.set(line)
  }
  for (const id of removed) {
    held.removedCount += outdate(id)
    if (held.changed.byId.has(id)) held.removedCount += 1
    held.changed.delete(id)
  }
}

const noText = () => ({ bytes: new Uint8Array(0), ends: new Uint32Array(0) })
const noKeys = () => ({ sorted: new Float64Array(0), proof: new Uint32Array(0), lead: new Uint32Array(0) })
const EMPTY_TEXT: PackedText = {
  stamp: 0,
  keys: { name: noKeys(), domain: noKeys() },
  seq: new Float64Array(0),
  rest: noText(),
  searched: noText(),
}
const EMPTY_INDEX: PackedIndex = {
  stamp: 0,
  count: 0,
  keys: { id: noKeys(), email: noKeys(), linkedin: noKeys(), crm: noKeys() },
  who: noText(),
  score: new Int32Array(0),
  readiness: new Int32Array(0),
  grade: new Uint8Array(0),
  quadrant: new Uint8Array(0),
  flags: new Uint8Array(0),
  stage: new Uint8Array(0),
  state: new Uint16Array(0),
  handoffOwner: new Uint16Array(0),
  owner: new Uint16Array(0),
  activeAt: new Uint32Array(0),
  leavesAt: new Uint32Array(0),
  leavesTo: new Uint8Array(0),
  words: [''],
}
