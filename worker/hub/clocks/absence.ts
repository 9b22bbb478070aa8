import { clearTimer, setTimer } from '../../store/timers'
import { assignWaiting } from '../handoffs/assign-waiting'
import { passOnHandoffs } from '../handoffs/pass-on-handoffs'
import type { Hub } from '../hub'
import { commitLeads } from '../leads/lead-commit'

const KIND = 'away'

/** Looks at a member's absences in the turn after this commit. */
export function absenceSoon(hub: Hub, memberId: string): D1PreparedStatement {
  hub.wakeBeforeCommit(hub.now())
  return setTimer(hub.db, hub.id, { kind: KIND, subject: memberId, dueAt: hub.now() })
}

/**
 * A member's absence begins or ends. In their absence business time stands still, so what they have not decided goes to
 * others when it begins; when it ends, they may take what waits without an owner. What they accepted stays theirs.
 */
export async function absence(hub: Hub, memberId: string): Promise<void> {
  const now = hub.now()
  const member = hub.members.get(memberId)
  const absences = member?.active && member.role === 'sales' ? (member.hours?.away ?? []) : []
  const next = absences.flatMap((a) => [a.from, a.until]).filter((at) => at > now)
  const timer =
    next.length === 0
      ? clearTimer(hub.db, hub.id, KIND, memberId)
      : setTimer(hub.db, hub.id, { kind: KIND, subject: memberId, dueAt: Math.min(...next) })
  if (next.length > 0) hub.wakeBeforeCommit(Math.min(...next))
  const isAway = absences.some((a) => now >= a.from && now < a.until)
  const passed = isAway
    ? await passOnHandoffs(hub, { member: null }, memberId, 'why_away', ['open', 'seen'])
    : { entries: [], statements: [] }
  await commitLeads(hub, passed.entries, [timer, ...passed.statements], { cause: 'time' })
  if (!isAway) await assignWaiting(hub)
}
