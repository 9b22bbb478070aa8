import type { Traits, TraitValue } from '../schema/trait'
import type { CompiledExclusion, CompiledTraitRule } from './compile'
import { NO, YES } from './condition'
import { IMPLIED_TRAIT, traitValue } from './trait-value'

/** What rules and exclusions make of a lead's traits. Points in integer tenths. */
export type Verdict = {
  tenths: number
  met: readonly CompiledTraitRule[]
  knockedOut: readonly CompiledTraitRule[]
  excluded: readonly CompiledExclusion[]
}

/**
 * What one trait's value decides, and as numbers what it changes against the trait's absence: tenths, and how many rules
 * knock out and exclude. `known` is 1 when a fit rule asks for the trait and its value says something.
 */
export type GroupVerdict = Verdict & { addTenths: number; addKnockedOut: number; addExcluded: number; known: 0 | 1 }

/** All rules and exclusions that ask about one and the same trait. */
export type TraitGroup = {
  decide(traits: Traits, value: TraitValue | undefined): GroupVerdict
  /** verdicts on values met lately */
  remembered: ReadonlyMap<TraitValue | undefined, GroupVerdict>
  absent: Verdict
}

/** Rules sorted by what they ask. */
export type Askers = {
  groups: ReadonlyMap<string, TraitGroup>
  /** what all groups decide about a lead without any trait: tenths, and how many rules knock out and exclude */
  absent: { tenths: number; knockedOut: number; excluded: number }
  /** rules that ask about several traits, or about one that can follow from another */
  mixedRules: readonly CompiledTraitRule[]
  mixedExclusions: readonly CompiledExclusion[]
  /** traits that only mixed rules ask for */
  mixedAsked: readonly string[]
  /** how many distinct traits fit rules ask for */
  askedCount: number
}

/** Values remembered per trait; with more different ones the memory starts anew. */
const REMEMBERED = 1000

export function groupByTrait(rules: readonly CompiledTraitRule[], exclusions: readonly CompiledExclusion[]): Askers {
  const isSingle = ({ traits }: { traits: readonly string[] }) => traits.length === 1 && traits[0] !== IMPLIED_TRAIT
  const asked = new Set(rules.flatMap(({ traits }) => traits))
  const groups = new Map<string, TraitGroup>()
  for (const trait of new Set([...rules, ...exclusions].filter(isSingle).map(({ traits }) => traits[0]!))) {
    const ofTrait = (asker: { traits: readonly string[] }) => isSingle(asker) && asker.traits[0] === trait
    groups.set(trait, groupOf(trait, asked.has(trait), rules.filter(ofTrait), exclusions.filter(ofTrait)))
  }
  const absent = { tenths: 0, knockedOut: 0, excluded: 0 }
  for (const group of groups.values()) {
    absent.tenths += group.absent.tenths
    absent.knockedOut += group.absent.knockedOut.length
    absent.excluded += group.absent.excluded.length
  }
  return {
    groups,
    absent,
    mixedRules: rules.filter((rule) => !isSingle(rule)),
    mixedExclusions: exclusions.filter((exclusion) => !isSingle(exclusion)),
    mixedAsked: [...asked].filter((trait) => !groups.has(trait)),
    askedCount: asked.size,
  }
}

/** The verdict is a pure function of the one trait's value, so remembering it changes nothing but the time it takes. */
function groupOf(trait: string, asked: boolean, rules: readonly CompiledTraitRule[], exclusions: readonly CompiledExclusion[]): TraitGroup {
  const absent = verdictOf({}, rules, exclusions)
  const remembered = new Map<TraitValue | undefined, GroupVerdict>()
  function decide(traits: Traits, value: TraitValue | undefined): GroupVerdict {
    const verdict = verdictOf(traits, rules, exclusions)
    const group: GroupVerdict = {
      ...verdict,
      addTenths: verdict.tenths - absent.tenths,
      addKnockedOut: verdict.knockedOut.length - absent.knockedOut.length,
      addExcluded: verdict.excluded.length - absent.excluded.length,
      known: asked && traitValue(traits, trait) !== undefined ? 1 : 0,
    }
    if (typeof value === 'object') return group
    if (remembered.size >= REMEMBERED) remembered.clear()
    remembered.set(value, group)
    return group
  }
  return { decide, remembered, absent }
}

export function verdictOf(traits: Traits, rules: readonly CompiledTraitRule[], exclusions: readonly CompiledExclusion[]): Verdict {
  const met: CompiledTraitRule[] = []
  const knockedOut: CompiledTraitRule[] = []
  let tenths = 0
  for (const rule of rules) {
    const answer = rule.ask(traits)
    if (answer === YES) {
      met.push(rule)
      tenths += rule.tenths
    } else if (answer === NO && rule.required) knockedOut.push(rule)
  }
  return { tenths, met, knockedOut, excluded: exclusions.filter(({ ask }) => ask(traits) === YES) }
}
