import { clearTimer, setTimer } from '../store/timers'
import type { HandoffRecord } from './handoff-record'
import type { Hub } from './hub'

/** The undo window is a due time too: when it is over, the snapshot goes and outside effects may start. */
export const UNDO_MS = 10_000

/** Rows for the next moment this hand-off needs the hub. */
export function setTimerFor(hub: Hub, handoff: HandoffRecord): D1PreparedStatement[] {
  if (handoff.undo === null) return [clearTimer(hub.db, hub.id, 'undo', handoff.id)]
  return [setTimer(hub.db, hub.id, { kind: 'undo', subject: handoff.id, dueAt: handoff.undo.until })]
}
