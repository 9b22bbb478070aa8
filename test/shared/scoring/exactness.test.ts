import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ScoredEvent } from '#shared/schema/event'
import { compileDefinition } from '#shared/scoring/compile'
import { toTenths } from '#shared/scoring/round'
import { score, scoreNumbers } from '#shared/scoring/score'
import { addEvents, emptyState, stateFromEvents, type VisitorState } from '#shared/scoring/state'
import { DAY_MS, EVERYTHING, history, PATIENCE_MS, runs, START, traits } from './sample'

const zones = ['UTC', 'Europe/Berlin', 'America/New_York'].map((timeZone) => compileDefinition(EVERYTHING, { version: 3, timeZone }))

/** Deliveries of one history: cut into batches in random order, some of them twice. */
const deliveries = fc.record({
  events: history(40),
  shuffle: fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 50, maxLength: 50 }),
  batch: fc.integer({ min: 1, max: 9 }),
  inOrder: fc.boolean(),
  zone: fc.integer({ min: 0, max: 2 }),
  since: fc.option(fc.integer({ min: 0, max: 30 * 24 }), { nil: null, freq: 3 }),
  facts: traits,
  after: fc.integer({ min: 0, max: 200 * 24 }),
})

/** What the hub does: events are stored once by id, late ones make the state be computed again. */
function deliver(batches: ScoredEvent[][], definition: (typeof zones)[number], readinessSince: number | null) {
  const stored = new Map<string, ScoredEvent>()
  let state: VisitorState = emptyState(definition, { readinessSince })
  let recomputed = 0
  for (const batch of batches) {
    for (const event of batch) stored.set(event.id, event)
    const next = addEvents(definition, state, batch)
    if (next === null) recomputed++
    state = JSON.parse(JSON.stringify(next ?? stateFromEvents(definition, [...stored.values()], { readinessSince })))
  }
  return { state, recomputed }
}

it('10,000 random histories: the score is the sum of its receipts, and incremental equals recomputed', { timeout: PATIENCE_MS }, () => {
  let incremental = 0
  fc.assert(
    fc.property(deliveries, ({ events, shuffle, batch, inOrder, zone, since, facts, after }) => {
      const definition = zones[zone]!
      const readinessSince = since === null ? null : START + since * 3_600_000
      const sent = inOrder
        ? events.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
        : [...events, ...events.slice(0, 8)]
            .map((event, i) => ({ event, key: shuffle[i % 50]! }))
            .sort((a, b) => a.key - b.key)
            .map((x) => x.event)
      const batches = Array.from({ length: Math.ceil(sent.length / batch) }, (_, i) => sent.slice(i * batch, (i + 1) * batch))
      const { state, recomputed } = deliver(batches, definition, readinessSince)
      if (inOrder && recomputed > 0) throw new Error('events in order were refused')
      if (recomputed === 0) incremental++
      const whole = stateFromEvents(definition, events.toReversed(), { readinessSince })
      if (JSON.stringify(state) !== JSON.stringify(whole)) expect(state).toEqual(whole)

      const at = START + 60 * DAY_MS + after * 3_600_000
      const card = score(definition, { traits: facts, states: [state], at }, { leavesQuadrant: false })
      let sum = 0
      for (const line of card.receipts) {
        const tenths = toTenths(line.points)
        if (toTenths(line.earned) - toTenths(line.cutByCap) - toTenths(line.lostToDecay) !== tenths)
          throw new Error(`${line.rule} does not add up`)
        sum += tenths
      }
      if (sum !== toTenths(card.score) || toTenths(card.fit) + toTenths(card.readiness) !== sum) throw new Error('the list does not add up')
      if (card.readiness < 0) throw new Error('readiness below 0')
      const numbers = scoreNumbers(definition, { traits: facts, states: [whole], at })
      const same = numbers.fit === toTenths(card.fit) && numbers.readiness === toTenths(card.readiness) && numbers.score === sum
      if (!same || numbers.quadrant !== card.quadrant) throw new Error('scoreNumbers and score disagree')
    }),
    runs(10_000),
  )
  expect(incremental).toBeGreaterThan(3_000)
})
