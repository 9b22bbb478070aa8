import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Ageing, Receipt } from '#shared/schema/receipt'
import type { Score } from '#shared/schema/score'
import { ageCard } from '#shared/scoring/age-card'
import { compileDefinition } from '#shared/scoring/compile'
import { HORIZON_MS, leavesQuadrant } from '#shared/scoring/crossing'
import { score, scoreNumbers } from '#shared/scoring/score'
import { stateFromEvents } from '#shared/scoring/state'
import { compiled, DAY_MS, EVERYTHING, event, history, PATIENCE_MS, runs, START, signal, traits } from './sample'

const SPAN_MS = 3000

/** Lines that live for milliseconds instead of months, so that every instant can be tried. */
const quickLine = fc
  .record({
    kind: fc.constantFrom('half-life', 'linear', 'until', 'fixed'),
    tenths: fc.integer({ min: 1, max: 300 }),
    sign: fc.constantFrom(1, 1, -1),
    cap: fc.option(fc.integer({ min: 10, max: 400 }), { nil: null }),
    life: fc.integer({ min: 20, max: 1500 }),
    starts: fc.array(fc.integer({ min: -400, max: 0 }), { minLength: 1, maxLength: 4 }),
  })
  .map(({ kind, tenths, sign, cap, life, starts }): Receipt => {
    const basis = tenths * sign
    const buckets = starts.toSorted((a, b) => a - b).map((start): [number, number] => [start, basis])
    const ageing: Ageing =
      kind === 'half-life'
        ? { kind, cap, basis, from: starts[0]!, halfLifeMs: life }
        : kind === 'linear'
          ? { kind, cap, perMs: 1 / life, buckets }
          : kind === 'until'
            ? { kind, cap, lastsMs: life, buckets }
            : { kind: 'fixed' }
    return {
      rule: '',
      kind: 'signal',
      label: '',
      points: basis / 10,
      earned: basis / 10,
      cutByCap: 0,
      lostToDecay: 0,
      evidence: '',
      lastAt: 0,
      ageing,
    }
  })

const quickScore = fc
  .record({
    lines: fc.array(quickLine, { minLength: 1, maxLength: 5 }),
    fit: fc.integer({ min: -20, max: 60 }),
    byTotal: fc.boolean(),
    readiness: fc.integer({ min: 0, max: 60 }),
    total: fc.integer({ min: 0, max: 90 }),
  })
  .map(({ lines, fit, byTotal, readiness, total }): Score => {
    const trait: Receipt = { ...lines[0]!, rule: 'fit', kind: 'trait', points: fit, earned: fit, ageing: { kind: 'fixed' } }
    const unaged: Score = {
      fit,
      readiness: 0,
      score: fit,
      grade: 'D4',
      quadrant: 'leave',
      coverage: 1,
      knockedOut: [],
      excluded: null,
      missingTraits: [],
      receipts: [trait, ...lines.map((line, i) => ({ ...line, rule: `rule-${i}` }))],
      definitionVersion: 1,
      at: 0,
      leavesQuadrant: null,
      scale: {
        handOverWhen: byTotal ? 'total' : 'quadrant',
        thresholds: { fit: 20, readiness, total },
        bands: { fit: [75, 50, 25], readiness: [75, 50, 25] },
      },
    }
    return ageCard(unaged, 0)
  })

it('is the very millisecond that trying them all finds, with gains and losses mixed', { timeout: PATIENCE_MS }, () => {
  const found = { crossing: 0, none: 0 }
  fc.assert(
    fc.property(quickScore, (card) => {
      let expected: { at: number; to: string } | null = null
      for (let at = 1; at <= SPAN_MS && !expected; at++) {
        const { quadrant } = ageCard(card, at)
        if (quadrant !== card.quadrant) expected = { at, to: quadrant }
      }
      const crossing = leavesQuadrant(card)
      if (expected) expect(crossing).toEqual(expected)
      else expect(crossing?.at ?? Number.POSITIVE_INFINITY).toBeGreaterThan(SPAN_MS)
      found[expected ? 'crossing' : 'none']++
    }),
    runs(400),
  )
  expect(found.crossing).toBeGreaterThan(80)
  expect(found.none).toBeGreaterThan(80)
})

