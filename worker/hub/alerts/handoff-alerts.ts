import type { AlertKind } from '#shared/schema/delivery'
import type { Evidence } from '#shared/schema/handoff'
import type { Member } from '#shared/schema/member'
import type { MessageKey, Saying, Words } from '../../language/words'
import type { ClockName } from '../clocks/sla-record'
import { becauseLines, becauseOf, evidenceLines, handoffTitle, nameOf, scoreLine } from '../handoffs/handoff-note'
import type { HandoffRecord } from '../handoffs/handoff-record'
import { problemText } from '../handoffs/routing'
import type { Hub } from '../hub'
import type { LeadRecord } from '../leads/lead-record'
import { type Alert, type AlertText, alertRows, managers, marketers } from './alerts'

const REMIND: Record<ClockName, MessageKey> = { seen: 'remind_seen', decided: 'remind_decided', firstTouch: 'remind_touch' }
const OVERDUE: Record<ClockName, MessageKey> = { seen: 'overdue_seen', decided: 'overdue_decided', firstTouch: 'overdue_touch' }

type Told = Pick<Alert, 'kind' | 'type' | 'to'> &
  Partial<Omit<Alert, 'says'>> & {
    title: (words: Words) => string
    lines?: (words: Words) => string[]
    details?: (words: Words) => string[]
  }

/** One alert about a hand-off, with what every way needs to know of it. */
function tell(hub: Hub, h: HandoffRecord, lead: LeadRecord, told: Told): Promise<D1PreparedStatement[]> {
  const { decidedDueAt } = h.clocks
  const { title, lines = () => [], details, ...rest } = told
  const isUndecided = h.state === 'open' || h.state === 'seen'
  const says = (words: Words): AlertText => ({
    title: title(words),
    lines: [
      ...becauseLines(h, words),
      ...lines(words),
      ...(h.play && isUndecided ? [h.play.action] : []),
      ...(decidedDueAt !== null && isUndecided ? [words.say('decide_by', { at: { at: decidedDueAt } })] : []),
    ],
    ...(details ? { details: details(words) } : {}),
  })
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
  return alertRows(hub, { handoff: h.id, lead: lead.id, chat: true, ...rest, says, data })
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
  { problem, kind = 'opened' }: { problem: Saying | null; kind?: 'opened' | 'upgraded' },
): Promise<D1PreparedStatement[]> {
  const to = problem === null ? owners(hub, h) : [...new Set([...owners(hub, h), ...managers(hub)])]
  return tell(hub, h, lead, {
    kind,
    type: `handoff.${kind}`,
    to,
    title: (words) => handoffTitle(lead, h.trigger, words),
    lines: (words) => [scoreLine(evidence, words), ...(problem === null ? [] : [words.say(problem)])],
    details: (words) => evidenceLines(evidence, words),
    data: { score: evidence.score, grade: evidence.grade, quadrant: evidence.quadrant, problem: problemText(hub, problem) },
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
    title: (words) => words.say(snoozed ? 'remind_snoozed' : REMIND[clock], { who: nameOf(lead, words) }),
    data: { clock, dueAt: due, snoozed },
    untilSeen: clock === 'seen' && !snoozed,
    phone: clock !== 'firstTouch',
  })
}

/** A clock ran out: managers hear of it at once, and so does whoever holds it. */
export function tellOverdue(hub: Hub, h: HandoffRecord, lead: LeadRecord, clock: ClockName): Promise<D1PreparedStatement[]> {
  const owner = hub.members.get(h.ownerId ?? '')?.name
  return tell(hub, h, lead, {
    kind: 'escalated',
    type: 'handoff.escalated',
    to: [...new Set([...managers(hub), ...owners(hub, h)])],
    title: (words) => words.say(OVERDUE[clock], { who: nameOf(lead, words) }),
    lines: (words) => [owner === undefined ? words.say('with_nobody') : words.say('with_owner', { name: owner })],
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
  { from, why, delayMs, problem = null }: { from: string | null; why: Saying; delayMs?: number; problem?: Saying | null },
): Promise<D1PreparedStatement[]> {
  const told = delayMs === undefined ? [...owners(hub, h), ...managers(hub)] : owners(hub, h)
  const owner = hub.members.get(h.ownerId ?? '')?.name
  return tell(hub, h, lead, {
    kind: 'reassigned',
    type: 'handoff.reassigned',
    to: [...new Set(told)],
    title: (words) => {
      const who = nameOf(lead, words)
      return owner === undefined ? words.say('passed_to_nobody', { who }) : words.say('passed_to', { name: owner, who })
    },
    lines: (words) => [words.say(why), ...(problem === null ? [] : [words.say(problem)])],
    data: { from: personOf(hub, from), transfers: h.transfers, problem: problemText(hub, problem) },
    untilSeen: true,
    phone: true,
    delayMs,
  })
}

export function tellReturned(hub: Hub, h: HandoffRecord, lead: LeadRecord, why: Saying): Promise<D1PreparedStatement[]> {
  return tell(hub, h, lead, {
    kind: 'returned',
    type: 'handoff.returned',
    to: [...new Set([...marketers(hub), ...managers(hub)])],
    title: (words) => words.say('returned', { who: nameOf(lead, words) }),
    lines: (words) => [words.say(why)],
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
    title: (words) => words.say('decided', { who: nameOf(lead, words), state: { key: `state_${h.state}` } }),
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
    title: (words: Words) => string
    because: string
    why?: Saying
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
    says: (words) => ({ title: told.title(words), lines: [`${becauseOf(told, words)}.`] }),
    data: { because: told.because, lead: { id: lead.id, name: lead.name, email: lead.email, company: lead.company, domain: lead.domain } },
    once: told.once,
  })
}
