import type { Traits } from '../schema/trait'
import type { CompiledSignal, CompiledTraitRule } from './compile'
import type { Earnings } from './earnings'
import { type Known, traitValue } from './trait-value'

/** Traits whose values are Baton's own kebab-case words, shown as words. */
const WORDS: ReadonlySet<string> = new Set(['seniority', 'function', 'emailKind', 'relation', 'authority'])
const FROM_TITLE: ReadonlySet<string> = new Set(['seniority', 'function'])

/** The facts behind a trait rule: `Vice President (from "VP Sales")`, `Employees 300`. */
export function traitEvidence(rule: CompiledTraitRule, traits: Traits): string {
  return rule.traits.map((trait) => factText(trait, traits)).join(', ')
}

/** One trait as a short text; says plainly when it is not known. */
export function factText(trait: string, traits: Traits): string {
  const value = traitValue(traits, trait)
  if (value === undefined) return `${spelled(trait)} not known`
  if (value === true) return spelled(trait)
  if (value === false) return `not ${spelled(trait).toLowerCase()}`
  if (!WORDS.has(trait)) return `${spelled(trait)} ${plain(value)}`
  const words = plain(value)
    .split(/[-\s]+/)
    .map((word) => (word === 'it' || word === 'hr' ? word.toUpperCase() : capitalised(word)))
    .join(' ')
    .replace('C Level', 'C-level')
  if (FROM_TITLE.has(trait) && typeof traits.title === 'string') return `${words} (from "${traits.title}")`
  if (trait === 'emailKind' && typeof traits.domain === 'string') return `${words} address at ${traits.domain}`
  return trait === 'emailKind' ? `${words} address` : words
}

/** The counts behind a signal: `4 times on 3 days`. Dates are left to `lastAt`. */
export function signalEvidence(signal: CompiledSignal, { matches, size }: Earnings): string {
  if (signal.onceAnAsset) return matches === 1 ? '1 asset' : `${matches} different assets`
  if (signal.every) return `earned ${times(size)}, ${matches} in all`
  return size === 1 ? times(matches) : `${matches} times on ${size} days`
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`
}

function plain(value: Known): string {
  return typeof value === 'object' ? value.join(', ') : String(value)
}

/** `namedAccount` → `Named account` */
function spelled(name: string): string {
  return capitalised(
    name
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/[_.-]+/g, ' ')
      .toLowerCase(),
  )
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
