import type { RulePrice } from '#shared/api/prices'
import type { Definition, HandRaiseRule, SignalRule } from '#shared/schema/definition'
import type { ScoredEvent } from '#shared/schema/event'
import { compileDefinition } from '#shared/scoring/compile'
import type { RuleEffects } from '../store/rule-effects'
import { ACCEPTED_STATES } from './decided-states'

export type PriceList = { version: number; signed: boolean; countedAt: number; rules: RulePrice[]; events: number[][] }

/** Which rules count each event, found by the matchers that score it, and what those rules give. Rules that count none are left out. */
export function priceList(definition: Definition, timeZone: string, events: readonly ScoredEvent[], effects: RuleEffects): PriceList {
  const { version, signed, content } = definition
  const compiled = compileDefinition(content, { version, timeZone })
  const rules: RulePrice[] = []
  const places = new Map<object, number>()
  const placeOf = (rule: SignalRule | HandRaiseRule, price: () => RulePrice): number => {
    const known = places.get(rule)
    if (known !== undefined) return known
    places.set(rule, rules.length)
    return rules.push(price()) - 1
  }
  const found = events.map((event) => {
    const signals = (compiled.signalsByName.get(event.name) ?? []).filter(({ rest }) => rest === null || rest(event))
    const raises = (compiled.handRaiseByName.get(event.name) ?? []).filter(({ rest }) => rest === null || rest(event))
    return [
      ...raises.map(({ rule }) => placeOf(rule, () => raisePrice(rule, effects))),
      ...signals.map(({ index, rest }) => {
        const rule = content.readiness[index]!
        return placeOf(rule, () => signalPrice(rule, rest === null, effects))
      }),
    ]
  })
  return { version, signed, countedAt: effects.countedAt, rules, events: found }
}

function signalPrice(rule: SignalRule, anywhere: boolean, { leads, spoke }: RuleEffects): RulePrice {
  return {
    rule: rule.id,
    label: rule.label,
    kind: 'signal',
    points: rule.points,
    anywhere,
    limit: rule.limit ?? null,
    every: rule.every ?? null,
    oncePerAsset: rule.oncePer === 'asset',
    cap: rule.cap ?? null,
    onlyIf: false,
    earned: leads[rule.id] ?? 0,
    accepted: acceptedOf(spoke[rule.id]),
  }
}

function raisePrice(rule: HandRaiseRule, { raised }: RuleEffects): RulePrice {
  const states = Object.entries(raised[rule.label] ?? {}).filter(([state]) => state !== 'review')
  return {
    rule: rule.id,
    label: rule.label,
    kind: 'hand-raise',
    points: null,
    anywhere: false,
    limit: null,
    every: null,
    oncePerAsset: false,
    cap: null,
    onlyIf: (rule.when ?? []).length > 0,
    earned: states.reduce((sum, [, n]) => sum + n, 0),
    accepted: acceptedOf(raised[rule.label]),
  }
}

const acceptedOf = (states: Record<string, number> = {}): number =>
  Object.entries(states).reduce((sum, [state, n]) => sum + (ACCEPTED_STATES.has(state) ? n : 0), 0)
