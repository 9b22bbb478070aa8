import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { Score } from '#shared/schema/score'
import { ageCard } from '#shared/scoring/age-card'
import { compileDefinition } from '#shared/scoring/compile'
import { score } from '#shared/scoring/score'
import { stateFromEvents } from '#shared/scoring/state'
import { compiled, DAY_MS, EVERYTHING, event, history, PATIENCE_MS, runs, START, signal, traits } from './sample'

const zones = ['Europe/Berlin', 'America/New_York'].map((timeZone) => compileDefinition(EVERYTHING, { version: 3, timeZone }))

it('a card aged by the extension equals the worker’s score on every day of 90', { timeout: PATIENCE_MS }, () => {
  let changed = 0
  fc.assert(
    fc.property(
      history(25),
      history(25),
      traits,
      fc.constantFrom(...zones),
      fc.integer({ min: 0, max: DAY_MS }),
      (a, b, facts, definition, lag) => {
        const states = [stateFromEvents(definition, a), stateFromEvents(definition, b)]
        const sentAt = START + 60 * DAY_MS + lag
        const sent = JSON.stringify(score(definition, { traits: facts, states, at: sentAt }))
        const card = Score.parse(JSON.parse(sent))
        for (let day = 0; day <= 90; day++) {
          const at = sentAt + day * DAY_MS + day * 977
          const aged = ageCard(card, at)
          const scored = score(definition, { traits: facts, states, at }, { leavesQuadrant: false })
          if (JSON.stringify({ ...aged, leavesQuadrant: null }) !== JSON.stringify(scored))
            expect({ ...aged, leavesQuadrant: null }).toEqual(scored)
          if (aged.quadrant !== card.quadrant) changed++
        }
        expect(JSON.stringify(card)).toBe(sent)
      },
    ),
    runs(250),
  )
  expect(changed).toBeGreaterThan(100)
})

it('keeps when the quadrant will change until it has', () => {
  const definition = compiled({
    thresholds: { fit: 0, readiness: 50, total: 50 },
    readiness: [signal({ points: 60, decay: { kind: 'linear', percent: 50, days: 10 } })],
  })
  const card = score(definition, { traits: {}, states: [stateFromEvents(definition, [event()])], at: START })
  const { at, to } = card.leavesQuadrant!
  expect(ageCard(card, at - 1)).toMatchObject({ quadrant: 'hand-over', leavesQuadrant: { at, to }, at: at - 1 })
  expect(ageCard(card, at)).toMatchObject({ quadrant: to, leavesQuadrant: null, readiness: 49.9 })
})
