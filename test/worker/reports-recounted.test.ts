import { beforeAll, describe, expect, test } from 'vitest'
import { EXPECT_RECOUNTED } from './reports/expect-recounted'
import { type RandomWorkspace, randomWorkspace } from './reports/random-workspace'

const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)
const PERIODS = ['', `from=${day(70)}&to=${day(20)}`, 'from=2000-01-01&to=2100-01-01', `from=${day(5)}&to=${day(5)}`]

describe.for([
  { seed: 1, timeZone: 'Europe/Berlin', size: { leads: 220, handoffs: 500, visitors: 600, days: 120 } },
  { seed: 2, timeZone: 'America/Los_Angeles', size: { leads: 150, handoffs: 450, visitors: 100, days: 40 } },
])('reports equal a recount from raw tables (seed $seed, $timeZone)', ({ seed, size, timeZone }) => {
  let ws: RandomWorkspace
  beforeAll(async () => {
    ws = await randomWorkspace(seed, size, timeZone)
  })

  test.for(Object.entries(EXPECT_RECOUNTED))('%s', { timeout: 30_000 }, async ([name, check]) => {
    const join = name.includes('?') ? '&' : '?'
    for (const period of PERIODS) check(await ws.report(`${name}${join}${period}`), ws.tables)
  })

  test('the random data is worth counting: every kind of row is there', () => {
    const states = new Set(ws.tables.handoffs.map((h) => h.state))
    for (const state of ['open', 'seen', 'accepted', 'qualified', 'rejected', 'returned', 'won', 'lost']) expect(states).toContain(state)
    const actions = new Set(ws.tables.steps.map((s) => s.action))
    for (const action of ['undo', 'upgrade', 'reassign', 'return', 'overdue', 'assign']) expect(actions).toContain(action)
    expect(ws.tables.leads.some((l) => l.merged_into !== null)).toBe(true)
  })
})
