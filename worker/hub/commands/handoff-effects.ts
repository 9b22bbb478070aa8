import type { HandoffState, Touch } from '#shared/schema/handoff'
import { reasonClass } from '#shared/schema/reason'
import { ApiError } from '../../errors'
import { moment, phrase } from '../../language/phrase'
import { type Actor, actorId } from '../actor'
import { measureDecided, measureSeen, measureTouched, slaOf, startClocks } from '../clocks/sla'
import type { HandoffRecord } from '../handoffs/handoff-record'
import type { Hub } from '../hub'
import { memberRef } from '../leads/card'
import type { LeadRecord } from '../leads/lead-record'
import type { ActionBody } from './handoff-act'

const DAY_MS = 86_400_000
/** How long a lead that went back to marketing or to its owner waits before scoring may hand it over again. */
const BACK_TO_MARKETING_DAYS = 30
const NO_CLOCKS = { seenDueAt: null, decidedDueAt: null, firstTouchDueAt: null }

export type Effect = { handoff: HandoffRecord; lead: LeadRecord; detail: string | null }
type Input = { hub: Hub; actor: Actor; handoff: HandoffRecord; lead: LeadRecord; to: HandoffState; now: number }

/** What each action changes (DESIGN §5). Pure but for reading the hub's members and definition. Throws invalid-field. */
export const EFFECTS: { [A in keyof ActionBody]: (input: Input, body: ActionBody[A]) => Effect } = {
  seen: ({ hub, handoff, lead, to, now }) => ({
    handoff: {
      ...handoff,
      state: to,
      seenAt: handoff.seenAt ?? now,
      clocks: { ...handoff.clocks, seenDueAt: null },
      sla: measureSeen(hub, handoff, now),
    },
    lead,
    detail: null,
  }),

  accept: (input, body) => {
    const { handoff, lead } = decided(input)
    lead.stage = 'accepted'
    handoff.nextStep = body.nextStep ?? null
    handoff.clocks = { ...handoff.clocks, seenDueAt: null, decidedDueAt: null }
    return { handoff, lead, detail: body.nextStep ?? null }
  },

  reject: (input, body) => {
    const { handoff, lead } = decided(input)
    const reason = checkedReason(body.reason, body.note ?? null)
    Object.assign(handoff, { reason: body.reason, reasonNote: body.note ?? null, closedAt: input.now, clocks: NO_CLOCKS })
    refuse(lead, reason, input.now, body.until ?? null, body.reason)
    return { handoff, lead, detail: attemptsMissing(handoff, reason.id) ?? body.note ?? null }
  },

  reassign: ({ hub, handoff, lead, to, now }, { ownerId, note }) => {
    const owner = checkedRep(hub, ownerId, 'ownerId')
    const waiting = to === 'open'
    const next = { ...handoff, state: to, ownerId, transfers: handoff.transfers + 1, snoozedUntil: null }
    const restarted = startClocks(hub, { trigger: handoff.trigger, ownerId }, now)
    if (waiting) Object.assign(next, { ...restarted, seenAt: null, decidedAt: null, decidedBy: null })
    return {
      handoff: next,
      lead: { ...lead, ownerId, stage: waiting && lead.stage === 'accepted' ? 'mql' : lead.stage },
      detail: note ?? owner.name,
    }
  },

  snooze: ({ hub, handoff, lead, to, now }, { until }) => {
    const latest = handoff.clocks.decidedDueAt
    if (until <= now) throw new ApiError('invalid-field', phrase`Choose a moment in the future.`, 'until')
    if (latest !== null && until > latest) {
      throw new ApiError(
        'invalid-field',
        phrase`This hand-off has to be decided by ${moment(latest, hub.workspace.timeZone)}; choose an earlier moment.`,
        'until',
      )
    }
    return { handoff: { ...handoff, state: to, snoozedUntil: until }, lead, detail: new Date(until).toISOString() }
  },

  touch: ({ hub, actor, handoff, lead, to, now }, { channel, outcome, at, amend }) => {
    if (at !== undefined && at > now + 60_000) throw new ApiError('invalid-field', phrase`A touch cannot lie in the future.`, 'at')
    const by = memberRef(hub, actorId(actor))
    const told = amend ? handoff.touches.findLastIndex((one) => one.channel === channel && one.by?.id === by?.id) : -1
    if (told >= 0) {
      const touches = handoff.touches.map((one, i) => (i === told ? { ...one, outcome } : one))
      return { handoff: { ...handoff, state: to, touches }, lead, detail: `${channel}, ${outcome}` }
    }
    const touch: Touch = { at: at ?? now, by, channel, outcome }
    const next = {
      ...handoff,
      state: to,
      touches: [...handoff.touches, touch],
      clocks: { ...handoff.clocks, firstTouchDueAt: null },
      sla: measureTouched(hub, handoff, touch.at),
    }
    return { handoff: next, lead: { ...lead, lastTouchAt: Math.max(lead.lastTouchAt ?? 0, touch.at) }, detail: `${channel}, ${outcome}` }
  },

  qualify: ({ hub, handoff, lead, to, now }, { criteria = [], passTo }) => {
    const next = { ...handoff, state: to }
    const taker = passTo === undefined ? null : checkedRep(hub, passTo, 'passTo')
    if (taker && taker.id !== handoff.ownerId) {
      // The next rep has to get in touch in turn: only that clock starts again, in their time.
      const { clocks, sla } = startClocks(hub, { trigger: handoff.trigger, ownerId: taker.id }, now)
      const moments = sla.moments.filter((m) => m.clock === 'firstTouch')
      const firstTouchDueAt = clocks.firstTouchDueAt
      Object.assign(next, { ownerId: taker.id, transfers: handoff.transfers + 1 })
      Object.assign(next, { clocks: { ...handoff.clocks, firstTouchDueAt }, sla: { ...slaOf(handoff), moments } })
    }
    const detail = [criteria.join(', '), taker ? `passed on to ${taker.name}` : ''].filter(Boolean).join('; ')
    return { handoff: next, lead: { ...lead, stage: 'sql', ownerId: next.ownerId }, detail: detail || null }
  },

  opportunity: ({ handoff, lead, to }, { amount }) => ({
    handoff: { ...handoff, state: to, amount: amount ?? handoff.amount },
    lead: { ...lead, stage: 'opportunity' },
    detail: amount === undefined ? null : String(amount),
  }),

  won: ({ handoff, lead, to, now }, { amount }) => ({
    handoff: { ...handoff, state: to, amount: amount ?? handoff.amount, closedAt: now, clocks: NO_CLOCKS },
    lead: { ...lead, stage: 'customer' },
    detail: amount === undefined ? null : String(amount),
  }),

  lost: ({ handoff, lead, to, now }, body) => {
    const reason = checkedReason(body.reason ?? '', body.note ?? null)
    const next = { ...lead }
    refuse(next, reason, now, null, body.reason!)
    // A lost deal goes on in nurture unless the reason says it was never one (DESIGN §5).
    if (reason.follows === 'marketing' || reason.follows === 'owner') next.stage = 'nurture'
    return {
      handoff: { ...handoff, state: to, reason: body.reason!, reasonNote: body.note ?? null, closedAt: now, clocks: NO_CLOCKS },
      lead: next,
      detail: body.note ?? null,
    }
  },
}

