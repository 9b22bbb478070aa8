import { describe, expect, it } from 'vitest'
import { b2bStarter } from '#shared/packs/b2b-starter'
import type { Traits } from '#shared/schema/trait'
import { compileDefinition } from '#shared/scoring/compile'
import { criteriaMet, matchHandRaise, namedAccountHandsOff } from '#shared/scoring/criteria'
import { event } from '../scoring/sample'
import { asset, lead } from './lead'

const STRANGER: Traits = {
  seniority: 'staff',
  function: 'legal',
  emailKind: 'none',
  employees: 1,
  industry: 'x',
  country: 'x',
  namedAccount: false,
}
const fitLines = (traits: Traits) => lead(b2bStarter, { ...STRANGER, ...traits }, []).lines

it.each<[Traits, Record<string, number>]>([
  [{ seniority: 'c-level' }, { 'senior-executive': 20 }],
  [{ seniority: 'vice-president' }, { 'senior-executive': 20 }],
  [{ seniority: 'director' }, { director: 15 }],
  [{ seniority: 'manager' }, { manager: 10 }],
  [{ seniority: 'student' }, { student: -20 }],
  [{ function: 'marketing' }, { 'target-function': 15 }],
  [{ emailKind: 'business' }, { 'business-address': 20 }],
  [{ emailKind: 'free' }, { 'free-mail': -10 }],
  [{ emailKind: 'disposable' }, { disposable: -50 }],
  [{ employees: 50 }, { 'company-size': 20 }],
  [{ employees: '5000' }, { 'company-size': 20 }],
  [{ employees: 5001 }, {}],
  [{ industry: 'Manufacturing' }, { 'target-industry': 15 }],
  [{ country: 'DE' }, { 'target-country': 5 }],
  [{ budget: 'Yes' }, { budget: 15 }],
  [{ namedAccount: true }, { 'named-account': 20 }],
])('fit of %j', (traits, expected) => {
  expect(fitLines(traits)).toEqual(expected)
})

const page = (path: string, day = 0, minute = 0) => ({ name: 'page', path, day, minute })
const lines = (events: Parameters<typeof lead>[2], atDay = 0) => lead(b2bStarter, STRANGER, events, atDay).lines

describe('readiness', () => {
  it('a visit of three pages, pricing among them', () => {
    expect(lines([page('/'), page('/pricing', 0, 1), page('/pricing/teams', 0, 2)])).toEqual({ 'key-page': 5, 'page-viewed': 3, visit: 3 })
  })
  it('seven pages in a day: five of them count, and once the bonus', () => {
    const binge = Array.from({ length: 14 }, (_, i) => page('/', 0, i))
    expect(lines(binge)).toEqual({ 'page-viewed': 5, 'seven-pages': 5, visit: 3 })
  })
  it('pages are capped at 15', () => {
    // four days of five pages: 5 × (1 + 2^(−1/30) + 2^(−2/30) + 2^(−3/30)) is more than 15
    const days = Array.from({ length: 20 }, (_, i) => page('/', Math.floor(i / 5), i % 5))
    expect(lines(days, 3)['page-viewed']).toBe(15)
  })
  it('a return after 14 silent days', () => {
    // the first day's 1 and 3 points have lost 14 of 30 days: × 2^(−14/30) = 0.7236
    expect(lines([page('/'), page('/', 14)], 14)).toEqual({ returned: 10, visit: 5.2, 'page-viewed': 1.7 })
  })
  it('content once an asset', () => {
    const events = [
      { name: 'page', asset: asset('blog', 'top') },
      { name: 'page', asset: asset('blog', 'top') },
      { name: 'page', asset: asset('guide', 'top') },
      { name: 'form', asset: asset('paper', 'middle') },
      { name: 'download', asset: asset('paper', 'middle') },
      { name: 'page', asset: asset('paper', 'middle') },
      { name: 'form', asset: asset('offer', 'bottom') },
    ]
    expect(lines(events)).toEqual({ 'bottom-of-funnel': 20, 'gated-content': 15, 'top-of-funnel': 10, 'page-viewed': 4, visit: 3 })
  })
  it('webinars, mails, and what speaks against', () => {
    const events = ['webinar-registered', 'webinar-attended', 'mail-clicked', 'mail-clicked', 'mail-opened'].map((name) => ({ name }))
    expect(lines(events)).toEqual({ 'webinar-attended': 20, 'webinar-registered': 10, 'mail-clicked': 3, visit: 3 })
    const against = [page('/careers'), page('/jobs/dev'), { name: 'unsubscribed' }, { name: 'bounced' }]
    expect(lines(against)).toMatchObject({ 'careers-page': -10, unsubscribed: -10, bounced: -20, 'readiness-floor': 35 })
    expect(lines(against, 89)).toMatchObject({ 'careers-page': -10, unsubscribed: -10, bounced: -20 })
    expect(lines(against, 90)).toMatchObject({ 'careers-page': 0, unsubscribed: -10, bounced: -20 })
  })
  it('fades by half in 30 days', () => {
    expect(lines([{ name: 'webinar-attended' }], 30)).toEqual({ 'webinar-attended': 10 })
  })
})

