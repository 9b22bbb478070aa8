import { describe, expect, it } from 'vitest'
import type { SignalRule } from '#shared/schema/definition'
import { Receipt } from '#shared/schema/receipt'
import { Score } from '#shared/schema/score'
import { eventPoints } from '#shared/scoring/event-points'
import { score } from '#shared/scoring/score'
import { stateFromEvents } from '#shared/scoring/state'
import { compiled, DAY_MS, event, START, signal } from './sample'

const HOUR_MS = 3_600_000

/** Page views at the given hours after START, scored by one rule `hours` after START. */
function lineOf(part: Partial<SignalRule>, pageHours: number[], hours: number, zone = 'UTC') {
  const definition = compiled({ readiness: [signal(part)] }, zone)
  const events = pageHours.map((hour, i) => event({ id: `e${i}`, at: START + hour * HOUR_MS }))
  const card = score(definition, { traits: {}, states: [stateFromEvents(definition, events)], at: START + hours * HOUR_MS })
  expect(Score.parse(card)).toEqual(card)
  return card.receipts.find(({ kind }) => kind === 'signal')
}
const points = (...args: Parameters<typeof lineOf>) => lineOf(...args)?.points ?? 0

describe('limit and cap', () => {
  it('counts at most `limit` a day', () => {
    expect(points({ limit: 2 }, [1, 2, 3, 25], 30)).toBe(3)
  })
  it('gives at most `cap`, and says what limit and cap cut', () => {
    expect(lineOf({ points: 1.5, limit: 2, cap: 4 }, [1, 2, 3, 25, 49], 50)).toMatchObject({
      points: 4,
      earned: 7.5,
      cutByCap: 3.5,
      lostToDecay: 0,
      evidence: '5 times on 3 days',
      lastAt: START + 49 * HOUR_MS,
    })
  })
  it('caps what is taken away, too', () => {
    expect(lineOf({ points: -10, cap: 15 }, [1, 2, 3], 4)).toMatchObject({ points: -15, earned: -30, cutByCap: -15, lostToDecay: 0 })
  })
  it('caps after decay, so that more than enough takes longer to fade', () => {
    const rule: Partial<SignalRule> = { points: 10, cap: 15, decay: { kind: 'half-life', days: 10 } }
    expect(lineOf(rule, [0, 0, 0, 0], 24 * 10)).toMatchObject({ points: 15, earned: 40, cutByCap: 25, lostToDecay: 0 })
    expect(lineOf(rule, [0, 0, 0, 0], 24 * 20)).toMatchObject({ points: 10, earned: 40, cutByCap: 25, lostToDecay: 5 })
  })
})

describe('decay runs from the start of the day', () => {
  it('half-life', () => {
    const rule: Partial<SignalRule> = { points: 10, decay: { kind: 'half-life', days: 10 } }
    expect(points(rule, [23], 240)).toBe(5)
    expect(points(rule, [0, 240], 240)).toBe(15)
    // 10 × 2^(−23h ÷ 240h) = 9.357…
    expect(points(rule, [23], 23)).toBe(9.4)
    // 0.5 × 2^−1 = 0.25 rounds away from zero
    expect(points({ ...rule, points: 0.5 }, [1], 240)).toBe(0.3)
    expect(points({ ...rule, points: -0.5 }, [1], 240)).toBe(-0.3)
  })
  it('linear', () => {
    const rule: Partial<SignalRule> = { points: 20, decay: { kind: 'linear', percent: 25, days: 30 } }
    expect([0, 15, 30, 60, 90, 120, 200].map((day) => points(rule, [0], 24 * day))).toEqual([20, 17.5, 15, 10, 5, 0, 0])
  })
  it('none, and none for so many days', () => {
    expect(points({ points: 10 }, [5], 24 * 390)).toBe(10)
    const rule: Partial<SignalRule> = { points: -10, decay: { kind: 'none', days: 90 } }
    expect(points(rule, [5], 24 * 90 - 1 / HOUR_MS)).toBe(-10)
    expect(points(rule, [5], 24 * 90)).toBe(0)
  })
  it('the day is the workspace’s, 23 hours long when the clocks change', () => {
    const rule: Partial<SignalRule> = { points: 100, decay: { kind: 'half-life', days: 1 } }
    // 12:00 UTC on 29 March; Berlin's day began 23:00 UTC the day before, New York's 04:00 UTC
    const noon = 27 * 24 + 12
    expect(points(rule, [noon], noon)).toBe(70.7)
    expect(points(rule, [noon], noon, 'Europe/Berlin')).toBe(68.7)
    expect(points(rule, [noon], noon, 'America/New_York')).toBe(79.4)
    // the next Berlin day begins 23 hours later: 100 × (1 + 2^(−23/24)) × 2^(−14/24)
    expect(points(rule, [noon, noon + 24], noon + 24, 'Europe/Berlin')).toBe(101.1)
  })
})

