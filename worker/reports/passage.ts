import type { Clock } from '#shared/schema/definition'
import type { HandoffFact } from '../store/reports/handoff-facts'
import { type History, historyOf } from './history'
import { due } from './working-time'

/** A clock's verdict: met, missed, or still running. Null: the definition sets no such clock. */
export type Timing = 'met' | 'missed' | 'running' | null

/** A hand-off with what its history says. */
export type Passage = HandoffFact & {
  history: History
  /** it was opened by what the definition calls qualified */
  met: boolean
  clock: Clock | null
  touchDue: number | null
  touchTiming: Timing
}

/**
 * Whether a hand-off was opened on a lead that met the definition: by the threshold, the criteria or a named account's response, or
 * standing in *hand over*, whoever opened it. A hand-raise counts when the person fits; from a poor fit it is no MQL (DESIGN §5).
 */
export function metDefinition({ trigger, quadrant }: { trigger: string; quadrant: string }): boolean {
  if (trigger === 'threshold' || trigger === 'criteria' || trigger === 'named-account' || quadrant === 'hand-over') return true
  return trigger === 'hand-raise' && quadrant === 'nurture'
}

/** Reads a hand-off's history and its clocks, as of `now` (ms). */
export function passageOf(fact: HandoffFact, clocks: ReadonlyMap<number, Clock[]>, timeZone: string, now: number): Passage {
  const history = historyOf(fact)
  const clock = clocks.get(fact.definitionVersion)?.find((c) => c.trigger === fact.trigger) ?? null
  const { touchedAt } = fact
  const start = history.startBefore(touchedAt ?? Number.POSITIVE_INFINITY)
  // A due time that stands is exact; once it was met it is gone, or that of a later owner.
  const standing = touchedAt === null ? fact.touchDueAt : null
  const touchDue = standing ?? (clock && due(timeZone, start, clock.firstTouchMinutes))
  return { ...fact, history, clock, met: metDefinition(fact), touchDue, touchTiming: timing(touchedAt, touchDue, fact.closedAt, now) }
}

/** What a clock says of something that happened at `at`, or did not: once a hand-off is closed there is nothing left to wait for. */
export function timing(at: number | null, dueAt: number | null, closedAt: number | null, now: number): Timing {
  if (dueAt === null) return null
  if (at !== null) return at <= dueAt ? 'met' : 'missed'
  return closedAt !== null || dueAt < now ? 'missed' : 'running'
}
