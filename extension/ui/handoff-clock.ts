import type { HandoffSummary } from '#shared/schema/handoff'

/** `overdue` past the due time; `urgent` in the last quarter of the window; `soon` in its second half; else `calm`. */
export type Urgency = 'overdue' | 'urgent' | 'soon' | 'calm'

export type RunningClock = { kind: 'decide' | 'touch'; dueAt: number; leftMs: number; urgency: Urgency }

/**
 * The clock a rep has to mind now: the decision while a hand-off is open or seen, the first touch once it is accepted.
 * Null when no clock runs. The due times are the worker's (business hours already counted in).
 */
export function runningClock(
  handoff: Pick<HandoffSummary, 'state' | 'clocks' | 'openedAt' | 'decidedAt'>,
  now: number,
): RunningClock | null {
  const undecided = handoff.state === 'open' || handoff.state === 'seen'
  const kind = undecided ? 'decide' : 'touch'
  const dueAt = undecided ? handoff.clocks.decidedDueAt : handoff.clocks.firstTouchDueAt
  if (dueAt === null) return null
  if (!undecided && handoff.state !== 'accepted' && handoff.state !== 'qualified') return null
  const startedAt = undecided ? handoff.openedAt : (handoff.decidedAt ?? handoff.openedAt)
  const leftMs = dueAt - now
  const share = leftMs / Math.max(1, dueAt - startedAt)
  const urgency = leftMs <= 0 ? 'overdue' : share <= 0.25 ? 'urgent' : share <= 0.5 ? 'soon' : 'calm'
  return { kind, dueAt, leftMs, urgency }
}
