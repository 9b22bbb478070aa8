import type { EvidenceFacts, TraitFact } from '../schema/receipt'
import type { Traits } from '../schema/trait'
import type { CompiledSignal, CompiledTraitRule } from './compile'
import type { Earnings } from './earnings'
import { traitValue } from './trait-value'

/** The facts behind a trait rule, with what Baton read them from. */
export function traitFacts(rule: CompiledTraitRule, traits: Traits): EvidenceFacts {
  return { traits: rule.traits.map((trait) => traitFact(trait, traits)) }
}

function traitFact(trait: string, traits: Traits): TraitFact {
  const value = traitValue(traits, trait)
  if (value === undefined) return { trait }
  const source = trait === 'seniority' || trait === 'function' ? traits.title : trait === 'emailKind' ? traits.domain : undefined
  const fact: TraitFact = { trait, value: value as TraitFact['value'] }
  if (typeof source === 'string') fact.from = source
  return fact
}

/** The counts behind a signal. Dates are left to `lastAt`. */
export function signalFacts(signal: CompiledSignal, { matches, size }: Earnings): EvidenceFacts {
  if (signal.onceAnAsset) return { assets: matches }
  return signal.every ? { earned: size, times: matches } : { times: matches, days: size }
}
