import { type Context, Hono } from 'hono'
import * as api from '#shared/api/reports'
import type { AppEnv } from '../app-env'
import { acceptance } from '../reports/acceptance'
import { acceptanceTable } from '../reports/acceptance-table'
import { type CsvTable, csv } from '../reports/csv'
import { reasons } from '../reports/reasons'
import { reasonsTable } from '../reports/reasons-table'
import { reportBasis } from '../reports/report-basis'
import { sla } from '../reports/sla'
import { slaTable } from '../reports/sla-table'
import { verdictReport, verdictTable } from '../reports/verdict-report'
import { mount } from '../respond'

export const reports = new Hono<AppEnv>()

type Query = { from?: string; to?: string; format: 'json' | 'csv' }

/** JSON, or the report's table as a file. */
function answered<R>(c: Context<AppEnv>, name: string, query: Query, report: R, table: (report: R) => CsvTable): R | Response {
  if (query.format === 'json') return report
  const { from, to } = (report as { period: { from: string; to: string } }).period
  return c.body(csv(table(report)), 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="baton-${name}-${from}-${to}.csv"`,
    'X-Content-Type-Options': 'nosniff',
  })
}

const basis = (c: Context<AppEnv>, query: Query) => reportBasis(c.env.DB, c.get('workspace'), query, Date.now())

mount(reports, api.getVerdict, async (c, { query }) => {
  const names = query.names ?? (query.format === 'csv' ? 1000 : 50)
  return answered(c, 'verdict', query, await verdictReport(await basis(c, query), names), verdictTable)
})

mount(reports, api.getAcceptance, async (c, { query }) => {
  const { period, ...of } = await basis(c, query)
  const [passages, nameOf] = await Promise.all([of.passages(), of.nameOf()])
  return answered(c, 'acceptance', query, acceptance(period, passages, nameOf), acceptanceTable)
})

mount(reports, api.getSla, async (c, { query }) => {
  const { period, now, ...of } = await basis(c, query)
  const [passages, nameOf] = await Promise.all([of.passages(), of.nameOf()])
  return answered(c, 'sla', query, sla(period, passages, nameOf, now), slaTable)
})

mount(reports, api.getReasons, async (c, { query }) => {
  const { period, ...of } = await basis(c, query)
  return answered(c, 'reasons', query, reasons(period, await of.passages()), reasonsTable)
})
