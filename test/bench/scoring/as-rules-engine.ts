import { Engine, type RuleProperties } from 'json-rules-engine'
import type { Condition } from '../../../shared/schema/condition.ts'
import type { DefinitionContent, SignalRule } from '../../../shared/schema/definition.ts'
import type { Day, Facts } from './facts.ts'

const DAY_MS = 86_400_000
type Arithmetic = { halved: (x: number) => number; rounded: (x: number) => number }

/**
 * A rule each. json-rules-engine has no arithmetic, so what a signal is worth is a fact computed by a function, and the
 * points of the events it fires are added up here.
 */
export function rulesEngine({ fit, readiness, excluded }: DefinitionContent, arithmetic: Arithmetic) {
  const rules: RuleProperties[] = fit.map(({ when, points }) => ({
    conditions: { all: [asCondition(when[0]!)] },
    event: { type: 'fit', params: { tenths: Math.round(points * 10) } },
  }))
  for (const { when } of excluded) rules.push({ conditions: { all: [asCondition(when[0]!)] }, event: { type: 'excluded' } })
  const worth: Record<string, number> = {}
  for (const { id } of readiness) {
    const conditions = { all: [{ fact: `signal ${id}`, operator: 'notEqual', value: 0 }] }
    rules.push({ conditions, event: { type: 'readiness', params: { id } } })
  }
  const engine = new Engine(rules, { allowUndefinedFacts: true })
  engine.addOperator<unknown, unknown>('exists', (value) => value !== undefined)
  for (const signal of readiness) {
    engine.addFact(`signal ${signal.id}`, async (_, almanac) => {
      const days = await almanac.factValue<Record<string, Day[]>>('days')
      const ages = await almanac.factValue<Record<string, number>>('ages')
      worth[signal.id] = worthOf(signal, days[signal.id]!, ages[signal.id]!, arithmetic)
      return worth[signal.id]
    })
  }
  return async (facts: Facts): Promise<{ fit: number; readiness: number; excluded: boolean }> => {
    const { events } = await engine.run(facts)
    let fitTenths = 0
    let readinessTenths = 0
    let isExcluded = false
    for (const { type, params } of events) {
      if (type === 'fit') fitTenths += params!.tenths
      else if (type === 'excluded') isExcluded = true
      else readinessTenths += worth[params!.id]!
    }
    return { fit: fitTenths, readiness: Math.max(0, readinessTenths), excluded: isExcluded }
  }
}

function asCondition({ trait, op, value }: Condition) {
  const condition = (operator: string, wanted: unknown) => ({ fact: trait, operator, value: wanted })
  switch (op) {
    case 'is':
      return condition('equal', value)
    case 'in':
      return condition(
        'in',
        value.map((v) => (typeof v === 'string' ? v.toLowerCase() : v)),
      )
    case 'between':
      return { all: [condition('greaterThanInclusive', value[0]), condition('lessThanInclusive', value[1])] }
    case 'at-most':
      return condition('lessThanInclusive', value)
    case 'exists':
      return condition('exists', true)
    default:
      throw new Error(`The benchmark's definition does not use "${op}".`)
  }
}

function worthOf({ points, limit, cap, decay }: SignalRule, days: Day[], age: number, { halved, rounded }: Arithmetic): number {
  const lifeMs = (decay.days ?? Number.POSITIVE_INFINITY) * DAY_MS
  let sum = 0
  for (const day of days) {
    const earned = Math.min(day.n, limit ?? day.n) * Math.round(points * 10)
    if (decay.kind === 'half-life') sum += earned * halved(day.gap / lifeMs)
    else if (day.age < lifeMs) sum += earned
  }
  if (decay.kind === 'half-life') sum *= halved(age / lifeMs)
  const most = cap === undefined ? Number.POSITIVE_INFINITY : cap * 10
  return rounded(Math.max(-most, Math.min(most, sum)))
}
