import type { LeadLine } from '#shared/schema/lead-line'
import type { Quadrant } from '#shared/schema/score'
import { QUADRANT_ORDER } from '../../ui/quadrant-order'
import type { Points } from '../protocol'
import { folded } from './folded'
import type { Held, HeldText, LeadIndex } from './lead-index'
import { searchedText } from './pack-lines'
import { lineAt, standingAt } from './read-packed'

export type Found = { lines: LeadLine[]; total: number }

export type LineIndex = {
  /** hottest first; every word of `query` must occur in name, address, company, domain or title */
  search(ask: { query: string; quadrant?: Quadrant; limit: number; offset: number }, now: number): Promise<Found>
  counts(query: string, now: number): Promise<Record<Quadrant, number>>
  /** every lead, hottest first */
  points(now: number): Promise<Points>
}

/** Questions about all leads, answered from the index in memory; its text is read at the first one. */
export function lineIndex(index: LeadIndex): LineIndex {
  const matching = async (query: string): Promise<Place[]> => {
    const held = await index.held()
    const words = folded(query).split(' ').filter(Boolean)
    if (words.length === 0) return inOrder(held, null, () => true)
    const mask = packedMatches(held, await held.text(), words)
    return inOrder(held, mask, (line) => hasAll(searchedText(line), words))
  }
  return {
    async search({ query, quadrant, limit, offset }, now) {
      const held = await index.held()
      const found = await matching(query)
      const wanted = quadrant ? found.filter((place) => quadrantAt(held, place, now) === quadrant) : found
      const text = await held.text()
      const page = wanted.slice(offset, offset + limit)
      return { lines: page.map((place) => (typeof place === 'number' ? lineAt(held.index, text, place) : place)), total: wanted.length }
    },
    async counts(query, now) {
      const held = await index.held()
      const counts: Record<Quadrant, number> = { 'hand-over': 0, nurture: 0, 'check-fit': 0, leave: 0, 'not-sure': 0 }
      for (const place of await matching(query)) counts[quadrantAt(held, place, now)] += 1
      return counts
    },
    async points(now) {
      const held = await index.held()
      const places = await matching('')
      const score = (place: Place) => (typeof place === 'number' ? held.index.score[place]! : Math.round(place[10] * 10))
      const readiness = (place: Place) => (typeof place === 'number' ? held.index.readiness[place]! : Math.round(place[11] * 10))
      return {
        ids: places.map((place) => (typeof place === 'number' ? standingAt(held.index, place).id : place[0])),
        fit: places.map((place) => (score(place) - readiness(place)) / 10),
        readiness: places.map((place) => readiness(place) / 10),
        quadrant: places.map((place) => QUADRANT_ORDER.indexOf(quadrantAt(held, place, now))),
      }
    },
  }
}

/** A place in the packed index, or a line that changed since. */
type Place = number | LeadLine

function inOrder(held: Held, mask: Uint8Array | null, isWanted: (line: LeadLine) => boolean): Place[] {
  const { index, gone } = held
  const changed = held.changed.hottestFirst().filter(isWanted)
  const places: Place[] = []
  let next = 0
  for (const i of held.order()) {
    if (gone[i] === 1 || mask?.[i] === 0) continue
    while (next < changed.length && isHotter(changed[next]!, index.score[i]!, index.readiness[i]!)) places.push(changed[next++]!)
    places.push(i)
  }
  while (next < changed.length) places.push(changed[next++]!)
  return places
}

/** What changed goes before what did not where both stand alike: it happened later. */
const isHotter = (line: LeadLine, score: number, readiness: number): boolean => {
  const more = Math.round(line[10] * 10) - score
  return more > 0 || (more === 0 && Math.round(line[11] * 10) >= readiness)
}

/** 1 for every packed lead whose text has all words; looks for the longest word, then for the others where it was found. */
function packedMatches({ index }: Held, { whole }: HeldText, words: readonly string[]): Uint8Array {
  const mask = new Uint8Array(index.count)
  const [rarest = '', ...others] = [...words].sort((a, b) => b.length - a.length)
  let lead = 0
  for (let at = whole.text.indexOf(rarest); at >= 0; at = whole.text.indexOf(rarest, at)) {
    lead = leadOf(whole.ends, at, lead)
    const text = others.length > 0 ? whole.text.slice(lead === 0 ? 0 : whole.ends[lead - 1], whole.ends[lead]) : ''
    if (hasAll(text, others)) mask[lead] = 1
    at = whole.ends[lead]!
  }
  return mask
}

/** The lead whose text holds place `at`, not before `from`. */
function leadOf(ends: Uint32Array, at: number, from: number): number {
  let low = from
  let high = ends.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ends[middle]! <= at) low = middle + 1
    else high = middle
  }
  return low
}

const hasAll = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word))

function quadrantAt({ index }: Held, place: Place, now: number): Quadrant {
  if (typeof place !== 'number') return place[20] !== null && place[21] !== null && place[20] <= now ? place[21] : place[13]
  const leavesAt = index.leavesAt[place]!
  return QUADRANT_ORDER[leavesAt > 0 && leavesAt * 1000 <= now ? index.leavesTo[place]! : index.quadrant[place]!]!
}
