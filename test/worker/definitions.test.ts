import { expect, test } from 'vitest'
import { PACKS } from '#shared/packs/index'
import { Definition } from '#shared/schema/definition'
import { scoredBy, visit } from './kit/collect'
import { settled } from './kit/hub'
import { openLive } from './kit/live'
import { expectError, expectOnlyFor } from './kit/refusals'
import { workspace } from './kit/workspace'

test('the definition that scores can be read by everybody, by number and as the published one', async () => {
  const ws = await workspace()
  const list = (await ws.as('sales', 'GET', '/v1/definitions')).body.definitions
  expect(list).toHaveLength(1)
  expect(Definition.parse(list[0])).toMatchObject({ version: 1, status: 'published', signed: false })
  expect((await ws.as('sales', 'GET', '/v1/definitions/published')).body).toEqual(list[0])
  expect((await ws.as('sales', 'GET', '/v1/definitions/1')).body).toEqual(list[0])
  expectError(await ws.as('sales', 'GET', '/v1/definitions/2'), 404, 'not-found')
  expectError(await ws.as('sales', 'GET', '/v1/definitions/one'), 400, 'invalid-field', 'version')
  for (const path of ['', '/published', '/1']) {
    expectError(await ws.as('nobody', 'GET', `/v1/definitions${path}`), 401, 'unauthorized')
    expectError(await ws.as('secret', 'GET', `/v1/definitions${path}`), 403, 'forbidden')
  }
})

test('another pack becomes the next version, and everybody is scored by it', async () => {
  const ws = await workspace()
  await visit(ws, 'visitor-vera', [
    { n: 'identify', u: '/', p: { email: 'vera@nordwind.example', title: 'VP Operations' } },
    { n: 'page', u: '/pricing' },
  ])
  await settled(ws)
  expect(await scoredBy(ws, 'vera@nordwind.example')).toMatchObject({ definitionVersion: 1 })
  const live = await openLive(ws.tokens.sales)
  const said = await ws.as('marketing', 'POST', '/v1/definitions/choose-pack', { pack: 'four-rules' })
  expect(said.status).toBe(201)
  expect(Definition.parse(said.body)).toMatchObject({ version: 2, status: 'published', signed: false })
  expect(said.body.content).toEqual(JSON.parse(JSON.stringify(PACKS.find((p) => p.id === 'four-rules')!.content)))
  expect(await live.next('workspace')).toMatchObject({ type: 'workspace' })
  await expect.poll(async () => (await scoredBy(ws, 'vera@nordwind.example')).definitionVersion, { timeout: 5000 }).toBe(2)
  const card = await scoredBy(ws, 'vera@nordwind.example')
  expect(card.score).toBe(card.receipts.reduce((sum, r) => sum + Math.round(r.points * 10), 0) / 10)
  expect(card.score).toBeGreaterThanOrEqual(100)
  const statuses = (await ws.as('sales', 'GET', '/v1/definitions')).body.definitions.map((d: Definition) => [d.version, d.status])
  expect(statuses).toEqual([
    [2, 'published'],
    [1, 'retired'],
  ])
  expect((await ws.as('admin', 'GET', '/v1/audit')).body.entries[0]).toMatchObject({ action: 'definition.choose-pack', subject: '2' })
  live.close()
})

test('a pack is taken in German by those who ask for it, or whose workspace is; the same pack in English is another version', async () => {
  const ws = await workspace()
  const choose = (body: unknown) => ws.as('marketing', 'POST', '/v1/definitions/choose-pack', body)
  const german = await choose({ pack: 'b2b-starter', language: 'de' })
  expect(german.status).toBe(201)
  const labels = (content: Definition['content']) => content.readiness.map(({ label }) => label)
  expect(labels(german.body.content)).toContain('Wichtige Seite')
  expect(german.body.content.plays[0].action).toMatch(/^Rufen Sie jetzt an/)
  expect((await ws.as('admin', 'GET', '/v1/audit')).body.entries[0].detail).toEqual({ pack: 'b2b-starter', language: 'de' })
  expectError(await choose({ pack: 'b2b-starter', language: 'de' }), 409, 'conflict', 'pack')
  const english = await choose({ pack: 'b2b-starter' })
  expect([english.status, english.body.version]).toEqual([201, 3])
  expect(labels(english.body.content)).toContain('Key page')
  await ws.as('admin', 'PATCH', '/v1/workspace', { language: 'de' })
  expect((await choose({ pack: 'four-rules' })).body.content.name).toBe('Vier Regeln')
  expectError(await choose({ pack: 'four-rules', language: 'fr' }), 400, 'invalid-field', 'language')
})

test('the pack a workspace comes with is nobody’s choice until somebody keeps it, which scores nobody again', async () => {
  const ws = await workspace()
  const choose = () => ws.as('marketing', 'POST', '/v1/definitions/choose-pack', { pack: 'b2b-starter' })
  const chosen = async () => (await ws.as('admin', 'GET', '/v1/setup')).body.definition.chosen
  expect(await chosen()).toBe(false)
  const kept = await choose()
  expect(kept.status).toBe(201)
  expect(Definition.parse(kept.body)).toMatchObject({ version: 1, chosen: true, signed: false, status: 'published' })
  expect(await chosen()).toBe(true)
  expect((await ws.as('admin', 'GET', '/v1/workspace')).body.rescoring).toBeNull()
  const [line] = (await ws.as('admin', 'GET', '/v1/audit')).body.entries
  expect(line).toMatchObject({ action: 'definition.choose-pack', subject: '1', detail: { pack: 'b2b-starter', language: 'en' } })
  expectError(await choose(), 409, 'conflict', 'pack')
  expect((await ws.as('marketing', 'POST', '/v1/definitions/choose-pack', { pack: 'four-rules' })).body).toMatchObject({
    version: 2,
    chosen: true,
  })
})

test('choosing a pack is marketing’s and the admin’s, while the present one is as it came', async () => {
  const ws = await workspace()
  await expectOnlyFor(ws, ['marketing', 'admin'], 'POST', '/v1/definitions/choose-pack', { pack: 'four-rules' })
  expectError(await ws.as('admin', 'POST', '/v1/definitions/choose-pack', { pack: 'nonsense' }), 400, 'invalid-field', 'pack')
  expectError(await ws.as('admin', 'POST', '/v1/definitions/choose-pack', {}), 400, 'invalid-field', 'pack')
  const own = await workspace({ edit: (content) => ({ ...content, thresholds: { ...content.thresholds, fit: 40 } }) })
  expectError(await own.as('admin', 'POST', '/v1/definitions/choose-pack', { pack: 'four-rules' }), 409, 'conflict')
})
