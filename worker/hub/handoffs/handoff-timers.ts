import { clearTimer, setTimer } from '../../store/timers'
import { nextMoment } from '../clocks/sla'
import type { Hub } from '../hub'
import type { HandoffRecord } from './handoff-record'

/** The undo window is a due time too: when it is over, the snapshot goes and outside effects may start. */
export const UNDO_MS = 10_000

/** Rows for the next moments this hand-off needs the hub: one a kind, the next one only. Wakes the hub in time for them. */
export function setTimerFor(hub: Hub, handoff: HandoffRecord): D1PreparedStatement[] {
  return [row(hub, 'undo', handoff.id, handoff.undo?.until ?? null), row(hub, 'clock', handoff.id, nextMoment(handoff))]
}

function row(hub: Hub, kind: string, subject: string, dueAt: number | null): D1PreparedStatement {
  if (dueAt === null) return clearTimer(hub.db, hub.id, kind, subject)
  hub.wakeBeforeCommit(dueAt)
  return setTimer(hub.db, hub.id, { kind, subject, dueAt })
}

/** Hand-offs that wait for a free rep are looked at at once: in the turn after this commit. */
export function assignSoon(hub: Hub): D1PreparedStatement {
  return row(hub, 'assign', 'all', hub.now())
}
