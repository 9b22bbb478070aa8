import type { LeadLine } from '#shared/schema/lead-line'
import type { KeyTable } from './key-table'
import type { TextColumn } from './text-column'

/** How leads are found: at once, and, once their text is read, as well by name and domain. */
export const EXACT_KINDS = ['id', 'email', 'linkedin', 'crm'] as const
export const TEXT_KINDS = ['name', 'domain'] as const
export const KEY_KINDS = [...EXACT_KINDS, ...TEXT_KINDS] as const
export type KeyKind = (typeof KEY_KINDS)[number]

/** What pages are matched and lists are sorted by: one record of the database, read whole when the background wakes up. */
export type PackedIndex = {
  /** the same in both records of one packing */
  stamp: number
  count: number
  keys: Record<(typeof EXACT_KINDS)[number], KeyTable>
  /** id and name */
  who: TextColumn
  /** tenths of a point */
  score: Int32Array
  readiness: Int32Array
  grade: Uint8Array
  quadrant: Uint8Array
  flags: Uint8Array
  stage: Uint8Array
  /** place in `words` */
  state: Uint16Array
  handoffOwner: Uint16Array
  owner: Uint16Array
  /** seconds */
  activeAt: Uint32Array
  leavesAt: Uint32Array
  leavesTo: Uint8Array
  /** states and member ids; the first stands for none */
  words: string[]
}

/** What is read only when somebody searches or opens a lead: a second record. */
export type PackedText = {
  stamp: number
  keys: Record<(typeof TEXT_KINDS)[number], KeyTable>
  seq: Float64Array
  /** hash, address, title, domain, company, LinkedIn, CRM ids */
  rest: TextColumn
  /** folded name, address, company, domain and title, each lead's ended by a line break */
  searched: TextColumn
}

/** Separates fields of a text; no trait may contain control characters. */
export const FIELD = '\u001f'
export const ITEM = '\u001e'
export const GRADES = ['A', 'B', 'C', 'D'].flatMap((letter) => [1, 2, 3, 4].map((digit) => `${letter}${digit}`))

/** The part of a line that the packed index answers without its text. */
export type Standing = {
  id: string
  name: string | null
  score: number
  readiness: number
  grade: string
  quadrant: LeadLine[13]
  flags: number
  state: string | null
  handoffOwner: string | null
  owner: string | null
  activeAt: number
  leaves: { at: number; to: LeadLine[13] } | null
}
