import * as z from 'zod'
import { Acceptance } from '../schema/report-acceptance'
import { Reasons } from '../schema/report-reasons'
import { Sla } from '../schema/report-sla'
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
