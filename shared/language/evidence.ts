import type { EvidenceFacts, Receipt, TraitFact } from '../schema/receipt'
import { GERMAN_TRAITS, GERMAN_VALUES } from './german-traits'
import { numberText } from './number-text'
import { spelled, spelledValue } from './spelled'

type Language = 'en' | 'de'
type Said<Fact> = (fact: Fact) => string
type Phrases = {
  trait: Said<TraitFact>
  times(times: number, days: number): string
  earned(earned: number, times: number): string
  assets: Said<number>
}

/**
 * What shows a receipt, as a short text in a language: `Vice President (from "VP Sales")`, `4-mal an 3 Tagen`. The English one is what
 * `Receipt.evidence` holds. No Intl here: every score makes some of these.
 */
export function evidenceText(facts: EvidenceFacts, language: Language): string {
  const say = PHRASES[language]
  if ('traits' in facts) return facts.traits.map(say.trait).join(', ')
  if ('assets' in facts) return say.assets(facts.assets)
  return 'earned' in facts ? say.earned(facts.earned, facts.times) : say.times(facts.times, facts.days)
}

/** The same of a line; one that was frozen without facts keeps the text it has. */
export function receiptEvidence({ facts, evidence }: Pick<Receipt, 'facts' | 'evidence'>, language: Language): string {
  return facts === undefined || language === 'en' ? evidence : evidenceText(facts, language)
}

/** The label of a line. Rules are called as the company calls them; only the balancing line is Baton's own. */
export function receiptLabel({ kind, label }: Pick<Receipt, 'kind' | 'label'>, language: Language): string {
  return kind === 'floor' && language === 'de' ? 'Bereitschaft sinkt nie unter 0' : label
}

/** Traits whose values are Baton's own kebab-case words, shown as words. */
const WORDS: ReadonlySet<string> = new Set(['seniority', 'function', 'emailKind', 'relation', 'authority'])

const PHRASES: Record<Language, Phrases> = {
  en: {
    trait({ trait, value, from }) {
      if (value === undefined) return `${spelled(trait)} not known`
      if (value === true) return spelled(trait)
      if (value === false) return `not ${spelled(trait).toLowerCase()}`
      if (!WORDS.has(trait)) return `${spelled(trait)} ${valueText(value, 'en')}`
      const words = spelledValue(valueText(value, 'en'))
      if (trait === 'emailKind') return from === undefined ? `${words} address` : `${words} address at ${from}`
      return from === undefined ? words : `${words} (from "${from}")`
    },
    times: (times, days) => (days === 1 ? timesText(times) : `${numberText(times, 'en')} times on ${numberText(days, 'en')} days`),
    earned: (earned, times) => `earned ${timesText(earned)}, ${numberText(times, 'en')} in all`,
    assets: (assets) => (assets === 1 ? '1 asset' : `${numberText(assets, 'en')} different assets`),
  },
  de: {
    trait({ trait, value, from }) {
      const name = wordIn(GERMAN_TRAITS, trait) ?? spelled(trait)
      if (value === undefined) return `${name} nicht bekannt`
      if (value === true) return name
      if (value === false) return `${name}: nein`
      const words = typeof value === 'string' ? wordIn(GERMAN_VALUES[trait] ?? {}, value.trim().toLowerCase()) : undefined
      if (words === undefined) return `${name}: ${value === 'yes' ? 'ja' : value === 'no' ? 'nein' : valueText(value, 'de')}`
      if (from === undefined) return words
      return trait === 'emailKind' ? `${words} bei ${from}` : `${words} (aus „${from}“)`
    },
    times: (times, days) => (days === 1 ? mal(times) : `${numberText(times, 'de')}-mal an ${numberText(days, 'de')} Tagen`),
    earned: (earned, times) => `${mal(earned)} gewertet, ${numberText(times, 'de')} insgesamt`,
    assets: (assets) => (assets === 1 ? '1 Inhalt' : `${numberText(assets, 'de')} verschiedene Inhalte`),
  },
}

/** What visitors send names some of these: `constructor` is no word of ours. */
function wordIn(list: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(list, name) ? list[name] : undefined
}

function timesText(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${numberText(count, 'en')} times`
}

function mal(count: number): string {
  return count === 1 ? 'einmal' : count === 2 ? 'zweimal' : `${numberText(count, 'de')}-mal`
}

function valueText(value: NonNullable<TraitFact['value']>, language: Language): string {
  if (typeof value === 'number') return numberText(value, language)
  return typeof value === 'object' ? value.join(', ') : String(value)
}
