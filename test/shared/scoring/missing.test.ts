import { describe, expect, it } from 'vitest'
import type { DefinitionContent } from '#shared/schema/definition'
import type { Traits } from '#shared/schema/trait'
import { missing } from '#shared/scoring/missing'
import { missingFacts } from '#shared/scoring/missing-facts'
import { score } from '#shared/scoring/score'
import { stateFromEvents } from '#shared/scoring/state'
import { compiled, event, START, signal } from './sample'

const PART: Partial<DefinitionContent> = {
  fit: [
    { id: 'vp', label: 'Vice President', when: [{ trait: 'seniority', op: 'is', value: 'vice-president' }], points: 50 },
    { id: 'size', label: 'Size', when: [{ trait: 'employees', op: 'at-least', value: 50 }], points: 20 },
    { id: 'country', label: 'Country', when: [{ trait: 'country', op: 'is', value: 'DE' }], points: 5, required: true },
  ],
  readiness: [
    signal({ points: 6, cap: 45 }),
    signal({ id: 'form', label: 'Form', match: { names: ['form'] }, points: 10 }),
    signal({ id: 'webinar', label: 'Webinar', match: { names: ['webinar'] }, points: 20 }),
  ],
  handRaise: [
    { id: 'demo', label: 'Demo request', match: { names: ['demo'] } },
    { id: 'trial', label: 'Trial', match: { names: ['trial'] }, when: [{ trait: 'emailKind', op: 'is', value: 'business' }] },
  ],
  excluded: [{ id: 'rival', label: 'Competitor', when: [{ trait: 'relation', op: 'is', value: 'competitor' }] }],
}

function look(traits: Traits, pages: number, part: Partial<DefinitionContent> = {}) {
  const definition = compiled({ ...PART, ...part })
  const events = Array.from({ length: pages }, (_, i) => event({ id: `e${i}` }))
  const scored = score(definition, { traits, states: [stateFromEvents(definition, events)], at: START })
  const facts = missingFacts(definition, scored, traits).map(({ rule, points }) => [rule, points])
  return { ...missing(scored), facts }
}
const FIT: Traits = { seniority: 'vice-president', employees: 10, country: 'DE' }

it('eight more, or a demo request', () => {
  expect(look({ ...FIT, emailKind: 'free' }, 7)).toEqual({
    ready: false,
    fit: 0,
    readiness: 8,
    total: null,
    blockedBy: null,
    traitsToBeSure: 0,
    facts: [
      ['demo', null],
      ['webinar', 20],
      ['form', 10],
    ],
  })
})

it('does not offer a rule that its cap holds back, nor a trait that is known already', () => {
  expect(look(FIT, 8).facts.map(([rule]) => rule)).toEqual(['demo', 'trial', 'webinar', 'form'])
  expect(look({ seniority: 'manager', country: 'DE' }, 7, { thresholds: { fit: 20, readiness: 40, total: 0 } }).facts).toEqual([
    ['demo', null],
    ['trial', null],
    ['size', 20],
  ])
})

it('two axes short: no single fact but a raised hand', () => {
  expect(look({ ...FIT, seniority: 'manager' }, 1)).toMatchObject({
    fit: 45,
    readiness: 44,
    facts: [
      ['demo', null],
      ['trial', null],
    ],
  })
})

it('by total, either kind of fact will do', () => {
  const byTotal = { handOverWhen: 'total' as const, thresholds: { fit: 50, readiness: 50, total: 60 } }
  expect(look({ seniority: 'manager', country: 'DE' }, 7, byTotal)).toMatchObject({ total: 13, fit: null, readiness: null })
  expect(look({ seniority: 'manager', country: 'DE' }, 7, byTotal).facts).toEqual([
    ['demo', null],
    ['trial', null],
    ['webinar', 20],
    ['size', 20],
  ])
})

describe('what no points make up for', () => {
  it.each<[string, Traits, string, number]>([
    ['excluded', { ...FIT, relation: 'competitor' }, 'excluded', 0],
    ['knocked out', { ...FIT, country: 'FR' }, 'knocked-out', 0],
    ['not sure', { country: 'DE' }, 'not-sure', 1],
    ['nothing known', {}, 'not-sure', 2],
  ])('%s', (_, traits, blockedBy, traitsToBeSure) => {
    expect(look(traits, 9)).toMatchObject({
      ready: false,
      blockedBy,
      traitsToBeSure,
      facts: [
        ['demo', null],
        ['trial', null],
      ],
    })
  })
})

it('nothing is missing from a hand-over', () => {
  expect(look(FIT, 8, { thresholds: { fit: 50, readiness: 45, total: 0 } })).toEqual({
    ready: true,
    fit: 0,
    readiness: 0,
    total: null,
    blockedBy: null,
    traitsToBeSure: 0,
    facts: [],
  })
})