function checkedRep(hub: Hub, id: string, field: string) {
  const member = hub.members.get(id)
  if (!member?.active || member.role !== 'sales')
    throw new ApiError('invalid-field', phrase`Hand-offs can only be given to an active member of sales.`, field)
  return member
}

function decided({ hub, actor, handoff, lead, to, now }: Input): { handoff: HandoffRecord; lead: LeadRecord } {
  const by = actorId(actor)
  const ownerId = handoff.ownerId ?? by
  const sla = measureDecided(hub, handoff, now)
  return {
    handoff: { ...handoff, state: to, ownerId, decidedAt: now, decidedBy: by, snoozedUntil: null, seenAt: handoff.seenAt ?? now, sla },
    lead: { ...lead, ownerId },
  }
}

function checkedReason(id: string, note: string | null) {
  const reason = reasonClass(id)
  if (!reason) throw new ApiError('invalid-field', phrase`Choose one of the reasons; they are listed in the API’s description.`, 'reason')
  if (reason.needsNote && !note?.trim())
    throw new ApiError('invalid-field', phrase`With this reason a note is needed: say in a few words why.`, 'note')
  return reason
}

/** What a refusal means for the lead: its class decides (DESIGN §5, shared/schema/reason.ts). */
function refuse(
  lead: LeadRecord,
  reason: NonNullable<ReturnType<typeof reasonClass>>,
  now: number,
  until: number | null,
  id: string,
): void {
  lead.quietSince = now
  if (reason.resetsReadiness) lead.readinessSince = now
  lead.coolOffUntil = now + (reason.coolOffDays ?? BACK_TO_MARKETING_DAYS) * DAY_MS
  lead.nurtureUntil = null
  lead.backAt = null
  switch (reason.follows) {
    case 'disqualify':
      lead.stage = 'disqualified'
      break
    case 'block':
      lead.stage = 'disqualified'
      lead.blocked = true
      break
    case 'nurture':
      if (until !== null && until <= now) throw new ApiError('invalid-field', phrase`Choose a day in the future to come back.`, 'until')
      lead.stage = 'nurture'
      lead.nurtureUntil = until ?? now + reason.nurtureDays! * DAY_MS
      break
    case 'owner':
      lead.stage = id.endsWith('/customer') ? 'customer' : 'lead'
      break
    case 'marketing':
      lead.stage = 'lead'
  }
}

/** "Not reachable" is flagged when the play's attempts were not logged. */
function attemptsMissing(handoff: HandoffRecord, reason: string): string | null {
  const due = handoff.play?.attemptsDue ?? 0
  if (reason !== 'not-reachable' || handoff.touches.length >= due) return null
  return `${handoff.touches.length} of ${due} attempts were logged`
}