it('holds for whole leads: nothing changes before, the quadrant has changed at that millisecond', { timeout: PATIENCE_MS }, () => {
  // without the two rules that never fade, which would pin most leads to one side
  const readiness = EVERYTHING.readiness.filter(({ id }) => id !== 'unsubscribed' && id !== 'webinar')
  const thresholds = { fit: 20, readiness: 10, total: 0 }
  const definition = compileDefinition({ ...EVERYTHING, readiness, thresholds }, { version: 1, timeZone: 'Europe/Berlin' })
  let crossings = 0
  fc.assert(
    fc.property(history(40), traits, fc.integer({ min: 1, max: 5_000_000 }), (events, facts, step) => {
      const input = { traits: { emailKind: 'business', employees: 300, ...facts }, states: [stateFromEvents(definition, events)] }
      const at = START + 60 * DAY_MS
      const { quadrant, leavesQuadrant: leaves } = score(definition, { ...input, at })
      const quadrantAt = (time: number) => scoreNumbers(definition, { ...input, at: time }).quadrant
      const end = leaves?.at ?? at + HORIZON_MS
      for (let time = at; time < end; time += 14_400_000 + step)
        if (quadrantAt(time) !== quadrant) throw new Error(`changed at ${time} already`)
      if (leaves === null) return
      crossings++
      expect(quadrantAt(leaves.at - 1)).toBe(quadrant)
      expect(quadrantAt(leaves.at)).toBe(leaves.to)
      expect(leaves.to).not.toBe(quadrant)
    }),
    runs(200),
  )
  expect(crossings).toBeGreaterThan(60)
})

it('computed by hand: 60 points that lose 5 % a day reach 49.9 when they have lost 10.05', () => {
  const definition = compiled({
    thresholds: { fit: 0, readiness: 50, total: 0 },
    readiness: [signal({ points: 60, decay: { kind: 'linear', percent: 5, days: 1 } })],
  })
  const card = score(definition, { traits: {}, states: [stateFromEvents(definition, [event()])], at: START })
  // 60 × (1 − 0.05 × d) < 49.95 after 3.35 days; exactly there the half still rounds away from zero, to 50
  expect(card.leavesQuadrant).toEqual({ at: START + 3.35 * DAY_MS + 1, to: 'nurture' })
})

it('is null when nothing fades, nothing matters, or nobody asks', () => {
  const lasting = compiled({ thresholds: { fit: 0, readiness: 1, total: 0 }, readiness: [signal({ points: 60 })] })
  const fading = compiled({
    thresholds: { fit: 0, readiness: 90, total: 0 },
    readiness: [signal({ points: 60, decay: { kind: 'half-life', days: 1 } })],
  })
  for (const definition of [lasting, fading]) {
    const states = [stateFromEvents(definition, [event()])]
    expect(score(definition, { traits: {}, states, at: START }).leavesQuadrant).toBeNull()
  }
  const leaves = compiled({
    thresholds: { fit: 0, readiness: 50, total: 0 },
    readiness: [signal({ points: 60, decay: { kind: 'half-life', days: 1 } })],
  })
  const input = { traits: {}, states: [stateFromEvents(leaves, [event()])], at: START }
  expect(score(leaves, input).leavesQuadrant).not.toBeNull()
  expect(score(leaves, input, { leavesQuadrant: false }).leavesQuadrant).toBeNull()
})

it('finds bad news that expires and lifts a lead by itself', () => {
  const definition = compiled({
    thresholds: { fit: 0, readiness: 50, total: 0 },
    readiness: [
      signal({ id: 'form', match: { names: ['form'] }, points: 55 }),
      signal({ id: 'careers', points: -10, decay: { kind: 'none', days: 90 } }),
    ],
  })
  const states = [stateFromEvents(definition, [event({ id: 'f', name: 'form' }), event({ at: START + 5 })])]
  expect(score(definition, { traits: {}, states, at: START + 5 }).leavesQuadrant).toEqual({ at: START + 90 * DAY_MS, to: 'hand-over' })
})
