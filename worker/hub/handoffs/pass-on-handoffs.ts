import type { HandoffState } from '#shared/schema/handoff'
import { nextState, OPEN_STATES } from '#shared/schema/handoff-table'
import { cancelAlerts } from '../../store/deliveries'
import { insertSteps, listHandoffs, openCounts, type StepRow, updateHandoff } from '../../store/handoffs'
import { endPhoneLinks } from '../../store/phone-links'
import { type Actor, actorId } from '../actor'
import { tellReassigned } from '../alerts/handoff-alerts'
import { startClocks } from '../clocks/sla'
import type { Hub, LeadEntry } from '../hub'
import { loadLeads } from '../leads/load-leads'
import type { HandoffRecord } from './handoff-record'
import { setTimerFor } from './handoff-timers'
import { type Choice, chooseOwner, problemText } from './routing'

const MOST = 1000

/**
 * Gives every open hand-off (or those in `states`) of a member who left sales, or is away, to whoever routing chooses, as
 * the state table's *reassign* does; to nobody when there is nobody. The caller commits leads and statements together.
 */
export async function passOnHandoffs(
  hub: Hub,
  actor: Actor,
  memberId: string,
  why: 'why_left' | 'why_away' = 'why_left',
  states: readonly HandoffState[] = OPEN_STATES,
): Promise<{ entries: LeadEntry[]; statements: D1PreparedStatement[] }> {
  const held = await listHandoffs(hub.db, hub.id, { states, owner: memberId, limit: MOST, cursor: null })
  const leads = await loadLeads(
    hub,
    held.map((h) => h.record.leadId),
  )
  const counts = await openCounts(hub.db, hub.id)
  const entries: LeadEntry[] = []
  const statements: D1PreparedStatement[] = []
  for (const { record: before } of held) {
    const known = leads.get(before.leadId)
    if (!known) continue
    // Somebody who left owns nothing any more: routing must not find the lead's old owner again.
    const entry: LeadEntry = { ...known, record: { ...structuredClone(known.record), ownerId: null } }
    const choice = await chooseOwner(hub, entry, before.trigger, { held: counts })
    const { ownerId } = choice
    if (ownerId !== null) counts.set(ownerId, (counts.get(ownerId) ?? 0) + 1)
    const { handoff, step } = passedOn(hub, before, choice, actorId(actor))
    entry.record.ownerId = ownerId
    if (handoff.state === 'open' && entry.record.stage === 'accepted') entry.record.stage = 'mql'
    if (entry.handoff?.id === handoff.id) entry.handoff = handoff
    entries.push(entry)
    const name = hub.members.get(memberId)?.name ?? { key: 'colleague' as const }
    statements.push(
      updateHandoff(hub.db, hub.id, handoff),
      insertSteps(hub.db, hub.id, [step]),
      ...setTimerFor(hub, handoff),
      cancelAlerts(hub.db, hub.id, handoff.id, hub.now(), true),
      endPhoneLinks(hub.db, hub.id, handoff.id, hub.now()),
      ...(await tellReassigned(hub, handoff, entry.record, { from: memberId, why: { key: why, with: { name } }, problem: choice.problem })),
    )
  }
  return { entries, statements }
}

function passedOn(
  hub: Hub,
  before: HandoffRecord,
  { ownerId, problem }: Choice,
  by: string | null,
): { handoff: HandoffRecord; step: StepRow } {
  const now = hub.now()
  const state = nextState(before.state, 'reassign') ?? before.state
  const handoff: HandoffRecord = {
    ...before,
    state,
    ownerId,
    transfers: before.transfers + 1,
    snoozedUntil: null,
    undo: null,
    steps: before.steps + 1,
  }
  if (state === 'open')
    Object.assign(handoff, {
      ...startClocks(hub, { trigger: before.trigger, ownerId }, now),
      seenAt: null,
      decidedAt: null,
      decidedBy: null,
    })
  const step: StepRow = {
    handoff: before.id,
    n: before.steps,
    at: now,
    byMember: by,
    action: 'reassign',
    from: before.state,
    to: state,
    detail: [ownerId === null ? null : hub.members.get(ownerId)?.name, problemText(hub, problem)].filter(Boolean).join('. '),
  }
  return { handoff, step }
}
