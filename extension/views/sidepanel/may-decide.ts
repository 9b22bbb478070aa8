import type { HandoffSummary } from '#shared/schema/handoff'
import type { Me } from '#shared/schema/member'

/**
 * Who may answer a hand-off (DESIGN §5): sales, on its own or unowned ones; a manager of sales on all. The worker decides
 * in the end; this only keeps buttons away that could not work.
 */
export function mayDecide(me: Me, handoff: Pick<HandoffSummary, 'owner'>): 'yes' | 'not-sales' | 'not-owner' {
  if (me.role !== 'sales') return 'not-sales'
  return handoff.owner === null || handoff.owner.id === me.member.id || me.member.manager ? 'yes' : 'not-owner'
}
