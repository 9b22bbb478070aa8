import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Card } from '#shared/schema/lead'
import { launchBrowser } from './browser.ts'
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
      }
    }
    return found
  } finally {
    await browser.close()
  }
}

/** Words wider than what they stand in, where nothing cuts them off on purpose; and a page that scrolls sideways. */
const tooWide = (page: Page) =>
  page.evaluate(() => {
    const main = document.querySelector('.dash-main')!
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
