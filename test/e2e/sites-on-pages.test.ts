import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cardOf } from '../extension/background/card-fixture'
import { type BatonBrowser, launchBrowser } from './browser.ts'
import { closedShadow } from './closed-shadow.ts'
import type { ContractServer } from './contract-server.ts'
import { decidingServer } from './deciding-server.ts'
import { mustAsk, until } from './extension-page.ts'

// Every saved page of every site, at the address the real one has, in the browser people install Baton in.
type Saved = { file: string; html: string; url: string; origin: string; subject: string; rows: string[] }

const FOLDER = join(import.meta.dirname, '../sites')
const EMAIL = 'ines.calder@tidewater-ceramics.example'
const PAGES = readdirSync(FOLDER).flatMap((site) => savedPages(site))
const saysInes = (said: string): boolean => said.includes(EMAIL) || said.includes('"Ines Calder"')

let browser: BatonBrowser
let server: ContractServer
let views: Page
let page: Page
const asked: string[] = []

function savedPages(site: string): Saved[] {
  const names = readdirSync(join(FOLDER, site)).filter((file) => file.endsWith('.html'))
  return names.map((name) => {
    const { url, subject, rows } = JSON.parse(readFileSync(join(FOLDER, site, name.replace('.html', '.json')), 'utf8'))
    const html = readFileSync(join(FOLDER, site, name), 'utf8')
    const file = `${site}/${name.replace('.html', '')}`
    return {
      file,
      html,
      url,
      origin: new URL(url).origin,
      subject: JSON.stringify(subject),
      rows: rows.map((row: object) => JSON.stringify(row)),
    }
  })
}

const ines = (score: number) =>
  cardOf('ines', {
    email: EMAIL,
    name: 'Ines Calder',
    account: { domain: 'tidewater-ceramics.example', name: 'Tidewater Ceramics', named: true, owner: null },
    namedAccount: true,
    fit: score,
    score,
    receipts: [
      {
        rule: 'seniority',
        kind: 'trait',
        label: 'Plant Manager',
        points: score,
        earned: score,
        cutByCap: 0,
        lostToDecay: 0,
        evidence: '',
        lastAt: null,
        ageing: { kind: 'fixed' },
      },
    ],
  })

beforeAll(async () => {
  server = await decidingServer().start()
  server.put(ines(60))
  browser = await launchBrowser()
  await browser.grant(server.url)
  views = await browser.openExtensionPage('popup.html')
  await mustAsk(views, 'join', { url: server.joinLink })
  for (const origin of new Set(PAGES.map((one) => one.origin))) {
    await browser.grant(origin)
    await mustAsk(views, 'siteGranted', { origin })
  }
  page = await browser.context.newPage()
  // the addresses are other people's: nothing is asked of them, every answer is ours
  await page.route(/^https:/, (route) => {
    const address = route.request().url()
    asked.push(address)
    const saved = PAGES.find((one) => one.html === showing && one.url.split('#')[0] === address)
    return saved ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: saved.html }) : route.fulfill({ status: 404, body: '' })
  })
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

let showing = ''
async function open(saved: Saved): Promise<void> {
  showing = saved.html
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

describe.each(PAGES)('$file', (saved) => {
  const leads = saved.rows.filter(saysInes)
  const isAbout = saysInes(saved.subject)

  it(`shows ${isAbout ? 'the pill' : 'no pill'} and ${leads.length} chips`, async () => {
    await open(saved)
    if (isAbout) await (await shadows()).wait('button[aria-label*="Ines Calder"]', /^60/)
    if (leads.length > 0) await (await shadows()).wait('span[role="img"]', /^60/)
    if (!isAbout && leads.length === 0) await page.waitForTimeout(400)
    const { pill, chips } = await marks()
    expect(pill).toHaveLength(isAbout ? 1 : 0)
    expect(chips).toEqual(leads.map((row) => (row.includes(EMAIL) ? '60★' : '60?★')))
  })
})

it('a chip follows its lead, says in words what it shows, and opens the card and not the row', async () => {
  const list = PAGES.find(({ file }) => file === 'hubspot/list')!
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
  const mail = PAGES.find(({ file }) => file === 'gmail/page')!
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
  const own = new Set(PAGES.map(({ url }) => url.split('#')[0]))
  expect(asked.filter((address) => !own.has(address) && !address.endsWith('/favicon.ico'))).toEqual([])
  expect(server.seen.length).toBeGreaterThan(0)
  expect(server.seen.map(({ path, body }) => `${path} ${JSON.stringify(body)}`).filter((said) => /calder|%40|@/i.test(said))).toEqual([])
})

it('a site that was switched off has nothing of Baton any more', async () => {
  const list = PAGES.find(({ file }) => file === 'odoo/list')!
  await mustAsk(views, 'siteRevoked', { origin: list.origin })
  await open(list)
  await page.waitForTimeout(600)
  expect(await page.evaluate(() => document.querySelectorAll('baton-chip, baton-pill').length)).toBe(0)
  await until('it is not listed', async () => !(await mustAsk(views, 'sites', {})).some(({ origin }) => origin === list.origin))
})