describe('every', () => {
  const seven: Partial<SignalRule> = { points: 5, every: { count: 3, withinDays: 2, onceInDays: 4 } }
  it.each([
    ['too few', [0, 1], 0],
    ['enough in a day', [0, 1, 2], 5],
    ['many more in a day still once', [0, 1, 2, 3, 4, 5, 6], 5],
    ['enough over two days', [0, 24, 25], 5],
    ['three days are too long', [0, 24, 48], 0],
    ['again within the pause', [0, 1, 2, 72, 73, 74], 5],
    ['again after the pause', [0, 1, 2, 96, 97, 98], 10],
    ['what came in the pause counts for the window after it', [0, 1, 2, 73, 74, 96], 10],
  ])('%s', (_, hours, expected) => {
    expect(points(seven, hours, 200)).toBe(expected)
  })
  it('says when it last earned', () => {
    expect(lineOf(seven, [0, 1, 2, 50], 60)).toMatchObject({ lastAt: START, evidence: 'earned once, 4 in all', earned: 5 })
  })
})

it('earns once an asset, at its first time, within limit and cap', () => {
  const definition = compiled({ readiness: [signal({ oncePer: 'asset', points: 5, limit: 2, decay: { kind: 'half-life', days: 10 } })] })
  const paths = ['/a', '/b', '/c', '/a']
  const events = paths.map((path, i) => event({ id: `e${i}`, path, at: START + i * 1000 }))
  events.push(event({ id: 'x', path: '/a', at: START + 10 * DAY_MS }), event({ id: 'y', path: '/d', at: START + 10 * DAY_MS }))
  const card = score(definition, { traits: {}, states: [stateFromEvents(definition, events)], at: START + 10 * DAY_MS })
  expect(card.receipts).toMatchObject([{ points: 10, earned: 20, cutByCap: 5, lostToDecay: 5, evidence: '4 different assets' }])
})

describe('readiness never goes below 0', () => {
  const definition = compiled({
    readiness: [
      signal({ id: 'careers', points: -10, decay: { kind: 'none', days: 90 } }),
      signal({ id: 'form', match: { names: ['form'] }, points: 4 }),
    ],
  })
  const states = [stateFromEvents(definition, [event(), event({ id: 'f', name: 'form' })])]

  it('and the list says so', () => {
    const card = score(definition, { traits: {}, states, at: START })
    expect(card.readiness).toBe(0)
    expect(card.receipts.map(({ rule, points }) => [rule, points])).toEqual([
      ['careers', -10],
      ['readiness-floor', 6],
      ['form', 4],
    ])
    for (const line of card.receipts) expect(Receipt.parse(line)).toEqual(line)
  })
  it('and the line goes when the bad news is old', () => {
    const card = score(definition, { traits: {}, states, at: START + 90 * DAY_MS })
    expect(card.readiness).toBe(4)
    expect(card.receipts.map(({ rule, points }) => [rule, points])).toEqual([
      ['form', 4],
      ['careers', 0],
    ])
  })
})

it('matches by name, path, asset and properties, all of them', () => {
  const definition = compiled({
    readiness: [
      signal({ id: 'a', points: 1, match: { names: ['page', 'form'], paths: ['/a', '/b/**'] } }),
      signal({ id: 'b', points: 2, match: { names: ['page'], assetKind: ['guide'], assetStage: 'top' } }),
      signal({ id: 'c', points: 4, match: { names: ['form'], props: [{ trait: 'size', op: 'at-least', value: 3 }] } }),
      signal({ id: 'd', points: 8, match: { names: ['form'] }, every: { count: 2, withinDays: 1, onceInDays: 1 } }),
    ],
  })
  const asset = (kind: string, stage: 'top' | 'middle') => ({ id: 'x', kind, stage })
  expect(eventPoints(definition, event({ path: '/b/c' }))).toBe(1)
  expect(eventPoints(definition, event({ path: '/c' }))).toBeNull()
  expect(eventPoints(definition, event({ path: null }))).toBeNull()
  expect(eventPoints(definition, event({ path: '/a', asset: asset('guide', 'top') }))).toBe(3)
  expect(eventPoints(definition, event({ asset: asset('guide', 'middle') }))).toBeNull()
  expect(eventPoints(definition, event({ asset: asset('offer', 'top') }))).toBeNull()
  expect(eventPoints(definition, event({ name: 'form', path: '/a', props: { size: '4' } }))).toBe(5)
  expect(eventPoints(definition, event({ name: 'form', props: {} }))).toBeNull()
  expect(eventPoints(definition, event({ name: 'other' }))).toBeNull()
})
