import type { Condition } from '../../../shared/schema/condition.ts'
import type { DefinitionContent, SignalRule } from '../../../shared/schema/definition.ts'

const DAY_MS = 86_400_000
/** A JsonLogic expression. */
export type Logic = { [operator: string]: unknown }

const tenths = (points: number) => Math.round(points * 10)
const times = (...factors: unknown[]): Logic => ({ '*': factors })

/** Sum of the points of all fit rules that hold, in tenths. Known values are given to it in lower case, so equality will do. */
export function fitLogic({ fit }: DefinitionContent): Logic {
  return { '+': fit.map(({ when, points }) => ({ if: [asLogic(when[0]!), tenths(points), 0] })) }
}

/** Traits asked and not known, for coverage; exclusions that apply. */
export function missingLogic(asked: readonly string[]): Logic {
  return { missing: asked }
}

export function excludedLogic({ excluded }: DefinitionContent): Logic {
  return { or: excluded.map(({ when }) => asLogic(when[0]!)) }
}

function asLogic({ trait, op, value }: Condition): Logic {
  const fact = { var: trait }
  switch (op) {
    case 'is':
      return { '===': [fact, value] }
    case 'in':
      return { in: [fact, value.map((v) => (typeof v === 'string' ? v.toLowerCase() : v))] }
    case 'between':
      return { '<=': [value[0], fact, value[1]] }
    case 'at-most':
      // a missing number would pass as 0
      return { and: [{ '!==': [fact, null] }, { '<=': [fact, value] }] }
    case 'exists':
      return { '!==': [fact, null] }
    default:
      throw new Error(`The benchmark's definition does not use "${op}".`)
  }
}

/** Readiness in tenths: each signal's days added up, aged, capped and rounded; never below 0. */
export function readinessLogic({ readiness }: DefinitionContent): Logic {
  return { max: [0, { '+': readiness.map(signalLogic) }] }
}

function signalLogic({ id, points, limit, cap, decay }: SignalRule): Logic {
  const count = limit === undefined ? { var: 'current.n' } : { min: [{ var: 'current.n' }, limit] }
  const earned = times(count, tenths(points))
  const day =
    decay.kind === 'half-life'
      ? times(count, tenths(points), { halved: [{ '/': [{ var: 'current.gap' }, decay.days * DAY_MS] }] })
      : decay.days === undefined
        ? earned
        : { if: [{ '<': [{ var: 'current.age' }, decay.days * DAY_MS] }, earned, 0] }
  const sum = { reduce: [{ var: `days.${id}` }, { '+': [{ var: 'accumulator' }, day] }, 0] }
  const aged = decay.kind === 'half-life' ? times(sum, { halved: [{ '/': [{ var: `ages.${id}` }, decay.days * DAY_MS] }] }) : sum
  const within = cap === undefined ? aged : { max: [-tenths(cap), { min: [tenths(cap), aged] }] }
  return { rounded: [within] }
}
