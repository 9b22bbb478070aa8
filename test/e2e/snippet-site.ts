import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { buildSnippet } from '../../snippet/build.ts'
import type { Baton } from '../../snippet/window.ts'
import { Collector } from './collector.ts'

export const CHROMIUM = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  // Playwright turns the back/forward cache off; visitors have it on
  ignoreDefaultArgs: ['--disable-back-forward-cache'],
  args: [
    '--no-sandbox',
    '--no-first-run',
    '--disable-background-networking',
    '--host-resolver-rules=MAP *.site.test 127.0.0.1, MAP other.test 127.0.0.1, MAP collect.test 127.0.0.1',
  ],
}

export const launchChromium = (): Promise<Browser> => chromium.launch(CHROMIUM)

/** A customer's site, its collector on another origin, and one visitor in real Chromium. */
export type Visit = {
  collector: Collector
  context: BrowserContext
  /** Body of the page at a path; any other path has just a heading. */
  bodies: Record<string, string>
  /** Attributes of the script tag beside `src` and `data-key`, and headers of the pages. */
  options: { attributes?: string; headers?: Record<string, string> }
  url(path: string, host?: string): string
  /** Opens `path` in `page` or a new tab; `host` is one of site.test. */
  open(path: string, page?: Page, host?: string): Promise<Page>
  close(): Promise<void>
}

/** What pages call; importing it also gives `window.baton` its type. */
export type { Baton }

/** Names of the cookies and keys a page can see on its origin. */
export const storageOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...document.cookie.split('; ').filter(Boolean), ...Object.keys(localStorage), ...Object.keys(sessionStorage)])

const listen = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

/** Starts a fresh site and collector, and closes `context` with them. */
export async function startVisit(context: BrowserContext): Promise<Visit> {
  const { code } = await buildSnippet()
  const collector = new Collector(code)
  const collectorPort = await collector.listen()
  const bodies: Visit['bodies'] = {}
  const options: Visit['options'] = {}
  const site = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site.test')
    if (pathname.startsWith('/files/')) return response.setHeader('content-disposition', 'attachment').end('a file')
    const headers = Object.entries(options.headers ?? {}).map(([name, value]) => [
      name,
      value.replaceAll('COLLECTOR', `http://collect.test:${collectorPort}`),
    ])
    response.writeHead(200, { 'content-type': 'text/html', ...Object.fromEntries(headers) }).end(
      `<!doctype html><title>${pathname}</title><link rel="icon" href="data:,">
<script async src="http://collect.test:${collectorPort}/baton.js" data-key="wk_test" ${options.attributes ?? ''}></script>
<body>${bodies[pathname] ?? `<h1>${pathname}</h1>`}</body>`,
    )
  })
  const port = await listen(site)
  const url: Visit['url'] = (path, host = 'www.site.test') => `http://${host}:${port}${path}`
  return {
    collector,
    context,
    bodies,
    options,
    url,
    async open(path, page, host) {
      const tab = page ?? (await context.newPage())
      await tab.goto(url(path, host))
      return tab
    },
    async close() {
      await context.close()
      await collector.close()
      site.closeAllConnections()
      await new Promise((resolve) => site.close(resolve))
    },
  }
}
