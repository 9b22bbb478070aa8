import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Handoff } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'
import { wordsOf } from '../../worker/language/words.ts'
import { phonePage } from '../../worker/phone/page.ts'
import { type BatonBrowser, launchBrowser } from './browser.ts'
import { closedShadow } from './closed-shadow.ts'
import { mustAsk, until } from './extension-page.ts'
import { type NotificationServer, notificationServer } from './notification-server.ts'
import { type RunningWorker, startWorker } from './worker.ts'
import { markupOf } from './xss-markup.ts'
import { testOpenings } from './xss-openings.ts'
import { testPlainText } from './xss-plain-text.ts'
import { XSS_STRINGS } from './xss-strings.ts'
import { testSurfaces } from './xss-surfaces.ts'
import { emailOf, poisonDefinition, poisonLead, watchCanary } from './xss-world.ts'

// What a lead or a page says is text, in every place Baton shows it: 150 strings in every field at once, in the browser and the
// worker people have. One that runs, asks for a file, or would have done so without a content policy is a failure.
const AT_ONCE = 5
let worker: RunningWorker
let browser: BatonBrowser
let desktop: NotificationServer
let site: Server
let origin: string
let panel: Page
let ran: string[]
const leads: { index: number; card: Card; handoff: Handoff }[] = []
/** Every place with a list, and every list of labels, shows all strings; one lead after the other takes long, so `npm test` takes one of so many. */
const oneOf = (many: number) => leads.filter(({ index }) => process.env.BATON_LONG === '1' || index % many === 1)

beforeAll(async () => {
  const first = await startWorker()
  await first.stop()
  poisonDefinition(first.state)
  worker = await startWorker({ state: first.state, port: first.port })
  const indices = [...XSS_STRINGS.keys()]
  for (let i = 0; i < indices.length; i += AT_ONCE)
    leads.push(
      ...(await Promise.all(indices.slice(i, i + AT_ONCE).map(async (index) => ({ index, ...(await poisonLead(worker, index)) })))),
    )
  site = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html; charset=utf-8').end('<!doctype html><title>Mail</title><body><main></main>'),
  ).listen(0, 'localhost')
  await new Promise((done) => site.once('listening', done))
  origin = `http://localhost:${(site.address() as AddressInfo).port}`
  desktop = await notificationServer()
  process.env.DBUS_SESSION_BUS_ADDRESS = desktop.address
  browser = await launchBrowser()
  ran = await watchCanary(browser.context)
  await browser.grant(worker.url)
  await browser.grant(origin)
  panel = await browser.openExtensionPage('sidepanel.html')
  await mustAsk(panel, 'join', { url: worker.joinUrl })
  await mustAsk(panel, 'siteGranted', { origin })
  await until('the leads', async () => (await mustAsk(panel, 'search', { query: '', limit: 1, offset: 0 })).total >= leads.length, 30_000)
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await desktop?.close()
  delete process.env.DBUS_SESSION_BUS_ADDRESS
  site?.close()
  await worker?.close()
})
beforeEach(() => ran.splice(0))

/** A picture that cannot be loaded reports that a moment later. */
async function nothingRan(): Promise<void> {
  await new Promise((done) => setTimeout(done, 300))
  expect(ran).toEqual([])
}

it('the strings are alive: put into a page as markup, most of them run or load', async () => {
  const page = await browser.context.newPage()
  const alive: string[] = []
  for (const text of XSS_STRINGS.slice(0, 40)) {
    ran.splice(0)
    await page.goto('about:blank')
    await page.setContent(`<!doctype html><body>${text}`, { waitUntil: 'commit' })
    await page.waitForTimeout(40)
    if (ran.length > 0) alive.push(text)
  }
  await page.close()
  expect(alive.length).toBeGreaterThan(25)
}, 60_000)

it('every string is stored as it was said', () => {
  expect(leads.map(({ card }) => card.name)).toEqual(XSS_STRINGS.map((text) => text.trim()))
  expect(leads[3]!.handoff.evidence.receipts.length).toBeGreaterThan(100)
})

const world = () => ({ worker, browser, desktop, panel, ran, origin, leads, oneOf })
// first, while nobody has seen a hand-off
testPlainText(world)

it('none runs in the popup', async () => {
  const popup = await browser.openExtensionPage('popup.html')
  await popup.locator('.virtual-list .lead-row').first().waitFor()
  const names = new Set<string>()
  for (let top = 0; names.size < leads.length && top < 20_000; top += 300) {
    await popup.evaluate((to) => document.querySelector('.live-list')!.scrollTo(0, to), top)
    await popup.waitForTimeout(30)
    for (const name of await popup.locator('.virtual-list .lead-name .cut').allTextContents()) names.add(name)
  }
  expect(names.size).toBeGreaterThan(140)
  for (const text of XSS_STRINGS.slice(0, 10)) {
    await popup.locator('input[type=search]').fill(text)
    await popup.waitForTimeout(50)
  }
  await nothingRan()
  await popup.close()
})

