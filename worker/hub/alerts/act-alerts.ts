import type { Saying } from '../../language/words'
import { cancelAlerts, withdrawAlerts } from '../../store/deliveries'
import { endPhoneLinks } from '../../store/phone-links'
import type { HandoffRecord } from '../handoffs/handoff-record'
import { assignSoon, UNDO_MS } from '../handoffs/handoff-timers'
import type { Hub } from '../hub'
import type { LeadRecord } from '../leads/lead-record'
import { tellDecided, tellReassigned } from './handoff-alerts'

type Act = { before: HandoffRecord; after: HandoffRecord; lead: LeadRecord; action: string; by: string | null }

const UNDECIDED = ['open', 'seen']
const HELD = ['open', 'seen', 'accepted']

/**
 * What an action means for the alerts: seen once, seen everywhere; a decision ends the reminders of it and is told to
 * other systems when it can no longer be taken back; an undo withdraws what was held back.
 */
export async function actAlerts(hub: Hub, { before, after, lead, action, by }: Act): Promise<D1PreparedStatement[]> {
  const now = hub.now()
  if (action === 'touch') return []
  if (action === 'undo') return [withdrawAlerts(hub.db, hub.id, after.id, UNDO_MS)]
  if (action === 'seen') return [cancelAlerts(hub.db, hub.id, after.id, now, false)]
  if (action === 'snooze') return [cancelAlerts(hub.db, hub.id, after.id, now, false)]
  const isPassed = after.ownerId !== before.ownerId && before.ownerId !== null
  const isDecided = UNDECIDED.includes(before.state) && !UNDECIDED.includes(after.state)
  const out = [cancelAlerts(hub.db, hub.id, after.id, now, true)]
  if (isDecided || isPassed) out.push(endPhoneLinks(hub.db, hub.id, after.id, now))
  if (isPassed) {
    const name = hub.members.get(by ?? '')?.name ?? { key: 'colleague' as const }
    const why: Saying = { key: action === 'qualify' ? 'why_qualified' : 'why_passed', with: { name } }
    out.push(...(await tellReassigned(hub, after, lead, { from: before.ownerId, why, delayMs: UNDO_MS })))
  }
  if (action !== 'reassign') out.push(...(await tellDecided(hub, after, lead, { action, by, delayMs: UNDO_MS })))
  const freesSlot = HELD.includes(before.state) && (!HELD.includes(after.state) || isPassed)
  if (freesSlot && !hub.isReplaying) out.push(assignSoon(hub))
  return out
}
