import type { Duration, ReportPeriod } from '#shared/schema/report'
import type { Funnel, FunnelRow } from '#shared/schema/report-funnel'
import type { HandedOver } from '../store/reports/funnel'
import { groupOf } from './acceptance'
import { duration, toTenth } from './duration'
import { grouped } from './grouped'
import { metDefinition, type Passage } from './passage'
import { share } from './share'

const MINUTE_MS = 60_000

export type FunnelInput = {
  period: ReportPeriod
  passages: readonly Passage[]
  visitors: { n: number; named: number }
  /** leads that came in the period */
  arrivals: number
  timesToName: readonly { n: number; place: number; ms: number }[]
  /** of the leads that came in the period, hand-offs opened after it */
  later: readonly HandedOver[]
}

/** The funnel of the period (see Funnel for what each row counts). */
export function funnel({ period, passages, visitors, arrivals, timesToName, later }: FunnelInput): Funnel {
  const firsts = firstMql(period, passages, later)
  const of = (group: string) => passages.filter((p) => groupOf(p) === group)
  return {
    period,
    rows: [
      { stage: 'visitor', label: 'Visitors', n: visitors.n, onward: share(visitors.named, visitors.n), took: placed(timesToName) },
      {
        stage: 'lead',
        label: 'Leads',
        n: arrivals,
        onward: share(firsts.length, arrivals),
        took: duration(firsts.map((h) => Math.max(0, h.openedAt - h.leadCreatedAt) / MINUTE_MS)),
      },
      ...fromHandoff(
        'mql',
        'MQLs',
        passages.filter((p) => p.met),
      ),
    ],
    handRaises: fromHandoff('handed-over', 'Hand-raises from a poor fit', of('hand-raise-poor-fit')),
    byHand: fromHandoff('handed-over', 'Handed over by hand', of('other')),
  }
}

/** The first hand-off to date that met the definition, of each lead that came in the period. Both lists oldest first. */
export function firstMql({ startsAt, endsAt }: ReportPeriod, passages: readonly Passage[], later: readonly HandedOver[]): HandedOver[] {
  const met = [...passages, ...later].filter((h) => metDefinition(h) && h.leadCreatedAt >= startsAt && h.leadCreatedAt < endsAt)
  return [...grouped<HandedOver, string>(met, (h) => h.lead).values()].map((own) => own[0]!)
}

type Moment = (p: Passage) => number | null
const STEPS: [FunnelRow['stage'], string, Moment][] = [
  ['accepted', 'Accepted', (p) => p.history.acceptedAt],
  ['sql', 'SQLs', (p) => p.history.qualifiedAt],
  ['opportunity', 'Opportunities', (p) => p.history.opportunityAt],
  ['customer', 'Customers', (p) => p.history.wonAt],
]

function fromHandoff(stage: FunnelRow['stage'], label: string, all: readonly Passage[]): FunnelRow[] {
  const steps: [FunnelRow['stage'], string, Moment][] = [[stage, label, (p) => p.openedAt], ...STEPS]
  const reached = (depth: number) => all.filter((p) => p.history.level >= depth)
  return steps.map(([name, text, momentOf], depth) => {
    const here = reached(depth)
    const next = steps[depth + 1]
    if (!next) return { stage: name, label: text, n: here.length, onward: null, took: null }
    const on = reached(depth + 1)
    return {
      stage: name,
      label: text,
      n: here.length,
      onward: share(on.length, here.length),
      took: duration(between(on, momentOf, next[2])),
    }
  })
}

function between(all: readonly Passage[], from: Moment, to: Moment): number[] {
  return all.flatMap((p) => {
    const [start, end] = [from(p), to(p)]
    return start === null || end === null ? [] : [Math.max(0, end - start) / MINUTE_MS]
  })
}

function placed(times: FunnelInput['timesToName']): Duration {
  const n = times[0]?.n ?? 0
  const at = (place: number) => times.find((t) => t.place === place)!.ms / MINUTE_MS
  if (n === 0) return { n, median: null, p90: null }
  const median = (at(Math.floor((n + 1) / 2)) + at(Math.floor(n / 2) + 1)) / 2
  return { n, median: toTenth(median), p90: toTenth(at(Math.ceil((9 * n) / 10))) }
}
