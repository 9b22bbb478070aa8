import { describe, expect, it } from 'vitest'
import { compileDefinition } from '#shared/scoring/compile'
import { criteriaAnswers, criteriaMet, matchHandRaise, namedAccountHandsOff } from '#shared/scoring/criteria'
import { compiled, content, event, signal } from './sample'

const definition = compiled({
  handRaise: [
    { id: 'trial', label: 'Trial', match: { names: ['trial'] }, when: [{ trait: 'emailKind', op: 'is', value: 'business' }] },
    { id: 'demo', label: 'Demo', match: { names: ['demo', 'form'], paths: ['/demo**'] } },
    { id: 'any-form', label: 'Form', match: { names: ['form'] } },
  ],
  criteria: [
    { trait: 'budget', op: 'is', value: true },
    { trait: 'timing', op: 'at-most', value: 6 },
  ],
  namedAccount: { handOff: [{ names: ['form'] }, { names: ['page'], paths: ['/pricing**'] }] },
})

describe('hand-raise', () => {
  it.each([
    ['a trial with a business address', event({ name: 'trial' }), { emailKind: 'business' }, 'trial'],
    ['a trial with a free address', event({ name: 'trial' }), { emailKind: 'free' }, undefined],
    ['a trial of who knows whom', event({ name: 'trial' }), {}, undefined],
    ['the first rule that answers', event({ name: 'form', path: '/demo/eu' }), {}, 'demo'],
    ['a later one', event({ name: 'form', path: '/x' }), {}, 'any-form'],
    ['nothing', event({ name: 'page', path: '/demo' }), {}, undefined],
  ])('%s', (_, happened, traits, expected) => {
    expect(matchHandRaise(definition, happened, traits)?.id).toBe(expected)
  })
})

describe('criteria', () => {
  it('are met by all yes', () => {
    expect(criteriaMet(definition, { budget: true, timing: '3' })).toBe(true)
    expect(criteriaMet(definition, { budget: true, timing: 9 })).toBe(false)
    expect(criteriaMet(definition, { budget: true })).toBe(false)
  })
  it('that nobody wrote are met by nobody', () => {
    expect(criteriaMet(compiled(), { budget: true })).toBe(false)
  })
  it('are told one by one', () => {
    expect(criteriaAnswers(definition, { budget: false }).map(({ condition, answer }) => [condition.trait, answer])).toEqual([
      ['budget', 'no'],
      ['timing', 'not-known'],
    ])
  })
})

it('a named account hands off on what the definition names, and else only alerts', () => {
  expect(namedAccountHandsOff(definition, event({ name: 'form' }))).toBe(true)
  expect(namedAccountHandsOff(definition, event({ path: '/pricing/eu' }))).toBe(true)
  expect(namedAccountHandsOff(definition, event({ path: '/blog' }))).toBe(false)
  expect(namedAccountHandsOff(definition, event({ name: 'visit' }))).toBe(false)
})

describe('a definition that cannot be scored says why', () => {
  it.each([
    [{ readiness: [signal(), signal()] }, 'Two readiness rules are called "page"'],
    [{ readiness: [signal({ id: 'readiness-floor' })] }, 'reserved'],
  ])('%#', (part, message) => {
    expect(() => compileDefinition(content(part), { version: 1, timeZone: 'UTC' })).toThrow(message)
  })
  it('unless it can: a fit and a readiness rule may share an id', () => {
    const fit = [{ id: 'page', label: 'Page', when: [{ trait: 'a', op: 'is' as const, value: 1 }], points: 1 }]
    expect(() => compiled({ fit, readiness: [signal()] })).not.toThrow()
  })
})
