import { ENGLISH, type Saying } from '../../language/words'
import { cancelAlerts } from '../../store/deliveries'
import { insertSteps, updateHandoff } from '../../store/handoffs'
import { endPhoneLinks } from '../../store/phone-links'
import { tellReturned } from '../alerts/handoff-alerts'
import type { Hub, LeadEntry } from '../hub'
import { commitLeads } from '../leads/lead-commit'
import type { HandoffRecord } from './handoff-record'
import { assignSoon, setTimerFor } from './handoff-timers'

const COOL_OFF_MS = 30 * 86_400_000

/** An overdue hand-off that nobody took goes back to marketing, which closes it with a finding. */
export async function returnHandoff(hub: Hub, entry: LeadEntry, why: Saying = { key: 'why_nobody' }): Promise<void> {
  const before = entry.handoff!
  const now = hub.now()
  const clocks = { seenDueAt: null, decidedDueAt: null, firstTouchDueAt: null }
  const next: HandoffRecord = {
    ...before,
    state: 'returned',
    closedAt: now,
    clocks,
    snoozedUntil: null,
    undo: null,
    steps: before.steps + 1,
  }
  const step = {
    handoff: next.id,
    n: before.steps,
    at: now,
    byMember: null,
    action: 'return',
    from: before.state,
    to: 'returned',
    detail: ENGLISH.say(why).replace(/\.$/, ''),
  }
  entry.handoff = next
  entry.record = { ...entry.record, stage: 'lead', quietSince: now, coolOffUntil: now + COOL_OFF_MS }
  const statements = [
    updateHandoff(hub.db, hub.id, next),
    insertSteps(hub.db, hub.id, [step]),
    ...setTimerFor(hub, next),
    cancelAlerts(hub.db, hub.id, next.id, now, true),
    endPhoneLinks(hub.db, hub.id, next.id, now),
    ...(await tellReturned(hub, next, entry.record, why)),
    ...(hub.isReplaying ? [] : [assignSoon(hub)]),
  ]
  await commitLeads(hub, [entry], statements, { cause: 'time' })
}