it('none runs in the side panel: head, score, hand-off, evidence, facts and timeline', async () => {
  for (const { index, card } of oneOf(50)) {
    await panel.reload()
    await panel.locator('input[type=search]').first().fill(emailOf(index))
    await panel.locator('.lead-row', { hasText: card.name! }).first().click()
    await panel.locator('.head h2', { hasText: card.name! }).waitFor()
    await panel.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
  }
  expect(await panel.locator('body').innerText()).toContain(XSS_STRINGS[2])
  expect(await markupOf(panel)).toEqual([])
  await nothingRan()
}, 400_000)

it('none runs in the pill and the card, nor from the page they are on', async () => {
  const page = await browser.context.newPage()
  await page.goto(origin)
  const shadow = await closedShadow(page)
  for (const { index, card } of oneOf(15)) {
    await page.evaluate(
      ([email, text]) => {
        document.title = text!
        const link = document.createElement('a')
        link.href = `mailto:${email}`
        link.title = text!
        link.textContent = text!
        document.querySelector('main')!.replaceChildren(link, text!)
      },
      [emailOf(index), XSS_STRINGS[index]],
    )
    const isNamed = (text: string | undefined) => text?.includes(card.name!.slice(0, 8).trim()) === true
    // a card goes with its person: one that is opened before the reader has looked is closed again
    await until(`the pill of ${card.name}`, async () =>
      (await shadow.all('button[aria-label]')).some(({ attributes }) => isNamed(attributes['aria-label'])),
    )
    await openCardOf(page.url(), card.id)
    await until(`the card of ${card.name}`, async () => (await shadow.all('.card h2')).some((head) => isNamed(head.text)))
  }
  expect((await shadow.all('button[aria-label]')).map((button) => button.attributes['aria-label']).join()).toContain('xss')
  expect(await markupOf(page, 'shadow')).toEqual([])
  await nothingRan()
  await page.close()
}, 400_000)

/** As the background opens a card when the pill is clicked. */
async function openCardOf(url: string, leadId: string): Promise<void> {
  await panel.evaluate(`(async () => {
    const [tab] = await chrome.tabs.query({ url: ${JSON.stringify(`${new URL(url).protocol}//localhost/*`)} })
    const target = { tabId: tab.id }
    const func = (given) => { globalThis.batonCard = given }
    await chrome.scripting.executeScript({ target, func, args: [{ leadId: ${JSON.stringify(leadId)}, possible: false }] })
    await chrome.scripting.executeScript({ target, files: ['/card.js'] })
  })()`)
}

it('none runs on the dashboard: lists and the page of every lead', async () => {
  const page = await browser.openExtensionPage('dashboard.html')
  for (const place of ['leads', 'handoffs', 'accounts', 'chart', 'assets', 'definition', 'reports', 'audit']) {
    await page.evaluate((hash) => location.assign(hash), `#/${place}`)
    await page.waitForTimeout(200)
  }
  for (const { card } of oneOf(15)) {
    await page.evaluate((hash) => location.assign(hash), `#/leads/${card.id}`)
    await page.getByText(card.name!).first().waitFor()
  }
  await nothingRan()
  await page.close()
}, 400_000)

it('none runs on the phone page and the join page, which have no script of their own', async () => {
  const page = await browser.context.newPage()
  for (const { index, card, handoff } of oneOf(3)) {
    const { evidence, ...record } = handoff
    const text = XSS_STRINGS[index]!
    const html = await phonePage({
      token: text,
      handoff: record as unknown as Parameters<typeof phonePage>[0]['handoff'],
      evidence,
      lead: { name: card.name, email: text, title: card.title, company: text },
      owner: text,
      problem: text,
      words: wordsOf(index % 2 === 0 ? 'en' : 'de', 'Europe/Berlin'),
    })
    await page.setContent(String(html), { waitUntil: 'commit' })
    expect(await page.locator('h1').innerText()).toBe(card.name)
    expect(await markupOf(page)).toEqual([])
  }
  for (const text of XSS_STRINGS.filter((_, index) => index % 10 === 0)) {
    await page.goto(`${worker.url}/join/${encodeURIComponent(text)}`)
    await page.goto(`${worker.url}/h/${encodeURIComponent(text)}`)
  }
  await nothingRan()
  await page.close()
}, 400_000)

testSurfaces(world)
testOpenings(world)
