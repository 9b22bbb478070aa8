import type { Condition } from '../schema/condition'
import type { DefinitionContent, HandRaiseRule, SignalRule, TraitRule } from '../schema/definition'
import { FLOOR_RULE } from './age-receipt'
import { compileAll, type Question } from './condition'
import { type DayClock, dayClock } from './day'
import { compileMatcher, indexByName, type MatchRest, type NameIndex } from './matcher'
import { type Limits, limitsOf, type Scale } from './quadrant'
import { toTenths } from './round'
import { type Askers, groupByTrait } from './trait-groups'

export type CompiledTraitRule = {
  /** place in the definition */
  index: number
  id: string
  label: string
  tenths: number
  required: boolean
  ask: Question
  traits: readonly string[]
}

export type CompiledExclusion = { index: number; id: string; ask: Question; traits: readonly string[] }

export type Every = NonNullable<SignalRule['every']>

export type CompiledSignal = {
  /** place in the definition; states refer to signals by it */
  index: number
  id: string
  label: string
  rest: MatchRest | null
  /** integer tenths a match earns */
  tenths: number
  /** integer tenths, or null */
  cap: number | null
  limit: number
  every: Every | null
  onceAnAsset: boolean
  decay: SignalRule['decay']
  /** half-life or life of a bucket in ms; for linear decay the share lost per ms */
  pace: number
}

export type CompiledHandRaise = { rule: HandRaiseRule; rest: MatchRest | null; ask: Question }

/** A definition made ready to score: closures, integer tenths, indexes by event name. Immutable; share it freely. */
export type CompiledDefinition = {
  version: number
  content: DefinitionContent
  /** form of states, version and time zone; a state computed under another key must be recomputed */
  key: string
  days: DayClock
  fit: readonly CompiledTraitRule[]
  /** distinct traits asked by fit rules, in order of first use */
  asked: readonly string[]
  askers: Askers
  signals: readonly CompiledSignal[]
  signalsByName: NameIndex<CompiledSignal>
  handRaiseByName: NameIndex<CompiledHandRaise>
  /** null when there are no criteria: an empty list is met by nobody */
  criteria: Question | null
  namedHandOffByName: NameIndex<{ rest: MatchRest | null }>
  scale: Scale
  limits: Limits
}

export type CompileOptions = { version: number; timeZone: string }

const DAY_MS = 86_400_000
/** Counts up with every change of what a `VisitorState` means, so that stored ones are recomputed. */
const STATE_FORM = 1

/**
 * Compiles a definition. Throws an Error whose message says what is wrong when two rules of a list share an id
 * or a rule takes a reserved one, and a RangeError for an unknown time zone.
 */
export function compileDefinition(content: DefinitionContent, { version, timeZone }: CompileOptions): CompiledDefinition {
  refuseRepeats('fit rules', content.fit)
  refuseRepeats('readiness rules', content.readiness)
  const { thresholds, handOverWhen, bands } = content
  const scale = { handOverWhen, thresholds, bands }
  const fit = content.fit.map(compileTraitRule)
  const exclusions = content.excluded.map(({ id, when }, index) => ({ index, id, ask: compileAll(when), traits: traitsOf(when) }))
  const signals = content.readiness.map(compileSignal)
  const handRaise = content.handRaise.map((rule) => ({ rule, rest: compileMatcher(rule.match), ask: compileAll(rule.when ?? []) }))
  const handOff = content.namedAccount.handOff.map((match) => ({ match, rest: compileMatcher(match) }))
  return {
    version,
    content,
    key: `${STATE_FORM}:${version}@${timeZone}`,
    days: dayClock(timeZone),
    fit,
    asked: traitsOf(content.fit.flatMap(({ when }) => when)),
    askers: groupByTrait(fit, exclusions),
    signals,
    signalsByName: indexByName(signals, (signal) => content.readiness[signal.index]!.match),
    handRaiseByName: indexByName(handRaise, ({ rule }) => rule.match),
    criteria: content.criteria.length > 0 ? compileAll(content.criteria) : null,
    namedHandOffByName: indexByName(handOff, ({ match }) => match),
    scale,
    limits: limitsOf(scale),
  }
}

function compileTraitRule({ id, label, when, points, required }: TraitRule, index: number): CompiledTraitRule {
  return { index, id, label, tenths: toTenths(points), required: required === true, ask: compileAll(when), traits: traitsOf(when) }
}

function traitsOf(conditions: readonly Condition[]): string[] {
  return [...new Set(conditions.map(({ trait }) => trait))]
}

function compileSignal(rule: SignalRule, index: number): CompiledSignal {
  const { decay } = rule
  const pace = decay.kind === 'linear' ? decay.percent / 100 / (decay.days * DAY_MS) : (decay.days ?? 0) * DAY_MS
  return {
    index,
    id: rule.id,
    label: rule.label,
    rest: compileMatcher(rule.match),
    tenths: toTenths(rule.points),
    cap: rule.cap === undefined ? null : toTenths(rule.cap),
    limit: rule.limit ?? Number.POSITIVE_INFINITY,
    every: rule.every ?? null,
    onceAnAsset: rule.oncePer === 'asset',
    decay,
    pace,
  }
}

function refuseRepeats(list: string, rules: readonly { id: string }[]): void {
  const seen = new Set<string>([FLOOR_RULE])
  for (const { id } of rules) {
    if (id === FLOOR_RULE) throw new Error(`The id "${FLOOR_RULE}" is reserved; give the rule another id.`)
    if (seen.has(id)) throw new Error(`Two ${list} are called "${id}"; every rule needs an id of its own.`)
    seen.add(id)
  }
}
