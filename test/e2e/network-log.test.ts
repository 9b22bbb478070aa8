import { afterAll, beforeAll, expect, it } from 'vitest'
import { cardOf } from '../extension/background/card-fixture'
import { type BatonBrowser, launchBrowser } from './browser.ts'
import type { ContractServer } from './contract-server.ts'
import { decidingServer } from './deciding-server.ts'
import { mustAsk, until } from './extension-page.ts'
import { findingOf, type Sent } from './network-log.ts'

// Every journey in Chromium ends with a look at all it sent (browser.ts). This shows that the look finds what it is there for.
let server: ContractServer
let browser: BatonBrowser

beforeAll(async () => {
  server = await decidingServer().start()
  server.put(cardOf('anna'))
  browser = await launchBrowser()
  await browser.grant(server.url)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const WORKER = 'https://baton.example'
const ours = (method: string, path: string, more: Partial<Sent> = {}): Sent => ({
  by: 'extension',
  method,
  url: WORKER + path,
  headers: {},
  body: '',
  ...more,
})

it.each<[string, Sent, RegExp | null]>([
  ['the cursor', ours('GET', '/v1/sync?since=3&limit=1000'), null],
  ['a decision', ours('POST', '/v1/handoffs/ho_1/accept', { body: '{}' }), null],
  ['a lead somebody typed', ours('POST', '/v1/leads', { body: '{"email":"anna@kunde.example"}' }), null],
  ['a look-up', ours('GET', '/v1/lookup/3fa'), /looked somebody up/],
  ['an address in the query', ours('GET', '/v1/leads?q=anna%40kunde.example'), /carries an address/],
  ['an address in the path', ours('GET', '/v1/leads/anna@kunde.example'), /carries an address/],
  ['the hash of one', ours('GET', `/v1/leads?q=${'3f'.repeat(32)}`), /carries an address/],
  ['an address in a header', ours('GET', '/v1/me', { headers: { 'x-page': 'anna@kunde.example' } }), /header x-page/],
  [
    'an address beside a decision',
    ours('POST', '/v1/handoffs/ho_1/accept', { body: '{"page":"anna@kunde.example"}' }),
    /carries an address/,
  ],
  ['a call nobody described', ours('POST', '/v1/pages', { body: '{}' }), /no call of the API/],
  ['another host', ours('GET', '/v1/me', { url: 'https://elsewhere.example/v1/me' }), /nobody allowed/],
  ['a page that calls the worker', ours('GET', '/v1/me', { by: 'page' }), /no business of a page/],
  ['a page with the snippet', ours('POST', '/v1/collect', { by: 'page' }), null],
])('%s', (_, sent, expected) => {
  const finding = findingOf(sent, new Set([WORKER]), new Set([WORKER]))
  if (expected) expect(finding).toMatch(expected)
  else expect(finding).toBeNull()
})

it('a background that leaks is caught, also after it was killed, and so is a page', async () => {
  const page = await browser.openExtensionPage('sidepanel.html')
  await mustAsk(page, 'join', { url: server.joinLink })
  await until('live', async () => (await mustAsk(page, 'connection', {})).state === 'live')
  await mustAsk(page, 'match', { people: [{ key: 'k', email: 'anna@kunde.example' }], url: 'https://crm.example/' })
  expect(browser.network.sent.filter(({ by }) => by === 'extension').length).toBeGreaterThan(1)
  expect(browser.network.findings()).toEqual([])
  const leak = async (path: string, init: object = {}) =>
    (await browser.background()).evaluate(`fetch('${server.url}${path}', ${JSON.stringify(init)}).then(() => {}, () => {})`)
  await leak('/v1/lookup/3fa')
  await browser.killBackground()
  await mustAsk(page, 'connection', {})
  await leak('/v1/leads?q=anna%40kunde.example')
  await leak('/v1/handoffs/ho_anna/accept', { method: 'POST', body: '{"page":"anna@kunde.example"}' })
  const site = await browser.context.newPage()
  await site.goto(`${server.url}/baton.js`)
  await site.evaluate(`fetch('/v1/me').then(() => {}, () => {})`)
  const found = browser.network.findings()
  for (const why of [
    /lookup\/3fa looked somebody up/,
    /q=anna%40kunde.example carries an address/,
    /accept carries an address/,
    /page: .*\/v1\/me/,
  ])
    expect(found.filter((one) => why.test(one))).toHaveLength(1)
  expect(found).toHaveLength(4)
  browser.network.forget()
})

it('a journey that leaked fails when its browser is closed', async () => {
  const other = await launchBrowser()
  await other.grant(server.url)
  await (await other.background()).evaluate(`fetch('${server.url}/v1/lookup/3fa').then(() => {}, () => {})`)
  await expect(other.close()).rejects.toThrow(/looked somebody up/)
})
