import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cardOf } from '../extension/background/card-fixture'
import { launchBrowser } from './browser.ts'
import { type ContractWorld, startContractWorld } from './contract-world.ts'
import { mustAsk, until } from './extension-page.ts'
import { findingOf, type Sent } from './network-finding.ts'
import { pressToolbarButton } from './side-panel.ts'

// Every journey in Chromium ends with a look at all it sent (browser.ts). This shows that the look finds what it is there for.
let world: ContractWorld

beforeAll(async () => {
  world = await startContractWorld({ cards: [cardOf('anna')], pages: '<!doctype html><title>Nobody</title><p>Nothing to see' })
})
afterAll(() => world?.close())

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
  ['the hash of one beside a decision', ours('POST', '/v1/handoffs/ho_1/accept', { body: `{"page":"${'3f'.repeat(32)}"}` }), /the hash of/],
  ['a heartbeat', ours('FRAME', '/v1/live', { url: 'wss://baton.example/v1/live', body: 'ping' }), null],
  [
    'an address over the socket',
    ours('FRAME', '/v1/live', { url: 'wss://baton.example/v1/live', body: 'anna@kunde.example' }),
    /an address/,
  ],
  ['a socket elsewhere', ours('GET', '/', { url: 'wss://elsewhere.example/v1/live' }), /nobody allowed/],
  ['a call nobody described', ours('POST', '/v1/pages', { body: '{}' }), /no call of the API/],
  ['another host', ours('GET', '/v1/me', { url: 'https://elsewhere.example/v1/me' }), /nobody allowed/],
  ['a page that calls the worker', ours('GET', '/v1/me', { by: 'page' }), /no business of a page/],
  ['a page with the snippet', ours('POST', '/v1/collect', { by: 'page', body: 'anna@kunde.example' }), null],
  ['a page that calls its own server', ours('GET', '/', { by: 'page', url: 'https://crm.example/?record=7' }), null],
  ['a page that tells an address', ours('GET', '/', { by: 'page', url: 'https://any.example/?to=anna%40kunde.example' }), /from a page/],
  ['a page that tells a hash', ours('POST', '/', { by: 'page', url: 'https://any.example/', body: '3f'.repeat(32) }), /from a page/],
  ['a mail program', ours('POST', '/', { by: 'page', url: 'https://mail.example/', body: 'anna@kunde.example' }), null],
  ['its content script', ours('GET', '/', { by: 'content-script', url: 'https://mail.example/' }), /by a content script/],
])('%s', (_, sent, expected) => {
  const origins = new Set([WORKER])
  const finding = findingOf(sent, { granted: origins, workers: origins, tellers: new Set(['https://mail.example']) })
  if (expected) expect(finding).toMatch(expected)
  else expect(finding).toBeNull()
})

it('a background that leaks is caught, also after it was killed, and so is a page', async () => {
  const { browser, server, views } = world
  await until('live', async () => (await mustAsk(views, 'connection', {})).state === 'live')
  await mustAsk(views, 'match', { people: [{ key: 'k', email: 'anna@kunde.example' }], url: 'https://crm.example/' })
  expect(browser.network.sent.filter(({ by }) => by === 'extension').length).toBeGreaterThan(1)
  expect(browser.network.findings()).toEqual([])
  const leak = async (path: string, init: object = {}) =>
    (await browser.background()).evaluate(`fetch('${server.url}${path}', ${JSON.stringify(init)}).then(() => {}, () => {})`)
  await leak('/v1/lookup/3fa')
  await browser.killBackground()
  await mustAsk(views, 'connection', {})
  await leak('/v1/leads?q=anna%40kunde.example')
  await leak('/v1/handoffs/ho_anna/accept', { method: 'POST', body: '{"page":"anna@kunde.example"}' })
  const site = await browser.context.newPage()
  await site.goto(`${server.url}/baton.js`)
  await site.evaluate(`fetch('/v1/me').then(() => {}, () => {})`)
  await mustFind([
    /lookup\/3fa looked somebody up/,
    /q=anna%40kunde.example carries an address/,
    /accept carries an address/,
    /page: .*\/v1\/me/,
  ])
})

it('what is said over the live socket is read, and where it leads, also after the background was killed', async () => {
  const { browser, server, views } = world
  const say = async (path: string, text: string) =>
    (await browser.background()).evaluate(`new Promise((done) => {
      const socket = new WebSocket('${server.url.replace('http', 'ws')}${path}', ['baton.v1', '${server.token}'])
      socket.onerror = done
      socket.onopen = () => {
        socket.send('${text}')
        done()
      }
    })`)
  await say('/v1/live', 'ping')
  await until('the frame', () => browser.network.sent.some(({ method, body }) => method === 'FRAME' && body === 'ping'))
  expect(browser.network.findings()).toEqual([])
  await say('/v1/live', 'about anna@kunde.example')
  await browser.killBackground()
  await mustAsk(views, 'connection', {})
  await say('/v1/live', '3f'.repeat(32))
  await say('/v1/listen', 'ping')
  await mustFind([/FRAME .*about anna@/, /FRAME .*hash of an address/, /listen is no call of the API/])
})

it('a content script asks nobody but the background: what it sends is caught, whatever it says and wherever it goes', async () => {
  const { browser, origin, views } = world
  const page = await browser.context.newPage()
  await page.goto(origin)
  await page.evaluate(`fetch('/own').then(() => {})`)
  expect(browser.network.findings()).toEqual([])
  // a script of the extension, as the reader is: of a picture the debugger does not say who began it
  writeFileSync(
    join(browser.extension, 'leak.js'),
    `fetch('/harmless').catch(() => {})
     navigator.sendBeacon('http://127.0.0.1:9/beacon', 'x')
     new WebSocket('ws://127.0.0.1:9/socket')
     new Image().src = 'http://127.0.0.1:9/picture?of=anna%40kunde.example'`,
  )
  await views.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        tabs: { query(what: object): Promise<{ id: number }[]> }
        scripting: { executeScript(what: object): Promise<unknown> }
      }
    }
    const tabs = await chrome.tabs.query({ url: `${url}/*` })
    for (const { id } of tabs) await chrome.scripting.executeScript({ target: { tabId: id }, files: ['/leak.js'] })
  }, origin)
  await mustFind([
    /content-script: GET \S*harmless /,
    /content-script: POST \S*beacon /,
    /content-script: GET ws\S*socket /,
    /page: GET \S*picture\S* carries an address/,
  ])
})

it('what the real popup asks is caught', async () => {
  const { browser, server, origin } = world
  const page = await browser.context.newPage()
  await page.goto(origin)
  const popup = await pressToolbarButton(browser.context, browser.extensionId, page)
  await popup.evaluate(`fetch('${server.url}/v1/lookup/3fa').then(() => {}, () => {})`)
  await mustFind([/extension: .*looked somebody up/])
})

/** Exactly these are found; the log then starts anew. */
async function mustFind(whys: readonly RegExp[]): Promise<void> {
  const { network } = world.browser
  await until(`${whys.length} findings`, () => network.findings().length >= whys.length)
  const found = network.findings()
  for (const why of whys) expect(found.filter((one) => why.test(one))).toHaveLength(1)
  expect(found).toHaveLength(whys.length)
  network.forget()
}

it('a journey that leaked fails when its browser is closed', async () => {
  const other = await launchBrowser()
  await other.grant(world.server.url)
  await (await other.background()).evaluate(`fetch('${world.server.url}/v1/lookup/3fa').then(() => {}, () => {})`)
  await expect(other.close()).rejects.toThrow(/looked somebody up/)
})
