import { describe, expect, it } from 'vitest'
import type { DefinitionContent } from '#shared/schema/definition'
import type { Traits } from '#shared/schema/trait'
import { score } from '#shared/scoring/score'
import { stateFromEvents } from '#shared/scoring/state'
import { compiled, event, START, signal } from './sample'

const FIT: DefinitionContent['fit'] = [
  { id: 'vp', label: 'Vice President', when: [{ trait: 'seniority', op: 'is', value: 'vice-president' }], points: 30 },
  { id: 'size', label: 'Size', when: [{ trait: 'employees', op: 'at-least', value: 50 }], points: 30, required: true },
  { id: 'free', label: 'Free mail', when: [{ trait: 'emailKind', op: 'is', value: 'free' }], points: -10 },
  { id: 'named', label: 'Named account', when: [{ trait: 'namedAccount', op: 'is', value: true }], points: 20 },
  { id: 'note', label: 'Seen', when: [{ trait: 'seniority', op: 'exists', value: true }], points: 0 },
]

/** Scores traits with so many page views of 10 points. */
function card(traits: Traits, pages = 0, part: Partial<DefinitionContent> = {}) {
  const definition = compiled({
    fit: FIT,
    readiness: [signal({ points: 10 })],
    excluded: [{ id: 'rival', label: 'Competitor', when: [{ trait: 'relation', op: 'is', value: 'competitor' }] }],
    ...part,
  })
  const events = Array.from({ length: pages }, (_, i) => event({ id: `e${i}` }))
  return score(definition, { traits, states: [stateFromEvents(definition, events)], at: START })
}
const GOOD: Traits = { seniority: 'vice-president', employees: 300, emailKind: 'business', namedAccount: false }

it('adds what is true, names what is not known, and counts coverage by trait', () => {
  const scored = card({ seniority: 'vice-president', employees: '300' })
  expect(scored).toMatchObject({ fit: 60, coverage: 0.5, missingTraits: ['emailKind', 'namedAccount'], knockedOut: [], grade: 'B4' })
  expect(scored.receipts.map(({ rule, points, ageing }) => [rule, points, ageing.kind])).toEqual([
    ['size', 30, 'fixed'],
    ['vp', 30, 'fixed'],
  ])
})

it('asks nothing: nothing is missing', () => {
  expect(card({}, 0, { fit: [] })).toMatchObject({ coverage: 1, missingTraits: [], quadrant: 'leave' })
})

describe('quadrants', () => {
  it.each<[string, Traits, number, string, string]>([
    ['fit and ready', GOOD, 5, 'hand-over', 'B2'],
    ['fit, a tenth of readiness short', GOOD, 4, 'nurture', 'B3'],
    ['ready, not fit', { ...GOOD, employees: 60, seniority: 'manager' }, 9, 'check-fit', 'C1'],
    ['neither', { ...GOOD, seniority: 'manager' }, 1, 'leave', 'C4'],
    ['too little known', { seniority: 'vice-president' }, 9, 'not-sure', 'C1'],
    ['half is enough to be sure', { seniority: 'vice-president', employees: 60 }, 9, 'hand-over', 'B1'],
    ['knocked out though ready', { ...GOOD, employees: 10, namedAccount: true }, 9, 'check-fit', 'D1'],
    ['knocked out and cold', { ...GOOD, employees: 10, namedAccount: true }, 0, 'leave', 'D4'],
    ['what is not known does not knock out', { ...GOOD, employees: 'many', namedAccount: true }, 5, 'hand-over', 'B2'],
    ['excluded', { ...GOOD, relation: 'competitor' }, 9, 'leave', 'B1'],
    ['excluded and hardly known', { relation: 'competitor' }, 9, 'not-sure', 'D1'],
  ])('%s', (_, traits, pages, quadrant, grade) => {
    expect(card(traits, pages)).toMatchObject({ quadrant, grade })
  })

  it('keeps a knocked-out lead’s points honest', () => {
    expect(card({ ...GOOD, employees: 10, namedAccount: true })).toMatchObject({ fit: 50, knockedOut: ['size'] })
  })

  it('names the exclusion', () => {
    expect(card({ ...GOOD, relation: 'competitor' }).excluded).toBe('rival')
    expect(card(GOOD).excluded).toBeNull()
  })
})

