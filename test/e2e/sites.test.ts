import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cardOf, handoffOf } from '../extension/background/card-fixture'
import { closedShadow } from './closed-shadow.ts'
import { type ContractWorld, startContractWorld } from './contract-world.ts'
import { askFrom, mustAsk, until } from './extension-page.ts'
import { openSidePanelOf } from './side-panel.ts'

let world: ContractWorld
let origin: string
let page: Page
let mail: Page

beforeAll(async () => {
  world = await startContractWorld({
    cards: [cardOf('anna', { name: 'Anna Weber', handoff: handoffOf('anna') })],
    pages: '<!doctype html><title>Mail</title><main>From <a href="mailto:anna@kunde.example">Anna Weber</a></main>',
    granted: false,
  })
  origin = world.origin
  page = world.views
  mail = await world.browser.context.newPage()
  await mail.goto(origin)
})
afterAll(() => world?.close())

const inExtension = <T>(expression: string) => page.evaluate(expression) as Promise<T>
const tabId = () =>
  inExtension<number>(
    `chrome.tabs.query({}).then((tabs) => tabs.find((tab) => tab.index === ${world.browser.context.pages().indexOf(mail)}).id)`,
  )

const pillIsShown = async () => (await (await closedShadow(mail)).text()).trim() !== ''

/** The extension's own world in a page, where its content script runs. */
async function worldOf(where: Page): Promise<(expression: string) => Promise<unknown>> {
  const cdp = await world.browser.context.newCDPSession(where)
  let contextId: number | null = null
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === `chrome-extension://${world.browser.extensionId}`) contextId = context.id
  })
  await cdp.send('Runtime.enable')
  await new Promise((done) => setTimeout(done, 100))
  if (contextId === null) throw new Error('the extension never ran in this page')
  return async (expression) => {
    const { result } = await cdp.send('Runtime.evaluate', { expression, contextId: contextId!, awaitPromise: true, returnByValue: true })
    return result.value
  }
}

it('a site nobody granted is left alone', async () => {
  expect(await mustAsk(page, 'siteAccess', { url: `${origin}/inbox` })).toEqual({ origin, granted: false, site: null, possible: true })
  expect(await askFrom(page, 'siteGranted', { origin })).toMatchObject({ ok: false, code: 'not-granted' })
  expect(await pillIsShown()).toBe(false)
  // the worker's own host is granted, and still no site
  expect(await mustAsk(page, 'siteAccess', { url: world.server.url })).toMatchObject({ granted: false })
  expect(await mustAsk(page, 'sites', {})).toEqual([])
})

it('linkedin.com is refused whatever is granted', async () => {
  expect(await mustAsk(page, 'siteAccess', { url: 'https://www.linkedin.com/in/anna' })).toMatchObject({ possible: false, granted: false })
  expect(await askFrom(page, 'siteGranted', { origin: 'https://www.linkedin.com' })).toMatchObject({ ok: false, code: 'forbidden' })
  expect(await inExtension<unknown[]>('chrome.scripting.getRegisteredContentScripts()')).toEqual([])
})

it('a granted site is read at once, and again after a reload', async () => {
  await mustAsk(page, 'siteAccess', { url: 'https://another.example/' })
  await world.browser.grant(origin)
  expect(await pillIsShown()).toBe(false)
  await mustAsk(page, 'siteGranted', { origin })
  expect(await mustAsk(page, 'siteAccess', { url: origin })).toMatchObject({ granted: true })
  await until('the pill in the open page', pillIsShown)
  await mail.reload()
  await until('the pill in the new page', pillIsShown)
})

it('a page’s world reaches neither the token nor the replica', async () => {
  const run = await worldOf(mail)
  expect(await run('indexedDB.databases().then((all) => all.map((db) => db.name))')).toEqual([])
  expect(await run('chrome.storage.local.get().then(() => "read", () => "refused")')).toBe('refused')
  const ask = (message: object) => run(`chrome.runtime.sendMessage(${JSON.stringify(message)})`)
  expect(await ask({ baton: 'search', query: '', limit: 50, offset: 0 })).toMatchObject({ ok: false, code: 'forbidden' })
  expect(await ask({ baton: 'signOut' })).toMatchObject({ ok: false, code: 'forbidden' })
  const people = [{ key: 'k', email: 'anna@kunde.example' }]
  expect(await ask({ baton: 'match', people, url: origin })).toMatchObject({ ok: true, value: [{ key: 'k', confidence: 'exact' }] })
})

it('the card comes over the page, in a shadow root the page cannot open', async () => {
  await mustAsk(page, 'openCard', { leadId: 'anna', tabId: await tabId() })
  await mail.bringToFront()
  const shadow = await closedShadow(mail)
  await until('the card', async () => (await shadow.text()).includes('Anna Weber'))
  expect(await mail.evaluate(() => [...document.querySelectorAll('*')].some((element) => element.shadowRoot !== null))).toBe(false)
})

it('the side panel of a tab is told whom its page is about', async () => {
  const id = await tabId()
  const run = await worldOf(mail)
  await run(`chrome.runtime.sendMessage({ baton: 'pageSubject', leadId: 'anna', confidence: 'exact' })`)
  expect(await mustAsk(page, 'tabLead', { tabId: id })).toEqual({ leadId: 'anna', confidence: 'exact' })
  const cdp = await world.browser.context.newCDPSession(page)
  const opened = await cdp.send('Runtime.evaluate', {
    expression: `chrome.runtime.sendMessage({ baton: 'openSidePanel', leadId: 'anna', tabId: ${id} })`,
    userGesture: true,
    awaitPromise: true,
    returnByValue: true,
  })
  expect(opened.result.value).toEqual({ ok: true, value: null })
  const panel = await openSidePanelOf(world.browser.context, world.browser.extensionId)
  await until('the panel', async () => (await panel.evaluate<string>("document.body?.innerText ?? ''")).length > 0)
  await mail.goto('about:blank')
  await until('nobody', async () => (await mustAsk(page, 'tabLead', { tabId: id })).leadId === null)
  await mail.goto(origin)
})

it('a site switched off is not read any more, and its grant is given back', async () => {
  await until('the pill', pillIsShown)
  await mustAsk(page, 'siteRevoked', { origin })
  await until('the pill gone from the open page', async () => !(await pillIsShown()))
  expect(await mustAsk(page, 'siteAccess', { url: origin })).toMatchObject({ granted: false })
  expect(await mustAsk(page, 'sites', {})).toEqual([])
  await mail.reload()
  await new Promise((done) => setTimeout(done, 500))
  expect(await pillIsShown()).toBe(false)
  expect(await inExtension(`chrome.permissions.contains({ origins: ['${origin}/*'] })`)).toBe(false)
  expect(await mustAsk(page, 'connection', {})).toMatchObject({ workerUrl: world.server.url })
})

it('a site is switched on although the browser closed the popup under its permission prompt', async () => {
  await mustAsk(page, 'siteAccess', { url: `${origin}/inbox` })
  await world.browser.grant(origin) // and nobody says `siteGranted`
  await until('the pill', pillIsShown)
  expect(await mustAsk(page, 'sites', {})).toMatchObject([{ origin }])
})
