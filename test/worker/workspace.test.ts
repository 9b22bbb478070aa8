import { expect, test } from 'vitest'
import { Asset } from '#shared/schema/asset'
import { Campaign } from '#shared/schema/campaign'
import { Workspace } from '#shared/schema/workspace'
import { scoredBy, visit } from './kit/collect'
import { settled } from './kit/hub'
import { openLive } from './kit/live'
import { expectError, expectOnlyFor } from './kit/refusals'
import { workspace } from './kit/workspace'

const PAPER = { label: 'Quiet machines', kind: 'white-paper', stage: 'bottom', paths: ['/papers/**'] }

test('settings are read by everybody and changed by an admin', async () => {
  const ws = await workspace()
  expect(Workspace.parse((await ws.as('sales', 'GET', '/v1/workspace')).body)).toMatchObject({
    id: ws.id,
    timeZone: 'Europe/Berlin',
    claimedHandRaisesPerHour: 30,
    openHandoffsPerRep: 25,
    retentionDays: 400,
    rescoring: null,
  })
  const live = await openLive(ws.tokens.sales)
  const said = await ws.as('admin', 'PATCH', '/v1/workspace', { name: 'Thrumline', openHandoffsPerRep: 5 })
  expect(said.status).toBe(200)
  expect(Workspace.parse(said.body)).toMatchObject({ name: 'Thrumline', openHandoffsPerRep: 5, retentionDays: 400 })
  expect(await live.next('workspace')).toMatchObject({ type: 'workspace' })
  expect((await ws.as('rep', 'GET', '/v1/me')).body.workspace.name).toBe('Thrumline')
  expect((await ws.as('admin', 'GET', '/v1/audit')).body.entries[0]).toMatchObject({ action: 'workspace.change' })
  live.close()
})

test('an admin switches a site off for everybody’s browser, and on again', async () => {
  const ws = await workspace()
  const off = async () => (await ws.as('rep', 'GET', '/v1/me')).body.workspace.sitesOff
  expect(await off()).toEqual([])
  const live = await openLive(ws.tokens.rep)
  expect((await ws.as('admin', 'PATCH', '/v1/workspace', { sitesOff: ['gmail', 'hubspot'] })).body.sitesOff).toEqual(['gmail', 'hubspot'])
  expect(await live.next('workspace')).toMatchObject({ type: 'workspace' })
  live.close()
  expect(await off()).toEqual(['gmail', 'hubspot'])
  expect((await ws.as('admin', 'PATCH', '/v1/workspace', { name: 'Thrumline' })).body.sitesOff).toEqual(['gmail', 'hubspot'])
  expectError(await ws.as('admin', 'PATCH', '/v1/workspace', { sitesOff: ['Not an id'] }), 400, 'invalid-field', 'sitesOff.0')
  await expectOnlyFor(ws, ['admin'], 'PATCH', '/v1/workspace', { sitesOff: [] })
  expect((await ws.as('admin', 'PATCH', '/v1/workspace', { sitesOff: [] })).status).toBe(200)
  expect(await off()).toEqual([])
})

test('settings are refused to others, and say which value is wrong', async () => {
  const ws = await workspace()
  expectError(await ws.as('nobody', 'GET', '/v1/workspace'), 401, 'unauthorized')
  expectError(await ws.as('secret', 'GET', '/v1/workspace'), 403, 'forbidden')
  await expectOnlyFor(ws, ['admin'], 'PATCH', '/v1/workspace', { name: 'x' })
  for (const timeZone of ['Mars/Olympus', '+02:00', ''])
    expectError(await ws.as('admin', 'PATCH', '/v1/workspace', { timeZone }), 400, 'invalid-field', 'timeZone')
  expectError(await ws.as('admin', 'PATCH', '/v1/workspace', { retentionDays: 1 }), 400, 'invalid-field', 'retentionDays')
  expectError(await ws.as('admin', 'PATCH', '/v1/workspace', { id: 'ws_other' }), 400, 'invalid-field', 'id')
})

test('labelling a page scores what was visited before, and taking the label away takes the points away', async () => {
  const ws = await workspace()
  await visit(ws, 'visitor-lena', [
    { n: 'identify', u: '/', p: { email: 'lena@nordwind.example' } },
    { n: 'download', u: '/papers/quiet.pdf' },
  ])
  await settled(ws)
  const before = await scoredBy(ws, 'lena@nordwind.example')
  const rule = 'bottom-of-funnel'
  expect(before.receipts.map((r) => r.rule)).not.toContain(rule)

  const said = await ws.as('marketing', 'PUT', '/v1/assets/quiet-machines', PAPER)
  expect(said.status).toBe(200)
  expect(Asset.parse(said.body)).toEqual({ id: 'quiet-machines', ...PAPER })
  await expect
    .poll(async () => (await scoredBy(ws, 'lena@nordwind.example')).readiness, { timeout: 5000 })
    .toBeGreaterThan(before.readiness)
  expect((await scoredBy(ws, 'lena@nordwind.example')).receipts.map((r) => r.rule)).toContain(rule)
  await expect.poll(async () => (await ws.as('sales', 'GET', '/v1/workspace')).body.rescoring, { timeout: 5000 }).toBeNull()
  expect((await ws.as('sales', 'GET', '/v1/assets')).body.assets).toEqual([{ id: 'quiet-machines', ...PAPER }])

  expect((await ws.as('admin', 'DELETE', '/v1/assets/quiet-machines')).status).toBe(204)
  await expect.poll(async () => (await scoredBy(ws, 'lena@nordwind.example')).readiness, { timeout: 5000 }).toBe(before.readiness)
  // what only re-scored hands nothing over
  expect((await ws.as('sales', 'GET', '/v1/handoffs')).body.handoffs).toEqual([])
})

