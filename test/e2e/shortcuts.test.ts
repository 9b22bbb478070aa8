import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cardOf, handoffOf } from '../extension/background/card-fixture'
import { closedShadow } from './closed-shadow.ts'
import { type ContractWorld, startContractWorld } from './contract-world.ts'
import { mustAsk, until, untilUnsent } from './extension-page.ts'

// Shortcuts, the menu on selected text and the address bar's keyword. A headless browser has none of the three to press, so the browser's
// own events are sent to the running background; what follows is real.
let world: ContractWorld
let page: Page
let mail: Page
let tab: { id: number; windowId: number }

beforeAll(async () => {
  world = await startContractWorld({
    cards: ['anna', 'ben', 'carl'].map((id) => cardOf(id, { name: `${id} <b>Weber</b> & "Co"`, handoff: handoffOf(id) })),
    pages: '<!doctype html><title>Mail</title><textarea></textarea> <a href="mailto:anna@kunde.example">Anna Weber</a>',
    granted: false,
  })
  const { browser, origin } = world
  page = world.views
  await until('live', async () => (await mustAsk(page, 'connection', {})).state === 'live')
  mail = await browser.context.newPage()
  await mail.goto(origin)
  await mustAsk(page, 'siteAccess', { url: origin })
  await browser.grant(origin)
  await mustAsk(page, 'siteGranted', { origin })
  await mail.bringToFront()
  tab = await page.evaluate(
    `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => ({ id: tab.id, windowId: tab.windowId }))`,
  )
  await until('the page’s lead', async () => (await mustAsk(page, 'tabLead', { tabId: tab.id })).leadId === 'anna')
})
afterAll(() => world?.close())

const press = async (name: string) =>
  (await world.browser.background()).evaluate(`chrome.commands.onCommand.dispatch(${JSON.stringify(name)}, ${JSON.stringify(tab)})`)
const card = async () => closedShadow(mail)
const focused = () => mail.evaluate(() => document.activeElement?.tagName)

it('one shortcut each is suggested', async () => {
  const commands = await page.evaluate<{ name: string; description: string }[]>('chrome.commands.getAll()')
  const ours = commands.filter((command) => !command.name.startsWith('_'))
  expect(ours.map((command) => command.name).sort()).toEqual(['accept', 'close-card', 'open-card', 'reject'])
  for (const { description } of ours) expect(description).toMatch(/^[A-Z].*(card|reason)/)
})

it('open and close the card; the focus goes back to where it was', async () => {
  await mail.focus('textarea')
  await press('open-card')
  await (await card()).wait('[role=dialog]', /Weber/)
  expect(await focused()).toBe('BATON-CARD')
  await press('close-card')
  await (await card()).gone('[role=dialog]')
  expect(await focused()).toBe('TEXTAREA')
})

it('accept opens the evidence first and accepts on the open card only', async () => {
  await press('accept')
  await (await card()).wait('[role=dialog]', /Weber/)
  expect(world.server.applied.filter((one) => one.startsWith('accept'))).toEqual([])
  await press('accept')
  await until('accepted', () => world.server.applied.includes('accept anna'))
  await press('accept')
  await untilUnsent(page, 0)
  expect(world.server.applied.filter((one) => one === 'accept anna')).toEqual(['accept anna'])
})

it('reject opens the reasons, and decides nothing by itself', async () => {
  await mustAsk(page, 'openCard', { leadId: 'ben', tabId: tab.id })
  await (await card()).wait('[role=dialog]', /ben/)
  await press('reject')
  const pieces = await card()
  await pieces.wait('button', /not now|timing|fit/i)
  expect(world.server.applied.some((one) => one.startsWith('reject'))).toBe(false)
  await press('close-card')
  await (await card()).gone('[role=dialog]')
  expect(await focused()).toBe('TEXTAREA')
})

it('an address in selected text is looked up on this device', async () => {
  const before = world.server.seen.length
  const choose = async (selectionText: string) =>
    (await world.browser.background()).evaluate(
      `chrome.contextMenus.onClicked.dispatch(${JSON.stringify({ menuItemId: 'look-up', selectionText })}, ${JSON.stringify(tab)})`,
    )
  await choose('Ben Weber <BEN@kunde.example>, yesterday')
  await until('ben', async () => (await mustAsk(page, 'tabLead', { tabId: tab.id })).leadId === 'ben')
  expect(await mustAsk(page, 'tabLead', { tabId: tab.id })).toEqual({ leadId: 'ben', confidence: 'exact' })
  await choose('nobody.known@elsewhere.example')
  const shown = () => page.evaluate<string[]>('chrome.notifications.getAll().then(Object.keys)')
  await until('a sentence', async () => (await shown()).includes('look-up'))
  expect(JSON.stringify(world.server.seen.slice(before))).not.toMatch(/nobody|elsewhere|ben@/i)
})

