import { numberText } from '#shared/language/number-text'
import type { Language } from '#shared/schema/language'
import { DE_REFUSALS } from './de-refusals'
import { DE_TERMS, type Term } from './de-terms'
import { wordsOf } from './words'

/** What fills a blank: a text or a number as it is, or one text a language. */
type Filling = string | number | Record<Language, string>

/** A sentence for whoever asked, in no language yet. `text` is English with blanks `{0}`, `{1}`; plain data, so that it survives the hub's RPC. */
export type Phrase = { text: string; with: Filling[] }

/** An English sentence as it stands in the code. Its German is in de-refusals.ts; a test says which lack one. */
export function phrase(parts: TemplateStringsArray, ...fillings: Filling[]): Phrase {
  return { text: parts.reduce((text, part, i) => `${text}{${i - 1}}${part}`), with: fillings }
}

/** A sentence that each language says in a way of its own, such as one of the catalogue of alerts. */
export function phraseOf(say: (language: Language) => string): Phrase {
  return phrase`${{ en: say('en'), de: say('de') }}`
}

/** What another program wrote, in whatever language it did. */
export function verbatim(text: string): Phrase {
  return phrase`${text}`
}

export function phraseIn(language: Language, { text, with: fillings }: Phrase): string {
  const said = language === 'de' ? (DE_REFUSALS[text] ?? text) : text
  return said.replaceAll(/\{(\d+)\}/g, (blank, n: string) => {
    const filling = fillings[Number(n)]
    if (filling === undefined) return blank
    if (typeof filling === 'object') return filling[language]
    return typeof filling === 'number' ? numberText(filling, language) : filling
  })
}

/** A word of ours within a sentence. */
export function term(word: Term): Record<Language, string> {
  return { en: word, de: DE_TERMS[word] }
}

/** Several of them: `sales and admin`. */
export function terms(words: readonly Term[], between: 'and' | 'or'): Record<Language, string> {
  return { en: words.join(` ${between} `), de: words.map((word) => DE_TERMS[word]).join(between === 'and' ? ' und ' : ' oder ') }
}

/** A moment within a sentence: `2 Mar 2026, 09:30`. */
export function moment(at: number, timeZone: string): Record<Language, string> {
  return { en: wordsOf('en', timeZone).time(at), de: wordsOf('de', timeZone).time(at) }
}
