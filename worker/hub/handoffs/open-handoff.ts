import type { Trigger } from '#shared/schema/definition'
import type { Evidence } from '#shared/schema/handoff'
import type { Score } from '#shared/schema/score'
import { newId } from '../../ids'
import type { Saying } from '../../language/words'
import { recentEvents } from '../../store/events'
import { cardsOfDomain } from '../../store/lead-cards'
import { startClocks } from '../clocks/sla'
import type { Hub, LeadEntry } from '../hub'
import { traitValues } from '../leads/effective-traits'
import { timelineEntry } from '../leads/timeline'
import type { HandoffRecord } from './handoff-record'
import { type Choice, chooseOwner } from './routing'

const EVENTS_IN_EVIDENCE = 20
const ANSWERS = ['budget', 'authority', 'need', 'timing'] as const

export type Opening = {
  trigger: Trigger
  because: string
  why?: Saying
  note: string | null
  openedBy: string | null
  claimed: boolean
  review: boolean
  /** who takes it, when that is already known; else routing chooses */
  ownerId?: string
}
export type Opened = { record: HandoffRecord; evidence: Evidence; choice: Choice }

/** A new hand-off and the evidence frozen into it. Nothing is written yet. */
export async function openHandoff(
  hub: Hub,
  entry: LeadEntry,
  scored: Score,
  opening: Opening,
  /** open hand-offs by member, when several are opened in one commit */
  held?: ReadonlyMap<string, number>,
): Promise<Opened> {
  const now = hub.now()
  const { trigger, review } = opening
  const nobody: Choice = { ownerId: opening.ownerId ?? null, because: null, problem: null }
  const choice = review || opening.ownerId !== undefined ? nobody : await chooseOwner(hub, entry, trigger, { held })
  const { ownerId } = choice
  const record: HandoffRecord = {
    id: newId('ho', now),
    leadId: entry.record.id,
    state: opening.review ? 'review' : 'open',
    trigger: opening.trigger,
    because: opening.because,
    ...(opening.why ? { why: opening.why } : {}),
    claimed: opening.claimed,
    ownerId,
    definitionVersion: hub.definition.version,
    play: hub.definition.content.plays.find((p) => p.trigger === opening.trigger) ?? null,
    note: opening.note,
    openedAt: now,
    openedBy: opening.openedBy,
    seenAt: null,
    decidedAt: null,
    decidedBy: null,
    closedAt: null,
    reason: null,
    reasonNote: null,
    finding: null,
    snoozedUntil: null,
    nextStep: null,
    amount: null,
    transfers: 0,
    touches: [],
    ...startClocks(hub, { trigger, ownerId }, now),
    steps: 0,
    undo: null,
  }
  return { record, evidence: await freezeEvidence(hub, entry, scored, trigger, opening.because), choice }
}

export async function freezeEvidence(hub: Hub, entry: LeadEntry, scored: Score, trigger: Trigger, because: string): Promise<Evidence> {
  const { record: r, account } = entry
  const values = traitValues(r.traits)
  const visitors = [...entry.states.keys()]
  const [events, others] = await Promise.all([
    recentEvents(hub.db, hub.id, visitors, EVENTS_IN_EVIDENCE),
    r.domain ? cardsOfDomain(hub.db, hub.id, r.domain, r.id, 5) : [],
  ])
  const timeline = events.map((e) => timelineEntry(e, hub.compiled, hub.assets))
  const campaign = r.source?.campaign ? hub.campaigns.find((c) => c.utm.campaign === r.source!.campaign) : undefined
  return {
    trigger,
    because,
    fit: scored.fit,
    readiness: scored.readiness,
    score: scored.score,
    grade: scored.grade,
    quadrant: scored.quadrant,
    receipts: scored.receipts,
    definitionVersion: hub.definition.version,
    definitionSigned: hub.definition.signed,
    events: timeline,
    answers: Object.fromEntries(ANSWERS.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]!]]))),
    account: account && { domain: account.domain, name: account.name, named: account.named, plan: account.plan },
    otherPeople: others.map((c) => ({ leadId: c.id, name: c.name, title: c.title, score: c.score })),
    campaign: campaign ? { name: campaign.name, brief: campaign.brief } : null,
    newSince: newSince(entry, timeline),
  }
}

/** What happened since sales or the clock ended the hand-off before; null when there was none. */
function newSince({ handoff }: LeadEntry, timeline: Evidence['events']): Evidence['newSince'] {
  if (!handoff || handoff.closedAt === null || !['rejected', 'lost', 'returned'].includes(handoff.state)) return null
  const at = handoff.closedAt
  return { at, state: handoff.state, reason: handoff.reason, events: timeline.filter((event) => event.at > at) }
}
