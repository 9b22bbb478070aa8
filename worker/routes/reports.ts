import { type Context, Hono } from 'hono'
import * as api from '#shared/api/reports'
import type { AppEnv } from '../app-env'
import { type CsvTable, csv } from '../reports/csv'
import { reportBasis } from '../reports/report-basis'
import { verdictReport, verdictTable } from '../reports/verdict-report'
import { mount } from '../respond'

export const reports = new Hono<AppEnv>()

type Query = { from?: string; to?: string; format: 'json' | 'csv' }

/** JSON, or the report's table as a file. */
async function answered<R>(
  c: Context<AppEnv>,
  name: string,
  query: Query,
  made: Promise<R>,
  table: (report: R) => CsvTable,
): Promise<R | Response> {
  const report = await made
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
  return answered(c, 'verdict', query, verdictReport(await basis(c, query), names), verdictTable)
})
