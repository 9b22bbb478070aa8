import type { Evidence, Handoff, HandoffStep, Timing } from '#shared/schema/handoff'
import type { MemberRef } from '#shared/schema/member'
import type { StepRow } from '../../store/handoffs'
import { slaOf } from '../clocks/sla'
import type { HandoffRecord } from './handoff-record'
import { whyOf } from './why-of'

export type LeadHead = { id: string; name: string | null; email: string | null; title: string | null; company: string | null }
type NameOf = (memberId: string | null) => MemberRef | null

/** A hand-off as the API shows it. */
export function handoffView(r: HandoffRecord, evidence: Evidence, steps: readonly StepRow[], lead: LeadHead, nameOf: NameOf): Handoff {
  return {
    id: r.id,
    leadId: r.leadId,
    state: r.state,
    trigger: r.trigger,
    because: r.because,
    ...whyOf(r),
    owner: nameOf(r.ownerId),
    play: r.play,
    note: r.note,
    openedAt: r.openedAt,
    clocks: r.clocks,
    snoozedUntil: r.snoozedUntil,
    decidedAt: r.decidedAt,
    decidedBy: nameOf(r.decidedBy),
    reason: r.reason,
    reasonNote: r.reasonNote,
    undoUntil: r.undo?.until ?? null,
    transfers: r.transfers,
    lead: { id: lead.id, name: lead.name, email: lead.email, title: lead.title, company: lead.company },
    evidence,
    touches: r.touches,
    steps: steps.map((s) => ({
      at: s.at,
      by: nameOf(s.byMember),
      action: s.action,
      from: s.from as HandoffStep['from'],
      to: s.to as HandoffStep['to'],
      detail: s.detail,
    })),
    timing: timingOf(r),
    nextStep: r.nextStep,
    amount: r.amount,
  }
}

function timingOf(r: HandoffRecord): Timing {
  const { seenAfter, decidedAfter, touchedAfter, unread, lastMoment, late } = slaOf(r)
  return { seenAfter, decidedAfter, touchedAfter, unread, lastMoment, late }
}
