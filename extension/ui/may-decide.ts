import type { HandoffSummary } from '#shared/schema/handoff'
import type { Me } from '#shared/schema/member'

/** Sales answers its own and unowned hand-offs, a manager all of them, nobody else any (DESIGN §5; the worker enforces it). */
export function mayDecide(me: Me | null, handoff: Pick<HandoffSummary, 'owner'>): boolean {
  if (me?.role !== 'sales') return false
  return me.member.manager || handoff.owner === null || handoff.owner.id === me.member.id
}
