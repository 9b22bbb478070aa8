import type { HandoffSummary } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'
import type { MemberRef } from '#shared/schema/member'
import type { Score } from '#shared/schema/score'
import type { AccountRow } from '../../store/accounts'
import type { HandoffRecord } from '../handoffs/handoff-record'
import { whyOf } from '../handoffs/why-of'
import type { Hub, LeadEntry } from '../hub'
import { traitValues } from './effective-traits'

export function memberRef(hub: Hub, id: string | null): MemberRef | null {
  const member = id === null ? undefined : hub.members.get(id)
  return member ? { id: member.id, name: member.name } : null
}

export function handoffSummary(hub: Hub, h: HandoffRecord): HandoffSummary {
  return {
    id: h.id,
    leadId: h.leadId,
    state: h.state,
    trigger: h.trigger,
    because: h.because,
    ...whyOf(h),
    owner: memberRef(hub, h.ownerId),
    play: h.play,
    note: h.note,
    openedAt: h.openedAt,
    clocks: h.clocks,
    snoozedUntil: h.snoozedUntil,
    decidedAt: h.decidedAt,
    decidedBy: memberRef(hub, h.decidedBy),
    reason: h.reason,
    reasonNote: h.reasonNote,
    undoUntil: h.undo?.until ?? null,
    transfers: h.transfers,
  }
}

export function accountRef(hub: Hub, account: AccountRow | null, domain: string | null, company: string | null): Card['account'] {
  if (account) return { domain: account.domain, name: account.name ?? company, named: account.named, owner: memberRef(hub, account.owner) }
  return domain ? { domain, name: company, named: false, owner: null } : null
}

/** A lead with everything a rep needs at a glance. */
export function buildCard(hub: Hub, entry: LeadEntry, scored: Score, seq: number, anotherName: string | null): Card {
  const { record: r, account, handoff } = entry
  return {
    ...scored,
    id: r.id,
    seq,
    email: r.email,
    emailHash: r.emailHash,
    name: r.name,
    title: r.title,
    phone: r.phone,
    linkedin: r.linkedin,
    crmIds: r.crmIds,
    account: accountRef(hub, account, r.domain, r.company),
    traits: traitValues(r.traits),
    claimed: r.claimed,
    possiblyAnother: r.possiblyAnother === null ? null : { id: r.possiblyAnother, name: anotherName },
    stage: r.stage,
    namedAccount: account?.named ?? false,
    owner: memberRef(hub, r.ownerId),
    blocked: r.blocked,
    definitionSigned: hub.definition.signed,
    handoff: handoff && handoffSummary(hub, handoff),
    reentries: r.reentries,
    readinessSince: r.readinessSince,
    nurtureUntil: r.nurtureUntil,
    coolOffUntil: r.coolOffUntil,
    lastActivity: r.lastActivity,
    createdAt: r.createdAt,
  }
}
