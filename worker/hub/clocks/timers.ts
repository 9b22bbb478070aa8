import { nextDelivery } from '../../store/deliveries'
import { leadsDueToCross, nextCrossing } from '../../store/leads'
import { clearTimer, dueTimers, nextTimer } from '../../store/timers'
import { courierOf } from '../alerts/courier-of'
import { weeklyVerdictDue } from '../alerts/weekly-verdict'
import { assignWaiting } from '../handoffs/assign-waiting'
import { endUndo } from '../handoffs/end-undo'
import { nurtureDue } from '../handoffs/nurture'
import type { Hub } from '../hub'
import { absence } from './absence'
import { clockDue } from './clock-due'

const A_TURN = 200

/** Does what is due: clocks, undo windows, hand-offs that wait for a free rep, the weekly mail; re-scores leads whose quadrant was to change by ageing. */
export async function runDue(hub: Hub): Promise<void> {
  const now = hub.now()
  for (const timer of await dueTimers(hub.db, hub.id, now, A_TURN)) {
    if (timer.kind === 'undo') await endUndo(hub, timer.subject)
    else if (timer.kind === 'clock') await clockDue(hub, timer.subject)
    else if (timer.kind === 'nurture') await nurtureDue(hub, timer.subject)
    else if (timer.kind === 'away') await absence(hub, timer.subject)
    else if (timer.kind === 'assign') await assignWaiting(hub)
    else if (timer.kind === 'weekly-verdict') await weeklyVerdictDue(hub)
    else await hub.commit([clearTimer(hub.db, hub.id, timer.kind, timer.subject)])
  }
  const delivery = await nextDelivery(hub.db, hub.id)
  // In simulated time the courier is called by whoever moves the clock.
  if (delivery !== null && delivery <= now && hub.clockAt === null) hub.later(courierOf(hub.env, hub.id).wake(hub.id))
  for (const lead of await leadsDueToCross(hub.db, hub.id, now, A_TURN)) if (!hub.dirtyLeads.has(lead)) hub.dirtyLeads.set(lead, 'time')
}

/** The next moment the hub has something to do, ms; null when there is none. */
export async function nextDue(db: D1Database, workspace: string): Promise<number | null> {
  const times = (await Promise.all([nextTimer(db, workspace), nextCrossing(db, workspace), nextDelivery(db, workspace)])).filter(
    (at) => at !== null,
  )
  return times.length === 0 ? null : Math.min(...times)
}
