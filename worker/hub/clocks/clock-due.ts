import { ENGLISH, type Saying } from '../../language/words'
import { cancelAlerts } from '../../store/deliveries'
import { getHandoff, insertSteps, type StepRow, updateHandoff } from '../../store/handoffs'
import { endPhoneLinks } from '../../store/phone-links'
import { clearTimer } from '../../store/timers'
import { tellOverdue, tellReassigned, tellReminder } from '../alerts/handoff-alerts'
import type { HandoffRecord } from '../handoffs/handoff-record'
import { setTimerFor } from '../handoffs/handoff-timers'
import { returnHandoff } from '../handoffs/return-handoff'
import { chooseOwner } from '../handoffs/routing'
import type { Hub, LeadEntry } from '../hub'
import { commitLeads } from '../leads/lead-commit'
import { loadLeads } from '../leads/load-leads'
import { momentAt, slaOf, startClocks, stillAsks } from './sla'
import type { Moment } from './sla-record'

/**
 * A clock of a hand-off is due: its owner is reminded, a manager told, or the hand-off goes on to somebody else. What
 * was handled leaves the record in the same commit, so a second look finds nothing to do; several moments missed while
 * nobody was awake end in the strongest one.
 */
export async function clockDue(hub: Hub, id: string): Promise<void> {
  const now = hub.now()
  const found = await getHandoff(hub.db, hub.id, id)
  const entry = found && (await loadLeads(hub, [found.record.leadId])).get(found.record.leadId)
  if (!entry) {
    await hub.commit([clearTimer(hub.db, hub.id, 'clock', id)])
    return
  }
  const before = found.record
  const sla = slaOf(before)
  const due = sla.moments.filter((m) => stillAsks(before, m) && momentAt(before, m) <= now)
  const isAwake = before.snoozedUntil !== null && before.snoozedUntil <= now
  if (due.length === 0 && !isAwake) {
    await hub.commit(setTimerFor(hub, before))
    return
  }
  const late = due.filter((m) => m.kind === 'overdue').map((m) => m.clock)
  const record: HandoffRecord = {
    ...before,
    snoozedUntil: isAwake ? null : before.snoozedUntil,
    sla: { ...sla, moments: sla.moments.filter((m) => !due.includes(m)), late: [...new Set([...sla.late, ...late])] },
  }
  const strongest = (kind: Moment['kind']) => due.findLast((m) => m.kind === kind)
  if (strongest('grace')) return passOver(hub, entry, record)
  const overdue = strongest('overdue')
  const statements = overdue
    ? await tellOverdue(hub, record, entry.record, overdue.clock)
    : await tellReminder(hub, record, entry.record, strongest('remind')?.clock ?? 'decided', isAwake)
  const step = overdue && stepOf(record, now, 'overdue', overdue.clock)
  await write(hub, entry, record, step ?? null, statements)
}

/** Nobody took it in time: the next rep gets it with new clocks, or marketing when the definition says so or nobody is left. */
async function passOver(hub: Hub, entry: LeadEntry, before: HandoffRecord): Promise<void> {
  const now = hub.now()
  const policy = hub.definition.content.clocks.find((c) => c.trigger === before.trigger)
  const tried = [...slaOf(before).earlierOwners, ...(before.ownerId === null ? [] : [before.ownerId])]
  const choice = policy?.overdue === 'reassign' ? await chooseOwner(hub, entry, before.trigger, { not: tried }) : null
  if (!choice || choice.ownerId === null) {
    return returnHandoff(hub, { ...entry, handoff: before }, { key: choice ? 'why_nobody_left' : 'why_nobody' })
  }
  const { ownerId, problem } = choice
  const late = slaOf(before).late
  const { clocks, sla } = startClocks(hub, { trigger: before.trigger, ownerId }, now, tried)
  const next: HandoffRecord = {
    ...before,
    state: 'open',
    ownerId,
    seenAt: null,
    snoozedUntil: null,
    undo: null,
    transfers: before.transfers + 1,
    clocks,
    sla: { ...sla, late },
  }
  const name = hub.members.get(before.ownerId ?? '')?.name
  const why: Saying = name === undefined ? { key: 'why_nobody' } : { key: 'why_late', with: { name } }
  const step = {
    ...stepOf(next, now, 'reassign', `${hub.members.get(ownerId)!.name}: ${ENGLISH.say(why).replace(/\.$/, '')}`),
    from: before.state,
  }
  const told = await tellReassigned(hub, next, entry.record, { from: before.ownerId, why, problem })
  const changed = { ...entry, record: { ...entry.record, ownerId } }
  await write(hub, changed, next, step, [
    cancelAlerts(hub.db, hub.id, next.id, now, true),
    endPhoneLinks(hub.db, hub.id, next.id, now),
    ...told,
  ])
}

function stepOf(h: HandoffRecord, at: number, action: string, detail: string): StepRow {
  return { handoff: h.id, n: h.steps, at, byMember: null, action, from: h.state, to: h.state, detail }
}

async function write(
  hub: Hub,
  entry: LeadEntry,
  record: HandoffRecord,
  step: StepRow | null,
  statements: D1PreparedStatement[],
): Promise<void> {
  const next = step ? { ...record, steps: record.steps + 1 } : record
  const isCurrent = entry.handoff?.id === next.id
  const all = [
    updateHandoff(hub.db, hub.id, next),
    ...(step ? [insertSteps(hub.db, hub.id, [step])] : []),
    ...setTimerFor(hub, next),
    ...statements,
  ]
  await commitLeads(hub, [isCurrent ? { ...entry, handoff: next } : entry], all, { cause: 'time' })
}
