import { leadsDueToCross, nextCrossing } from '../store/leads'
import { clearTimer, dueTimers, nextTimer } from '../store/timers'
import { endUndo } from './end-undo'
import type { Hub } from './hub'

const A_TURN = 200

/** Does what is due: ends undo windows, re-scores leads whose quadrant was to change by ageing. */
export async function runDue(hub: Hub): Promise<void> {
  const now = hub.now()
  for (const timer of await dueTimers(hub.db, hub.id, now, A_TURN)) {
    if (timer.kind === 'undo') await endUndo(hub, timer.subject)
    else await hub.commit([clearTimer(hub.db, hub.id, timer.kind, timer.subject)])
  }
  for (const lead of await leadsDueToCross(hub.db, hub.id, now, A_TURN)) if (!hub.dirtyLeads.has(lead)) hub.dirtyLeads.set(lead, 'time')
}

/** The next moment the hub has something to do, ms; null when there is none. */
export async function nextDue(db: D1Database, workspace: string): Promise<number | null> {
  const times = (await Promise.all([nextTimer(db, workspace), nextCrossing(db, workspace)])).filter((at) => at !== null)
  return times.length === 0 ? null : Math.min(...times)
}
