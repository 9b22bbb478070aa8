import { beforeAll, describe, expect, test } from 'vitest'
import { Verdict } from '#shared/schema/report-verdict'
import { type RandomWorkspace, randomWorkspace } from './reports/random-workspace'
import { recountGoals, recountVerdict } from './reports/recount-verdict'

const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)
const PERIODS = ['', `from=${day(70)}&to=${day(20)}`, 'from=2000-01-01&to=2100-01-01', `from=${day(5)}&to=${day(5)}`]

describe.for([
  { seed: 1, timeZone: 'Europe/Berlin', size: { leads: 400, handoffs: 300, visitors: 900, days: 120 } },
  { seed: 2, timeZone: 'America/Los_Angeles', size: { leads: 60, handoffs: 150, visitors: 100, days: 40 } },
])('reports equal a recount from raw tables (seed $seed, $timeZone)', ({ seed, size, timeZone }) => {
  let ws: RandomWorkspace
  beforeAll(async () => {
    ws = await randomWorkspace(seed, size, timeZone)
  })

  test.for(PERIODS)('verdict, %s', async (period) => {
    const said = await ws.as('sales', 'GET', `/v1/reports/verdict?names=1000&${period}`)
    expect(said.status, JSON.stringify(said.body)).toBe(200)
    const verdict = Verdict.parse(said.body)
    const counted = recountVerdict(ws.tables, verdict.period, Date.now())
    expect(verdict.running.n).toBe(counted.running)
    verdict.cells.forEach(({ people, more, met, inTime, ...cell }, i) => {
      expect({ ...cell, ids: people.map((p) => p.leadId).sort() }).toEqual(counted.cells[i])
      expect(more).toBe(0)
    })
    expect(verdict.goals!.months).toEqual(recountGoals(ws.tables, verdict.period, Date.now()))
  })
})
