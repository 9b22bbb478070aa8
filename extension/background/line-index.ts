import type { Quadrant } from '#shared/schema/score'
import { QUADRANT_ORDER } from '../ui/quadrant-order'
import { folded } from './folded'
import type { Points } from './protocol'
import type { Changed } from './replica'
import type { Line, ReplicaDb } from './replica-db'

export type Found = { ids: string[]; total: number }

export type LineIndex = {
  /** hottest first; every word of `query` must occur in name, address, company, domain or title */
  search(ask: { query: string; quadrant?: Quadrant; limit: number; offset: number }, now: number): Promise<Found>
  counts(query: string, now: number): Promise<Record<Quadrant, number>>
  /** every lead, hottest first */
  points(now: number): Promise<Points>
  /** keeps it current after a write */
  changed(changed: Changed): void
  /** reads everything again at the next question */
  forget(): void
}

/**
 * All lines of the replica in memory, sorted, read at the first question. 50,000 of them take a few megabytes; the cards
 * themselves stay on disk and are read a screen at a time.
 */
export function lineIndex(db: ReplicaDb): LineIndex {
  let lines: Promise<Map<string, Line>> | null = null
  let sorted: Line[] | null = null

  const all = () => {
    lines ??= db.getAll('lines').then((read) => new Map(read.map((line) => [line.id, line])))
    return lines
  }
  const inOrder = async () => {
    const byId = await all()
    sorted ??= [...byId.values()].sort(hottestFirst)
    return sorted
  }
  const matching = async (query: string) => {
    const words = folded(query).split(' ').filter(Boolean)
    const ordered = await inOrder()
    return words.length === 0 ? ordered : ordered.filter((line) => words.every((word) => line.text.includes(word)))
  }

  return {
    async search({ query, quadrant, limit, offset }, now) {
      if (!lines && query.trim() === '' && !quadrant) return hottest(db, limit, offset)
      const found = await matching(query)
      const wanted = quadrant ? found.filter((line) => quadrantAt(line, now) === quadrant) : found
      return { ids: wanted.slice(offset, offset + limit).map((line) => line.id), total: wanted.length }
    },
    async counts(query, now) {
      const counts: Record<Quadrant, number> = { 'hand-over': 0, nurture: 0, 'check-fit': 0, leave: 0, 'not-sure': 0 }
      for (const line of await matching(query)) counts[quadrantAt(line, now)] += 1
      return counts
    },
    async points(now) {
      const ordered = await inOrder()
      return {
        ids: ordered.map((line) => line.id),
        // in tenths, so that the difference of two decimals is exact
        fit: ordered.map((line) => Math.round(10 * line.score - 10 * line.readiness) / 10),
        readiness: ordered.map((line) => line.readiness),
        quadrant: ordered.map((line) => QUADRANT_ORDER.indexOf(quadrantAt(line, now))),
      }
    },
    changed(changed) {
      // before the first question there is nothing to keep current: it reads what was written
      void lines?.then((byId) => {
        for (const line of changed.lines) byId.set(line.id, line)
        for (const id of changed.removed) byId.delete(id)
        sorted = null
      })
    },
    forget() {
      lines = null
      sorted = null
    },
  }
}

/** The first screen after the background woke up: straight from the database, before the lines are in memory. */
async function hottest(db: ReplicaDb, limit: number, offset: number): Promise<Found> {
  const tx = db.transaction(['lines', 'meta'])
  const total = (await tx.objectStore('meta').get('leads')) ?? 0
  const ids: string[] = []
  let cursor = await tx.objectStore('lines').index('heat').openKeyCursor(null, 'prev')
  if (offset > 0) cursor = (await cursor?.advance(offset)) ?? null
  for (; cursor && ids.length < limit; cursor = await cursor.continue()) ids.push(cursor.primaryKey)
  return { ids, total }
}

const hottestFirst = (a: Line, b: Line): number =>
  b.score - a.score || b.readiness - a.readiness || b.activeAt - a.activeAt || (a.id < b.id ? -1 : 1)

const quadrantAt = (line: Line, now: number): Quadrant => (line.leaves && line.leaves.at <= now ? line.leaves.to : line.quadrant)
