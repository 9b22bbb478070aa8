import { describe, expect, it } from 'vitest'
import type { ScoredEvent } from '#shared/schema/event'
import { mergeStates } from '#shared/scoring/merge-states'
import { addEvents, emptyState, MAX_ASSETS, rowEnd, stateFromEvents } from '#shared/scoring/state'
import { compiled, DAY_MS, event, START, signal } from './sample'

const MINUTE_MS = 60_000
const visits = compiled({
  readiness: [signal({ id: 'visit', match: { names: ['visit'] } }), signal({ id: 'return', match: { names: ['return'] } })],
})
const at = (minutes: number, part: Partial<ScoredEvent> = {}) => event({ id: `m${minutes}`, at: START + minutes * MINUTE_MS, ...part })
const counted = (events: ScoredEvent[]) =>
  [0, 1].map((rule) => {
    const { c } = stateFromEvents(visits, events)
    let counted = 0
    for (let row = 0; row < c.length; row = rowEnd(c, row)) {
      for (let i = row + 4; c[row] === rule && i < rowEnd(c, row); i += 2) counted += c[i]!
    }
    return counted
  })

describe('visits and returns', () => {
  const DAY = 24 * 60
  it.each<[string, ScoredEvent[], [number, number]]>([
    ['the first event starts a visit', [at(0)], [1, 0]],
    ['29 idle minutes go on with it', [at(0), at(29), at(58)], [1, 0]],
    ['30 idle minutes end it', [at(0), at(30)], [2, 0]],
    ['leave extends a running visit', [at(0), at(25, { name: 'leave' }), at(50)], [1, 0]],
    ['leave starts none', [at(0), at(60, { name: 'leave' })], [1, 0]],
    ['a leave after the end does not extend it', [at(0), at(60, { name: 'leave' }), at(70)], [2, 0]],
    ['mails and calls are no visits', [at(0, { name: 'mail-opened' }), at(40, { name: 'mail-clicked' }), at(90, { name: 'call' })], [0, 0]],
    ['what a server sends is no visit', [at(0, { name: 'order', server: true })], [0, 0]],
    ['custom tracks are visits', [at(0, { name: 'calculator-used' })], [1, 0]],
    ['a sender cannot forge a visit', [at(0), at(1, { name: 'visit' }), at(2, { name: 'return' })], [1, 0]],
    ['14 silent days make a return', [at(0), at(14 * DAY)], [2, 1]],
    ['a minute less does not', [at(0), at(14 * DAY - 1)], [2, 0]],
    ['a mail in between keeps the silence', [at(0), at(7 * DAY, { name: 'mail-opened' }), at(14 * DAY)], [2, 1]],
    ['a late event in between breaks it', [at(0), at(14 * DAY), at(7 * DAY)], [3, 0]],
  ])('%s', (_, events, expected) => {
    expect(counted(events)).toEqual(expected)
    expect(counted(events.toReversed())).toEqual(expected)
    expect(counted([...events, ...events])).toEqual(expected)
  })

  it('carries the path and properties of the event that started it', () => {
    const landing = compiled({
      readiness: [signal({ match: { names: ['visit'], paths: ['/ad'], props: [{ trait: 'utm', op: 'is', value: 'x' }] } })],
    })
    expect(
      stateFromEvents(landing, [event({ path: '/ad', props: { utm: 'X' } }), event({ id: 'f', at: START + 1, path: '/' })]).c,
    ).toHaveLength(5)
  })
})

describe('incremental', () => {
  const pages = compiled({ readiness: [signal()] })
  const first = stateFromEvents(pages, [event({ id: 'b' })])

  it('leaves the state it was given alone', () => {
    const before = JSON.stringify(first)
    const next = addEvents(pages, first, [event({ id: 'c' })])
    expect(JSON.stringify(first)).toBe(before)
    expect(next?.c).toEqual([0, START, 1, START / DAY_MS, 2])
  })

  it('refuses what happened before the last event, also within a millisecond', () => {
    expect(addEvents(pages, first, [event({ id: 'c', at: START - 1 })])).toBeNull()
    expect(addEvents(pages, first, [event({ id: 'a' })])).toBeNull()
  })

  it('drops a repeat of the last event and a repeat within the batch', () => {
    expect(addEvents(pages, first, [event({ id: 'b' })])).toBe(first)
    expect(addEvents(pages, first, [event({ id: 'c' }), event({ id: 'c' })])?.c[4]).toBe(2)
  })

  it('refuses a state of another definition or time zone', () => {
    expect(addEvents(compiled({ readiness: [signal()] }, 'UTC', 2), first, [])).toBeNull()
    expect(addEvents(compiled({ readiness: [signal()] }, 'Europe/Berlin'), first, [])).toBeNull()
    expect(() => mergeStates(compiled({}, 'UTC', 2), [first])).toThrow('recompute')
  })

  it('starts from nothing', () => {
    expect(addEvents(pages, emptyState(pages), [event({ id: 'b' })])).toEqual(first)
  })
})

