import type { LeadLine } from '#shared/schema/lead-line'
import { STAGES } from '#shared/schema/stages'
import { HASH_DIGITS } from '#shared/scoring/line-of-card'
import { QUADRANT_ORDER } from '../../ui/quadrant-order'
import { folded, nameKey } from './folded'
import { type KeyTable, KeyTableBuilder, keyOf, keyOfHash } from './key-table'
import { FIELD, GRADES, ITEM, KEY_KINDS, type KeyKind, type PackedIndex, type PackedText } from './packed-index'
import { TextColumnBuilder } from './text-column'

/** Packs lines into typed arrays, some at a time, so that it can go on between the pages of a first sync. */
export class LinePacker {
  #keys = Object.fromEntries(KEY_KINDS.map((kind) => [kind, new KeyTableBuilder()])) as Record<KeyKind, KeyTableBuilder>
  #who = new TextColumnBuilder()
  #rest = new TextColumnBuilder()
  #searched = new TextColumnBuilder()
  #rows: LeadLine[] = []
  #words = new Map<string, number>([['', 0]])

  add(lines: readonly LeadLine[]): void {
    for (const line of lines) {
      const lead = this.#rows.push(line) - 1
      const [id, , hash, email, name, title, domain, company, linkedin, crmIds] = line
      this.#keys.id.add(keyOf(id), lead)
      if (hash) this.#keys.email.add(keyOfHash(hash), lead)
      if (linkedin) this.#keys.linkedin.add(keyOf(linkedin), lead)
      for (const crmId of crmIds) this.#keys.crm.add(keyOf(crmId), lead)
      if (domain) this.#keys.domain.add(keyOf(domain), lead)
      const named = name && nameKey(name)
      if (named) this.#keys.name.add(keyOf(named), lead)
      this.#who.add(name === null ? id : id + FIELD + name)
      this.#rest.add([hash, email, title, domain, company, linkedin, crmIds.join(ITEM)].map((text) => text ?? '').join(FIELD))
      this.#searched.add(`${searchedText(line)}\n`)
    }
  }

  #word(word: string | null): number {
    const known = this.#words.get(word ?? '')
    if (known !== undefined) return known
    this.#words.set(word!, this.#words.size)
    return this.#words.size - 1
  }

  packed(): { index: PackedIndex; text: PackedText } {
    const rows = this.#rows
    const tables = Object.fromEntries(KEY_KINDS.map((kind) => [kind, this.#keys[kind].table()])) as Record<KeyKind, KeyTable>
    const { name, domain, ...exact } = tables
    const stamp = crypto.getRandomValues(new Uint32Array(1))[0]!
    const index: PackedIndex = {
      stamp,
      count: rows.length,
      keys: exact,
      who: this.#who.column(),
      score: Int32Array.from(rows, (line) => Math.round(line[10] * 10)),
      readiness: Int32Array.from(rows, (line) => Math.round(line[11] * 10)),
      grade: Uint8Array.from(rows, (line) => GRADES.indexOf(line[12])),
      quadrant: Uint8Array.from(rows, (line) => QUADRANT_ORDER.indexOf(line[13])),
      flags: Uint8Array.from(rows, (line) => line[14]),
      stage: Uint8Array.from(rows, (line) => STAGES.indexOf(line[15])),
      state: Uint16Array.from(rows, (line) => this.#word(line[16])),
      handoffOwner: Uint16Array.from(rows, (line) => this.#word(line[17])),
      owner: Uint16Array.from(rows, (line) => this.#word(line[18])),
      activeAt: Uint32Array.from(rows, (line) => line[19] / 1000),
      leavesAt: Uint32Array.from(rows, (line) => (line[20] ?? 0) / 1000),
      leavesTo: Uint8Array.from(rows, (line) => (line[21] ? QUADRANT_ORDER.indexOf(line[21]) : 0)),
      words: [...this.#words.keys()],
    }
    return {
      index,
      text: {
        stamp,
        keys: { name, domain },
        seq: Float64Array.from(rows, (line) => line[1]),
        rest: this.#rest.column(),
        searched: this.#searched.column(),
      },
    }
  }
}

const isPlain = /^[a-z0-9@.+ -]*$/

/** What a search looks in: the same for a packed line and one that changed since. */
export function searchedText([, , , email, name, title, domain, company]: LeadLine): string {
  const text = [name, email, company, domain, title]
    .filter((word) => word !== null)
    .join(' ')
    .toLowerCase()
  return isPlain.test(text) ? text : folded(text)
}

/** The hash a page's address is looked up by. */
export const lookedUp = (emailHash: string): string => emailHash.slice(0, HASH_DIGITS)
