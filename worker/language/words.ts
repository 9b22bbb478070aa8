import type { Language } from '#shared/schema/language'
import { DE } from './de'
import { DE_PAGES } from './de-pages'
import { EN } from './en'
import { EN_PAGES } from './en-pages'

const CATALOGUES = { en: { ...EN, ...EN_PAGES }, de: { ...DE, ...DE_PAGES } }
const LOCALE: Record<Language, string> = { en: 'en-GB', de: 'de-DE' }

export type MessageKey = keyof typeof CATALOGUES.en
/** `at`: a moment, ms; `day`: an ISO date; `share`: 0 to 1; a saying is said in the same language. */
type Value = string | number | Saying | { at: number } | { day: string } | { share: number }
/** A message in no language yet: what is stored, and what is told to several people. */
export type Saying = { key: MessageKey; with?: Record<string, Value> }

/** Says messages, moments and numbers to one reader. */
export type Words = {
  language: Language
  say(message: Saying | MessageKey, values?: Record<string, Value>): string
  /** `2 Mar 2026, 09:30` in the reader's time zone */
  time(at: number): string
  /** `2 Mar, 09:30` */
  shortTime(at: number): string
  number(n: number): string
}

const isMissing = (value: Value | undefined): value is undefined => value === undefined

/** The words of a language, moments in a time zone. A blank nobody fills stays visible. */
export function wordsOf(language: Language, timeZone: string): Words {
  const catalogue: Record<string, string> = CATALOGUES[language]
  const locale = LOCALE[language]
  const time = (at: number) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at)
  const number = (n: number) => new Intl.NumberFormat(locale).format(n)
  const day = (iso: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(iso))
  const valueText = (value: Value): string => {
    if (typeof value === 'string') return value
    if (typeof value === 'number') return number(value)
    if ('key' in value) return say(value)
    if ('at' in value) return time(value.at)
    return 'day' in value ? day(value.day) : `${Math.round(value.share * 100)} %`
  }
  const say = (message: Saying | MessageKey, values: Record<string, Value> = {}): string => {
    const { key, with: own = values } = typeof message === 'string' ? { key: message } : message
    const text = (own.n === 1 ? catalogue[`${key}_one`] : undefined) ?? catalogue[key]!
    return text.replaceAll(/\{(\w+)\}/g, (blank, name: string) => {
      const value = own[name]
      return isMissing(value) ? blank : valueText(value)
    })
  }
  const shortTime = (at: number) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone }).format(at)
  return { language, say, time, shortTime, number }
}

/** English with UTC: for what is stored as text and for tests. */
export const ENGLISH = wordsOf('en', 'UTC')
