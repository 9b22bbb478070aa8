import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Channel } from '#shared/schema/channel'
import type { Handoff } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'
import { faultsOf } from './axe-faults.ts'
import { launchBrowser } from './browser.ts'
import { type Opened, openedByAdmin, openedByManager, openedByMarketing, openIt } from './dashboard-dialogs.ts'
import { ADMINS_PAGES, EVERYBODYS_PAGES, visit } from './dashboard-pages.ts'
import type { DemoWorld } from './demo-world.ts'
import { mustAsk, until } from './extension-page.ts'

const FOLDER = join(import.meta.dirname, '../../.baton/dashboard-de')
const WIDTHS = [1280, 800] as const
const LONG = {
  name: 'Prof. Dr. Maximiliana-Theodora von Hohenstein-Wittelsbach zu Altenburg',
  title: 'Leiterin Instandhaltung, Betriebstechnik und Produktionsdatenverarbeitung der Werksgruppe Schleswig-Holstein',
  company: 'Nordwind Energieversorgungsgesellschaft Schleswig-Holstein mbH & Co. KGaA',
  plan: 'Rahmenvertrag läuft bis März; zuerst die Betriebsratsvorsitzende anrufen, danach die Einkaufsabteilung in Flensburg.',
}

/** Names as long as people really have, on the lead a page shows first, its account, a member, a campaign, an asset and a channel. */
async function giveLongNames({ api, worker }: DemoWorld): Promise<{ lead: string }> {
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
  return { lead: named[0]!.id }
}

/** A hand-off nobody was told of on one of two ways, and a raised hand that waits in review. */
async function loseAlerts({ api, worker }: DemoWorld): Promise<string> {
  const { admin, marketing, sales } = worker.tokens
  const { channel } = await api<{ channel: Channel }>(admin, '/v1/channels', 'POST', {
    kind: 'webhook',
    name: 'Altes CRM',
    url: 'https://crm.nordwind.invalid/haken',
  })
  const { leads } = await api<{ leads: Card[] }>(sales, '/v1/leads?limit=100')
  const { id: leadId } = leads.find((lead) => !lead.handoff && lead.email)!
  await api(sales, `/v1/leads/${leadId}`, 'PATCH', { name: LONG.name, title: LONG.title })
  const { id } = await api<Handoff>(marketing, '/v1/handoffs', 'POST', { leadId, note: LONG.plan })
  const record = async () => (await api<Handoff>(sales, `/v1/handoffs/${id}`)).deliveries ?? []
  await until('alerts are on their way', async () => (await record()).some(({ channelId }) => channelId === channel.id))
  await api(admin, `/v1/channels/${channel.id}`, 'PATCH', { enabled: false })
  await until('one was given up', async () => (await record()).some(({ state }) => state === 'dead'))
  await until('the other says why in words', async () => (await record()).some((one) => one.lastError?.includes('could not be reached')))
  await api(admin, '/v1/workspace', 'PATCH', { claimedHandRaisesPerHour: 1 })
  for (const who of ['a', 'b', 'c']) {
    const said = { t: Date.now(), u: 'http://localhost:8788/demo' }
    const identified = {
      ...said,
      i: crypto.randomUUID(),
      n: 'identify',
      p: { email: `${who}@flut.example`, name: LONG.name, company: LONG.company },
    }
    const raised = { ...said, i: crypto.randomUUID(), n: 'form', p: { form: 'demo' } }
    await fetch(`${worker.url}/v1/collect`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain', 'user-agent': 'Mozilla/5.0 Chrome/156.0.0.0 Safari/537.36' },
      body: JSON.stringify({ k: worker.writeKey, v: `visitor-of-the-flood-${who}`, e: [identified, raised] }),
    })
  }
  await until('one waits in review', async () => (await api<{ items: unknown[] }>(marketing, '/v1/queues/review')).items.length > 0)
  return id
}

/**
 * Shows every page to an admin whose browser is German and dark, at two widths, over data with long names, and keeps pictures.
 * @returns what is wider than its place
 */
export async function lookInGerman(world: DemoWorld): Promise<string[]> {
  const { lead } = await giveLongNames(world)
  const handoff = await loseAlerts(world)
  const enter = async (page: Page, role: 'admin' | 'marketing' | 'sales') => {
    const body = { name: LONG.name, email: `mt-${role}@thrumline.example`, role, manager: role === 'sales' }
    const { url } = await world.api<{ url: string }>(world.worker.tokens.admin, '/v1/invites', 'POST', body)
    await mustAsk(page, 'join', { url })
    await visit(page, '#/handoffs')
    await page.locator('.board-card').first().waitFor()
  }
  mkdirSync(FOLDER, { recursive: true })
  const browser = await launchBrowser({ language: 'de', colorScheme: 'dark' })
  try {
    await browser.grant(world.worker.url)
    const page = await browser.openExtensionPage('dashboard.html')
    await enter(page, 'admin')
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
        await picture(page, `${name}-${width}`)
        found.push(...(await tooWide(page)).map((what) => `${name} ${width}: ${what}`))
        // names differ by language, looks and structure do not
        if (width === WIDTHS[0]) found.push(...(await faultsOf(page, ['label-content-name-mismatch'])).map((fault) => `${name}: ${fault}`))
      }
    }
    await page.setViewportSize({ width: 1000, height: 800 })
    page.setDefaultTimeout(5000)
    found.push(...(await lookAtOpened(page, openedByAdmin(lead, 'marguerite', handoff))))
    await enter(page, 'marketing')
    found.push(...(await lookAtOpened(page, openedByMarketing(handoff))))
    await enter(page, 'sales')
    found.push(...(await lookAtOpened(page, openedByManager(handoff))))
    await mustAsk(page, 'signOut', {})
    await page.locator('.alone').waitFor()
    return [...found, ...(await look(page, 'signed-out'))]
  } finally {
    await browser.close()
  }
}

/** Kept by the long run only: nothing reads them but people, and a hundred of them take time. */
const picture = async (page: Page, name: string) => {
  if (process.env.BATON_LONG === '1') await page.screenshot({ path: join(FOLDER, `${name}.png`) })
}

/** Keeps a picture of a page in the dark, and answers what is wrong in the dark and in the light. */
async function look(page: Page, name: string): Promise<string[]> {
  await picture(page, name)
  const faults = [...(await faultsOf(page)), ...(await tooWide(page))]
  await page.emulateMedia({ colorScheme: 'light' })
  faults.push(...(await faultsOf(page, ['color-contrast'])).map((fault) => `light: ${fault}`))
  await page.emulateMedia({ colorScheme: 'dark' })
  return faults.map((fault) => `${name}: ${fault}`)
}

/** The same for what opens over or inside the pages, one after the other. */
async function lookAtOpened(page: Page, all: readonly Opened[]): Promise<string[]> {
  const found: string[] = []
  for (const opened of all) {
    const [name, hash] = opened
    if (hash !== null) {
      // from another page, so that nothing of the one before is left open
      await visit(page, '#/chart')
      await visit(page, hash)
    }
    await openIt(page, opened).catch((error: Error) => found.push(`${name}: ${error.message}`))
    found.push(...(await look(page, name)))
  }
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
