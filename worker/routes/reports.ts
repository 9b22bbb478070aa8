import { type Context, Hono } from 'hono'
import * as api from '#shared/api/reports'
import type { ReportPeriod } from '#shared/schema/report'
import type { AppEnv } from '../app-env'
import { answerWords } from '../language/reader-words'
import { csv } from '../reports/csv'
import { reportBasis } from '../reports/report-basis'
import { REPORTS, type ReportMaker } from '../reports/report-list'
import { verdictReport, verdictTable } from '../reports/verdict-report'
import { mount } from '../respond'

export const reports = new Hono<AppEnv>()

type Query = { from?: string; to?: string; format: 'json' | 'csv' }

/** The report as JSON, or its table as a file. */
async function answer<R extends { period: ReportPeriod }>(
  c: Context<AppEnv>,
  name: string,
  query: Query,
  { make, table }: ReportMaker<R>,
): Promise<R | Response> {
  const report = await make(await reportBasis(c.env.DB, c.get('workspace'), query, Date.now(), await answerWords(c)))
  if (query.format === 'json') return report
  const { from, to } = report.period
  return c.body(csv(table(report)), 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="baton-${name}-${from}-${to}.csv"`,
    'X-Content-Type-Options': 'nosniff',
  })
}

const NAMES_IN_JSON = 50
const NAMES_IN_CSV = 1000

mount(reports, api.getVerdict, (c, { query }) => {
  const names = query.names ?? (query.format === 'csv' ? NAMES_IN_CSV : NAMES_IN_JSON)
  return answer(c, 'verdict', query, { make: (basis) => verdictReport(basis, names), table: verdictTable })
})

mount(reports, api.getAcceptance, (c, { query }) => answer(c, 'acceptance', query, REPORTS.acceptance))
mount(reports, api.getCampaigns, (c, { query }) => answer(c, 'campaigns', query, REPORTS.campaigns))
mount(reports, api.getFunnel, (c, { query }) => answer(c, 'funnel', query, REPORTS.funnel))
mount(reports, api.getNurture, (c, { query }) => answer(c, 'nurture', query, REPORTS.nurture))
mount(reports, api.getQuadrants, (c, { query }) => answer(c, 'quadrants', query, REPORTS.quadrants))
mount(reports, api.getReasons, (c, { query }) => answer(c, 'reasons', query, REPORTS.reasons))
mount(reports, api.getRules, (c, { query }) => answer(c, 'rules', query, REPORTS.rules))
mount(reports, api.getSla, (c, { query }) => answer(c, 'sla', query, REPORTS.sla))
mount(reports, api.getSources, (c, { query }) => answer(c, 'sources', query, REPORTS.sources))
