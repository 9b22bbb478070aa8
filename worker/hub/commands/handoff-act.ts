import type { Handoff, HandoffState, Touch } from '#shared/schema/handoff'
import { nextState } from '#shared/schema/handoff-table'
import { ApiError, notFound } from '../../errors'
import { phrase } from '../../language/phrase'
import { getHandoff, getSteps, insertSteps, type StepRow, updateHandoff } from '../../store/handoffs'
import { type Actor, actorId, mayDecide } from '../actor'
import { actAlerts } from '../alerts/act-alerts'
import { auditLine } from '../audit-line'
import type { HandoffRecord } from '../handoffs/handoff-record'
import { setTimerFor, UNDO_MS } from '../handoffs/handoff-timers'
import { handoffView } from '../handoffs/handoff-view'
import { nurtureRows } from '../handoffs/nurture'
import type { Hub, LeadEntry } from '../hub'
import { answeredBefore, answeredNow } from '../idempotency'
import { memberRef } from '../leads/card'
import { commitLeads } from '../leads/lead-commit'
import type { LeadRecord } from '../leads/lead-record'
import { loadLeads } from '../leads/load-leads'
import { EFFECTS } from './handoff-effects'
import { refusedIn } from './refused-in'

/** Bodies of the table's actions. */
export type ActionBody = {
  seen: Record<never, never>
  accept: { from?: HandoffState; nextStep?: string; nextStepAt?: number }
  reject: { from?: HandoffState; reason: string; note?: string; until?: number }
  reassign: { ownerId: string; note?: string }
  snooze: { until: number }
  touch: { channel: Touch['channel']; outcome: Touch['outcome']; at?: number; amend?: boolean }
  qualify: { criteria?: string[]; passTo?: string }
  opportunity: { amount?: number }
  won: { amount?: number; reason?: string; note?: string }
  lost: { amount?: number; reason?: string; note?: string }
}
type Action = keyof ActionBody
export type ActInput = { actor: Actor; handoffId: string; action: Action | 'undo'; body: unknown; idempotencyKey: string | null }

/** Fields of a lead that a decision changes, and that undo puts back. */
const UNDONE = ['stage', 'ownerId', 'readinessSince', 'nurtureUntil', 'coolOffUntil', 'quietSince', 'blocked', 'backAt'] as const

/** One action on a hand-off, by the state table, exactly once per `Idempotency-Key`. */
export async function handoffAct(hub: Hub, input: ActInput): Promise<Handoff> {
  const { actor, handoffId, action, idempotencyKey } = input
  const request = JSON.stringify([handoffId, action, input.body ?? null])
  const prior = await answeredBefore<Handoff>(hub, actor, idempotencyKey, request)
  if (prior) return prior
  const found = await getHandoff(hub.db, hub.id, handoffId)
  if (!found) throw notFound('hand-off')
  const before = found.record
  if (action === 'undo') mayUndo(actor, before)
  else if (!(action === 'touch' && actor.member === null)) mayDecide(actor, before.ownerId)
  const entry = (await loadLeads(hub, [before.leadId])).get(before.leadId)
  if (!entry) throw notFound('lead')
  const now = hub.now()
  const earlier = await getSteps(hub.db, hub.id, [before.id])
  const refused = () => new ApiError('wrong-state', refusedIn(hub, before, action, earlier))
  const change = action === 'undo' ? undone(before, entry, now, refused) : acted(hub, before, entry.record, input, action, now, refused)

  const step: StepRow = {
    handoff: before.id,
    n: before.steps,
    at: now,
    byMember: actorId(actor),
    action,
    from: before.state,
    to: change.handoff.state,
    detail: change.detail,
  }
  const record: HandoffRecord = { ...change.handoff, steps: before.steps + 1 }
  const view = handoffView(record, found.evidence, [...earlier, step], change.lead, (id) => memberRef(hub, id))
  const statements = [updateHandoff(hub.db, hub.id, record), insertSteps(hub.db, hub.id, [step]), ...setTimerFor(hub, record)]
  statements.push(...(await actAlerts(hub, { before, after: record, lead: change.lead, action, by: actorId(actor) })))
  const held = { handoff: record.id, why: record.reason, delayMs: UNDO_MS, isUndo: action === 'undo' }
  statements.push(...(await nurtureRows(hub, entry.record, change.lead, held)))
  if (action !== 'seen' && action !== 'touch') {
    const detail = { from: before.state, to: record.state, reason: record.reason }
    statements.push(auditLine(hub, actor, `handoff.${action}`, record.id, detail, now))
  }
  statements.push(...answeredNow(hub, actor, idempotencyKey, request, view))

  const isCurrent = entry.handoff?.id === record.id
  const sinceChanged = entry.record.readinessSince !== change.lead.readinessSince
  const recompute = sinceChanged ? [...entry.states.keys()] : []
  entry.record = change.lead
  if (isCurrent) entry.handoff = record
  await commitLeads(hub, [entry], statements, { cause: 'time', recompute })
  return view
}

function acted(
  hub: Hub,
  before: HandoffRecord,
  lead: LeadRecord,
  input: ActInput,
  action: Action,
  now: number,
  refused: () => ApiError,
): { handoff: HandoffRecord; lead: LeadRecord; detail: string | null } {
  const to = nextState(before.state, action)
  if (to === null || isOldNews(before, input.body as ActionBody['reject'] | undefined)) throw refused()
  const effect = EFFECTS[action]({ hub, actor: input.actor, handoff: before, lead, to, now }, (input.body ?? {}) as never)
  const remembers = action !== 'seen' && action !== 'touch'
  const { undo: _, ...snapshot } = before
  const undo = remembers
    ? { until: now + UNDO_MS, by: actorId(input.actor), handoff: snapshot, lead: Object.fromEntries(UNDONE.map((k) => [k, lead[k]])) }
    : before.undo
  return { ...effect, handoff: { ...effect.handoff, undo } }
}

/** Whether somebody decided since the state an answer was given to. Looking at a hand-off decides nothing. */
function isOldNews({ state }: HandoffRecord, body: { from?: HandoffState } | undefined): boolean {
  const undecided = (s: HandoffState) => (s === 'seen' ? 'open' : s)
  return body?.from !== undefined && undecided(body.from) !== undecided(state)
}

/** Whoever did it may take it back, also when it went to somebody else by it; so may a manager of sales. */
function mayUndo(actor: Actor, { ownerId, undo }: HandoffRecord): void {
  if (undo === null || (actor.member?.role === 'sales' && undo.by !== actor.member.id)) mayDecide(actor, ownerId)
  if (undo !== null && undo.by !== actorId(actor) && actor.member?.manager !== true)
    throw new ApiError('forbidden', phrase`Only the person who did it, or a manager, can take it back.`)
}

/** Restores the state before the last action, within 10 seconds of it. Touches logged since then did happen and stay. */
function undone(
  before: HandoffRecord,
  entry: LeadEntry,
  now: number,
  refused: () => ApiError,
): { handoff: HandoffRecord; lead: LeadRecord; detail: string | null } {
  if (!before.undo || before.undo.until < now) throw refused()
  const other = entry.handoff
  if (other && other.id !== before.id)
    throw new ApiError('wrong-state', phrase`The lead has a newer hand-off since; this decision can no longer be taken back.`)
  const { handoff } = before.undo
  const touched = before.touches.length > handoff.touches.length
  const clocks = touched ? { ...handoff.clocks, firstTouchDueAt: null } : handoff.clocks
  return {
    handoff: { ...handoff, touches: before.touches, clocks, undo: null },
    lead: { ...entry.record, ...before.undo.lead },
    detail: null,
  }
}
