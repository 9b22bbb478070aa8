import { reasonClass } from '#shared/schema/reason'
import type { ReportPeriod } from '#shared/schema/report'
import type { Nurture, NurtureRow } from '#shared/schema/report-nurture'
import type { Closed, Win } from '../store/reports/nurture'
import { ACCEPTED_STATES } from './decided-states'
import { grouped, largestFirst } from './grouped'
import { share } from './share'

/** Whether a hand-off's end put its lead into nurture: by its reason, and a lost deal also where nobody else takes it (DESIGN §5). */
export function endsInNurture(state: string, reason: string | null): boolean {
  const follows = reasonClass(reason ?? '')?.follows
  if (follows === 'nurture') return state === 'rejected' || state === 'lost'
  return state === 'lost' && (follows === 'marketing' || follows === 'owner')
}

/** Wins that were once in nurture, what entered it in the period and what came back. */
export function nurture(period: ReportPeriod, wins: readonly Win[], closed: readonly Closed[], inNurture: number): Nurture {
  const once = wins.filter((w) => w.earlier.some(([state, reason]) => endsInNurture(state, reason)))
  const amount = (of: readonly Win[]) => of.reduce((sum, w) => sum + (w.amount ?? 0), 0)
  const entered = closed.filter((c) => endsInNurture(c.state, c.reason))
  return {
    period,
    wins: { ...share(once.length, wins.length), amount: amount(wins), amountOnceInNurture: amount(once) },
    entered: largestFirst(grouped(entered, (c) => c.reason.split('/')[0]!)).map(([reason, own]) => row(reason, own)),
    inNurture,
  }
}

function row(reason: string, own: readonly Closed[]): NurtureRow {
  const since = (holds: (state: string) => boolean) => own.filter((c) => c.later.some(([state]) => holds(state))).length
  return {
    ...share(
      since(() => true),
      own.length,
    ),
    reason,
    label: reasonClass(reason)?.label ?? reason,
    acceptedAgain: since((state) => ACCEPTED_STATES.has(state)),
    wonAgain: since((state) => state === 'won'),
  }
}
