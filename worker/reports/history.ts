import type { HandoffFact } from '../store/reports/handoff-facts'

/** When a hand-off reached what, ms; null: never, or taken back. */
export type Reached = {
  seenAt: number | null
  acceptedAt: number | null
  rejectedAt: number | null
  /** decided while nobody had opened the evidence */
  unseenDecision: boolean
  qualifiedAt: number | null
  opportunityAt: number | null
  wonAt: number | null
  lostAt: number | null
}
export type History = Reached & {
  /** the first decision that stands: accepted, or rejected without having been */
  decidedAt: number | null
  /** how far it came: 0 handed over, 1 accepted, 2 qualified (SQL), 3 opportunity, 4 won */
  level: 0 | 1 | 2 | 3 | 4
  /** when the clocks were (re)started for the last time before a moment */
  startBefore(at: number): number
}

const NOTHING: Reached = {
  seenAt: null,
  acceptedAt: null,
  rejectedAt: null,
  unseenDecision: false,
  qualifiedAt: null,
  opportunityAt: null,
  wonAt: null,
  lostAt: null,
}
/** What an undo takes back, or can no longer take back because this came after it; everything else just happened. */
const DEEDS = new Set(['accept', 'reject', 'reassign', 'snooze', 'qualify', 'opportunity', 'won', 'lost', 'upgrade', 'return', 'release'])

/** Follows a hand-off's steps; an undo restores what was before the action it takes back. */
export function historyOf({ openedAt, trail }: Pick<HandoffFact, 'openedAt' | 'trail'>): History {
  let now: Reached = { ...NOTHING }
  let starts = [openedAt]
  let before = { now, starts }
  for (const [at, action, from, to] of trail) {
    if (action === 'undo') {
      ;({ now, starts } = before)
      continue
    }
    if (DEEDS.has(action)) before = { now: { ...now }, starts: [...starts] }
    const restarts = restartsClocks(action, from, to)
    if (restarts) starts = [...starts, at]
    // Somebody else has to decide now: an earlier yes went with its owner.
    if (action === 'reassign' && to === 'open') now = { ...NOTHING }
    if (action === 'seen') now.seenAt ??= at
    if (to !== from) now = { ...now, ...entered(now, to, at) }
  }
  const { acceptedAt, rejectedAt, qualifiedAt, opportunityAt, wonAt } = now
  return {
    ...now,
    decidedAt: acceptedAt ?? rejectedAt,
    level: wonAt !== null ? 4 : opportunityAt !== null ? 3 : qualifiedAt !== null ? 2 : acceptedAt !== null ? 1 : 0,
    startBefore: (at) => starts.findLast((start) => start <= at) ?? starts[0]!,
  }
}

function restartsClocks(action: string, from: string, to: string): boolean {
  if (action === 'reassign') return to === 'open'
  if (action === 'upgrade') return from === 'open' || from === 'seen'
  return action === 'release' || action === 'assign'
}

function entered(now: Reached, state: string, at: number): Partial<Reached> {
  const undecided = now.acceptedAt === null && now.rejectedAt === null
  const decided = { seenAt: now.seenAt ?? at, unseenDecision: undecided ? now.seenAt === null : now.unseenDecision }
  switch (state) {
    case 'accepted':
      return { ...decided, acceptedAt: at }
    case 'rejected':
      return { ...decided, rejectedAt: at }
    case 'qualified':
      return { qualifiedAt: at }
    case 'opportunity':
      return { opportunityAt: at }
    case 'won':
      return { wonAt: at }
    case 'lost':
      return { lostAt: at }
    default:
      return {}
  }
}
