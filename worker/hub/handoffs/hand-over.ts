import type { Evidence } from '#shared/schema/handoff'
import { TRIGGER_STRENGTH } from '#shared/schema/handoff-table'
import type { Score } from '#shared/schema/score'
import type { Words } from '../../language/words'
import { claimedHandRaisesSince, insertHandoff, insertSteps, openCounts, type StepRow, updateHandoff } from '../../store/handoffs'
import { alertRows, marketers } from '../alerts/alerts'
import { tellOpened, tellOwner } from '../alerts/handoff-alerts'
import { auditLine } from '../audit-line'
import { startClocks } from '../clocks/sla'
import type { Hub, LeadEntry } from '../hub'
import { isOpen, type Triggered } from '../scoring/triggers'
import { nameOf } from './handoff-note'
import type { HandoffRecord } from './handoff-record'
import { setTimerFor } from './handoff-timers'
import { nurtureRows } from './nurture'
import { freezeEvidence, type Opened, openHandoff } from './open-handoff'
import { type Choice, problemText } from './routing'

const HOUR_MS = 3_600_000

type Turn = { statements: D1PreparedStatement[]; held: Map<string, number> | null }

/** What a pulled trigger does: opens a hand-off, upgrades the open one, or tells the owner of a customer or a deal. Writes into `turn`. */
export async function handOver(hub: Hub, entry: LeadEntry, scored: Score, pulled: Triggered, turn: Turn): Promise<void> {
  const { record, handoff } = entry
  const dealOpen = handoff?.state === 'opportunity' || handoff?.state === 'qualified'
  if (record.stage === 'customer' || dealOpen) {
    const { trigger, because } = pulled
    const owner = record.ownerId
    turn.statements.push(auditLine(hub, { member: null }, 'lead.owner-alerted', record.id, { trigger, because, why: pulled.why, owner }))
    const title = (words: Words) => words.say(dealOpen ? 'owner_deal' : 'owner_customer', { who: nameOf(record, words) })
    turn.statements.push(...(await tellOwner(hub, record, { kind: 'owner-alert', title, because, why: pulled.why, owner })))
    return
  }
  if (isOpen(entry)) return upgrade(hub, entry, scored, pulled, turn.statements)
  const review = pulled.trigger === 'hand-raise' && record.claimed && (await overLimit(hub))
  if (review && handoff?.state === 'review') return
  turn.held ??= new Map(await openCounts(hub.db, hub.id))
  const opening = { ...pulled, note: null, openedBy: null, claimed: record.claimed, review }
  const opened = await openHandoff(hub, entry, scored, opening, turn.held)
  const { ownerId } = opened.record
  if (ownerId !== null) turn.held.set(ownerId, (turn.held.get(ownerId) ?? 0) + 1)
  await startHandoff(hub, entry, scored, opened, turn.statements)
}

/** Makes an opened hand-off the lead's current one, and the lead's stage follow; its owner is alerted. */
export async function startHandoff(
  hub: Hub,
  entry: LeadEntry,
  scored: Score,
  opened: Opened,
  statements: D1PreparedStatement[],
): Promise<void> {
  const { record } = entry
  const { record: handoff, evidence, choice } = opened
  const before = { stage: record.stage, nurtureUntil: record.nurtureUntil }
  if (handoff.state === 'open') {
    if (entry.handoff && entry.handoff.state !== 'review') record.reentries += 1
    if (handoff.trigger === 'hand-raise' && handoff.claimed) hub.claimedHandRaises.push(handoff.openedAt)
    // A hand-raise from a poor fit is not an MQL (DESIGN §5), nor is what a colleague passes on: handed off, reported apart.
    const unasked = handoff.trigger !== 'hand-raise' && handoff.trigger !== 'manual'
    const poorFit = !unasked && scored.quadrant !== 'hand-over' && scored.quadrant !== 'nurture'
    record.stage = poorFit ? 'lead' : 'mql'
    record.ownerId = handoff.ownerId ?? record.ownerId
    Object.assign(record, { coolOffUntil: null, nurtureUntil: null, backAt: null })
  }
  statements.push(...(await nurtureRows(hub, before, record, { handoff: handoff.id, why: handoff.trigger })))
  const step = openingStep(hub, handoff, choice)
  handoff.steps = 1
  entry.handoff = handoff
  statements.push(insertHandoff(hub.db, hub.id, handoff, evidence), insertSteps(hub.db, hub.id, [step]), ...setTimerFor(hub, handoff))
  // A rep who opens one for themself knows of it.
  const isOwn = handoff.openedBy !== null && handoff.openedBy === handoff.ownerId
  if (handoff.state === 'review') statements.push(...(await tellReview(hub)))
  else if (!isOwn) statements.push(...(await tellOpened(hub, handoff, record, evidence, { problem: choice.problem })))
}

/** First line of a hand-off's history: why it is there, and why it is with whom it is. */
export function openingStep(
  hub: Hub,
  { id, openedAt, openedBy, state, because }: HandoffRecord,
  { because: why, problem }: Choice,
): StepRow {
  const detail = [because, why, problemText(hub, problem)].filter((part) => part !== null).join('. ')
  return { handoff: id, n: 0, at: openedAt, byMember: openedBy, action: 'open', from: state, to: state, detail }
}

/** A stronger trigger upgrades the open hand-off instead of opening another: a shorter clock, newer evidence. */
async function upgrade(hub: Hub, entry: LeadEntry, scored: Score, pulled: Triggered, statements: D1PreparedStatement[]): Promise<void> {
  const handoff = entry.handoff!
  if (TRIGGER_STRENGTH[pulled.trigger] >= TRIGGER_STRENGTH[handoff.trigger]) return
  const now = hub.now()
  const { trigger, because } = pulled
  const detail = `${handoff.trigger} → ${trigger}: ${because}`
  const same = { from: handoff.state, to: handoff.state }
  const step: StepRow = { handoff: handoff.id, n: handoff.steps, at: now, byMember: null, action: 'upgrade', ...same, detail }
  const waiting = handoff.state === 'open' || handoff.state === 'seen'
  const next: HandoffRecord = {
    ...handoff,
    trigger,
    because,
    why: pulled.why,
    play: hub.definition.content.plays.find((p) => p.trigger === trigger) ?? handoff.play,
    ...(waiting ? startClocks(hub, { trigger, ownerId: handoff.ownerId }, now, handoff.sla?.earlierOwners) : {}),
    steps: handoff.steps + 1,
    undo: null,
  }
  entry.handoff = next
  const evidence: Evidence = await freezeEvidence(hub, entry, scored, trigger, because)
  statements.push(updateHandoff(hub.db, hub.id, next, evidence), insertSteps(hub.db, hub.id, [step]), ...setTimerFor(hub, next))
  statements.push(...(await tellOpened(hub, next, entry.record, evidence, { problem: null, kind: 'upgraded' })))
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

/** One digest an hour behind everything that waits in review. */
function tellReview(hub: Hub): Promise<D1PreparedStatement[]> {
  const limit = hub.workspace.settings.claimedHandRaisesPerHour
  return alertRows(hub, {
    kind: 'digest',
    type: 'workspace.digest',
    handoff: null,
    lead: null,
    to: marketers(hub),
    chat: true,
    says: (words) => ({ title: words.say('review_title'), lines: [words.say('review_line', { limit })] }),
    data: { limit },
    once: `review_${Math.floor(hub.now() / HOUR_MS)}`,
  })
}
