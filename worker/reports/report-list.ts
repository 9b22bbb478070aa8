import { listCampaigns } from '../store/assets'
import { publishedDefinition } from '../store/definitions'
import { arrivalsByQuadrant, arrivalsBySource } from '../store/reports/arrivals'
import { arrivalsByOrigin, handoffsByOrigin, leadsByOrigin } from '../store/reports/campaigns'
import { handedOverLater, timesToName, visitorsSeen } from '../store/reports/funnel'
import { closedBetween, countInNurture, winsBetween } from '../store/reports/nurture'
import { rulesThatSpoke, statesBetween } from '../store/reports/rules'
import { countArrivals } from '../store/reports/verdict'
import { acceptance } from './acceptance'
import { acceptanceTable } from './acceptance-table'
import { campaigns } from './campaigns'
import { campaignsTable } from './campaigns-table'
import type { CsvTable } from './csv'
import { funnel } from './funnel'
import { funnelTable } from './funnel-table'
import { nurture } from './nurture'
import { nurtureTable } from './nurture-table'
import { quadrants, weeksOf } from './quadrants'
import { quadrantsTable } from './quadrants-table'
import { reasons } from './reasons'
import { reasonsTable } from './reasons-table'
import type { ReportBasis } from './report-basis'
import { rules } from './rules'
import { rulesTable } from './rules-table'
import { sla } from './sla'
import { slaTable } from './sla-table'
import { sources } from './sources'
import { sourcesTable } from './sources-table'

/** A report: read and computed for a period, and laid out as a table. */
export type ReportMaker<R> = { make(basis: ReportBasis): Promise<R>; table(report: R): CsvTable }
const report = <R>(make: ReportMaker<R>['make'], table: ReportMaker<R>['table']): ReportMaker<R> => ({ make, table })

/** Every report but the verdict, by the name in its address; what is read is read at once. */
export const REPORTS = {
  acceptance: report(async (b) => {
    const [passages, nameOf] = await Promise.all([b.passages(), b.nameOf()])
    return acceptance(b.period, passages, nameOf, b.words)
  }, acceptanceTable),

  sla: report(async (b) => {
    const [passages, nameOf] = await Promise.all([b.passages(), b.nameOf()])
    return sla(b.period, passages, nameOf)
  }, slaTable),

  reasons: report(async (b) => reasons(b.period, await b.passages()), reasonsTable),

  funnel: report(async (b) => {
    const [passages, visitors, arrivals, times, later] = await Promise.all([
      b.passages(),
      visitorsSeen(...b.within),
      countArrivals(...b.within),
      timesToName(...b.within),
      handedOverLater(...b.within),
    ])
    return funnel({ period: b.period, passages, visitors, arrivals, timesToName: times, later })
  }, funnelTable),

  sources: report(async (b) => {
    const [passages, members, arrivals, later] = await Promise.all([
      b.passages(),
      b.members(),
      arrivalsBySource(...b.within),
      handedOverLater(...b.within),
    ])
    return sources({ period: b.period, passages, arrivals, later, isSales: (id) => members.get(id)?.role === 'sales' })
  }, sourcesTable),

  quadrants: report(async (b) => {
    const weeks = weeksOf(b.period)
    const spans = weeks.map((w) => w.span)
    return quadrants(b.period, weeks, await arrivalsByQuadrant(b.db, b.workspace, spans))
  }, quadrantsTable),

  campaigns: report(async (b) => {
    const [all, leads, arrivals, handoffs] = await Promise.all([
      listCampaigns(b.db, b.workspace),
      leadsByOrigin(b.db, b.workspace),
      arrivalsByOrigin(...b.within),
      handoffsByOrigin(...b.within),
    ])
    return campaigns({ period: b.period, campaigns: all, leads, arrivals, handoffs })
  }, campaignsTable),

  nurture: report(async (b) => {
    const [wins, closed, now] = await Promise.all([winsBetween(...b.within), closedBetween(...b.within), countInNurture(b.db, b.workspace)])
    return nurture(b.period, wins, closed, now)
  }, nurtureTable),

  rules: report(async (b) => {
    const [definition, spoken, states] = await Promise.all([
      publishedDefinition(b.db, b.workspace),
      rulesThatSpoke(...b.within),
      statesBetween(...b.within),
    ])
    return rules(b.period, definition!, spoken, states, b.words)
  }, rulesTable),
} as const
