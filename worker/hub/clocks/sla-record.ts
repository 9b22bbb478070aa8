import type { Timing } from '#shared/schema/handoff'

export type ClockName = 'seen' | 'decided' | 'firstTouch'
/** A moment a clock asks for something: a reminder, the manager, or (grace over) somebody else. */
export type Moment = { at: number; clock: ClockName; kind: 'remind' | 'overdue' | 'grace' }

/** What the clocks of a hand-off still ask for, and what they measured. */
export type Sla = Timing & {
  /** when the clocks were last started, ms */
  from: number
  /** still to come, in order; one that was handled is gone, so nothing is done twice */
  moments: Moment[]
  /** reps whose clock ran out, oldest first */
  earlierOwners: string[]
}
