import { beforeAll, describe, expect, test } from 'vitest'
import { Acceptance } from '#shared/schema/report-acceptance'
import { Reasons } from '#shared/schema/report-reasons'
import { Sla } from '#shared/schema/report-sla'
import { Verdict } from '#shared/schema/report-verdict'
import { type RandomWorkspace, randomWorkspace } from './reports/random-workspace'
import { margin, recountAcceptance, recountReasons, recountSla } from './reports/recount-handoffs'
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
    const verdict = Verdict.parse(await ws.report(`verdict?names=1000&${period}`))
    const counted = recountVerdict(ws.tables, verdict.period, Date.now())
    expect(verdict.running.n).toBe(counted.running)
    verdict.cells.forEach(({ people, more, met, inTime, ...cell }, i) => {
      expect({ ...cell, ids: people.map((p) => p.leadId).sort() }).toEqual(counted.cells[i])
      expect(more).toBe(0)
    })
    expect(verdict.goals!.months).toEqual(recountGoals(ws.tables, verdict.period, Date.now()))
  })

  test.for(PERIODS)('acceptance, %s', async (period) => {
    const { groups, triggers, owners, weeks, ...acceptance } = Acceptance.parse(await ws.report(`acceptance?${period}`))
    const all = margin(ws.tables, acceptance.period)
    const expectRow = ({ key, label, ...row }: (typeof groups)[number], own: typeof all) =>
      expect(row, label).toEqual(recountAcceptance(own))
    for (const row of groups)
      expectRow(
        row,
        all.filter((m) => m.group === row.key),
      )
    for (const row of triggers)
      expectRow(
        row,
        all.filter((m) => m.h.trigger === row.key),
      )
    for (const row of owners)
      expectRow(
        row,
        all.filter((m) => (m.h.owner ?? '') === row.key),
      )
    const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    for (const row of weeks) {
      expect(new Date(row.key).getUTCDay()).toBe(1)
      const dates = Array.from({ length: 7 }, (_, i) => new Date(Date.parse(row.key) + i * 86_400_000).toISOString().slice(0, 10))
      expectRow(
        row,
        all.filter((m) => dates.includes(format.format(m.h.opened_at))),
      )
    }
    for (const rows of [groups, triggers, owners, weeks]) expect(rows.reduce((sum, r) => sum + r.handedOver, 0)).toBe(all.length)
  })

  test.for(PERIODS)('sla, %s', async (period) => {
    const { all, triggers, owners, ...sla } = Sla.parse(await ws.report(`sla?${period}`))
    const own = margin(ws.tables, sla.period)
    for (const { key, label, ...row } of [all, ...triggers, ...owners]) {
      const of = own.filter((m) => key === 'all' || m.h.trigger === key || (m.h.owner ?? '') === key)
      expect(row, label).toEqual(recountSla(ws.tables, of, timeZone, Date.now()))
    }
  })

  test.for(PERIODS)('reasons, %s', async (period) => {
    const { refused, lost, attemptsMissing, findings, ...reasons } = Reasons.parse(await ws.report(`reasons?${period}`))
    const own = margin(ws.tables, reasons.period)
    for (const [classes, state] of [
      [refused, 'rejected'],
      [lost, 'lost'],
    ] as const) {
      const said = Object.fromEntries([
        ...classes.map(({ reason, label, subReasons, ...row }) => [`class ${reason}`, row]),
        ...classes.flatMap((c) => c.subReasons.map(({ reason, label, ...row }) => [reason, row])),
      ])
      expect(said).toEqual(recountReasons(own, state))
    }
    const unreached = own.filter((m) => m.refused && m.h.record.reason.startsWith('not-reachable'))
    const lacking = unreached.filter((m) => m.h.record.touches.length < (m.h.record.play?.attemptsDue ?? 0))
    expect(attemptsMissing).toMatchObject({ n: unreached.length, count: lacking.length })
    for (const { finding, count } of findings) expect(count).toBe(own.filter((m) => m.h.record.finding === finding).length)
    expect(findings[0]?.n ?? 0).toBe(own.filter((m) => m.h.record.finding).length)
  })
})
