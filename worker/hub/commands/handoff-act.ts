import type { Handoff, Touch } from '#shared/schema/handoff'
import { nextState } from '#shared/schema/handoff-table'
import { ApiError, notFound } from '../../errors'
import { newId } from '../../ids'
import { audit } from '../../store/audit'
import { getHandoff, getSteps, insertSteps, type StepRow, updateHandoff } from '../../store/handoffs'
import { priorAnswer, rememberAnswer } from '../../store/idempotency'
import { type Actor, actorId, mayDecide } from '../actor'
import { memberRef } from '../card'
import type { HandoffRecord } from '../handoff-record'
import { setTimerFor, UNDO_MS } from '../handoff-timers'
import { handoffView } from '../handoff-view'
import type { Hub, LeadEntry } from '../hub'
import { commitLeads } from '../lead-commit'
import type { LeadRecord } from '../lead-record'
import { loadLeads } from '../load-leads'
import { EFFECTS } from './handoff-effects'
import { refusedIn } from './refused-in'

/** Bodies of the table's actions. */
export type ActionBody = {
  seen: Record<never, never>
  accept: { nextStep?: string; nextStepAt?: number }
  reject: { reason: string; note?: string; until?: number }
  reassign: { ownerId: string; note?: string }
  snooze: { until: number }
  touch: { channel: Touch['channel']; outcome: Touch['outcome']; at?: number }
  qualify: { criteria?: string[] }
  opportunity: { amount?: number }
  won: { amount?: number; reason?: string; note?: string }
  lost: { amount?: number; reason?: string; note?: string }
}
type Action = keyof ActionBody
export type ActInput = { actor: Actor; handoffId: string; action: Action | 'undo'; body: unknown; idempotencyKey: string | null }

/** Fields of a lead that a decision changes, and that undo puts back. */
const UNDONE = ['stage', 'ownerId', 'readinessSince', 'nurtureUntil', 'coolOffUntil', 'quietSince', 'blocked', 'lastTouchAt'] as const

/** One action on a hand-off, by the state table, exactly once per `Idempotency-Key`. */
export async function handoffAct(hub: Hub, input: ActInput): Promise<Handoff> {
  const { actor, handoffId, action, idempotencyKey } = input
  const memberKey = actorId(actor) ?? 'server'
  const request = JSON.stringify([handoffId, action, input.body ?? null])
  if (idempotencyKey !== null) {
    const prior = await priorAnswer(hub.db, hub.id, memberKey, idempotencyKey)
    if (prior && prior.request !== request)
      throw new ApiError('conflict', 'This Idempotency-Key was already used for another request.', 'Idempotency-Key')
    if (prior) return JSON.parse(prior.answer) as Handoff
  }
  const found = await getHandoff(hub.db, hub.id, handoffId)
  if (!found) throw notFound('hand-off')
  const before = found.record
  if (!(action === 'touch' && actor.member === null)) mayDecide(actor, before.ownerId)
  const entry = (await loadLeads(hub, [before.leadId])).get(before.leadId)
  if (!entry) throw notFound('lead')
  const now = hub.now()
  const change = action === 'undo' ? undone(hub, before, entry, actor, now) : acted(hub, before, entry.record, input, action, now)

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
  const steps = [...(await getSteps(hub.db, hub.id, [record.id])), step]
  const view = handoffView(record, found.evidence, steps, change.lead, (id) => memberRef(hub, id))
  const statements = [updateHandoff(hub.db, hub.id, record), insertSteps(hub.db, hub.id, [step]), ...setTimerFor(hub, record)]
  if (action !== 'seen' && action !== 'touch') {
    const detail = { from: before.state, to: record.state, reason: record.reason }
    statements.push(
      audit(hub.db, hub.id, {
        id: newId('au', now),
        at: now,
        byMember: actorId(actor),
        action: `handoff.${action}`,
        subject: record.id,
        detail,
      }),
    )
  }
  if (idempotencyKey !== null)
    statements.push(rememberAnswer(hub.db, hub.id, memberKey, { key: idempotencyKey, at: now, request, answer: JSON.stringify(view) }))

  const isCurrent = entry.handoff?.id === record.id
  const sinceChanged = entry.record.readinessSince !== change.lead.readinessSince
  const recompute = sinceChanged ? [...entry.states.keys()] : []
  entry.record = change.lead
  if (isCurrent) entry.handoff = record
  if (record.undo) await hub.wakeAt(record.undo.until)
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
): { handoff: HandoffRecord; lead: LeadRecord; detail: string | null } {
  const to = nextState(before.state, action)
  if (to === null) throw new ApiError('wrong-state', refusedIn(hub, before, action))
  const effect = EFFECTS[action]({ hub, actor: input.actor, handoff: before, lead, to, now }, (input.body ?? {}) as never)
  const remembers = action !== 'seen' && action !== 'touch'
  const { undo: _, ...snapshot } = before
  const undo = remembers
    ? { until: now + UNDO_MS, handoff: snapshot, lead: Object.fromEntries(UNDONE.map((k) => [k, lead[k]])) }
    : before.undo
  return { ...effect, handoff: { ...effect.handoff, undo } }
}

/** Restores the state before the last action, within 10 seconds of it. */
function undone(
  hub: Hub,
  before: HandoffRecord,
  entry: LeadEntry,
  actor: Actor,
  now: number,
): { handoff: HandoffRecord; lead: LeadRecord; detail: string | null } {
  if (!before.undo || before.undo.until < now)
    throw new ApiError('wrong-state', `There is nothing left to undo. ${refusedIn(hub, before, 'undo')}`)
  const other = entry.handoff
  if (other && other.id !== before.id)
    throw new ApiError('wrong-state', 'The lead has a newer hand-off since; this decision can no longer be taken back.')
  if (before.decidedBy !== null && before.decidedBy !== actorId(actor) && actor.member?.manager !== true) {
    throw new ApiError('forbidden', 'Only the person who decided, or a manager, can take this back.')
  }
  return { handoff: { ...before.undo.handoff, undo: null }, lead: { ...entry.record, ...before.undo.lead }, detail: null }
}