it('counts days by the workspace, not by UTC', () => {
  const late = event({ at: Date.UTC(2026, 2, 28, 23, 30) })
  const days = ['UTC', 'Europe/Berlin', 'America/New_York'].map(
    (zone) => stateFromEvents(compiled({ readiness: [signal()] }, zone), [late]).c[3]! - START / DAY_MS,
  )
  expect(days).toEqual([26, 27, 26])
})

describe('readinessSince', () => {
  const pages = compiled({ readiness: [signal(), signal({ id: 'visit', match: { names: ['visit'] } })] })
  it('lets nothing at or before it count, but remembers the browser was at work', () => {
    const state = stateFromEvents(pages, [event(), event({ id: 'f', at: START + 1 })], { readinessSince: START })
    expect(state.c).toEqual([0, START + 1, 1, START / DAY_MS, 1])
    expect(state.r).toBe(START)
  })
  it('is kept by what comes later', () => {
    const state = stateFromEvents(pages, [event()], { readinessSince: START + 10 })
    expect(addEvents(pages, state, [event({ id: 'f', at: START + 10 })])?.c).toEqual([])
    expect(addEvents(pages, state, [event({ id: 'f', at: START + 11 })])?.c[4]).toBe(1)
  })
})

describe('once an asset', () => {
  const once = compiled({ readiness: [signal({ oncePer: 'asset' })] })
  const guide = { id: 'guide', kind: 'guide', stage: 'top' as const }

  it('goes by asset, else by path, else counts as one', () => {
    const events = [
      event({ id: '1', asset: guide, path: '/a' }),
      event({ id: '2', asset: guide, path: '/b' }),
      event({ id: '3', path: '/a' }),
      event({ id: '4', path: '/A/' }),
      event({ id: '5', path: null }),
      event({ id: '6', path: null }),
    ]
    expect(stateFromEvents(once, events).o).toEqual([[0, 'guide', START, '/a', START, '', START]])
  })

  it('keeps the earliest time over two visitors', () => {
    const states = [stateFromEvents(once, [event({ asset: guide, at: START + 5 })]), stateFromEvents(once, [event({ asset: guide })])]
    expect(mergeStates(once, states)).toEqual([0, START, 1, START / DAY_MS, 1])
    expect(mergeStates(once, states.toReversed())).toEqual([0, START, 1, START / DAY_MS, 1])
  })

  it('does not let a flood of forged paths grow the state without end', () => {
    const flood = Array.from({ length: 3 * MAX_ASSETS }, (_, i) => event({ id: `e${i}`, at: START + i, path: `/p${i}` }))
    const state = stateFromEvents(once, flood)
    expect(state.o[0]).toHaveLength(1 + 2 * MAX_ASSETS)
    expect(stateFromEvents(once, flood.toReversed())).toEqual(state)
  })
})

it('merges the counts of two visitors as if one had done it all', () => {
  const pages = compiled({ readiness: [signal(), signal({ id: 'form', match: { names: ['form'] } })] })
  const events = Array.from({ length: 40 }, (_, i) => event({ id: `e${i}`, at: START + i * 11 * 3_600_000, name: i % 5 ? 'page' : 'form' }))
  const whole = stateFromEvents(pages, events)
  const parts = [events.filter((_, i) => i % 3 === 0), events.filter((_, i) => i % 3 !== 0)].map((part) => stateFromEvents(pages, part))
  expect(mergeStates(pages, parts)).toEqual(whole.c)
})
