import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { reportBasis } from '../../worker/reports/report-basis'
import { REPORTS } from '../../worker/reports/report-list'
import { verdictReport } from '../../worker/reports/verdict-report'
import { randomWorkspace } from './reports/random-workspace'
import { type Asked, recording } from './reports/recording-db'

const plans: { sql: string; steps: string[] }[] = []

/** Asks the plan of every statement that some report runs. The statistics are those of a fresh database: none. */
beforeAll(async () => {
  const ws = await randomWorkspace(7, { leads: 50, handoffs: 40, visitors: 50, days: 60 })
  const asked = new Map<string, Asked>()
  const db = recording(env.DB, (one) => asked.set(one.sql, one))
  const basis = await reportBasis(db, ws.id, {}, Date.now())
  await verdictReport(basis, 10)
  for (const { make } of Object.values(REPORTS)) await make(await reportBasis(db, ws.id, {}, Date.now()))
  for (const { sql, values } of asked.values()) {
    const { results } = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .bind(...values)
      .all<{ detail: string }>()
    plans.push({ sql, steps: results.map((r) => r.detail) })
  }
})

test('every report’s statements are asked', () => {
  const text = plans.map((p) => p.sql).join('\n')
  for (const table of ['handoffs', 'handoff_steps', 'leads', 'visitors', 'links', 'campaigns', 'definitions', 'members'])
    expect(text).toContain(table)
  expect(plans.length).toBeGreaterThan(15)
})

test('no report scans a table; and none looks at events', () => {
  for (const { sql, steps } of plans) {
    const scans = steps.filter(
      (s) => /^SCAN (?!w$|r$|s$|json_each|value|took|placed|\(subquery|CONSTANT)/.test(s) && !/VIRTUAL TABLE/.test(s),
    )
    expect(scans, sql).toEqual([])
    expect(sql).not.toMatch(/\bevents\b/)
  }
})

/** What a statement may look up by the workspace alone, and why that is little. */
const WHOLE_WORKSPACE = [
  /^SEARCH (members|m|definitions|campaigns|workspaces) /, // some dozen rows
  /^SEARCH (leads|l) USING COVERING INDEX leads_by_campaign /, // leads with a known origin: a campaign's whole, from the index alone
]

test('leads, hand-offs and visitors are found by an id or by the period, never by the workspace alone', () => {
  for (const { sql, steps } of plans) {
    const wide = steps.filter((s) => /\(workspace=\?\)$/.test(s) && !WHOLE_WORKSPACE.some((allowed) => allowed.test(s)))
    expect(wide, sql).toEqual([])
  }
})

test('who came in a period is counted from indexes alone', () => {
  const arrivals = plans.flatMap((p) => p.steps).filter((s) => /leads_by_arrival|visitors_by_arrival/.test(s))
  expect(arrivals.length).toBeGreaterThan(5)
  const named = arrivals.filter((s) => !s.includes('COVERING INDEX'))
  // the newest names of the verdict, as many as are shown
  expect(named.length).toBeLessThanOrEqual(1)
})

test('what a hand-off’s record and evidence say is read from indexes alone', () => {
  const read = (sql: RegExp) => plans.filter((p) => sql.test(p.sql)).flatMap((p) => p.steps)
  expect(read(/p\.facts AS kept/)).toContainEqual(expect.stringMatching(/^SEARCH p USING COVERING INDEX handoffs_in_short /))
  expect(read(/json_each\(h\.spoke\)/)).toContainEqual(expect.stringMatching(/^SEARCH h USING COVERING INDEX handoffs_by_rules /))
  // in order already: the index is the order they are read in
  expect(read(/p\.facts AS kept/).filter((s) => s.includes('TEMP B-TREE'))).toEqual([])
  for (const { sql } of plans) expect(sql).not.toMatch(/\bevidence\b/)
})
