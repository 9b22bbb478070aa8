import { browser } from 'wxt/browser'
import { locale } from './locale'
import type { MessageKey } from './message-key'
import { numberWords } from './number-words'

/**
 * The text of a key of extension/locales/en/*.json in the browser's language.
 * @param subs fills `$1`, `$2`, … in order
 */
export function t(key: MessageKey, ...subs: (string | number)[]): string {
  return browser.i18n.getMessage(key, subs.map(String))
}

type PluralStem<K> = K extends `${infer Stem}_other` ? (`${Stem}_one` extends MessageKey ? Stem : never) : never

/** A text that depends on a count, from the keys `<stem>_one` and `<stem>_other`; `$1` is the count. */
export function tn(stem: PluralStem<MessageKey>, count: number, ...subs: (string | number)[]): string {
  const one = new Intl.PluralRules(browser.i18n.getUILanguage()).select(count) === 'one'
  return t(`${stem}_${one ? 'one' : 'other'}` as MessageKey, numberWords(count, locale()), ...subs)
}