test('a new time zone counts everybody’s days again', async () => {
  const ws = await workspace({ timeZone: 'Pacific/Kiritimati' })
  // twelve views around a midnight of Berlin: one day in Kiritimati's count, two in Berlin's; five a day earn
  const midnight = Date.UTC(2026, 9, 14, 22)
  const views = Array.from({ length: 12 }, (_, i) => ({ n: 'page', u: `/p${i}`, t: midnight + (i - 6) * 600_000 }))
  await visit(ws, 'visitor-zone', [{ n: 'identify', u: '/', t: midnight, p: { email: 'zoe@nordwind.example' } }, ...views])
  await settled(ws)
  const pageViews = async () => (await scoredBy(ws, 'zoe@nordwind.example')).receipts.find((r) => r.rule === 'page-viewed')?.points
  const before = await pageViews()
  expect((await ws.as('admin', 'PATCH', '/v1/workspace', { timeZone: 'Europe/Berlin' })).body.timeZone).toBe('Europe/Berlin')
  await expect.poll(pageViews, { timeout: 5000 }).toBeGreaterThan(before!)
})

test('assets are marketing’s and the admin’s, and say what is wrong', async () => {
  const ws = await workspace()
  const other = await workspace()
  await expectOnlyFor(ws, ['marketing', 'admin'], 'PUT', '/v1/assets/a', PAPER)
  await expectOnlyFor(ws, ['marketing', 'admin'], 'DELETE', '/v1/assets/a')
  expectError(await ws.as('secret', 'GET', '/v1/assets'), 403, 'forbidden')
  expectError(await ws.as('marketing', 'PUT', '/v1/assets/A%20b', PAPER), 400, 'invalid-field', 'id')
  expectError(await ws.as('marketing', 'PUT', '/v1/assets/a', { ...PAPER, stage: 'end' }), 400, 'invalid-field', 'stage')
  expectError(await ws.as('marketing', 'PUT', '/v1/assets/a', { ...PAPER, paths: ['pricing'] }), 400, 'invalid-field', 'paths.0')
  expectError(await ws.as('marketing', 'PUT', '/v1/assets/a', { ...PAPER, paths: [] }), 400, 'invalid-field', 'paths')
  await ws.as('marketing', 'PUT', '/v1/assets/a', PAPER)
  expectError(await other.as('marketing', 'DELETE', '/v1/assets/a'), 404, 'not-found')
  expect((await other.as('sales', 'GET', '/v1/assets')).body.assets).toEqual([])
})

test('campaigns are kept with what was left out, listed and deleted', async () => {
  const ws = await workspace()
  const other = await workspace()
  const FAIR = { name: 'Spring fair', utm: { campaign: 'spring-fair' } }
  const said = await ws.as('marketing', 'PUT', '/v1/campaigns/fair', FAIR)
  expect(said.status).toBe(200)
  expect(Campaign.parse(said.body)).toEqual({ id: 'fair', segment: null, brief: '', expectedLeads: null, cost: null, ...FAIR })
  await ws.as('admin', 'PUT', '/v1/campaigns/fair', { ...FAIR, brief: 'Met at our stand', cost: 4200 })
  expect((await ws.as('sales', 'GET', '/v1/campaigns')).body.campaigns).toMatchObject([
    { id: 'fair', brief: 'Met at our stand', cost: 4200 },
  ])
  await expectOnlyFor(ws, ['marketing', 'admin'], 'PUT', '/v1/campaigns/fair', FAIR)
  await expectOnlyFor(ws, ['marketing', 'admin'], 'DELETE', '/v1/campaigns/fair')
  expectError(await ws.as('nobody', 'GET', '/v1/campaigns'), 401, 'unauthorized')
  expectError(await ws.as('marketing', 'PUT', '/v1/campaigns/fair', { ...FAIR, utm: {} }), 400, 'invalid-field', 'utm')
  expectError(
    await ws.as('marketing', 'PUT', '/v1/campaigns/fair', { ...FAIR, utm: { colour: 'red' } }),
    400,
    'invalid-field',
    'utm.colour',
  )
  expectError(await other.as('marketing', 'DELETE', '/v1/campaigns/fair'), 404, 'not-found')
  expect((await ws.as('marketing', 'DELETE', '/v1/campaigns/fair')).status).toBe(204)
  expectError(await ws.as('marketing', 'DELETE', '/v1/campaigns/fair'), 404, 'not-found')
})
