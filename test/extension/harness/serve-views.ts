import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import { localeMessages } from '../../../extension/locales/messages.ts'
import type { Shot } from './shots.ts'

export type Language = 'en' | 'de'

export type ServedViews = {
  /** shows the shot's state in `page`, which has the shot's size already; resolves when it is drawn */
  open(page: Page, shot: Shot, language: Language): Promise<void>
  close(): void
}

/** Popup and side panel over a fake background, bundled once and served on a port of their own. */
export async function serveViews(): Promise<ServedViews> {
  const built = await build({
    entryPoints: [fileURLToPath(new URL('page.ts', import.meta.url))],
    bundle: true,
    write: false,
    outdir: '/',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
    define: { 'import.meta.env': '{}' },
  })
  const file = (ending: string) => built.outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
  const messages = localeMessages(fileURLToPath(new URL('../../../extension/locales', import.meta.url)))
  const html = (language: string) =>
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Baton</title><link rel="stylesheet" href="/page.css">
<body><div id="root"></div><script>messages = ${messages.get(language)}</script><script src="/page.js"></script>`
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://views')
    const [type, body] =
      pathname === '/page.css'
        ? ['text/css', file('.css')]
        : pathname === '/page.js'
          ? ['text/javascript', file('.js')]
          : ['text/html', html(searchParams.get('lang') ?? 'en')]
    response.setHeader('content-type', type).end(body)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    async open(page, { view, scene, act }, language) {
      await page.goto(`${origin}/?view=${view}&scene=${scene}&lang=${language}`)
      await page.locator(':is(h1, h2)').first().waitFor({ state: 'attached', timeout: 5000 })
      await page.locator('.skeleton').waitFor({ state: 'detached' })
      await act?.(page)
      // what a click or an answer changes is drawn within a frame or two
      await page.waitForTimeout(60)
    },
    close: () => void server.close(),
  }
}
