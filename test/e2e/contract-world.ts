import type { Page } from 'playwright-core'
import type { Card } from '#shared/schema/lead'
import { type BatonBrowser, type LaunchOptions, launchBrowser } from './browser.ts'
import type { ContractServer } from './contract-server.ts'
import { decidingServer } from './deciding-server.ts'
import { mustAsk } from './extension-page.ts'
import { type Pages, servePages } from './page-server.ts'

/** A contract server with its leads, a site with pages, and a rep's browser that joined and has Baton switched on there. */
export type ContractWorld = {
  server: ContractServer
  browser: BatonBrowser & { extension: string }
  /** the site's */
  origin: string
  /** an open page of the extension */
  views: Page
  close(): Promise<void>
}

type Options = {
  cards?: readonly Card[]
  /** what the site serves */
  pages?: Pages
  /** instead of `pages`: somebody else's origin, whose requests the test answers itself */
  at?: string
  view?: 'popup.html' | 'sidepanel.html'
  /** false: joined, and the site is still to be granted */
  granted?: boolean
  launch?: LaunchOptions
}

export async function startContractWorld(options: Options): Promise<ContractWorld> {
  const { cards = [], pages = '', at, view = 'sidepanel.html', granted = true, launch } = options
  const server = await decidingServer().start()
  for (const card of cards) server.put(card)
  const site = at ? { origin: at, close() {} } : await servePages(pages)
  const browser = await launchBrowser(launch)
  await browser.grant(server.url)
  if (granted) await browser.grant(site.origin)
  const views = await browser.openExtensionPage(view)
  await mustAsk(views, 'join', { url: server.joinLink })
  if (granted) await mustAsk(views, 'siteGranted', { origin: site.origin })
  return {
    server,
    browser,
    origin: site.origin,
    views,
    async close() {
      await browser.close()
      site.close()
      await server.stop()
    },
  }
}
