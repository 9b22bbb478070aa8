import type { TraitValue } from '#shared/schema/trait'
import type { MessageKey } from './message-key'
import { t } from './t'

/** A trait's name as people read it: Baton's own ones in their language, else `annualIncome` and `annual_income` become `Annual income`. */
export function traitName(name: string): string {
  const words = name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/[_.$-]+/g, ' ')
    .trim()
    .toLocaleLowerCase()
  const known = t(`trait_${words.replaceAll(/\W/g, '_')}` as MessageKey)
  return known || words.charAt(0).toLocaleUpperCase() + words.slice(1)
}

/** A trait's value as text: yes and no, numbers in the reader's language, lists with commas. Always text, never markup. */
export function traitValue(value: TraitValue, locale: string): string {
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value)
  if (Array.isArray(value)) return value.join(', ')
  return value
}
