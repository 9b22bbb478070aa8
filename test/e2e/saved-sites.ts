import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Card } from '#shared/schema/lead'
import { cardOf } from '../extension/background/card-fixture'
import { type BatonBrowser, launchBrowser } from './browser.ts'
import type { ContractServer } from './contract-server.ts'
import { decidingServer } from './deciding-server.ts'
import { mustAsk } from './extension-page.ts'

/** A page of test/sites as it lies there, with the address the real one has and what is expected to be read in it, as text. */
export type SavedPage = {
  /** `site/name` */
  file: string
  html: string
  url: string
  origin: string
  record: string | null
  subject: string
  rows: string[]
}

/** Of whom all saved pages tell. */
export const INES = { email: 'ines.calder@tidewater-ceramics.example', name: 'Ines Calder' }
const FOLDER = join(import.meta.dirname, '../sites')
export const SAVED_PAGES: readonly SavedPage[] = readdirSync(FOLDER).flatMap((site) => savedPages(site))

function savedPages(site: string): SavedPage[] {
  const names = readdirSync(join(FOLDER, site)).filter((file) => file.endsWith('.html'))
  return names.map((file) => {
    const name = file.replace('.html', '')
    const { url, record, subject, rows } = JSON.parse(readFileSync(join(FOLDER, site, `${name}.json`), 'utf8'))
    return {
      file: `${site}/${name}`,
      html: readFileSync(join(FOLDER, site, file), 'utf8'),
      url,
      origin: new URL(url).origin,
      record,
      subject: JSON.stringify(subject),
      rows: rows.map((row: object) => JSON.stringify(row)),
    }
  })
}

export type SavedSites = { server: ContractServer; browser: BatonBrowser; views: Page; close(): Promise<void> }

/** A rep's browser that joined and has Baton switched on wherever a saved page is. */
export async function startSavedSites(cards: readonly Card[]): Promise<SavedSites> {
  const server = await decidingServer().start()
  for (const card of cards) server.put(card)
  const browser = await launchBrowser()
  const origins = [...new Set(SAVED_PAGES.map(({ origin }) => origin))]
  await browser.grant(server.url, ...origins)
  const views = await browser.openExtensionPage('popup.html')
  await mustAsk(views, 'join', { url: server.joinLink })
  for (const origin of origins) await mustAsk(views, 'siteGranted', { origin })
  return {
    server,
    browser,
    views,
    async close() {
      await browser.close()
      await server.stop()
    },
  }
}

/** Somebody of a named account, worth `score` by what they are. */
export function namedLead(id: string, who: { email: string; name: string }, score: number): Card {
  const receipt = { rule: 'seniority', kind: 'trait' as const, label: 'Plant Manager', points: score, earned: score }
  return cardOf(id, {
    ...who,
    account: { domain: 'tidewater-ceramics.example', name: 'Tidewater Ceramics', named: true, owner: null },
    namedAccount: true,
    fit: score,
    score,
    receipts: [{ ...receipt, cutByCap: 0, lostToDecay: 0, evidence: '', lastAt: null, ageing: { kind: 'fixed' } }],
  })
}
