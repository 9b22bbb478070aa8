import { TRIGGER_STRENGTH } from '#shared/schema/handoff-table'
import { insertSteps, listHandoffs, openCounts, updateHandoff } from '../../store/handoffs'
import { clearTimer } from '../../store/timers'
import { tellReassigned } from '../alerts/handoff-alerts'
import { startClocks } from '../clocks/sla'
import type { Hub, LeadEntry } from '../hub'
import { commitLeads } from '../leads/lead-commit'
import { loadLeads } from '../leads/load-leads'
import type { HandoffRecord } from './handoff-record'
import { setTimerFor } from './handoff-timers'
import { chooseOwner } from './routing'

const MOST = 1000

/** Gives hand-offs that wait without an owner to reps with a free slot: the strongest trigger first, then the highest score. */
export async function assignWaiting(hub: Hub): Promise<void> {
  const waiting = await listHandoffs(hub.db, hub.id, { states: ['open', 'seen'], owner: 'none', limit: MOST, cursor: null })
  const done = clearTimer(hub.db, hub.id, 'assign', 'all')
  const held = new Map(await openCounts(hub.db, hub.id))
  const leads = await loadLeads(
    hub,
    waiting.map((w) => w.record.leadId),
  )
  waiting.sort((a, b) => TRIGGER_STRENGTH[a.record.trigger] - TRIGGER_STRENGTH[b.record.trigger] || b.evidence.score - a.evidence.score)
  const now = hub.now()
  const statements: D1PreparedStatement[] = [done]
  const entries: LeadEntry[] = []
  for (const { record: before } of waiting) {
    const entry = leads.get(before.leadId)
    if (!entry) continue
    const { ownerId } = await chooseOwner(hub, entry, before.trigger, { held })
    if (ownerId === null) continue
    held.set(ownerId, (held.get(ownerId) ?? 0) + 1)
    const record: HandoffRecord = {
      ...before,
      ownerId,
      ...startClocks(hub, { trigger: before.trigger, ownerId }, now),
      steps: before.steps + 1,
    }
    const detail = hub.members.get(ownerId)!.name
    const step = {
      handoff: record.id,
      n: before.steps,
      at: now,
      byMember: null,
      action: 'assign',
      from: before.state,
      to: record.state,
      detail,
    }
    const lead = { ...entry.record, ownerId }
    entries.push({ ...entry, record: lead, handoff: entry.handoff?.id === record.id ? record : entry.handoff })
    statements.push(
      updateHandoff(hub.db, hub.id, record),
      insertSteps(hub.db, hub.id, [step]),
      ...setTimerFor(hub, record),
      ...(await tellReassigned(hub, record, lead, { from: null, why: { key: 'why_slot' } })),
    )
  }
  await commitLeads(hub, entries, statements, { cause: 'time' })
}