describe('by total', () => {
  const byTotal: Partial<DefinitionContent> = { handOverWhen: 'total', thresholds: { fit: 50, readiness: 50, total: 100 } }
  it.each<[string, Traits, number, string]>([
    ['the sum is enough, whatever the axes', { ...GOOD, seniority: 'manager' }, 7, 'hand-over'],
    ['fit is not', GOOD, 3, 'nurture'],
    ['readiness is not', { ...GOOD, seniority: 'manager' }, 6, 'check-fit'],
    ['both axes reached, the sum not', GOOD, 5, 'hand-over'],
    ['neither', { ...GOOD, seniority: 'manager' }, 1, 'leave'],
    ['knocked out', { ...GOOD, employees: 10 }, 20, 'check-fit'],
    ['excluded', { ...GOOD, relation: 'competitor' }, 20, 'leave'],
    ['not sure', {}, 20, 'not-sure'],
  ])('%s', (_, traits, pages, quadrant) => {
    expect(card(traits, pages, byTotal).quadrant).toBe(quadrant)
  })
  it('two axes reached are not a hand-over when the sum asks for more', () => {
    expect(card(GOOD, 5, { ...byTotal, thresholds: { fit: 50, readiness: 50, total: 120 } }).quadrant).toBe('nurture')
  })
})

it('says the facts behind a line in words', () => {
  const definition: Partial<DefinitionContent> = {
    fit: [
      { id: 'a', label: 'a', when: [{ trait: 'seniority', op: 'exists', value: true }], points: 1 },
      {
        id: 'b',
        label: 'b',
        when: [
          { trait: 'employees', op: 'at-least', value: 50 },
          { trait: 'country', op: 'is', value: 'de' },
        ],
        points: 2,
      },
      { id: 'c', label: 'c', when: [{ trait: 'emailKind', op: 'exists', value: true }], points: 3 },
      { id: 'd', label: 'd', when: [{ trait: 'namedAccount', op: 'is', value: true }], points: 4 },
      { id: 'e', label: 'e', when: [{ trait: 'budget', op: 'exists', value: false }], points: 5 },
      { id: 'f', label: 'f', when: [{ trait: 'function', op: 'exists', value: true }], points: 6 },
    ],
  }
  const traits: Traits = {
    seniority: 'c-level',
    title: 'CTO',
    function: 'it',
    employees: 300,
    country: 'DE',
    emailKind: 'business',
    domain: 'acme.example',
    namedAccount: true,
  }
  expect(card(traits, 0, definition).receipts.map(({ evidence }) => evidence)).toEqual([
    'IT (from "CTO")',
    'Budget not known',
    'Named account',
    'Business address at acme.example',
    'Employees 300, Country DE',
    'C-level (from "CTO")',
  ])
})

it('remembers what a value decides, not whose it was: thousands of values keep their own answers', () => {
  const definition = compiled({
    fit: [
      { id: 'odd', label: 'Odd', when: [{ trait: 'employees', op: 'in', value: [1, 3, 5, 7, 1501, 2999] }], points: 10 },
      { id: 'big', label: 'Big', when: [{ trait: 'employees', op: 'at-least', value: 2000 }], points: 5, required: true },
    ],
  })
  for (const round of [1, 2]) {
    for (let employees = 0; employees < 3000; employees += round) {
      const { fit, knockedOut } = score(definition, { traits: { employees }, states: [], at: START })
      const odd = [1, 3, 5, 7, 1501, 2999].includes(employees) ? 10 : 0
      if (fit !== odd + (employees >= 2000 ? 5 : 0) || knockedOut.length !== (employees >= 2000 ? 0 : 1))
        throw new Error(`wrong for ${employees}`)
    }
  }
})

it('lets authority follow from seniority in a fit rule, and counts it as known', () => {
  const fit: DefinitionContent['fit'] = [
    { id: 'decides', label: 'Decides', when: [{ trait: 'authority', op: 'is', value: 'decision-maker' }], points: 60 },
  ]
  expect(card({ seniority: 'director' }, 0, { fit })).toMatchObject({ fit: 60, coverage: 1, missingTraits: [] })
  expect(card({ seniority: 'manager' }, 0, { fit })).toMatchObject({ fit: 0, coverage: 0, missingTraits: ['authority'] })
  expect(card({ authority: 'user', seniority: 'director' }, 0, { fit })).toMatchObject({ fit: 0, coverage: 1 })
})
