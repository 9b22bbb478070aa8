import type { Campaign } from '#shared/schema/campaign'
import type { ReportPeriod } from '#shared/schema/report'
import type { CampaignRow, Campaigns } from '#shared/schema/report-campaigns'
import type { HandoffsOfOrigin, Origin } from '../store/reports/campaigns'
import { ACCEPTED_STATES } from './decided-states'
import { share } from './share'

export type CampaignsInput = {
  period: ReportPeriod
  campaigns: readonly Campaign[]
  leads: readonly (Origin & { n: number })[]
  arrivals: readonly (Origin & { n: number })[]
  handoffs: readonly HandoffsOfOrigin[]
}

/** Campaigns by name, expected against actual. A lead belongs to every campaign whose utm campaign and source its first visit carried. */
export function campaigns({ period, campaigns: all, leads, arrivals, handoffs }: CampaignsInput): Campaigns {
  const described = (o: Origin) => all.some((c) => matches(c, o))
  const unknown = new Map<string, number>()
  for (const origin of arrivals)
    if (origin.campaign !== null && !described(origin)) unknown.set(origin.campaign, (unknown.get(origin.campaign) ?? 0) + origin.n)
  return {
    period,
    campaigns: all.map((campaign) => {
      const own = <T extends Origin>(rows: readonly T[]) => rows.filter((o) => matches(campaign, o))
      return row(campaign, own(leads), own(arrivals), own(handoffs))
    }),
    unknown: [...unknown].map(([campaign, n]) => ({ campaign, n })).sort((a, b) => b.n - a.n || (a.campaign < b.campaign ? -1 : 1)),
  }
}

/** Of a first visit only campaign and source are kept with the lead; the other UTM values cannot be compared. */
const comparable = ({ utm }: Campaign) => utm.campaign !== undefined || utm.source !== undefined

function matches(campaign: Campaign, origin: Origin): boolean {
  const { utm } = campaign
  if (!comparable(campaign)) return false
  return (utm.campaign === undefined || utm.campaign === origin.campaign) && (utm.source === undefined || utm.source === origin.source)
}

const sum = <T>(rows: readonly T[], of: (row: T) => number) => rows.reduce((total, row) => total + of(row), 0)

function row(
  campaign: Campaign,
  leads: readonly { n: number }[],
  arrivals: readonly { n: number }[],
  handoffs: readonly HandoffsOfOrigin[],
): CampaignRow {
  const { id, name, segment, expectedLeads, cost } = campaign
  const brought = (came: readonly { n: number }[], own: readonly HandoffsOfOrigin[]) => ({
    leads: sum(came, (l) => l.n),
    handedOver: sum(own, (h) => h.n),
    accepted: sum(own, (h) => (ACCEPTED_STATES.has(h.state) ? h.n : 0)),
  })
  const toDate = brought(leads, handoffs)
  const refused = sum(handoffs, (h) => (h.state === 'rejected' ? h.n : 0))
  const per = (n: number) => (cost === null || n === 0 ? null : Math.round((cost / n) * 100) / 100)
  return {
    ...share(toDate.accepted, toDate.accepted + refused),
    ...{ id, name, segment, expectedLeads, cost, matched: comparable(campaign) },
    inPeriod: brought(
      arrivals,
      handoffs.filter((h) => h.inPeriod === 1),
    ),
    toDate: { ...toDate, won: sum(handoffs, (h) => (h.state === 'won' ? h.n : 0)), amount: sum(handoffs, (h) => h.amount) },
    ofExpected: expectedLeads ? Math.round((toDate.leads / expectedLeads) * 10_000) / 10_000 : null,
    costPerLead: per(toDate.leads),
    costPerAccepted: per(toDate.accepted),
  }
}
