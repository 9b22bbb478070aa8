import type { Answer, Condition } from '../schema/condition'
import type { Traits } from '../schema/trait'
import { compileGlob } from './glob'
import { type Known, traitValue } from './trait-value'

/** Answers in an order where the lowest of several is the answer to all of them. */
export const NO = 0
export const NOT_KNOWN = 1
export const YES = 2
export type AnswerRank = typeof NO | typeof NOT_KNOWN | typeof YES

export const ANSWERS: readonly Answer[] = ['no', 'not-known', 'yes']

/** Asks one record (traits, or an event's properties). */
export type Question = (record: Traits | Record<string, unknown>) => AnswerRank

/** Compiles one condition to a closure; `eval` is forbidden in workers and extensions. */
export function compileCondition(condition: Condition): Question {
  const { trait } = condition
  const test = compileTest(condition)
  if (condition.op === 'exists') {
    const wanted = condition.value
    return (record) => ((traitValue(record, trait) !== undefined) === wanted ? YES : NO)
  }
  return (record) => {
    const value = traitValue(record, trait)
    return value === undefined ? NOT_KNOWN : test(value)
  }
}

/** All of several conditions: any *no* is no, else any *not known* is not known, else yes. None at all is yes. */
export function compileAll(conditions: readonly Condition[]): Question {
  const questions = conditions.map(compileCondition)
  if (questions.length === 1) return questions[0]!
  return (record) => {
    let lowest: AnswerRank = YES
    for (const ask of questions) {
      const answer = ask(record)
      if (answer === NO) return NO
      if (answer < lowest) lowest = answer
    }
    return lowest
  }
}

/** The three-valued answer to conditions, for callers that need it once. */
export function answerTo(conditions: readonly Condition[], record: Traits): Answer {
  return ANSWERS[compileAll(conditions)(record)]!
}

type Test = (value: Known) => AnswerRank

function compileTest(condition: Condition): Test {
  switch (condition.op) {
    case 'is':
      return oneOf(anyOf([condition.value]))
    case 'is-not': {
      const same = oneOf(anyOf([condition.value]))
      return (value) => (same(value) === YES ? NO : YES)
    }
    case 'in':
      return oneOf(anyOf(condition.value))
    case 'contains': {
      const part = canonical(condition.value)
      return oneOf((value) => canonical(value).includes(part))
    }
    case 'starts-with': {
      const start = canonical(condition.value)
      return oneOf((value) => canonical(value).startsWith(start))
    }
    case 'path': {
      const matches = compileGlob(condition.value.trim())
      return oneOf((value) => typeof value === 'string' && matches(value.trim()))
    }
    case 'at-least':
      return numeric((number) => number >= condition.value)
    case 'at-most':
      return numeric((number) => number <= condition.value)
    case 'between': {
      const [low, high] = condition.value
      return numeric((number) => number >= low && number <= high)
    }
    case 'exists':
      return () => YES
  }
}

type Single = string | number | boolean

/** Yes if the value, or any element of a list, passes. */
function oneOf(passes: (value: Single) => boolean): Test {
  return (value) => (typeof value === 'object' ? (value.some(passes) ? YES : NO) : passes(value) ? YES : NO)
}

/** Equality: text without regard to case and outer spaces; a number also equals the text that spells it. */
function anyOf(wanted: readonly Single[]): (value: Single) => boolean {
  const texts = new Set(wanted.map(canonical))
  const numbers = new Set(wanted.filter((w) => typeof w === 'number'))
  return (value) => {
    if (texts.has(canonical(value))) return true
    if (numbers.size === 0) return false
    const number = numberOf(value)
    return number !== null && numbers.has(number)
  }
}

function canonical(value: Single): string {
  return typeof value === 'string' ? value.trim().toLowerCase() : String(value)
}

/** Number comparisons; what does not spell a number (`many`) cannot be answered, which is not a *no*. */
function numeric(passes: (number: number) => boolean): Test {
  return (value) => {
    if (typeof value === 'object') {
      const numbers = value.map(numberOf).filter((n) => n !== null)
      return numbers.length === 0 ? NOT_KNOWN : numbers.some(passes) ? YES : NO
    }
    const number = numberOf(value)
    return number === null ? NOT_KNOWN : passes(number) ? YES : NO
  }
}

function numberOf(value: Single): number | null {
  if (typeof value === 'number') return value
  if (typeof value !== 'string' || value.trim() === '') return null
  const number = Number(value)
  return Number.isFinite(number) ? number : null
}
