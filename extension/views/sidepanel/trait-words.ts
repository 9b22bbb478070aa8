import type { TraitValue } from '#shared/schema/trait'
import { t } from '../../ui/t'

/** A trait's name as people read it: `annualIncome` and `annual_income` become `Annual income`. */
export function traitName(name: string): string {
  const words = name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/[_.$-]+/g, ' ')
    .trim()
    .toLocaleLowerCase()
  return words.charAt(0).toLocaleUpperCase() + words.slice(1)
}

/** A trait's value as text: yes and no, numbers in the reader's language, lists with commas. Always text, never markup. */
export function traitValue(value: TraitValue, locale: string): string {
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value)
  if (Array.isArray(value)) return value.join(', ')
  return value
}
