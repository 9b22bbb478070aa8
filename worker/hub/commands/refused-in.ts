import type { StepRow } from '../../store/handoffs'
import type { HandoffRecord } from '../handoffs/handoff-record'
import type { Hub } from '../hub'

const PAST: Record<string, string> = {
  open: 'opened',
  seen: 'seen',
  accepted: 'accepted',
  rejected: 'rejected',
  qualified: 'qualified',
  opportunity: 'turned into an opportunity',
  won: 'won',
  lost: 'lost',
  returned: 'returned to marketing',
}
const ASKED: Record<string, string> = {
  accept: 'accept it',
  reject: 'reject it',
  reassign: 'reassign it',
  snooze: 'snooze it',
  seen: 'mark it as seen',
  qualify: 'qualify it',
  opportunity: 'open a deal on it',
  won: 'win it',
  lost: 'lose it',
  undo: 'take the last action back',
}

/** The sentence of a 409: who did what when, and what therefore cannot be done. `steps` are the hand-off's own, oldest first. */
export function refusedIn(hub: Hub, h: HandoffRecord, action: string, steps: readonly StepRow[]): string {
  const asked = `you cannot ${ASKED[action] ?? action} now`
  if (h.state === 'review') return `This hand-off is waiting in review; ${asked}.`
  const last = steps.findLast((s) => s.to === h.state && (s.from !== s.to || s.action === 'open' || s.action === 'reassign'))
  const at = last?.at ?? h.closedAt ?? h.decidedAt ?? h.openedAt
  const who = hub.members.get((last ? last.byMember : h.decidedBy) ?? '')?.name
  const what = last?.action === 'reassign' ? 'reassigned' : last?.action === 'undo' ? 'taken back' : PAST[h.state]
  const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: hub.workspace.timeZone }).format(at)
  const done = `${what}${who ? ` by ${who}` : ''} on ${when}`
  return h.state === 'open' || h.state === 'seen'
    ? `This hand-off was ${done} and is not decided yet; ${asked}.`
    : `This hand-off was already ${done}; ${asked}.`
}
