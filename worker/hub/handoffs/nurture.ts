import { clearTimer, setTimer } from '../../store/timers'
import { type Alert, alertRows } from '../alerts/alerts'
import type { Hub } from '../hub'
import { commitLeads } from '../leads/lead-commit'
import type { LeadRecord } from '../leads/lead-record'
import { loadLeads } from '../leads/load-leads'
import { nameOf } from './handoff-note'

const KIND = 'nurture'
/** `isUndo`: what was going to be told is withdrawn, so there is nothing to tell */
type Why = { handoff: string | null; why: string | null; delayMs?: number; isUndo?: boolean }
type Standing = Pick<LeadRecord, 'stage' | 'nurtureUntil'>
const isIn = (lead: Standing) => lead.stage === 'nurture'

/** What a lead's entering or leaving nurture writes: the timer of its date, and word of it to other systems. */
export async function nurtureRows(
  hub: Hub,
  before: Standing,
  after: LeadRecord,
  { handoff, why, delayMs, isUndo }: Why,
): Promise<D1PreparedStatement[]> {
  if (isIn(before) === isIn(after) && before.nurtureUntil === after.nurtureUntil) return []
  const until = isIn(after) ? after.nurtureUntil : null
  if (until !== null && !hub.isReplaying) hub.wakeBeforeCommit(until)
  const timer =
    until === null ? clearTimer(hub.db, hub.id, KIND, after.id) : setTimer(hub.db, hub.id, { kind: KIND, subject: after.id, dueAt: until })
  if (isIn(before) === isIn(after) || isUndo) return [timer]
  return [timer, ...(await alertRows(hub, told(after, isIn(after) ? 'entered' : 'left', { handoff, why, delayMs })))]
}

function told(lead: LeadRecord, what: 'entered' | 'left', { handoff, why, delayMs }: Why): Alert {
  const { id, name, email, company, nurtureUntil } = lead
  return {
    kind: 'nurture',
    type: `lead.nurture.${what}`,
    handoff,
    lead: id,
    to: [],
    chat: false,
    says: (words) => ({ title: words.say(`nurture_${what}`, { who: nameOf(lead, words) }), lines: [] }),
    data: { lead: { id, name, email, company }, why, until: nurtureUntil },
    delayMs,
  }
}

/** The date of a lead in nurture has come: it is marketing's again. It opens nothing: time alone never does. */
export async function nurtureDue(hub: Hub, leadId: string): Promise<void> {
  const entry = (await loadLeads(hub, [leadId])).get(leadId)
  const now = hub.now()
  const { record } = entry ?? {}
  if (!entry || !record || record.stage !== 'nurture' || record.nurtureUntil === null || record.nurtureUntil > now) {
    await hub.commit([clearTimer(hub.db, hub.id, KIND, leadId)])
    return
  }
  const after: LeadRecord = { ...record, stage: 'lead', nurtureUntil: null, backAt: record.nurtureUntil }
  const rows = await nurtureRows(hub, record, after, { handoff: null, why: 'date' })
  await commitLeads(hub, [{ ...entry, record: after }], rows, { cause: 'time' })
}
