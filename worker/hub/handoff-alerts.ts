import type { AlertKind } from '#shared/schema/delivery'
import type { Evidence } from '#shared/schema/handoff'
import type { Member } from '#shared/schema/member'
import { type Alert, alertRows, managers, marketers } from './alerts'
import { becauseLines, evidenceLines, handoffTitle, nameOf, scoreLine } from './handoff-note'
import type { HandoffRecord } from './handoff-record'
import type { Hub } from './hub'
import type { LeadRecord } from './lead-record'
import { sayTime } from './routing'
import type { ClockName } from './sla-record'

const CLOCK_WORDS: Record<ClockName, string> = { seen: 'not seen yet', decided: 'not decided yet', firstTouch: 'not contacted yet' }

type Told = Pick<Alert, 'kind' | 'type' | 'to' | 'title'> & Partial<Alert>

/** One alert about a hand-off, with what every way needs to know of it. */
function tell(hub: Hub, h: HandoffRecord, lead: LeadRecord, told: Told): Promise<D1PreparedStatement[]> {
  const { decidedDueAt } = h.clocks
  const lines = [
    ...becauseLines(h),
    ...(told.lines ?? []),
    ...(h.play && (h.state === 'open' || h.state === 'seen') ? [h.play.action] : []),
    ...(decidedDueAt !== null && (h.state === 'open' || h.state === 'seen') ? [`To be decided by ${sayTime(hub, decidedDueAt)}.`] : []),
  ]
  const data = {
    handoffId: h.id,
    state: h.state,
    trigger: h.trigger,
    because: h.because,
    owner: personOf(hub, h.ownerId),
    definitionVersion: h.definitionVersion,
    lead: { id: lead.id, name: lead.name, email: lead.email, title: lead.title, company: lead.company, grade: lead.grade },
    ...told.data,
  }
  return alertRows(hub, { handoff: h.id, lead: lead.id, chat: true, ...told, lines, data })
}

const personOf = (hub: Hub, id: string | null) => {
  const member = id === null ? undefined : hub.members.get(id)
  return member ? { id: member.id, name: member.name, email: member.email } : null
}
const owners = (hub: Hub, h: HandoffRecord): Member[] => {
  const owner = h.ownerId === null ? undefined : hub.members.get(h.ownerId)
  return owner ? [owner] : managers(hub)
}

/** A hand-off is there, or got a stronger trigger. `problem`: why it has no good owner; a manager hears of that too. */
export async function tellOpened(
  hub: Hub,
  h: HandoffRecord,
  lead: LeadRecord,
  evidence: Evidence,
  { problem, kind = 'opened' }: { problem: string | null; kind?: 'opened' | 'upgraded' },
): Promise<D1PreparedStatement[]> {
  const to = problem === null ? owners(hub, h) : [...new Set([...owners(hub, h), ...managers(hub)])]
  return tell(hub, h, lead, {
    kind,
    type: `handoff.${kind}`,
    to,
    title: handoffTitle(lead, h.trigger),
    lines: [scoreLine(evidence), ...(problem === null ? [] : [problem])],
    details: evidenceLines(evidence),
    data: { score: evidence.score, grade: evidence.grade, quadrant: evidence.quadrant, problem },
    untilSeen: true,
    phone: true,
  })
}

/** Part of a window is over, or a snooze. */
export function tellReminder(
  hub: Hub,
  h: HandoffRecord,
  lead: LeadRecord,
  clock: ClockName,
  snoozed: boolean,
): Promise<D1PreparedStatement[]> {
  const due = { seen: h.clocks.seenDueAt, decided: h.clocks.decidedDueAt, firstTouch: h.clocks.firstTouchDueAt }[clock]
  return tell(hub, h, lead, {
    kind: 'reminder',
    type: 'handoff.reminder',
    to: owners(hub, h),
    chat: false,
    title: snoozed ? `Back from snooze: ${nameOf(lead)}` : `Reminder, ${CLOCK_WORDS[clock]}: ${nameOf(lead)}`,
    data: { clock, dueAt: due, snoozed },
    untilSeen: clock === 'seen' && !snoozed,
    phone: clock !== 'firstTouch',
  })
}

