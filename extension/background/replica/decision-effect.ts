import type { HandoffSummary } from '#shared/schema/handoff'
import { nextState, type TableAction } from '#shared/schema/handoff-table'
import type { Card, Stage } from '#shared/schema/lead'
import type { MemberRef } from '#shared/schema/member'
import { reasonClass } from '#shared/schema/reason'
import type { Decision } from '../protocol'
import type { Before } from './replica-db'

/** DESIGN §5: an undo within 10 seconds restores the state before. */
export const UNDO_MS = 10_000
const DAY_MS = 86_400_000

export const CAN_BE_UNDONE: ReadonlySet<Decision['action']> = new Set([
  'accept',
  'reject',
  'reassign',
  'snooze',
  'qualify',
  'opportunity',
  'outcome',
])

/**
 * The card as it will look when the worker has taken a decision: what is shown until its answer comes. Null where the table of
 * DESIGN §5 says 409, so that nothing is promised which the worker will refuse. Does not handle `undo`, see {@link restored}.
 * @param at when the person decided, ms
 */
export function decided(card: Card, decision: Decision, member: MemberRef, at: number): Card | null {
  // a whole member is given where a reference is asked: no more than that goes on the card
  const by: MemberRef = { id: member.id, name: member.name }
  const handoff = card.handoff
  if (!handoff || decision.action === 'undo') return null
  const to = nextState(handoff.state, decision.action === 'outcome' ? decision.result : (decision.action satisfies TableAction))
  if (!to) return null
  const undoUntil = CAN_BE_UNDONE.has(decision.action) ? at + UNDO_MS : handoff.undoUntil
  const moved: Card = { ...card, handoff: { ...handoff, state: to, undoUntil } }
  const taken: Partial<HandoffSummary> = { decidedAt: at, decidedBy: by }
  const { clocks } = handoff
  switch (decision.action) {
    case 'seen':
      return withHandoff(moved, { clocks: { ...clocks, seenDueAt: null } })
    case 'accept': {
      const owner = handoff.owner ?? by
      return withHandoff(
        { ...moved, stage: 'accepted', owner },
        { ...taken, owner, clocks: { ...clocks, seenDueAt: null, decidedDueAt: null } },
      )
    }
    case 'reject':
      return rejected(moved, decision, taken, at)
    case 'reassign':
      return withHandoff(moved, { owner: { id: decision.ownerId, name: '' }, transfers: handoff.transfers + 1 })
    case 'snooze':
      return withHandoff(moved, { snoozedUntil: decision.until })
    case 'touch':
      return withHandoff(moved, { clocks: { ...clocks, firstTouchDueAt: null } })
    case 'qualify': {
      const passed = decision.passTo !== undefined && decision.passTo !== handoff.owner?.id
      if (!passed) return { ...moved, stage: 'sql' }
      // the taker's own clock comes with the worker's answer
      const owner: MemberRef = { id: decision.passTo!, name: '' }
      return withHandoff({ ...moved, stage: 'sql', owner }, { owner, transfers: handoff.transfers + 1 })
    }
    case 'opportunity':
      return { ...moved, stage: 'opportunity' }
    case 'outcome':
      if (decision.result === 'won') return { ...moved, stage: 'customer' }
      return withHandoff(
        { ...moved, stage: stageAfter(decision.reason, 'nurture') },
        { reason: decision.reason ?? null, reasonNote: decision.note ?? null },
      )
  }
}

/** The card with what a decision had changed put back. */
export function restored(card: Card, before: Before): Card {
  return { ...card, ...before, handoff: before.handoff && { ...before.handoff, undoUntil: null } }
}

export function beforeOf({ handoff, stage, owner, blocked, nurtureUntil, coolOffUntil }: Card): Before {
  return { handoff, stage, owner, blocked, nurtureUntil, coolOffUntil }
}

const withHandoff = (card: Card, change: Partial<HandoffSummary>): Card => ({ ...card, handoff: { ...card.handoff!, ...change } })

const STAGE_AFTER: Record<string, Stage> = { disqualify: 'disqualified', nurture: 'nurture', block: 'disqualified' }

const stageAfter = (reason: string | undefined, otherwise: Stage): Stage => {
  const follows = reason ? reasonClass(reason)?.follows : undefined
  return (follows && STAGE_AFTER[follows]) ?? otherwise
}

function rejected(card: Card, decision: Decision & { action: 'reject' }, taken: Partial<HandoffSummary>, at: number): Card {
  const kind = reasonClass(decision.reason)
  const nurtures = kind?.follows === 'nurture'
  return withHandoff(
    {
      ...card,
      stage: stageAfter(decision.reason, 'lead'),
      blocked: card.blocked || kind?.follows === 'block',
      nurtureUntil: nurtures ? (decision.until ?? at + (kind?.nurtureDays ?? 0) * DAY_MS) : card.nurtureUntil,
      coolOffUntil: kind?.coolOffDays ? at + kind.coolOffDays * DAY_MS : card.coolOffUntil,
    },
    {
      ...taken,
      reason: decision.reason,
      reasonNote: decision.note ?? null,
      clocks: { seenDueAt: null, decidedDueAt: null, firstTouchDueAt: null },
    },
  )
}