it('a Vice President of a target company who downloads, attends and compares is handed over', () => {
  const traits: Traits = { seniority: 'vice-president', function: 'marketing', emailKind: 'business', employees: 300 }
  const events = [
    page('/compare/us', 0, 0),
    { name: 'download', minute: 1, asset: asset('p', 'middle') },
    { name: 'webinar-attended', minute: 2 },
  ]
  // fit 20 + 15 + 20 + 20; readiness 1 + 5 + 3 + 15 + 20; 4 of the 8 traits asked are known
  expect(lead(b2bStarter, traits, events)).toMatchObject({ fit: 75, readiness: 44, coverage: 0.5, quadrant: 'nurture', grade: 'A3' })
  const more = [...events, { name: 'webinar-registered', minute: 3 }]
  expect(lead(b2bStarter, traits, more)).toMatchObject({ readiness: 54, score: 129, quadrant: 'hand-over', grade: 'A2' })
})

it.each(['own', 'competitor', 'customer'])('excludes: %s', (relation) => {
  expect(lead(b2bStarter, { ...STRANGER, relation }, []).excluded).not.toBeNull()
  expect(lead(b2bStarter, { ...STRANGER, relation: 'none' }, []).excluded).toBeNull()
})

const definition = compileDefinition(b2bStarter, { version: 1, timeZone: 'UTC' })

it.each<[string, Traits, boolean]>([
  ['budget, director, need, timing', { budget: true, seniority: 'director', need: 'less scrap', timing: 6 }, true],
  ['said to decide', { budget: 'yes', seniority: 'staff', authority: 'decision-maker', need: 'x', timing: '3' }, true],
  ['a manager who did not say', { budget: 'yes', seniority: 'manager', need: 'x', timing: 3 }, false],
  ['too late', { budget: 'yes', seniority: 'director', need: 'x', timing: 7 }, false],
  ['no need stated', { budget: 'yes', seniority: 'director', timing: 3 }, false],
  ['no budget', { budget: 'no', seniority: 'director', need: 'x', timing: 3 }, false],
])('criteria: %s', (_, traits, met) => {
  expect(criteriaMet(definition, traits)).toBe(met)
})

it('a named account hands off on any form and on key pages', () => {
  expect(namedAccountHandsOff(definition, event({ name: 'form', path: '/newsletter' }))).toBe(true)
  for (const path of ['/pricing', '/get-started/now', '/compare', '/security'])
    expect(namedAccountHandsOff(definition, event({ path }))).toBe(true)
  expect(namedAccountHandsOff(definition, event({ path: '/blog' }))).toBe(false)
})

it('a chat that asks for sales and an inbound call raise a hand', () => {
  expect(matchHandRaise(definition, event({ name: 'chat', props: { intent: 'Sales' } }), {})?.id).toBe('chat-sales')
  expect(matchHandRaise(definition, event({ name: 'call-inbound', path: null }), {})?.id).toBe('call-inbound')
})

it('clocks are those of DEFAULTS', () => {
  const clocks = b2bStarter.clocks.map((c) => [c.trigger, c.seenMinutes, c.decidedMinutes, c.firstTouchMinutes, c.overdue, c.graceMinutes])
  expect(clocks).toEqual([
    ['hand-raise', 5, 30, 15, 'reassign', 15],
    ['named-account', 30, 120, 240, 'reassign', 120],
    ['criteria', 120, 480, 480, 'return', 960],
    ['threshold', 120, 480, 480, 'return', 960],
    ['manual', 240, 960, 960, 'return', 960],
  ])
})
