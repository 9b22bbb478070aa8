import '../harness/installed'

import { expect, test } from 'vitest'
import { whatIsMissing, whenItCools } from '../../../extension/views/sidepanel/score-outlook'
import { trueLeads } from '../harness/true-cards'

const base = trueLeads(1, Date.now())[0]!.card
const scale = { ...base.scale, handOverWhen: 'quadrant' as const, thresholds: { fit: 50, readiness: 50, total: 100 } }
const card = { ...base, scale, knockedOut: [], excluded: null, coverage: 1, missingTraits: [] }

test('says how many points each axis is short of', () => {
  expect(whatIsMissing({ ...card, quadrant: 'nurture', fit: 60, readiness: 42.5 })).toEqual(['Readiness needs 7.5 more, or a raised hand'])
  expect(whatIsMissing({ ...card, quadrant: 'leave', fit: 42, readiness: 10 })).toEqual([
    'Fit needs 8 more',
    'Readiness needs 40 more, or a raised hand',
  ])
  expect(whatIsMissing({ ...card, quadrant: 'hand-over', fit: 60, readiness: 60 })).toEqual(['At or above every threshold'])
})

test('counts one sum where the definition does', () => {
  const byTotal = { ...card, scale: { ...scale, handOverWhen: 'total' as const } }
  expect(whatIsMissing({ ...byTotal, quadrant: 'leave', score: 92 })).toEqual(['8 more, or a raised hand'])
})

test('names what no points can make up for', () => {
  expect(whatIsMissing({ ...card, quadrant: 'leave', excluded: 'own-domain' })).toEqual(['Excluded from hand-off: Own domain'])
  expect(whatIsMissing({ ...card, quadrant: 'leave', knockedOut: ['target-country'] })).toEqual(['Knocked out: Target country'])
})

test('a lead that is not sure needs answers first', () => {
  const unsure = {
    ...card,
    quadrant: 'not-sure' as const,
    coverage: 0.25,
    missingTraits: ['budget', 'employees', 'industry'],
    fit: 60,
    readiness: 60,
  }
  expect(whatIsMissing(unsure)).toEqual(['1 more answer makes the fit sure'])
})

test('says when it cools and to what', () => {
  const now = new Date('2026-11-22T12:00:00').getTime()
  expect(whenItCools({ leavesQuadrant: { at: new Date('2026-12-14T08:00:00').getTime(), to: 'nurture' } }, now)).toBe(
    'Nurture on 14 December',
  )
  expect(whenItCools({ leavesQuadrant: null }, now)).toBe('Stays here if nothing happens')
})