/** A clock ran out: managers hear of it at once, and so does whoever holds it. */
export function tellOverdue(hub: Hub, h: HandoffRecord, lead: LeadRecord, clock: ClockName): Promise<D1PreparedStatement[]> {
  return tell(hub, h, lead, {
    kind: 'escalated',
    type: 'handoff.escalated',
    to: [...new Set([...managers(hub), ...owners(hub, h)])],
    title: `Overdue, ${CLOCK_WORDS[clock]}: ${nameOf(lead)}`,
    lines: [`It is with ${hub.members.get(h.ownerId ?? '')?.name ?? 'nobody'}.`],
    data: { clock },
    untilSeen: clock === 'seen',
    phone: clock !== 'firstTouch',
  })
}

/** Somebody else has it now. `by` null: a clock did it, and the managers hear of that too. */
export function tellReassigned(
  hub: Hub,
  h: HandoffRecord,
  lead: LeadRecord,
  { from, why, delayMs, problem = null }: { from: string | null; why: string; delayMs?: number; problem?: string | null },
): Promise<D1PreparedStatement[]> {
  const told = delayMs === undefined ? [...owners(hub, h), ...managers(hub)] : owners(hub, h)
  return tell(hub, h, lead, {
    kind: 'reassigned',
    type: 'handoff.reassigned',
    to: [...new Set(told)],
    title: `Passed to ${hub.members.get(h.ownerId ?? '')?.name ?? 'nobody yet'}: ${nameOf(lead)}`,
    lines: [why, ...(problem === null ? [] : [problem])],
    data: { from: personOf(hub, from), transfers: h.transfers, problem },
    untilSeen: true,
    phone: true,
    delayMs,
  })
}

export function tellReturned(hub: Hub, h: HandoffRecord, lead: LeadRecord, why: string): Promise<D1PreparedStatement[]> {
  return tell(hub, h, lead, {
    kind: 'returned',
    type: 'handoff.returned',
    to: [...new Set([...marketers(hub), ...managers(hub)])],
    title: `Returned to marketing: ${nameOf(lead)}`,
    lines: [why],
    data: { transfers: h.transfers },
  })
}

/** A decision, for other systems; waits until an undo can no longer take it back. */
export function tellDecided(
  hub: Hub,
  h: HandoffRecord,
  lead: LeadRecord,
  { action, by, delayMs }: { action: string; by: string | null; delayMs: number },
): Promise<D1PreparedStatement[]> {
  return tell(hub, h, lead, {
    kind: 'decision',
    type: 'handoff.decided',
    to: [],
    chat: false,
    title: `${nameOf(lead)}: ${h.state}`,
    data: { action, by: personOf(hub, by), reason: h.reason, reasonNote: h.reasonNote, amount: h.amount, at: hub.now() },
    delayMs,
  })
}

/** Something about a lead that has no hand-off to open: its owner or managers hear of it. */
export function tellOwner(
  hub: Hub,
  lead: LeadRecord,
  told: {
    kind: Extract<AlertKind, 'owner-alert' | 'named-account-visit'>
    title: string
    because: string
    owner: string | null
    once?: string
  },
): Promise<D1PreparedStatement[]> {
  const owner = told.owner === null ? undefined : hub.members.get(told.owner)
  return alertRows(hub, {
    kind: told.kind,
    type: told.kind === 'owner-alert' ? 'lead.owner-alert' : 'account.visited',
    handoff: null,
    lead: lead.id,
    to: owner?.active ? [owner] : managers(hub),
    chat: true,
    title: told.title,
    lines: [`${told.because}.`],
    data: { because: told.because, lead: { id: lead.id, name: lead.name, email: lead.email, company: lead.company, domain: lead.domain } },
    once: told.once,
  })
}
