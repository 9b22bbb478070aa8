import type { StoredEvent } from '#shared/schema/event'
import type { Evidence } from '#shared/schema/handoff'
import { TRIGGER_STRENGTH } from '#shared/schema/handoff-table'
import type { Card } from '#shared/schema/lead'
import type { Score } from '#shared/schema/score'
import { score } from '#shared/scoring/score'
import { newId } from '../ids'
import { audit } from '../store/audit'
import { claimedHandRaisesSince, insertHandoff, insertSteps, type StepRow, updateHandoff } from '../store/handoffs'
import { namesOf } from '../store/lead-cards'
import type { LeadRow } from '../store/leads'
import { buildCard } from './card'
import type { HandoffRecord } from './handoff-record'
import { setTimerFor } from './handoff-timers'
import type { Cause, Hub, LeadEntry } from './hub'
import { freezeEvidence, openHandoff, startClocks } from './open-handoff'
import { toScoredEvent } from './scored-event'
import { scoringTraits } from './scoring-traits'
import { eventLabel } from './timeline'
import { isOpen, type Triggered, triggered } from './triggers'

const HOUR_MS = 3_600_000

export type ScoredLeads = { rows: LeadRow[]; cards: Card[]; statements: D1PreparedStatement[] }
export type ToScore = { entry: LeadEntry; events: StoredEvent[]; cause: Cause }

/** Scores leads, opens or upgrades their hand-offs, builds their cards. Mutates the entries; writes nothing yet. */
export async function scoreLeads(hub: Hub, leads: readonly ToScore[]): Promise<ScoredLeads> {
  const out: ScoredLeads = { rows: [], cards: [], statements: [] }
  const others = await namesOf(
    hub.db,
    hub.id,
    leads.flatMap((l) => l.entry.record.possiblyAnother ?? []),
  )
  for (const lead of leads) {
    const { entry, events, cause } = lead
    for (const [visitor, state] of entry.states) {
      // Counted under another definition: it is on its way through a recompute, which scores this lead again.
      if (state.v === hub.compiled.key) continue
      entry.states.delete(visitor)
      hub.recompute.add(visitor)
    }
    const traits = scoringTraits(hub, entry)
    const scored = score(hub.compiled, { traits, states: [...entry.states.values()], at: hub.now() })
    noteActivity(hub, entry, events)
    const pulled = triggered(
      hub,
      entry,
      scored,
      traits,
      events.map((e) => toScoredEvent(e, hub.assets)),
      cause,
    )
    if (pulled) await handOver(hub, entry, scored, pulled, out)
    finish(hub, entry, scored, others.get(entry.record.possiblyAnother ?? '') ?? null, out)
  }
  return out
}

function noteActivity(hub: Hub, { record }: LeadEntry, events: readonly StoredEvent[]): void {
  for (const event of events) {
    if (event.name === 'leave') continue
    if (record.lastActivity === null || event.at >= record.lastActivity.at)
      record.lastActivity = { at: event.at, label: eventLabel(event, hub.assets) }
  }
}

async function handOver(hub: Hub, entry: LeadEntry, scored: Score, pulled: Triggered, out: ScoredLeads): Promise<void> {
  const { record, handoff } = entry
  const dealOpen = handoff?.state === 'opportunity' || handoff?.state === 'qualified'
  if (record.stage === 'customer' || dealOpen) {
    const detail = { trigger: pulled.trigger, because: pulled.because, owner: record.ownerId }
    out.statements.push(
      audit(hub.db, hub.id, {
        id: newId('au', hub.now()),
        at: hub.now(),
        byMember: null,
        action: 'lead.owner-alerted',
        subject: record.id,
        detail,
      }),
    )
    return
  }
  if (isOpen(entry)) return upgrade(hub, entry, scored, pulled, out)
  const review = pulled.trigger === 'hand-raise' && record.claimed && (await overLimit(hub))
  if (review && handoff?.state === 'review') return
  const opened = await openHandoff(hub, entry, scored, { ...pulled, note: null, openedBy: null, claimed: record.claimed, review })
  startHandoff(hub, entry, scored, opened, out.statements)
}

