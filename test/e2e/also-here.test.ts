import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cardOf, handoffOf } from '../extension/background/card-fixture'
import { type ClosedShadow, closedShadow } from './closed-shadow.ts'
import { type ContractWorld, startContractWorld } from './contract-world.ts'
import { mustAsk, until } from './extension-page.ts'

// A conversation of three people, one of them only a namesake of a lead, which a fourth got too: whom the newest mail is from comes first.
const sender = (name: string, email: string) =>
  `<table><tr><td class="gF"><span email="${email}" name="${name}">${name}</span></td></tr></table>`
const MAIL = `<!doctype html><title>Spare parts</title><h2 class="hP">Spare parts</h2>
${sender('Ada Fenn', 'ada.at.home@elsewhere.example')}${sender('Jon Ashe', 'jon@kunde.example')}${sender('Ines Calder', 'ines@kunde.example')}<span class="hb">to me, <span email="mara@kunde.example" name="Mara Lund">Mara</span></span>`
const ORIGIN = 'https://mail.google.com'

let world: ContractWorld
let page: Page
let shadow: ClosedShadow

beforeAll(async () => {
  const people = { ines: 'Ines Calder', jon: 'Jon Ashe', ada: 'Ada Fenn', mara: 'Mara Lund' }
  world = await startContractWorld({
    cards: Object.entries(people).map(([id, name]) => cardOf(id, { name, handoff: id === 'ines' ? handoffOf(id) : null })),
    at: ORIGIN,
    view: 'popup.html',
  })
  const { browser, views } = world
  await until('the leads are there', async () => (await mustAsk(views, 'search', { query: '', limit: 1, offset: 0 })).total === 4)
  page = await browser.context.newPage()
  await page.route(/^https:/, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: MAIL }))
  await page.goto(`${ORIGIN}/mail/u/0/#inbox/FMfcgzQXJWDsKmvPLjTQxrBhZk`)
  shadow = await closedShadow(page)
}, 60_000)
afterAll(() => world?.close())

const others = async () => (await shadow.all('.also button')).map(({ attributes }) => attributes['aria-label']!.split(',')[0])
const isFocused = async (name: string) =>
  (await shadow.all('button:focus')).some(({ attributes }) => attributes['aria-label']?.includes(name))
async function tabTo(name: string): Promise<void> {
  for (let i = 0; i < 15 && !(await isFocused(name)); i++) await page.keyboard.press('Tab')
  expect(await isFocused(name)).toBe(true)
}

it('the card is the subject’s; the others are listed, one known by name alone as possible', async () => {
  await (await shadow.wait('button[aria-label*="Ines Calder"]')).click()
  await shadow.wait('.card h2', /Ines Calder/)
  await shadow.wait('.also button')
  expect(await others()).toEqual(['Show Jon Ashe', 'Show Possibly Ada Fenn', 'Show Mara Lund'])
})

it('the keyboard alone goes to another’s card and back to the subject’s', async () => {
  await tabTo('Jon Ashe')
  await page.keyboard.press('Enter')
  await shadow.wait('.card h2', /Jon Ashe/)
  await shadow.wait('.also button')
  expect(await others()).toEqual(['Show Ines Calder', 'Show Possibly Ada Fenn', 'Show Mara Lund'])
  await tabTo('Ada Fenn')
  await page.keyboard.press('Enter')
  await shadow.wait('.card h2', /Ada Fenn/)
  // a name alone is never a fact, on the card either
  await shadow.wait('.notices', /Possibly this person/)
  await tabTo('Ines Calder')
  await page.keyboard.press('Enter')
  await shadow.wait('.card h2', /Ines Calder/)
  expect((await shadow.all('.notices')).map(({ text }) => text).join()).not.toContain('Possibly')
})

it('the side panel opened from a possible lead’s card says so too', async () => {
  await tabTo('Ada Fenn')
  await page.keyboard.press('Enter')
  await shadow.wait('.card h2', /Ada Fenn/)
  const { browser } = world
  const views = await browser.openExtensionPage('popup.html')
  await page.bringToFront()
  await tabTo('side panel')
  await page.keyboard.press('Enter')
  const id = await views.evaluate<number>(
    `chrome.tabs.query({}).then((tabs) => tabs.find((tab) => tab.index === ${browser.context.pages().indexOf(page)}).id)`,
  )
  await until('possible', async () => {
    const { leadId, confidence } = await mustAsk(views, 'tabLead', { tabId: id })
    return leadId === 'ada' && confidence === 'possible'
  })
})
