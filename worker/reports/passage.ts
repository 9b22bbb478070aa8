import type { Clock } from '#shared/schema/definition'
import type { WorkingHours } from '#shared/schema/working-hours'
import type { HandoffFact } from '../store/reports/handoff-facts'
import { type ClockName, clockReading, type Reading } from './clock-reading'
import { type History, historyOf } from './history'

/** A hand-off with what its history says. */
export type Passage = HandoffFact & {
  history: History
  /** it was opened by what the definition calls qualified */
  met: boolean
  /** its clocks; null: the version it was opened under sets none for its trigger */
  clock: Clock | null
  read(name: ClockName): Reading
}

/**
 * Whether a hand-off was opened on a lead that met the definition: by the threshold, the criteria or a named account's response, or
 * standing in *hand over*, whoever opened it. A hand-raise counts when the person fits; from a poor fit it is no MQL (DESIGN §5).
 */
export function metDefinition({ trigger, quadrant }: { trigger: string; quadrant: string }): boolean {
  if (trigger === 'threshold' || trigger === 'criteria' || trigger === 'named-account' || quadrant === 'hand-over') return true
  return trigger === 'hand-raise' && quadrant === 'nurture'
}

/** Reads a hand-off's history and, when asked, its clocks as of `now` (ms) in its owner's working hours. */
export function passageOf(fact: HandoffFact, clocks: ReadonlyMap<number, Clock[]>, hours: WorkingHours, now: number): Passage {
  const history = historyOf(fact)
  const clock = clocks.get(fact.definitionVersion)?.find((c) => c.trigger === fact.trigger) ?? null
  const read = (name: ClockName) => clockReading(name, fact, history, clock, hours, now)
  return { ...fact, history, clock, met: metDefinition(fact), read }
}