/** Makes an opened hand-off the lead's current one, and the lead's stage follow. */
export function startHandoff(
  hub: Hub,
  entry: LeadEntry,
  scored: Score,
  opened: { record: HandoffRecord; evidence: Evidence },
  statements: D1PreparedStatement[],
): void {
  const { record } = entry
  const { record: handoff, evidence } = opened
  if (handoff.state === 'open') {
    if (entry.handoff && entry.handoff.state !== 'review') record.reentries += 1
    if (handoff.trigger === 'hand-raise' && handoff.claimed) hub.claimedHandRaises.push(handoff.openedAt)
    // A hand-raise from a poor fit is not an MQL (DESIGN §5), nor is what a colleague passes on: handed off, reported apart.
    const unasked = handoff.trigger !== 'hand-raise' && handoff.trigger !== 'manual'
    const poorFit = !unasked && scored.quadrant !== 'hand-over' && scored.quadrant !== 'nurture'
    record.stage = poorFit ? 'lead' : 'mql'
    record.ownerId = handoff.ownerId ?? record.ownerId
    Object.assign(record, { coolOffUntil: null, nurtureUntil: null })
  }
  const step = openingStep(handoff)
  handoff.steps = 1
  entry.handoff = handoff
  statements.push(insertHandoff(hub.db, hub.id, handoff, evidence), insertSteps(hub.db, hub.id, [step]), ...setTimerFor(hub, handoff))
}

/** First line of a hand-off's history. */
export function openingStep({ id, openedAt, openedBy, state, because }: HandoffRecord): StepRow {
  return { handoff: id, n: 0, at: openedAt, byMember: openedBy, action: 'open', from: state, to: state, detail: because }
}

/** A stronger trigger upgrades the open hand-off instead of opening another: a shorter clock, newer evidence. */
async function upgrade(hub: Hub, entry: LeadEntry, scored: Score, pulled: Triggered, out: ScoredLeads): Promise<void> {
  const handoff = entry.handoff!
  if (TRIGGER_STRENGTH[pulled.trigger] >= TRIGGER_STRENGTH[handoff.trigger]) return
  const now = hub.now()
  const detail = `${handoff.trigger} → ${pulled.trigger}: ${pulled.because}`
  const step: StepRow = {
    handoff: handoff.id,
    n: handoff.steps,
    at: now,
    byMember: null,
    action: 'upgrade',
    from: handoff.state,
    to: handoff.state,
    detail,
  }
  const waiting = handoff.state === 'open' || handoff.state === 'seen'
  const next: HandoffRecord = {
    ...handoff,
    trigger: pulled.trigger,
    because: pulled.because,
    play: hub.definition.content.plays.find((p) => p.trigger === pulled.trigger) ?? handoff.play,
    clocks: waiting ? startClocks(hub, pulled.trigger, now) : handoff.clocks,
    steps: handoff.steps + 1,
    undo: null,
  }
  entry.handoff = next
  const evidence = await freezeEvidence(hub, entry, scored, pulled.trigger, pulled.because)
  out.statements.push(updateHandoff(hub.db, hub.id, next, evidence), insertSteps(hub.db, hub.id, [step]), ...setTimerFor(hub, next))
}

/** Claimed hand-raises beyond the workspace's hourly limit wait in review: a forged flood pages nobody. */
async function overLimit(hub: Hub): Promise<boolean> {
  const since = hub.now() - HOUR_MS
  if (!hub.claimedHandRaisesLoaded) {
    hub.claimedHandRaises = Array.from({ length: await claimedHandRaisesSince(hub.db, hub.id, since) }, () => hub.now())
    hub.claimedHandRaisesLoaded = true
  }
  hub.claimedHandRaises = hub.claimedHandRaises.filter((at) => at > since)
  return hub.claimedHandRaises.length >= hub.workspace.settings.claimedHandRaisesPerHour
}

function finish(hub: Hub, entry: LeadEntry, scored: Score, anotherName: string | null, out: ScoredLeads): void {
  const { record } = entry
  record.quadrant = scored.quadrant
  record.grade = scored.grade
  const seq = hub.held.seq + 1 + out.rows.length
  const card = buildCard(hub, entry, scored, seq, anotherName)
  out.cards.push(card)
  out.rows.push({
    record,
    seq,
    score: Math.round(scored.score * 10),
    fit: Math.round(scored.fit * 10),
    readiness: Math.round(scored.readiness * 10),
    nextCrossingAt: scored.leavesQuadrant?.at ?? null,
    card: JSON.stringify(card),
  })
}
