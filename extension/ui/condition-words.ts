import type { Condition } from '#shared/schema/condition'
import type { TraitValue } from '#shared/schema/trait'
import { t } from './t'
import { traitValue } from './trait-words'

/** Of a long list of spellings the first few say what is meant. */
const MOST_VALUES = 3

/** What a condition asks of its trait, as words: `at most 6`, `Yes / in place`. */
export function conditionWords({ trait, op, value }: Condition, locale: string): string {
  const words = (one: TraitValue) => traitValue(one, locale, trait)
  switch (op) {
    case 'is':
    case 'contains':
    case 'starts-with':
    case 'path':
      return words(value)
    case 'in': {
      const all = [...new Map(value.map((one) => [words(one).toLowerCase().replaceAll('-', ' '), words(one)])).values()]
      return all.slice(0, MOST_VALUES).join(' / ') + (all.length > MOST_VALUES ? ' …' : '')
    }
    case 'is-not':
      return t('condition_is_not', words(value))
    case 'at-least':
      return t('condition_at_least', words(value))
    case 'at-most':
      return t('condition_at_most', words(value))
    case 'between':
      return t('condition_between', words(value[0]), words(value[1]))
    case 'exists':
      return t(value ? 'condition_exists' : 'condition_exists_not')
  }
}
