import type { Traits } from '../schema/trait'
import type { CompiledDefinition, CompiledTraitRule } from './compile'
import type { Askers, Verdict } from './trait-groups'
import { verdictOf } from './trait-groups'
import { traitValue } from './trait-value'

/** What a lead's traits say, in numbers. Points in integer tenths. */
export type FitNumbers = {
  tenths: number
  /** traits known ÷ traits asked; 1 when nothing is asked */
  coverage: number
  knockedOut: boolean
  excluded: boolean
}

/** The same with names, each list in the definition's order. */
export type Fit = { met: CompiledTraitRule[]; knockedOut: string[]; excluded: string | null; missing: string[] }

/**
 * Asks every fit rule and exclusion. Starts from what the absence of all traits decides and exchanges that, for each
 * trait the lead has, for what its value decides: walking the lead's own traits is faster than looking each one up.
 */
export function fitNumbers({ askers }: CompiledDefinition, traits: Traits): FitNumbers {
  let { tenths, knockedOut, excluded } = askers.absent
  let known = 0
  for (const name in traits) {
    const group = askers.groups.get(name)
    if (group === undefined) continue
    const value = traits[name]
    const verdict = group.remembered.get(value) ?? group.decide(traits, value)
    tenths += verdict.addTenths
    knockedOut += verdict.addKnockedOut
    excluded += verdict.addExcluded
    known += verdict.known
  }
  if (askers.mixedRules.length > 0 || askers.mixedExclusions.length > 0) {
    const mixed = verdictOf(traits, askers.mixedRules, askers.mixedExclusions)
    tenths += mixed.tenths
    knockedOut += mixed.knockedOut.length
    excluded += mixed.excluded.length
    for (const trait of askers.mixedAsked) if (traitValue(traits, trait) !== undefined) known++
  }
  const coverage = askers.askedCount === 0 ? 1 : known / askers.askedCount
  return { tenths, coverage, knockedOut: knockedOut > 0, excluded: excluded > 0 }
}

/** Which rules and exclusions stand behind {@link fitNumbers}. */
export function fitOf({ askers, asked }: CompiledDefinition, traits: Traits): Fit {
  const verdicts = verdictsOf(askers, traits)
  const excluded = inOrder(verdicts.flatMap((verdict) => verdict.excluded))
  return {
    met: inOrder(verdicts.flatMap(({ met }) => met)),
    knockedOut: inOrder(verdicts.flatMap(({ knockedOut }) => knockedOut)).map(({ id }) => id),
    excluded: excluded[0]?.id ?? null,
    missing: asked.filter((trait) => traitValue(traits, trait) === undefined),
  }
}

function verdictsOf({ groups, mixedRules, mixedExclusions }: Askers, traits: Traits): Verdict[] {
  const verdicts: Verdict[] = [verdictOf(traits, mixedRules, mixedExclusions)]
  for (const [trait, group] of groups) verdicts.push(group.decide(traits, traits[trait]))
  return verdicts
}

function inOrder<T extends { index: number }>(list: T[]): T[] {
  return list.sort((a, b) => a.index - b.index)
}
