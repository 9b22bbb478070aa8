import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { Verdict } from '#shared/schema/report-verdict'
import { call } from './kit/call'
import { newLead } from './kit/leads'
import { expectError } from './kit/refusals'
import { workspace } from './kit/workspace'

test('a period is checked: dates that are none, or end before they start, are refused with the field', async () => {
  const ws = await workspace()
  const refused = (query: string) => ws.as('marketing', 'GET', `/v1/reports/verdict?${query}`)
  for (const bad of ['2026-02-30', '2026-13-01', '26-01-01', 'yesterday', '', '1969-12-31', '2201-01-01', '2026-1-1', "2026-01-01' OR 1"]) {
    expectError(await refused(`from=${encodeURIComponent(bad)}`), 400, 'invalid-field', 'from')
    expectError(await refused(`to=${encodeURIComponent(bad)}`), 400, 'invalid-field', 'to')
  }
  expectError(await refused('from=2026-05-02&to=2026-05-01'), 400, 'invalid-field', 'from')
  expectError(await refused('from=2199-01-01'), 400, 'invalid-field', 'from')
  expectError(await refused('format=xml'), 400, 'invalid-field', 'format')
  expectError(await refused('names=-1'), 400, 'invalid-field', 'names')
})

test('days are whole days of the workspace’s time zone, both included; without dates it is the last 90', async () => {
  const ws = await workspace({ timeZone: 'Europe/Berlin' })
  const period = async (query: string) => (await ws.as('sales', 'GET', `/v1/reports/verdict?${query}`)).body.period
  // 29 March 2026 has 23 hours in Berlin
  expect(await period('from=2026-03-29&to=2026-03-29')).toEqual({
    from: '2026-03-29',
    to: '2026-03-29',
    timeZone: 'Europe/Berlin',
    days: 1,
    startsAt: Date.UTC(2026, 2, 28, 23),
    endsAt: Date.UTC(2026, 2, 29, 22),
  })
  const usual = await period('')
  expect(usual.days).toBe(90)
  expect(usual.startsAt).toBeLessThan(Date.now())
  expect(usual.endsAt).toBeGreaterThan(Date.now())
  expect((await period('to=2026-03-31')).from).toBe('2026-01-01')
})

test('members of every role read reports; nobody else does', async () => {
  const ws = await workspace()
  const path = '/v1/reports/verdict'
  for (const who of ['admin', 'marketing', 'sales'] as const) expect((await ws.as(who, 'GET', path)).status).toBe(200)
  expectError(await ws.as('nobody', 'GET', path), 401, 'unauthorized')
  expectError(await ws.as('secret', 'GET', path), 403, 'forbidden')
  expectError(await call('GET', '/v1/reports/everything', { token: ws.tokens.sales }), 404, 'not-found')
})

test('the verdict states what happened: touched in time, refused, still running, left alone, and won against the definition', async () => {
  const ws = await workspace()
  const other = await workspace()
  const names = ['=HYPERLINK("http://evil.example")', 'Refused, Rita', 'Waiting', 'Left alone']
  const [won, refused, waiting, alone] = await Promise.all(names.map((name, i) => newLead(ws, `p${i}@nordwind.example`, { name })))
  await newLead(other, 'foreign@nordwind.example')
  const handed = async (leadId: string) => (await ws.as('rep', 'POST', '/v1/handoffs', { leadId, note: 'Met at the fair' })).body.id
  const act = async (id: string, action: string, body?: unknown) =>
    expect((await ws.as('rep', 'POST', `/v1/handoffs/${id}/${action}`, body)).status, action).toBe(200)
  const first = await handed(won!.id)
  await act(first, 'accept')
  await act(first, 'touch', { channel: 'call', outcome: 'welcomed' })
  await act(first, 'qualify')
  await act(first, 'outcome', { result: 'won', amount: 700 })
  await act(await handed(refused!.id), 'reject', { reason: 'not-now' })
  await handed(waiting!.id)

  const verdict = Verdict.parse((await ws.as('marketing', 'GET', '/v1/reports/verdict')).body)
  expect(verdict.sentence).toBe('No qualified leads; 1 of 3 unqualified won.')
  expect(verdict.cells.map((c) => [c.met, c.inTime, c.n, c.count])).toEqual([
    [true, true, 0, 0],
    [true, false, 0, 0],
    [false, true, 1, 1],
    [false, false, 2, 0],
  ])
  expect(verdict.cells[2]).toMatchObject({
    amount: 700,
    people: [{ leadId: won!.id, name: names[0], state: 'won', won: true, amount: 700 }],
  })
  expect(verdict.cells[2]).not.toHaveProperty('rate')
  expect(verdict.cells[3]).toMatchObject({ refused: 1, notHandedOver: 1, untouched: 0, late: 0, more: 0 })
  expect(verdict.cells[3].people.map((p) => p.leadId)).toEqual([refused!.id, alone!.id])
  expect(verdict.running).toMatchObject({ n: 1, people: [{ leadId: waiting!.id, owner: { name: 'Rep Person' }, trigger: 'manual' }] })
  expect(verdict.goals).toBeNull()
  expect((await ws.as('sales', 'GET', '/v1/reports/verdict?names=0')).body.cells[3]).toMatchObject({ people: [], more: 2 })

  // the same hand-off as one that met the definition, overdue
  await env.DB.prepare("UPDATE handoffs SET evidence = json_set(evidence, '$.quadrant', 'hand-over') WHERE workspace = ?1")
    .bind(ws.id)
    .run()
  await env.DB.prepare(
    "UPDATE handoffs SET record = json_set(record, '$.clocks.firstTouchDueAt', 5) WHERE workspace = ?1 AND state = 'open'",
  )
    .bind(ws.id)
    .run()
  expect((await ws.as('sales', 'GET', '/v1/reports/verdict')).body.sentence).toBe(
    '1 qualified lead untouched; nobody unqualified was handed over.',
  )

  const csv = await ws.as('sales', 'GET', '/v1/reports/verdict?format=csv')
  expect(csv.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
  expect(csv.headers.get('Content-Disposition')).toMatch(/^attachment; filename="baton-verdict-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.csv"$/)
  const lines = (csv.body as string).split('\r\n')
  expect(lines[0]).toMatch(/^met the definition,worked in time,won,amount,name,/)
  expect(lines[1]).toContain(`yes,yes,yes,700,"'=HYPERLINK(""http://evil.example"")",p0@nordwind.example`)
  expect(lines.some((line) => line.startsWith('yes,no,no,,"Refused, Rita",'))).toBe(true)
  expect(lines.join()).not.toContain('foreign@')
})
