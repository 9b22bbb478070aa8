import type { Handoff } from '#shared/schema/handoff'
import { score } from '#shared/scoring/score'
import { ApiError, notFound } from '../../errors'
import { phrase } from '../../language/phrase'
import { getHandoff, getSteps } from '../../store/handoffs'
import { type Actor, actorId } from '../actor'
import { auditLine } from '../audit-line'
import { openingStep, startHandoff } from '../handoffs/hand-over'
import { handoffView } from '../handoffs/handoff-view'
import { openHandoff } from '../handoffs/open-handoff'
import type { Hub } from '../hub'
import { answeredBefore, answeredNow } from '../idempotency'
import { memberRef } from '../leads/card'
import { commitLeads } from '../leads/lead-commit'
import { loadLeads } from '../leads/load-leads'
import { scoringTraits } from '../scoring/scoring-traits'
import { isOpen, sayBecause } from '../scoring/triggers'

export type OpenInput = { actor: Actor; leadId: string; note: string; idempotencyKey: string | null }

/** A member's own hand-off, with a note (trigger `manual`), once per `Idempotency-Key`. A rep who opens one takes it. */
export async function handoffOpen(hub: Hub, { actor, leadId, note, idempotencyKey }: OpenInput): Promise<Handoff> {
  const request = JSON.stringify(['open', leadId, note])
  const prior = await answeredBefore<Handoff>(hub, actor, idempotencyKey, request)
  if (prior) return prior
  const entry = (await loadLeads(hub, [leadId])).get(leadId)
  if (!entry || entry.record.mergedInto !== null) throw notFound('lead')
  if (isOpen(entry)) throw new ApiError('conflict', phrase`This lead already has an open hand-off (${entry.handoff!.id}).`, 'leadId')
  if (entry.record.blocked)
    throw new ApiError('conflict', phrase`This person asked not to be contacted; only their own request can open a hand-off.`, 'leadId')
  const now = hub.now()
  const scored = score(hub.compiled, {
    traits: scoringTraits(hub, entry),
    states: [...entry.states.values()].filter((s) => s.v === hub.compiled.key),
    at: now,
  })
  const by = actorId(actor)
  const said = actor.member ? sayBecause('because_manual', { name: actor.member.name }) : sayBecause('because_server')
  const taker = actor.member?.role === 'sales' ? { ownerId: actor.member.id } : {}
  const opening = { trigger: 'manual' as const, ...said, note, openedBy: by, claimed: false, review: false, ...taker }
  const opened = await openHandoff(hub, entry, scored, opening)
  const statements: D1PreparedStatement[] = []
  await startHandoff(hub, entry, scored, opened, statements)
  statements.push(auditLine(hub, actor, 'handoff.open', opened.record.id, { leadId }, now))
  const steps = [openingStep(hub, opened.record, opened.choice)]
  const view = handoffView(opened.record, opened.evidence, steps, entry.record, (member) => memberRef(hub, member))
  statements.push(...answeredNow(hub, actor, idempotencyKey, request, view))
  await commitLeads(hub, [entry], statements, { cause: 'time' })
  return view
}

export async function viewOf(hub: Hub, id: string): Promise<Handoff> {
  const found = await getHandoff(hub.db, hub.id, id)
  if (!found) throw notFound('hand-off')
  const entry = (await loadLeads(hub, [found.record.leadId])).get(found.record.leadId)
  if (!entry) throw notFound('lead')
  return handoffView(found.record, found.evidence, await getSteps(hub.db, hub.id, [id]), entry.record, (member) => memberRef(hub, member))
}
