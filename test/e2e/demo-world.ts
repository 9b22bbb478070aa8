import type { Page } from 'playwright-core'
import type { Card } from '#shared/schema/lead'
import { type DemoSite, serveDemoSite } from '../demo-site/server.ts'
import { type BatonBrowser, launchBrowser } from './browser.ts'
import { call } from './call.ts'
import { mustAsk, until } from './extension-page.ts'
import { type Visitors, visitors } from './visitors.ts'
import { type RunningWorker, startWorker } from './worker.ts'

/** Worker, demo site, a rep's browser with the extension signed in and its popup open, and a browser for visitors. */
export type DemoWorld = {
  worker: RunningWorker
  site: DemoSite
  rep: BatonBrowser
  /** the popup, in a tab of its own; stays open all the while */
  popup: Page
  visitors: Visitors
  /** a call of the API with a member's token */
  api<T>(token: string, path: string, method?: string, body?: object): Promise<T>
  leadOf(email: string): Promise<Card | undefined>
  /** a mail from this person, opened in the rep's mail page */
  openMail(name: string, email: string): Promise<Page>
  close(): Promise<void>
}

type Options = { demo: boolean; colorScheme?: 'light' | 'dark'; visitorsWatch?: (page: Page) => void }

export async function startDemoWorld({ demo, colorScheme }: Options): Promise<DemoWorld> {
  const worker = await startWorker({ demo, readyWithinMs: 90_000 })
  const site = await serveDemoSite({ port: 0, workerUrl: worker.url, writeKey: worker.writeKey })
  const [rep, guests] = await Promise.all([launchBrowser({ colorScheme }), visitors()])
  await rep.grant(worker.url)
  await rep.grant(site.url)
  // its mail page has the sender in its address
  rep.network.tellsAddresses(site.url)
  const popup = await rep.openExtensionPage('popup.html')
  await mustAsk(popup, 'join', { url: worker.joinUrl })
  await mustAsk(popup, 'siteGranted', { origin: new URL(site.url).origin })
  await until('the popup is live', async () => (await mustAsk(popup, 'connection', {})).state === 'live', 20_000)
  const api = <T>(token: string, path: string, method = 'GET', body?: object) => call<T>(worker, token, method, path, body)
  return {
    worker,
    site,
    rep,
    popup,
    visitors: guests,
    api,
    leadOf: async (email) => {
      const { leads } = await api<{ leads: Card[] }>(worker.tokens.sales, `/v1/leads?q=${encodeURIComponent(email)}`)
      return leads.find((lead) => lead.email === email)
    },
    async openMail(name, email) {
      const page = await rep.context.newPage()
      await page.goto(`${site.url}/mail/?from=${encodeURIComponent(name)}&email=${encodeURIComponent(email)}`)
      await page.getByText(name, { exact: false }).first().click()
      return page
    },
    async close() {
      await guests.close()
      await rep.close()
      await site.close()
      await worker.close()
    },
  }
}
