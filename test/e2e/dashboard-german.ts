import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Card } from '#shared/schema/lead'
import { faultsOf } from './axe-faults.ts'
import { launchBrowser } from './browser.ts'
import { openedByAdmin, openIt } from './dashboard-dialogs.ts'
import { ADMINS_PAGES, EVERYBODYS_PAGES, visit } from './dashboard-pages.ts'
import type { DemoWorld } from './demo-world.ts'
import { mustAsk } from './extension-page.ts'

const FOLDER = join(import.meta.dirname, '../../.baton/dashboard-de')
const WIDTHS = [1280, 800] as const
const LONG = {
  name: 'Prof. Dr. Maximiliana-Theodora von Hohenstein-Wittelsbach zu Altenburg',
  title: 'Leiterin Instandhaltung, Betriebstechnik und Produktionsdatenverarbeitung der Werksgruppe Schleswig-Holstein',
  company: 'Nordwind Energieversorgungsgesellschaft Schleswig-Holstein mbH & Co. KGaA',
  plan: 'Rahmenvertrag läuft bis März; zuerst die Betriebsratsvorsitzende anrufen, danach die Einkaufsabteilung in Flensburg.',
}

/** Names as long as people really have, on the lead a page shows first, its account, a member, a campaign, an asset and a channel. */
async function giveLongNames({ api, worker }: DemoWorld): Promise<{ lead: string; joinUrl: string }> {
  const { admin, marketing, sales } = worker.tokens
  const { leads } = await api<{ leads: Card[] }>(sales, '/v1/leads?owner=me&limit=50')
  const named = leads.filter((lead) => lead.handoff && lead.account).slice(0, 6)
  for (const { id } of named) await api(sales, `/v1/leads/${id}`, 'PATCH', { name: LONG.name, title: LONG.title, company: LONG.company })
  const domain = named[0]!.account!.domain
  await api(sales, `/v1/accounts/${domain}`, 'PUT', { named: true, name: LONG.company, plan: LONG.plan })
  const campaign = {
    name: LONG.company,
    segment: LONG.title,
    brief: LONG.plan,
    utm: { campaign: 'fruehjahrsinstandhaltungsoffensive-nord' },
  }
  await api(marketing, '/v1/campaigns/lang', 'PUT', campaign)
  await api(marketing, '/v1/assets/lang', 'PUT', {
    label: LONG.title,
    kind: 'handreichung',
    stage: 'middle',
    paths: [`/${'sehr-lang-'.repeat(8)}**`],
  })
  const url = `https://${'benachrichtigungen.'.repeat(3)}nordwind.example/haken`
  await api(admin, '/v1/channels', 'POST', { kind: 'webhook', name: LONG.title.slice(0, 80), url })
  const { url: joinUrl } = await api<{ url: string }>(admin, '/v1/invites', 'POST', {
    name: LONG.name,
    email: 'mt@thrumline.example',
    role: 'admin',
  })
  return { lead: named[0]!.id, joinUrl }
}

/**
 * Shows every page to an admin whose browser is German and dark, at two widths, over data with long names, and keeps pictures.
 * @returns what is wider than its place
 */
export async function lookInGerman(world: DemoWorld): Promise<string[]> {
  const { lead, joinUrl } = await giveLongNames(world)
  mkdirSync(FOLDER, { recursive: true })
  const browser = await launchBrowser({ language: 'de', colorScheme: 'dark' })
  try {
    await browser.grant(world.worker.url)
    const page = await browser.openExtensionPage('dashboard.html')
    await mustAsk(page, 'join', { url: joinUrl })
    await page.locator('.board-card').first().waitFor()
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    const open = await page.locator('.board-card').first().getAttribute('data-handoff')
    const found: string[] = []
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 860 })
      for (const [name, hash] of [
        ...EVERYBODYS_PAGES,
        ...ADMINS_PAGES,
        ['lead', `#/leads/${lead}`],
        ['drawer', `#/handoffs?open=${open}`],
      ]) {
        await visit(page, hash!)
        await page.screenshot({ path: join(FOLDER, `${name}-${width}.png`) })
        found.push(...(await tooWide(page)).map((what) => `${name} ${width}: ${what}`))
        // names differ by language, looks and structure do not
        if (width === WIDTHS[0]) found.push(...(await faultsOf(page, ['label-content-name-mismatch'])).map((fault) => `${name}: ${fault}`))
      }
    }
    return [...found, ...(await lookAtDialogs(page, lead))]
  } finally {
    await browser.close()
  }
}

/** What opens over the pages, and at last the page of a browser that left. Leaves the page small, in the dark. */
async function lookAtDialogs(page: Page, lead: string): Promise<string[]> {
  const found: string[] = []
  const look = async (name: string) => {
    await page.screenshot({ path: join(FOLDER, `${name}.png`) })
    const inLight = async () => {
      await page.emulateMedia({ colorScheme: 'light' })
      const faults = await faultsOf(page, ['color-contrast'])
      await page.emulateMedia({ colorScheme: 'dark' })
      return faults.map((fault) => `light: ${fault}`)
    }
    found.push(...[...(await faultsOf(page)), ...(await inLight()), ...(await tooWide(page))].map((what) => `${name}: ${what}`))
  }
  await page.setViewportSize({ width: 1000, height: 800 })
  page.setDefaultTimeout(5000)
  for (const opened of openedByAdmin(lead, 'marguerite')) {
    const [name, hash] = opened
    if (hash !== null) {
      // from another page, so that nothing of the one before is left open
      await visit(page, '#/chart')
      await visit(page, hash)
    }
    await openIt(page, opened).catch((error: Error) => found.push(`${name}: ${error.message}`))
    await look(name)
  }
  await mustAsk(page, 'signOut', {})
  await page.locator('.alone').waitFor()
  await look('signed-out')
  return found
}

/** Words wider than what they stand in, where nothing cuts them off on purpose; and a page that scrolls sideways. */
const tooWide = (page: Page) =>
  page.evaluate(() => {
    const main = document.querySelector('.dash-main') ?? document.documentElement
    const wide = [
      ...document.querySelectorAll<HTMLElement>(
        '.dash button, .dash a, .dash p, .dash :is(h1, h2, h3, h4, dt, dd, th, td, label, legend, summary, select)',
      ),
    ]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .filter((element) => !/hidden|clip|auto/.test(getComputedStyle(element).overflowX) && getComputedStyle(element).display !== 'inline')
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.innerText.slice(0, 60)}`)
    return main.scrollWidth > main.clientWidth + 1 ? [...wide, 'the page scrolls sideways'] : wide
  })
