import type { TraitValue } from '#shared/schema/trait'
import type { MessageKey } from './message-key'
import { t } from './t'

/** A trait's name as people read it: Baton's own ones in their language, else `annualIncome` and `annual_income` become `Annual income`. */
export function traitName(name: string): string {
  const words = spaced(name)
  const known = t(`trait_${keyed(words)}` as MessageKey)
  return known || words.charAt(0).toLocaleUpperCase() + words.slice(1)
}

/**
 * A trait's value as text: yes and no, numbers in the reader's language, lists with commas. Always text, never markup.
 * @param name of the trait: levels and functions Baton works out itself have names in the reader's language
 */
export function traitValue(value: TraitValue, locale: string, name?: string): string {
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value)
  if (Array.isArray(value)) return value.join(', ')
  const known = name !== undefined && OWN_VALUES.has(name) && t(`fact_${keyed(spaced(name))}_${keyed(value)}` as MessageKey)
  return known || value
}

const OWN_VALUES: ReadonlySet<string> = new Set(['seniority', 'function', 'emailKind', 'relation'])

const spaced = (name: string) =>
  name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/[_.$-]+/g, ' ')
    .trim()
    .toLocaleLowerCase()
const keyed = (words: string) => words.replaceAll(/\W/g, '_')
