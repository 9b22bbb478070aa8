import type { HandoffState } from '#shared/schema/handoff'
import type { TableAction } from '#shared/schema/handoff-table'
import type { Term } from '../../language/de-terms'
import { moment, type Phrase, phrase, term } from '../../language/phrase'
import type { StepRow } from '../../store/handoffs'
import type { HandoffRecord } from '../handoffs/handoff-record'
import type { Hub } from '../hub'

const PAST: Record<Exclude<HandoffState, 'review'>, Term> = {
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
const ASKED: Record<TableAction | 'undo', Term> = {
  accept: 'accept it',
  reject: 'reject it',
  reassign: 'reassign it',
  snooze: 'snooze it',
  seen: 'mark it as seen',
  touch: 'log a touch on it',
  qualify: 'qualify it',
  opportunity: 'open a deal on it',
  won: 'win it',
  lost: 'lose it',
  undo: 'take the last action back',
}

/** The sentence of a 409: who did what when, and what therefore cannot be done. `steps` are the hand-off's own, oldest first. */
export function refusedIn(hub: Hub, h: HandoffRecord, action: TableAction | 'undo', steps: readonly StepRow[]): Phrase {
  const asked = term(ASKED[action])
  if (h.state === 'review') return phrase`This hand-off is waiting in review; you cannot ${asked} now.`
  const last = steps.findLast((s) => s.to === h.state && (s.from !== s.to || s.action === 'open' || s.action === 'reassign'))
  const at = last?.at ?? h.closedAt ?? h.decidedAt ?? h.openedAt
  const who = hub.members.get((last ? last.byMember : h.decidedBy) ?? '')?.name
  const what = term(last?.action === 'reassign' ? 'reassigned' : last?.action === 'undo' ? 'taken back' : PAST[h.state])
  const when = moment(at, hub.workspace.timeZone)
  if (h.state === 'open' || h.state === 'seen')
    return who
      ? phrase`This hand-off was ${what} by ${who} on ${when} and is not decided yet; you cannot ${asked} now.`
      : phrase`This hand-off was ${what} on ${when} and is not decided yet; you cannot ${asked} now.`
  return who
    ? phrase`This hand-off was already ${what} by ${who} on ${when}; you cannot ${asked} now.`
    : phrase`This hand-off was already ${what} on ${when}; you cannot ${asked} now.`
}
