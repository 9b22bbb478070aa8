import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Handoff } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'
import type { Requests } from '../../extension/background/protocol'
import { type DemoSite, serveDemoSite } from '../demo-site/server.ts'
import { until } from './extension-page.ts'
import { type BatonFirefox, launchFirefox } from './firefox-browser.ts'
import { type RunningWorker, startWorker } from './worker.ts'
import { call } from './xss-world.ts'

// The same extension in real Firefox: an event page instead of a service worker, a sidebar instead of a side panel.
let worker: RunningWorker
let site: DemoSite
let firefox: BatonFirefox
let popup: Page
let card: Card

beforeAll(async () => {
  worker = await startWorker()
  site = await serveDemoSite({ port: 0, workerUrl: worker.url, writeKey: worker.writeKey })
  const lead = { email: 'vera@nordwind.example', name: 'Vera Lind', title: 'VP Sales', company: 'Nordwind' }
  card = await call<Card>(worker, worker.tokens.sales, 'POST', '/v1/leads', lead)
  await call(worker, worker.tokens.sales, 'POST', '/v1/handoffs', { leadId: card.id, note: 'Met at the fair' })
  firefox = await launchFirefox()
  popup = await firefox.openExtensionPage('popup.html')
}, 60_000)
afterAll(async () => {
  await firefox?.close()
  await site?.close()
  await worker?.close()
})

/** Asks the background from a page of the extension; its sentence when it refuses. */
async function mustAsk<N extends keyof Requests>(name: N, payload: Requests[N]['ask']): Promise<Requests[N]['answer']> {
  const message = JSON.stringify({ ...payload, baton: name })
  const answer = (await popup.evaluate(`browser.runtime.sendMessage(${message})`)) as
    | { ok: true; value: Requests[N]['answer'] }
    | { ok: false; message: string }
  if (!answer.ok) throw new Error(`${name}: ${answer.message}`)
  return answer.value
}

/** A host granted with a real click, since Firefox wants a gesture. */
async function grant(origin: string): Promise<void> {
  const pattern = `${new URL(origin).protocol}//${new URL(origin).hostname}/*`
  await popup.evaluate(`document.addEventListener('click', () => {
    globalThis.granted = browser.permissions.request({ origins: [${JSON.stringify(pattern)}] })
  }, { once: true, capture: true })`)
  await popup.mouse.click(5, 5)
  expect(await popup.evaluate('globalThis.granted')).toBe(true)
}

it('joins the workspace and fills its list', async () => {
  await grant(worker.url)
  await mustAsk('join', { url: worker.joinUrl })
  await until('the lead', async () => (await mustAsk('search', { query: 'vera', limit: 1, offset: 0 })).total === 1)
  // as with the first navigation, WebDriver is not told of the end of it
  await popup.reload({ timeout: 1000 }).catch(() => {})
  await popup.waitForSelector('.lead-row')
})

it('shows pill and card on the mail page of a granted site, and Accept reaches the worker', async () => {
  await grant(site.url)
  await mustAsk('siteGranted', { origin: new URL(site.url).origin })
  const page = await firefox.browser.newPage()
  await page.goto(`${site.url}/mail/?from=Vera%20Lind&email=vera%40nordwind.example`)
  await page.bringToFront()
  await (await page.waitForSelector('::-p-text(Vera Lind)'))!.click()
  await (await page.waitForSelector('baton-pill >>> button'))!.click()
  const accept = await page.waitForSelector('baton-card >>> button.main')
  await page.waitForFunction(() => true, { polling: 300 })
  await accept!.click()
  const inWorker = async () => (await call<Card>(worker, worker.tokens.sales, 'GET', `/v1/leads/${card.id}`)).handoff!
  await until('accepted', async () => (await inWorker()).state === 'accepted')
  const steps = await call<Handoff>(worker, worker.tokens.sales, 'GET', `/v1/handoffs/${(await inWorker()).id}`)
  expect(steps.steps.filter((step) => step.action === 'accept')).toHaveLength(1)
  // a click in a page may not open the sidebar there: the story opens as a page
  await (await page.waitForSelector('baton-card >>> button[aria-label*="side panel"]'))!.click()
  const stories = () => popup.evaluate(`browser.extension.getViews().filter((view) => view.location.hash === '#/leads/${card.id}').length`)
  await until('the story', async () => (await stories()) === 1)
  await page.close()
})

it('opens the sidebar from the popup', async () => {
  expect(await popup.evaluate('browser.sidebarAction.isOpen({})')).toBe(false)
  await popup.bringToFront()
  await (await popup.waitForSelector('button[aria-label="Open the side panel"]'))!.click()
  await until('the sidebar', async () => (await popup.evaluate('browser.sidebarAction.isOpen({})')) === true)
})
