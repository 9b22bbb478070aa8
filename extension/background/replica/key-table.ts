/** Up to 2,097,152 entries share a table: the place an entry has fits into the low 21 bits of a sorted key. */
const PLACES = 2 ** 21

/** A key of 64 bits: the half that is sorted by, and the half that proves it. */
export type Key = { sort: number; proof: number }

/**
 * Leads by a key: sorted numbers (upper 32 bits of the key, then the entry's place), and per entry the rest of the key and the lead;
 * null when every lead has one entry, in its own place.
 */
export type KeyTable = { sorted: Float64Array; proof: Uint32Array; lead: Uint32Array | null }

/** 64 bits of any text, well mixed (after cyrb53, public domain). Not secret: it never leaves the browser. */
export function keyOf(text: string): Key {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return { sort: a >>> 0, proof: b >>> 0 }
}

/** The first 16 hex digits of an address' SHA-256 are a key already. */
export const keyOfHash = (hex: string): Key => ({
  sort: Number.parseInt(hex.slice(0, 8), 16),
  proof: Number.parseInt(hex.slice(8, 16), 16),
})

/** Collects entries in any order. */
export class KeyTableBuilder {
  #sorted: number[] = []
  #proof: number[] = []
  #lead: number[] = []

  add(key: Key, lead: number): void {
    const place = this.#sorted.length
    if (place >= PLACES) throw new RangeError('The index holds at most 2,097,152 keys of a kind.')
    this.#sorted.push(key.sort * PLACES + place)
    this.#proof.push(key.proof)
    this.#lead.push(lead)
  }

  table(): KeyTable {
    const isPlain = this.#lead.every((lead, place) => lead === place)
    const lead = isPlain ? null : Uint32Array.from(this.#lead)
    return { sorted: Float64Array.from(this.#sorted).sort(), proof: Uint32Array.from(this.#proof), lead }
  }
}

/** Leads under a key, by binary search. */
export function leadsAt({ sorted, proof, lead }: KeyTable, key: Key): number[] {
  const first = key.sort * PLACES
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! < first) low = middle + 1
    else high = middle
  }
  const found: number[] = []
  for (; low < sorted.length && sorted[low]! < first + PLACES; low++) {
    const place = sorted[low]! - first
    if (proof[place] === key.proof) found.push(lead === null ? place : lead[place]!)
  }
  return found
}
