// What runs in the browser's page: the extension's own replica, and next to it the plain way, a row per lead read by getAll.
import { openDB } from 'idb'
import type { Card } from '#shared/schema/lead'
import type { LeadLine } from '#shared/schema/lead-line'
import type { Member } from '#shared/schema/member'
import { lineOfCard } from '#shared/scoring/line-of-card'
import type { PagePerson } from '../../../extension/background/protocol'
import { emailHash } from '../../../extension/background/replica/email-hash'
import { leadIndex } from '../../../extension/background/replica/lead-index'
import { matchPeople } from '../../../extension/background/replica/match'
import { LinePacker } from '../../../extension/background/replica/pack-lines'
import { replicaOf } from '../../../extension/background/replica/replica'
import { openReplicaDb } from '../../../extension/background/replica/replica-db'

const member = { id: 'mem', name: 'Rep', email: 'rep@x.example', role: 'sales', scope: 'all' } as Member
const emailOf = (n: number) => `person.${n}@firm-${n % 9000}.example`
const timed = async (work: () => Promise<unknown>) => {
  const since = performance.now()
  await work()
  return performance.now() - since
}

async function linesLike(model: Card, count: number): Promise<LeadLine[]> {
  const lines: LeadLine[] = []
  for (let n = 0; n < count; n++) {
    const hash = await emailHash(emailOf(n))
    lines.push(lineOfCard({ ...model, id: `ld_${n}`, seq: n + 1, email: emailOf(n), emailHash: hash, name: `Person ${n} Of ${n % 97}` }))
  }
  return lines
}

type Row = { id: string; hash: string | null; line: LeadLine }

/** Both replicas with the same leads; each question is answered from nothing in memory, in turns. */
async function prepare(model: Card, count: number) {
  const lines = await linesLike(model, count)
  const db = await openReplicaDb()
  const replica = replicaOf(
    db,
    () => member,
    () => {},
  )
  const packMs = await timed(async () => {
    const packer = new LinePacker()
    packer.add(lines)
    await replica.putIndex(packer.packed(), count, Date.now())
  })
  const rows = await openDB('bench-rows', 1, { upgrade: (plain) => void plain.createObjectStore('rows', { keyPath: 'id' }) })
  const write = async (some: readonly LeadLine[]) => {
    const tx = rows.transaction('rows', 'readwrite')
    for (const line of some) void tx.store.put({ id: line[0], hash: line[2], line } satisfies Row)
    await tx.done
  }
  const writeMs = await timed(() => write(lines))
  const readRows = async () => new Map((await rows.getAll('rows')).map((row: Row) => [row.hash, row.line]))
  const people: PagePerson[] = Array.from({ length: 500 }, (_, i) => ({ key: `${i}`, email: emailOf((i * 199) % count) }))
  const cards = (round: number) =>
    Array.from({ length: 1000 }, (_, i): Card => {
      const [id, , , email, name] = lines[(i * 97) % count]!
      return { ...model, id, email, name, seq: count + round * 1000 + i }
    })
  return {
    packMs,
    writeMs,
    coldPacked: () => timed(() => leadIndex(db).held()),
    coldRows: () => timed(readRows),
    async matchPacked() {
      await replica.index.held()
      return timed(async () => {
        if ((await matchPeople(replica, member, people, Date.now())).length !== people.length) throw new Error('somebody was not found')
      })
    },
    /** a background that was asleep has nothing in memory: the rows are read again */
    matchRows: () =>
      timed(async () => {
        const byHash = await readRows()
        const hashes = await Promise.all(people.map((person) => emailHash(person.email!)))
        if (hashes.some((hash) => !byHash.has(hash.slice(0, 16)))) throw new Error('somebody was not found')
      }),
    async deltaPacked(round: number) {
      await replica.index.held()
      const news = cards(round)
      return timed(() => replica.take({ cards: news, seq: count + round }))
    },
    async deltaRows(round: number) {
      const news = cards(round).map(lineOfCard)
      return timed(async () => {
        await write(news)
        await readRows()
      })
    },
  }
}

export type BenchReplica = Awaited<ReturnType<typeof prepare>>
Object.assign(globalThis, { prepareReplica: prepare })
