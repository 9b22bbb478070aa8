import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cardOf } from '../extension/background/card-fixture'
import { type ContractWorld, startContractWorld } from './contract-world.ts'
import { mustAsk, until } from './extension-page.ts'

// Wherever a person types or selects an address to find somebody, it stays in the browser: the worker is asked for the lead's id at most.
const ADDRESS = 'anna@kunde.example'
let world: ContractWorld
let page: Page

beforeAll(async () => {
  world = await startContractWorld({
    cards: [cardOf('anna', { name: 'Anna Weber', email: ADDRESS }), cardOf('ben', { name: 'Ben Brandt', email: 'ben@brandt.example' })],
    pages: '<!doctype html><title>Nobody</title><p>Ask anna@kunde.example about it</p>',
    view: 'popup.html',
  })
  page = world.views
  await until('live', async () => (await mustAsk(page, 'connection', {})).state === 'live')
})
afterAll(() => world?.close())

/** Types letter by letter, so that every half of the address is searched for too. */
async function search(where: Page): Promise<void> {
  const field = where.locator('input[type=search]')
  await field.click()
  await field.pressSequentially(ADDRESS, { delay: 30 })
  await where.waitForTimeout(400)
}

/** What left the browser since the log began anew; none of it says anything of the address or whose it is. */
function mustBeSilent(): void {
  const { network } = world.browser
  expect(network.findings()).toEqual([])
  for (const { url, body } of network.sent) expect(`${decodeURIComponent(url)} ${body}`).not.toMatch(/anna@|@kunde|kunde\.example.*anna/i)
}

it('the popup’s search', async () => {
  await page.reload()
  await search(page)
  await until('found', async () => (await page.locator('[data-row]').allTextContents()).join().includes('Anna Weber'))
  expect((await page.locator('[data-row]').allTextContents()).join()).not.toContain('Ben Brandt')
  mustBeSilent()
})

it('the side panel’s', async () => {
  await page.goto(`chrome-extension://${world.browser.extensionId}/sidepanel.html`)
  await search(page)
  await page.getByRole('button', { name: /Anna Weber/ }).waitFor()
  mustBeSilent()
})

it('the dashboard’s: among leads it answers from the browser, among accounts it asks for the company alone', async () => {
  await page.goto(`chrome-extension://${world.browser.extensionId}/dashboard.html#/leads`)
  await search(page)
  await until('found', async () => (await page.locator('[data-row]').allTextContents()).join().includes('Anna Weber'))
  expect((await page.locator('[data-row]').allTextContents()).join()).not.toContain('Ben Brandt')
  expect(page.url()).not.toContain('kunde')
  // the page's own link leads to all leads again, although its address is the same
  await page.locator('.dash-nav a', { hasText: 'Leads' }).click()
  await until('no search', async () => (await page.locator('input[type=search]').inputValue()) === '')
  await page.locator('input[type=search]').fill('nobody@kunde.example')
  await page.getByText('An address is looked up among the leads in this browser only').waitFor()
  await page.goto(`chrome-extension://${world.browser.extensionId}/dashboard.html#/accounts`)
  await search(page)
  await until('asked', () => world.browser.network.sent.some(({ url }) => url.includes('/v1/accounts?') && url.includes('q=kunde.example')))
  mustBeSilent()
})

it('the address bar’s and the menu’s of a selected text', async () => {
  const background = await world.browser.background()
  const found = await background.evaluate<{ content: string }[]>(
    `new Promise((resolve) => chrome.omnibox.onInputChanged.dispatch('${ADDRESS}', resolve))`,
  )
  expect(found.map(({ content }) => content)).toEqual(['lead:anna'])
  await background.evaluate(`chrome.omnibox.onInputEntered.dispatch('${ADDRESS}', 'currentTab')`)
  const site = await world.browser.context.newPage()
  await site.goto(world.origin)
  const tabId = await page.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as { chrome: { tabs: { query(what: object): Promise<{ id: number }[]> } } }
    return (await chrome.tabs.query({ url: `${url}/*` }))[0]!.id
  }, world.origin)
  await background.evaluate(
    `chrome.contextMenus.onClicked.dispatch({ menuItemId: 'look-up', selectionText: 'Ask ${ADDRESS} about it' }, { id: ${tabId} })`,
  )
  await until('looked up', async () => (await mustAsk(page, 'tabLead', { tabId })).leadId === 'anna')
  mustBeSilent()
})