it('the address bar finds leads, whatever their names are made of, and opens the one chosen', async () => {
  const background = await world.browser.background()
  const found = await background.evaluate<{ content: string; description: string }[]>(
    `new Promise((resolve) => chrome.omnibox.onInputChanged.dispatch('anna', resolve))`,
  )
  expect(found).toMatchObject([{ content: 'lead:anna' }])
  expect(found[0]!.description).toContain('anna &#60;b&#62;Weber')
  expect(found[0]!.description).not.toMatch(/[<>]/)
  await background.evaluate(`chrome.omnibox.onInputEntered.dispatch('lead:anna', 'currentTab')`)
  await until('anna', async () => (await mustAsk(page, 'tabLead', { tabId: tab.id })).leadId === 'anna')
})

/** What a single-page program does: another record under another address, or the same one under another. */
const turnTo = (id: string, path: string) =>
  mail.evaluate(
    ([who, where]) => {
      document.querySelector('a')!.href = `mailto:${who}@kunde.example`
      document.querySelector('a')!.textContent = `${who} Weber`
      history.pushState(null, '', where)
    },
    [id, path],
  )
const accepted = () => world.server.applied.filter((one) => one.startsWith('accept'))

it('a page that turns to somebody else takes the card away, and accept opens that one’s card first', async () => {
  await mustAsk(page, 'openCard', { leadId: 'anna', tabId: tab.id })
  await (await card()).wait('.card h2', /anna/)
  await turnTo('ben', '/ben')
  await (await card()).gone('[role=dialog]')
  await until('ben', async () => (await mustAsk(page, 'tabLead', { tabId: tab.id })).leadId === 'ben')
  await press('accept')
  await (await card()).wait('.card h2', /ben/)
  // the page goes on, and the key is pressed before anybody has read whose page it is
  await turnTo('ben', '/ben/notes')
  await press('accept')
  await mail.waitForTimeout(300)
  expect(accepted()).toEqual(['accept anna'])
  await until('who is still ben', async () => (await mustAsk(page, 'tabLead', { tabId: tab.id })).leadId === 'ben')
  await press('accept')
  await (await card()).wait('.card h2', /ben/)
  await press('accept')
  await until('accepted', () => accepted().includes('accept ben'))
})

it('a card somebody opened for another than the page’s stays while the page is about the same', async () => {
  await mustAsk(page, 'openCard', { leadId: 'carl', tabId: tab.id })
  await (await card()).wait('.card h2', /carl/)
  world.server.put(cardOf('ben', { name: 'ben Weber-Lund' }))
  await (await card()).wait('button[aria-label*="Weber-Lund"]')
  await mail.waitForTimeout(200)
  expect((await (await card()).all('.card h2')).map(({ text }) => text)).toEqual([expect.stringContaining('carl')])
})

it('an answer the worker does not take is explained on the open card, else by a notification that opens the lead', async () => {
  const message = 'Otto accepted this lead a second ago.'
  const shown = () => page.evaluate<string[]>('chrome.notifications.getAll().then(Object.keys)')
  world.server.fault = ({ path }) => (path.endsWith('/accept') ? { status: 409, code: 'wrong-state', message } : null)
  // the address bar opened a page of the extension's own before it
  await mail.bringToFront()
  await press('accept')
  await (await card()).wait('[role=alert]', /not taken: Otto accepted this lead/)
  expect(await shown()).not.toContain('refused:carl')
  await press('close-card')
  const waiting = (await mustAsk(page, 'card', { leadId: 'carl' }))!
  await mustAsk(page, 'decide', { leadId: 'carl', handoffId: waiting.handoff!.id, decision: { action: 'accept' } })
  await until('a notification', async () => (await shown()).includes('refused:carl'))
  await (await world.browser.background()).evaluate(`chrome.notifications.onClicked.dispatch('refused:carl')`)
  await until('carl', async () => (await mustAsk(page, 'tabLead', { tabId: tab.id })).leadId === 'carl')
  expect(await shown()).not.toContain('refused:carl')
  world.server.fault = () => null
})
