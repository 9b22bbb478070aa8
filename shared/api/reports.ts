import * as z from 'zod'
import { Acceptance } from '../schema/report-acceptance'
import { Campaigns } from '../schema/report-campaigns'
import { Funnel } from '../schema/report-funnel'
import { Nurture } from '../schema/report-nurture'
import { Quadrants } from '../schema/report-quadrants'
import { Reasons } from '../schema/report-reasons'
import { Rules } from '../schema/report-rules'
import { Sla } from '../schema/report-sla'
import { Sources } from '../schema/report-sources'
import { Verdict } from '../schema/report-verdict'
import { endpoint } from './endpoint'

/** Both days included, in the workspace's time zone; without them the last 90 days. `format=csv` answers the report as a table. */
export const ReportQuery = z.object({
  from: z.string().max(40).optional(),
  to: z.string().max(40).optional(),
  format: z.enum(['json', 'csv']).default('json'),
})

function report<Q extends z.ZodType, R extends z.ZodType>(name: string, summary: string, query: Q, response: R) {
  return endpoint({ method: 'GET', path: `/v1/reports/${name}`, summary, auth: 'member', query, response })
}

export const getVerdict = report(
  'verdict',
  'Met the definition × worked in time, with wins and names, and the month’s goals',
  /** how many names behind each count */
  ReportQuery.extend({ names: z.coerce.number().int().min(0).max(1000).optional() }),
  Verdict,
)

export const getAcceptance = report(
  'acceptance',
  'Accepted and qualified of what was handed over, hand-raises apart; by trigger, owner and week',
  ReportQuery,
  Acceptance,
)

export const getSla = report('sla', 'Clocks met and times taken, by trigger and owner; and what looks gamed', ReportQuery, Sla)

export const getReasons = report('reasons', 'Why hand-offs were refused or lost, on two levels', ReportQuery, Reasons)

export const getFunnel = report('funnel', 'Visitor to customer: counts, how many went on, and how long it took', ReportQuery, Funnel)

export const getSources = report(
  'sources',
  'Leads and hand-offs by where they came from; marketing- against sales-generated',
  ReportQuery,
  Sources,
)

export const getQuadrants = report('quadrants', 'Quadrants of the leads that came, by source and week', ReportQuery, Quadrants)

export const getCampaigns = report(
  'campaigns',
  'Campaigns: expected against actual, and the cost of an accepted lead',
  ReportQuery,
  Campaigns,
)

export const getNurture = report('nurture', 'Wins that were once in nurture, what entered it and what came back', ReportQuery, Nurture)

export const getRules = report('rules', 'What sales did with the leads each rule spoke for', ReportQuery, Rules)
