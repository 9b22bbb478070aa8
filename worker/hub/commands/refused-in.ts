import type { HandoffRecord } from '../handoff-record'
import type { Hub } from '../hub'

const PAST: Record<string, string> = {
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
  undo: 'undo',
}

/** The sentence of a 409: who did what when, and what therefore cannot be done. */
export function refusedIn(hub: Hub, h: HandoffRecord, action: string): string {
  const past = PAST[h.state]
  if (!past) return `This hand-off is ${h.state === 'review' ? 'waiting in review' : h.state}; you cannot ${ASKED[action] ?? action} now.`
  const who = h.decidedBy === null ? null : hub.members.get(h.decidedBy)?.name
  const at = h.closedAt ?? h.decidedAt
  const when =
    at === null
      ? ''
      : ` on ${new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: hub.workspace.timeZone }).format(at)}`
  return `This hand-off was already ${past}${who ? ` by ${who}` : ''}${when}.`
}
