import type { TraitValue } from '#shared/schema/trait'

/** A trait's value as text to edit: lists with commas. */
export function traitText(value: TraitValue | undefined): string {
  if (value === undefined) return ''
  return Array.isArray(value) ? value.join(', ') : String(value)
}

/**
 * What a person typed, as a value of a trait. A trait keeps the kind it had; a new one is a number or a yes/no when it reads as one.
 * @returns null for nothing: the trait is forgotten
 */
export function typedTrait(typed: string, before: TraitValue | undefined, words: { yes: string; no: string }): TraitValue | null {
  const text = typed.trim()
  if (text === '') return null
  if (Array.isArray(before))
    return text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean)
  if (typeof before === 'string') return text
  const low = text.toLocaleLowerCase()
  if (low === words.yes.toLocaleLowerCase() || low === 'true') return true
  if (low === words.no.toLocaleLowerCase() || low === 'false') return false
  // a space or a comma in thousands is how people write numbers
  const number = text.replace(/(?<=\d)[\s,'’](?=\d{3}\b)/g, '')
  return /^-?\d+(\.\d+)?$/.test(number) ? Number(number) : text
}
