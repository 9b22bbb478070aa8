import { deedOf } from '#shared/language/deed'
import type { Card } from '#shared/schema/lead'
import { language } from './language'

/** What somebody did, in the reader's language. */
export function deedWords(entry: Pick<NonNullable<Card['lastActivity']>, 'label' | 'deed'>): string {
  return deedOf(entry, language())
}
