import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Handoff } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'
import { call } from './call.ts'
import { until } from './extension-page.ts'
import { type FirefoxWorld, startFirefoxWorld } from './firefox/firefox-world.ts'

// The same extension in real Firefox: an event page instead of a service worker, a sidebar instead of a side panel.
let world: FirefoxWorld
let card: Card
let other: Card
let third: Card

beforeAll(async () => {
  world = await startFirefoxWorld()
  card = await world.waiting('Vera Lind')
  other = await world.waiting('Jonas Falk')
  third = await world.waiting('Mia Sand')
}, 60_000)
afterAll(() => world?.close())

it('joins the workspace and fills its list', async () => {
  await world.grant(world.worker.url)
  await world.mustAsk('join', { url: world.worker.joinUrl })
  await until('the lead', async () => (await world.mustAsk('search', { query: 'vera', limit: 1, offset: 0 })).total === 1)
  await until('live', async () => (await world.mustAsk('connection', {})).state === 'live')
  // as with the first navigation, WebDriver is not told of the end of it
  await world.popup.reload({ timeout: 1000 }).catch(() => {})
  await world.popup.waitForSelector('.lead-row')
})

it('shows pill and card on the mail page of a granted site, and Accept and Qualify reach the worker', async () => {
  await world.grant(world.site.url)
  await world.mustAsk('siteGranted', { origin: new URL(world.site.url).origin })
  const page = await world.openMail(card)
  await (await page.waitForSelector('baton-pill >>> button'))!.click()
  await world.press(page, 'Accept')
  await until('accepted', async () => (await world.inWorker(card)).state === 'accepted')
  const steps = await call<Handoff>(world.worker, world.worker.tokens.sales, 'GET', `/v1/handoffs/${(await world.inWorker(card)).id}`)
  expect(steps.steps.filter((step) => step.action === 'accept')).toHaveLength(1)
  // what follows from a yes: the criteria ticked, and sales qualified
  await world.press(page, 'Qualify')
  await (await page.waitForSelector('baton-card >>> .criterion input'))!.click()
  await world.press(page, 'Qualified')
  await until('qualified', async () => (await world.inWorker(card)).state === 'qualified')
  // a click in a page may not open the sidebar there: the story opens as a page
  await (await page.waitForSelector('baton-card >>> button[aria-label*="side panel"]'))!.click()
  const stories = () =>
    world.popup.evaluate(`browser.extension.getViews().filter((view) => view.location.hash === '#/leads/${card.id}').length`)
  await until('the story', async () => (await stories()) === 1)
  await page.close()
})

it('Reject takes one press on a reason', async () => {
  const page = await world.openMail(other)
  await (await page.waitForSelector('baton-pill >>> button'))!.click()
  await world.press(page, 'Reject')
  // this browser does not tell what is painted over a card: what clicks go through is found all the same
  await page.evaluate(() => {
    const cover = document.documentElement.appendChild(document.createElement('aside'))
    cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:#fff;pointer-events:none'
  })
  await world.press(page, 'Not now')
  await page.waitForSelector('baton-card >>> [role=alert]')
  expect(['open', 'seen']).toContain((await world.inWorker(other)).state)
  expect(await page.evaluate(() => document.querySelector('aside')!.style.pointerEvents)).toBe('none')
  await page.evaluate(() => document.querySelector('aside')!.remove())
  await world.press(page, 'Not now')
  await until('rejected', async () => (await world.inWorker(other)).state === 'rejected')
  expect(await world.inWorker(other)).toMatchObject({ reason: 'not-now', decidedBy: { id: 'mb_sales' } })
  await page.close()
})

it('the shortcuts open the card and accept on it', async () => {
  const page = await world.openMail(third)
  await world.chrome.pressShortcut('L')
  await page.waitForSelector('baton-card >>> button.main')
  await new Promise((done) => setTimeout(done, 350))
  await world.chrome.pressShortcut('Y')
  await until('accepted', async () => (await world.inWorker(third)).state === 'accepted')
  await world.chrome.pressShortcut('X')
  await page.waitForSelector('baton-card >>> button.main', { hidden: true })
  await page.close()
})

it('an address selected anywhere is looked up from the menu, and its lead stands in the sidebar', async () => {
  const page = await world.firefox.browser.newPage()
  await page.goto(`${world.site.url}/about/`)
  await page.bringToFront()
  await page.evaluate((email) => {
    const line = document.createElement('p')
    line.textContent = email
    document.body.prepend(line)
    getSelection()?.selectAllChildren(line)
  }, card.email!)
  await (await page.waitForSelector('body > p'))!.click({ button: 'right' })
  await world.chrome.chooseFromMenu(`Look up “${card.email}” among your leads`)
  await until('the sidebar', async () => (await world.popup.evaluate('browser.sidebarAction.isOpen({})')) === true)
  await until('the lead', async () => (await world.sidebarSays()).includes('Vera Lind'))
  await page.close()
})

it('opens the sidebar from the popup', async () => {
  await world.chrome.evaluate('SidebarController.hide()')
  await until('it is closed', async () => (await world.popup.evaluate('browser.sidebarAction.isOpen({})')) === false)
  await world.popup.bringToFront()
  await (await world.popup.waitForSelector('button[aria-label="Open the side panel"]'))!.click()
  await until('the sidebar', async () => (await world.popup.evaluate('browser.sidebarAction.isOpen({})')) === true)
})
