import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BatonBrowser } from './browser.ts'
import { closedShadow } from './closed-shadow.ts'
import type { ContractServer } from './contract-server.ts'
import { mustAsk, until } from './extension-page.ts'
import { INES, namedLead, SAVED_PAGES, type SavedPage, type SavedSites, startSavedSites } from './saved-sites.ts'

// Every saved page of every site, at the address the real one has, in the browser people install Baton in.
const saysInes = (said: string): boolean => said.includes(INES.email) || said.includes(`"${INES.name}"`)
const ines = (score: number) => namedLead('ines', INES, score)

let world: SavedSites
let browser: BatonBrowser
let server: ContractServer
let views: Page
let page: Page
const asked: string[] = []

beforeAll(async () => {
  world = await startSavedSites([ines(60)])
  ;({ browser, server, views } = world)
  page = await browser.context.newPage()
  // the addresses are other people's: nothing is asked of them, every answer is ours
  await page.route(/^https:/, (route) => {
    const address = route.request().url()
    asked.push(address)
    return showing?.url.split('#')[0] === address
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: showing.html })
      : route.fulfill({ status: 404, body: '' })
  })
}, 120_000)
afterAll(() => world?.close())

let showing: SavedPage | null = null
async function open(saved: SavedPage): Promise<void> {
  showing = saved
  await page.goto('about:blank')
  await page.goto(saved.url)
}
const shadows = () => closedShadow(page)
const marks = async () => {
  const shadow = await shadows()
  return {
    pill: (await shadow.all('button')).map(({ text }) => text.replace(/\s+/g, ' ')),
    chips: (await shadow.all('span[role="img"]')).map(({ text }) => text.replace(/\s+/g, '')),
  }
}

describe.each(SAVED_PAGES)('$file', (saved) => {
  const leads = saved.rows.filter(saysInes)
  const isAbout = saysInes(saved.subject)

  it(`shows ${isAbout ? 'the pill' : 'no pill'} and ${leads.length} chips`, async () => {
    await open(saved)
    if (isAbout) await (await shadows()).wait('button[aria-label*="Ines Calder"]', /^60/)
    if (leads.length > 0) await (await shadows()).wait('span[role="img"]', /^60/)
    if (!isAbout && leads.length === 0) await page.waitForTimeout(400)
    const { pill, chips } = await marks()
    expect(pill).toHaveLength(isAbout ? 1 : 0)
    expect(chips).toEqual(leads.map((row) => (row.includes(INES.email) ? '60★' : '60?★')))
  })
})

it('Outlook: a sender without a label and an address is nobody, though somebody who got the mail is a lead', async () => {
  const mail = SAVED_PAGES.find(({ file }) => file === 'outlook/german-hidden-address')!
  await open({ ...mail, html: mail.html.replace(' aria-label="Von: Jonas Ekdal"', ' class="sender"') })
  await page.waitForTimeout(400)
  expect(await marks()).toEqual({ pill: [], chips: [] })
  // and when she is who wrote it, she is whom it is about
  await page.evaluate((email) => {
    document.querySelector('.sender')!.innerHTML = `<span data-email="${email}">Ines Calder</span>`
  }, INES.email)
  await (await shadows()).wait('button[aria-label*="Ines Calder"]', /^60/)
})

it('a page nobody described is read in its own frames too, as they load, and not in frames of others', async () => {
  const mail = SAVED_PAGES.find(({ file }) => file === 'generic/mail')!
  const shown = { contentType: 'text/html; charset=utf-8', body: mail.html }
  await page.route('https://elsewhere.example/', (route) => route.fulfill(shown))
  await page.route(`${mail.origin}/preview`, (route) => route.fulfill(shown))
  const frame = (src: string) => `<title>Postroom</title><main><iframe src="${src}"></iframe></main>`
  await open({ ...mail, html: frame('https://elsewhere.example/') })
  await page.waitForTimeout(400)
  expect(await marks()).toEqual({ pill: [], chips: [] })
  await open({ ...mail, html: frame('/preview') })
  await (await shadows()).wait('button[aria-label*="Ines Calder"]', /^60/)
  // as a page shows a mail it has itself
  await open({
    ...mail,
    html: frame('https://elsewhere.example/').replace('src=', `srcdoc="${mail.html.replaceAll('"', '&quot;')}" data-src=`),
  })
  await (await shadows()).wait('button[aria-label*="Ines Calder"]', /^60/)
})

it('a chip follows its lead, says in words what it shows, and opens the card and not the row', async () => {
  const list = SAVED_PAGES.find(({ file }) => file === 'hubspot/list')!
  await open(list)
  const shadow = await shadows()
  await shadow.wait('span[role="img"]', /^60/)
  server.put(ines(71))
  const chip = await shadow.wait('span[role="img"]', /^71/)
  expect(chip.attributes['aria-label']).toMatch(/^Score 71, grade \w\d, .+, Named account$/)
  const address = page.url()
  await chip.click()
  await shadow.wait('.card h2', /Ines Calder/)
  expect(page.url()).toBe(address)
})

it('a site the workspace switched off is not read any more, in pages that are open too, and is read again when it is back', async () => {
  const mail = SAVED_PAGES.find(({ file }) => file === 'gmail/page')!
  await open(mail)
  const shadow = await shadows()
  await shadow.wait('button[aria-label*="Ines Calder"]')
  const { workspace } = server.me
  workspace.sitesOff = ['gmail']
  server.tell({ type: 'workspace', seq: server.seq })
  await shadow.gone('button')
  await open(mail)
  await page.waitForTimeout(600)
  expect(await marks()).toEqual({ pill: [], chips: [] })
  workspace.sitesOff = []
  server.tell({ type: 'workspace', seq: server.seq })
  await until('it is known here', async () => {
    const connection = await mustAsk(views, 'connection', {})
    return connection.state !== 'signed-out' && connection.me.workspace.sitesOff?.length === 0
  })
  await open(mail)
  await (await shadows()).wait('button[aria-label*="Ines Calder"]')
})

it('the pages asked nobody for anything but themselves, and no address left the browser', async () => {
  const own = new Set(SAVED_PAGES.map(({ url }) => url.split('#')[0]))
  expect(asked.filter((address) => !own.has(address) && !address.endsWith('/favicon.ico'))).toEqual([])
  expect(server.seen.length).toBeGreaterThan(0)
  expect(server.seen.map(({ path, body }) => `${path} ${JSON.stringify(body)}`).filter((said) => /calder|%40|@/i.test(said))).toEqual([])
})

it('a site that was switched off has nothing of Baton any more', async () => {
  const list = SAVED_PAGES.find(({ file }) => file === 'odoo/list')!
  await mustAsk(views, 'siteRevoked', { origin: list.origin })
  await open(list)
  await page.waitForTimeout(600)
  expect(await page.evaluate(() => document.querySelectorAll('baton-chip, baton-pill').length)).toBe(0)
  await until('it is not listed', async () => !(await mustAsk(views, 'sites', {})).some(({ origin }) => origin === list.origin))
})
