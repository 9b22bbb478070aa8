import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { cardOf } from '../extension/background/card-fixture'
import { type ClosedShadow, closedShadow } from './closed-shadow.ts'
import { type ContractWorld, startContractWorld } from './contract-world.ts'
import { mustAsk, until } from './extension-page.ts'

// An application that never loads another page: it goes to a record by the History API and fills the same elements with somebody else, as
// frameworks do that keep their nodes.
const RECORD = '<!doctype html><title>CRM</title><main><h1>Anna Weber</h1><a href="mailto:anna@kunde.example">anna@kunde.example</a></main>'

let world: ContractWorld
let page: Page
let shadow: ClosedShadow
let tabId: number

beforeAll(async () => {
  world = await startContractWorld({
    cards: [cardOf('anna', { name: 'Anna Weber' }), cardOf('ben', { name: 'Ben Ortiz', email: 'ben@kunde.example' })],
    pages: RECORD,
  })
})
afterAll(() => world?.close())
beforeEach(async () => {
  await page?.close()
  page = await world.browser.context.newPage()
  await page.goto(world.origin)
  shadow = await closedShadow(page)
  await shadow.wait('button[aria-label*="Anna Weber"]')
  tabId = (
    await world.views.evaluate(
      (url) => (globalThis as unknown as { chrome: { tabs: { query(q: object): Promise<{ id: number }[]> } } }).chrome.tabs.query({ url }),
      `${world.origin}/*`,
    )
  )[0]!.id
  await until('the panel follows', async () => (await subject()) === 'anna')
})
const subject = async () => (await mustAsk(world.views, 'tabLead', { tabId })).leadId

it.each([
  ['another part of the record', () => history.pushState(null, '', '?tab=2')],
  ['a place in the page', () => (location.hash = 'notes')],
  ['the same address again', () => history.replaceState(null, '', location.href)],
  [
    'nowhere, and only a frame in it went on',
    () => {
      const frame = document.body.appendChild(document.createElement('iframe'))
      frame.src = '/frame'
      // while it loads it would take the place of its first page, of which the browser does not tell
      setTimeout(() => frame.contentWindow!.location.assign('/advertisement'), 300)
    },
  ],
])('the panel and the shortcuts still know who the page is about after it went to %s', async (_, go) => {
  await page.evaluate(go)
  // long enough for the browser to tell the background, and for the page to say it again
  await page.waitForTimeout(600)
  expect(await subject()).toBe('anna')
  await shadow.wait('button[aria-label*="Anna Weber"]')
})

it.each([50, 700, 2500])(
  'the pill and the panel follow a record that is filled into the same elements %d ms after its address came',
  async (ms) => {
    await page.evaluate((wait) => {
      history.pushState(null, '', '?record=ben')
      setTimeout(() => {
        ;(document.querySelector('h1')!.firstChild as Text).data = 'Ben Ortiz'
        const link = document.querySelector('a')!
        link.setAttribute('href', 'mailto:ben@kunde.example')
        ;(link.firstChild as Text).data = 'ben@kunde.example'
      }, wait)
    }, ms)
    await shadow.wait('button[aria-label*="Ben Ortiz"]', undefined, 4000)
    await until('the panel follows', async () => (await subject()) === 'ben')
  },
)
