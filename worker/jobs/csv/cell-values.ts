import type { ImportColumn } from '#shared/schema/import'
import type { TraitValue } from '#shared/schema/trait'
import { cut } from '../../language/stored-phrase'

const YES = new Set(['yes', 'y', 'true', 'x', '1', 'ja', 'j', 'wahr', '✓'])
const NO = new Set(['no', 'n', 'false', '0', 'nein', 'falsch', ''])

/** Yes or no in English or German; null when it is neither. */
export function yesOrNo(text: string): boolean | null {
  const word = text.trim().toLowerCase()
  return YES.has(word) ? true : NO.has(word) ? false : null
}

/** `1,200`, `1.200`, `1'200` and `1 200` are twelve hundred; null when the text is no number of that kind. */
export function wholeNumber(text: string): number | null {
  const trimmed = text.trim()
  if (/^\d{1,15}$/.test(trimmed)) return Number(trimmed)
  return /^\d{1,3}([.,'’ \u00a0\u202f])\d{3}(\1\d{3})*$/.test(trimmed) ? Number(trimmed.replace(/\D/g, '')) : null
}

/** A cell as a trait: a plain number is a number, true and false are answers, anything else is text (`01067` too). */
export function traitValue(text: string): TraitValue {
  const trimmed = text.trim()
  if (/^-?(0|[1-9]\d{0,14})(\.\d{1,6})?$/.test(trimmed)) return Number(trimmed)
  const word = trimmed.toLowerCase()
  if (['true', 'yes', 'ja', 'wahr'].includes(word)) return true
  if (['false', 'no', 'nein', 'falsch'].includes(word)) return false
  return trimmed
}

/** A cell within a sentence about it: its first 60 characters. */
export const shownCell = (text: string): string => cut(text, 60)

/** Cells by field, empty ones left out; of two columns of one field the first that says something counts. */
export function cellsByField(columns: readonly ImportColumn[], cells: readonly string[]): Map<string, string> {
  const values = new Map<string, string>()
  columns.forEach(({ field }, i) => {
    const text = cells[i]?.trim() ?? ''
    if (field !== null && text !== '' && !values.has(field)) values.set(field, text)
  })
  return values
}
