import type { Traits } from '../schema/trait'
import type { CompiledDefinition, CompiledTraitRule } from './compile'
import { NO, YES } from './condition'
import { traitValue } from './trait-value'

/** What a lead's traits say. Points in integer tenths. */
export type Fit = {
  tenths: number
  /** rules that answered yes, in the definition's order */
  met: CompiledTraitRule[]
  knockedOut: string[]
  excluded: string | null
  missing: string[]
  /** traits known ÷ traits asked; 1 when nothing is asked */
  coverage: number
}

/** Asks every fit rule and exclusion. */
export function fitOf(compiled: CompiledDefinition, traits: Traits): Fit {
  const met: CompiledTraitRule[] = []
  const knockedOut: string[] = []
  let tenths = 0
  for (const rule of compiled.fit) {
    const answer = rule.ask(traits)
    if (answer === YES) {
      met.push(rule)
      tenths += rule.tenths
    } else if (answer === NO && rule.required) knockedOut.push(rule.id)
  }
  const missing = compiled.asked.filter((trait) => traitValue(traits, trait) === undefined)
  const asked = compiled.asked.length
  const excluded = compiled.excluded.find(({ ask }) => ask(traits) === YES)?.id ?? null
  return { tenths, met, knockedOut, excluded, missing, coverage: asked === 0 ? 1 : (asked - missing.length) / asked }
}
