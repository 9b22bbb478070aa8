import { describe, expect, it } from 'vitest'
import type { Condition } from '#shared/schema/condition'
import type { Traits } from '#shared/schema/trait'
import { answerTo } from '#shared/scoring/condition'

const ask = (condition: Omit<Condition, 'trait'>, value: unknown) =>
  answerTo([{ trait: 'x', ...condition } as Condition], (value === undefined ? {} : { x: value }) as Traits)

it.each<[Omit<Condition, 'trait'> & { value: unknown }, unknown, string]>([
  [{ op: 'is', value: 'Berlin' }, ' BERLIN ', 'yes'],
  [{ op: 'is', value: 'Berlin' }, 'Bern', 'no'],
  [{ op: 'is', value: 5 }, '5', 'yes'],
  [{ op: 'is', value: 5 }, '5.0', 'yes'],
  [{ op: 'is', value: '5' }, 5, 'yes'],
  [{ op: 'is', value: true }, true, 'yes'],
  [{ op: 'is', value: true }, 'true', 'yes'],
  [{ op: 'is', value: true }, false, 'no'],
  [{ op: 'is', value: 'a' }, ['b', 'A'], 'yes'],
  [{ op: 'is', value: 'a' }, ['b'], 'no'],
  [{ op: 'is-not', value: 'a' }, 'b', 'yes'],
  [{ op: 'is-not', value: 'a' }, ['b', 'a'], 'no'],
  [{ op: 'in', value: ['DE', 'AT'] }, 'de', 'yes'],
  [{ op: 'in', value: ['DE', 'AT'] }, 'FR', 'no'],
  [{ op: 'in', value: [1, 2] }, '2', 'yes'],
  [{ op: 'in', value: ['DE'] }, ['fr', ' de'], 'yes'],
  [{ op: 'contains', value: 'SALES' }, 'Head of Sales', 'yes'],
  [{ op: 'contains', value: 'x' }, ['ay', 'bx'], 'yes'],
  [{ op: 'contains', value: 'x' }, 'abc', 'no'],
  [{ op: 'starts-with', value: 'head' }, ' Head of Sales', 'yes'],
  [{ op: 'starts-with', value: 'of' }, 'Head of Sales', 'no'],
  [{ op: 'at-least', value: 50 }, 50, 'yes'],
  [{ op: 'at-least', value: 50 }, '49', 'no'],
  [{ op: 'at-least', value: 50 }, 'many', 'not-known'],
  [{ op: 'at-least', value: 50 }, true, 'not-known'],
  [{ op: 'at-least', value: 50 }, ['10', '60'], 'yes'],
  [{ op: 'at-most', value: 6 }, '6', 'yes'],
  [{ op: 'at-most', value: 6 }, 6.1, 'no'],
  [{ op: 'between', value: [50, 5000] }, 5000, 'yes'],
  [{ op: 'between', value: [50, 5000] }, 49.9, 'no'],
  [{ op: 'exists', value: true }, 'a', 'yes'],
  [{ op: 'exists', value: false }, 'a', 'no'],
  [{ op: 'path', value: '/pricing/**' }, '/pricing/teams', 'yes'],
  [{ op: 'path', value: '/pricing/*' }, '/pricing/teams/eu', 'no'],
])('%j on %j: %s', (condition, value, expected) => {
  expect(ask(condition, value)).toBe(expected)
})

describe('a missing trait', () => {
  const others: (Omit<Condition, 'trait'> & { value: unknown })[] = [
    { op: 'is', value: 'a' },
    { op: 'is-not', value: 'a' },
    { op: 'in', value: ['a'] },
    { op: 'contains', value: 'a' },
    { op: 'starts-with', value: 'a' },
    { op: 'at-least', value: 1 },
    { op: 'at-most', value: 1 },
    { op: 'between', value: [1, 2] },
    { op: 'path', value: '/' },
  ]
  it.each(others)('is not known to %j', (condition) => {
    for (const nothing of [undefined, null, '', '  ', [], Number.NaN, { a: 1 }]) expect(ask(condition, nothing)).toBe('not-known')
  })

  it('is no fact a prototype could supply', () => {
    expect(answerTo([{ trait: 'toString', op: 'exists', value: true }], {})).toBe('no')
  })

  it('is a plain no, or yes, to exists', () => {
    expect(ask({ op: 'exists', value: true } as Condition, undefined)).toBe('no')
    expect(ask({ op: 'exists', value: false } as Condition, undefined)).toBe('yes')
  })
})

describe('several conditions', () => {
  const a: Condition = { trait: 'a', op: 'is', value: 1 }
  const b: Condition = { trait: 'b', op: 'is', value: 1 }
  it.each<[Traits, string]>([
    [{ a: 1, b: 1 }, 'yes'],
    [{ a: 1, b: 2 }, 'no'],
    [{ a: 1 }, 'not-known'],
    [{ b: 2 }, 'no'],
    [{}, 'not-known'],
  ])('%j: %s', (traits, expected) => {
    expect(answerTo([a, b], traits)).toBe(expected)
  })
})

describe('authority', () => {
  const decides: Condition = { trait: 'authority', op: 'is', value: 'decision-maker' }
  it.each<[Traits, string]>([
    [{ seniority: 'director' }, 'yes'],
    [{ seniority: 'manager' }, 'not-known'],
    [{ authority: 'user', seniority: 'director' }, 'no'],
    [{ authority: 'Decision-Maker', seniority: 'manager' }, 'yes'],
  ])('%j: %s', (traits, expected) => {
    expect(answerTo([decides], traits)).toBe(expected)
  })
})
