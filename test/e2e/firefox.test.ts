import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Handoff } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'
import type { Requests } from '../../extension/background/protocol'
import { type DemoSite, serveDemoSite } from '../demo-site/server.ts'
import { call } from './call.ts'
import { until } from './extension-page.ts'
import { type BatonFirefox, launchFirefox } from './firefox-browser.ts'
import { type FirefoxWindow, firefoxWindow } from './firefox-window.ts'
import { type RunningWorker, startWorker } from './worker.ts'

// The same extension in real Firefox: an event page instead of a service worker, a sidebar instead of a side panel.
let worker: RunningWorker
let site: DemoSite
let firefox: BatonFirefox
let chrome: FirefoxWindow
let popup: Page
let card: Card
let other: Card
let third: Card

beforeAll(async () => {
  worker = await startWorker()
  site = await serveDemoSite({ port: 0, workerUrl: worker.url, writeKey: worker.writeKey })
  card = await waiting('Vera Lind')
  other = await waiting('Jonas Falk')
  third = await waiting('Mia Sand')
  firefox = await launchFirefox()
  chrome = await firefoxWindow(firefox.browser)
  popup = await firefox.openExtensionPage('popup.html')
}, 60_000)
afterAll(async () => {
  await firefox?.close()
  await site?.close()
  await worker?.close()
})

/** A lead whose hand-off waits for the rep. */
async function waiting(name: string): Promise<Card> {
  const email = `${name.split(' ')[0]!.toLowerCase()}@nordwind.example`
  const made = await call<Card>(worker, worker.tokens.sales, 'POST', '/v1/leads', { email, name, title: 'VP Sales', company: 'Nordwind' })
  await call(worker, worker.tokens.sales, 'POST', '/v1/handoffs', { leadId: made.id, note: 'Met at the fair' })
  return made
}

/** The mail of somebody, opened on the granted site, and the card over it. */
async function openMail({ name, email }: Card): Promise<Page> {
  const page = await firefox.browser.newPage()
  await page.goto(`${site.url}/mail/?from=${encodeURIComponent(name!)}&email=${encodeURIComponent(email!)}`)
  await page.bringToFront()
  await (await page.waitForSelector(`::-p-text(${name})`))!.click()
  await page.waitForSelector('baton-pill >>> button')
  return page
}

/** Presses a button of the card, once it has stood still for as long as a click must be able to trust. */
async function press(page: Page, text: string): Promise<void> {
  const find = async () => {
    for (const button of await page.$$('baton-card >>> button'))
      if ((await button.evaluate((one) => one.textContent?.trim())) === text) return button
    return null
  }
  await until(`the button ${text}`, async () => (await find()) !== null)
  await new Promise((done) => setTimeout(done, 350))
  await (await find())!.click()
}
const inWorker = async ({ id }: Card) => (await call<Card>(worker, worker.tokens.sales, 'GET', `/v1/leads/${id}`)).handoff!

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

it('shows pill and card on the mail page of a granted site, and Accept and Qualify reach the worker', async () => {
  await grant(site.url)
  await mustAsk('siteGranted', { origin: new URL(site.url).origin })
  const page = await openMail(card)
  await (await page.waitForSelector('baton-pill >>> button'))!.click()
  await press(page, 'Accept')
  await until('accepted', async () => (await inWorker(card)).state === 'accepted')
  const steps = await call<Handoff>(worker, worker.tokens.sales, 'GET', `/v1/handoffs/${(await inWorker(card)).id}`)
  expect(steps.steps.filter((step) => step.action === 'accept')).toHaveLength(1)
  // what follows from a yes: the criteria ticked, and sales qualified
  await press(page, 'Qualify')
  await (await page.waitForSelector('baton-card >>> .criterion input'))!.click()
  await press(page, 'Qualified')
  await until('qualified', async () => (await inWorker(card)).state === 'qualified')
  // a click in a page may not open the sidebar there: the story opens as a page
  await (await page.waitForSelector('baton-card >>> button[aria-label*="side panel"]'))!.click()
  const stories = () => popup.evaluate(`browser.extension.getViews().filter((view) => view.location.hash === '#/leads/${card.id}').length`)
  await until('the story', async () => (await stories()) === 1)
  await page.close()
})

it('Reject takes one press on a reason', async () => {
  const page = await openMail(other)
  await (await page.waitForSelector('baton-pill >>> button'))!.click()
  await press(page, 'Reject')
  await press(page, 'Not now')
  await until('rejected', async () => (await inWorker(other)).state === 'rejected')
  expect(await inWorker(other)).toMatchObject({ reason: 'not-now', decidedBy: { id: 'mb_sales' } })
  await page.close()
})

it('the shortcuts open the card and accept on it', async () => {
  const page = await openMail(third)
  await chrome.pressShortcut('L')
  await page.waitForSelector('baton-card >>> button.main')
  await new Promise((done) => setTimeout(done, 350))
  await chrome.pressShortcut('Y')
  await until('accepted', async () => (await inWorker(third)).state === 'accepted')
  await chrome.pressShortcut('X')
  await page.waitForSelector('baton-card >>> button.main', { hidden: true })
  await page.close()
})

it('an address selected anywhere is looked up from the menu, and its lead stands in the sidebar', async () => {
  const page = await firefox.browser.newPage()
  await page.goto(`${site.url}/about/`)
  await page.bringToFront()
  await page.evaluate((email) => {
    const line = document.createElement('p')
    line.textContent = email
    document.body.prepend(line)
    getSelection()?.selectAllChildren(line)
  }, card.email!)
  await (await page.waitForSelector('body > p'))!.click({ button: 'right' })
  await chrome.chooseFromMenu(`Look up “${card.email}” among your leads`)
  const sidebar = `browser.extension.getViews({ type: 'sidebar' })[0]`
  await until('the sidebar', async () => (await popup.evaluate('browser.sidebarAction.isOpen({})')) === true)
  await until('the lead', async () => String(await popup.evaluate(`${sidebar}?.document.body.innerText ?? ''`)).includes('Vera Lind'))
  await page.close()
})

it('opens the sidebar from the popup', async () => {
  await chrome.evaluate('SidebarController.hide()')
  await until('it is closed', async () => (await popup.evaluate('browser.sidebarAction.isOpen({})')) === false)
  await popup.bringToFront()
  await (await popup.waitForSelector('button[aria-label="Open the side panel"]'))!.click()
  await until('the sidebar', async () => (await popup.evaluate('browser.sidebarAction.isOpen({})')) === true)
})
