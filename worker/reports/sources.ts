import type { ReportPeriod } from '#shared/schema/report'
import type { GeneratedRow, SourceRow, Sources } from '#shared/schema/report-sources'
import type { SourceCount } from '../store/reports/arrivals'
import type { HandedOver } from '../store/reports/funnel'
import { firstMql } from './funnel'
import { outcomeOf } from './outcome'
import type { Passage } from './passage'
import { share } from './share'
import { channelLabel, sourceLabel } from './source-label'

export type SourcesInput = {
  period: ReportPeriod
  passages: readonly Passage[]
  arrivals: readonly SourceCount[]
  /** of the leads that came in the period, hand-offs opened after it */
  later: readonly HandedOver[]
  /** whether a member belongs to sales */
  isSales(member: string): boolean
}

type Origin = { channel: string | null; source: string | null }
type Part = { arrivals: readonly SourceCount[]; mqls: readonly HandedOver[]; passages: readonly Passage[] }

/** Leads and hand-offs by channel and source, and who generated the hand-offs. */
export function sources({ period, passages, arrivals, later, isSales }: SourcesInput): Sources {
  const all: Part = { arrivals, mqls: firstMql(period, passages, later), passages }
  const channels = distinct([...arrivals, ...passages].map((o) => o.channel)).map((channel) => {
    const part = only(all, (o) => o.channel === channel)
    const names = distinct([...part.arrivals, ...part.passages].map((o) => o.source))
    return {
      ...row(part, { channel, source: null }, channelLabel(channel)),
      sources: byLeads(
        names.map((source) =>
          row(
            only(part, (o) => o.source === source),
            { channel, source },
            sourceLabel(channel, source),
          ),
        ),
      ),
    }
  })
  const fromSales = (p: Passage) => p.trigger === 'manual' && p.openedBy !== null && isSales(p.openedBy)
  return {
    period,
    channels: byLeads(channels),
    generated: [
      generated(
        'marketing',
        'Marketing-generated',
        passages.filter((p) => !fromSales(p)),
      ),
      generated('sales', 'Sales-generated', passages.filter(fromSales)),
    ],
  }
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)]

const only = (part: Part, keep: (o: Origin) => boolean): Part => ({
  arrivals: part.arrivals.filter(keep),
  mqls: part.mqls.filter(keep),
  passages: part.passages.filter(keep),
})

const byLeads = <T extends SourceRow>(rows: T[]): T[] =>
  rows.sort((a, b) => b.n - a.n || b.handedOver - a.handedOver || (a.label < b.label ? -1 : 1))

function row(part: Part, origin: Origin, label: string): SourceRow {
  const leads = part.arrivals.reduce((sum, a) => sum + a.n, 0)
  return { ...share(part.mqls.length, leads), ...origin, label, ...outcomeOf(part.passages) }
}

function generated(by: GeneratedRow['by'], label: string, own: readonly Passage[]): GeneratedRow {
  const outcome = outcomeOf(own)
  return { ...share(outcome.won, own.length), by, label, ...outcome }
}
