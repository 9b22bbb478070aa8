/**
 * Pictures of the popup and the side panel over a fake background, to look at: `node test/extension/harness/shoot.ts OUT [filter]`.
 * The real extension is pictured by the end-to-end tests.
 */
import { mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { chromium, type Page } from 'playwright-core'

const [out = '.baton/views', filter = ''] = process.argv.slice(2)
mkdirSync(out, { recursive: true })

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
const html = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="stylesheet" href="/page.css"><body><div id="root"></div><script src="/page.js"></script>`
const server = createServer((request, response) => {
  const path = request.url?.split('?')[0]
  const [type, body] =
    path === '/page.css' ? ['text/css', file('.css')] : path === '/page.js' ? ['text/javascript', file('.js')] : ['text/html', html]
  response.setHeader('content-type', type).end(body)
})
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

type Shot = {
  name: string
  view: 'popup' | 'panel'
  scene: string
  width?: number
  height?: number
  zoom?: number
  dark?: boolean
  act?: (page: Page) => Promise<unknown>
}
const firstRow = (page: Page) => page.locator('.live-list .lead-row').first().click()
const qualify = async (page: Page) => {
  await page.locator('.actions .button').first().click()
  await page.locator('.criterion input').first().check()
  await page.locator('select').selectOption({ index: 1 })
}
const SHOTS: Shot[] = [
  { name: 'popup', view: 'popup', scene: 'full' },
  { name: 'popup-dark', view: 'popup', scene: 'full', dark: true },
  {
    name: 'popup-many',
    view: 'popup',
    scene: 'many',
    act: (page) => page.locator('.live-list').evaluate((list) => (list.scrollTop = 9000)),
  },
  { name: 'popup-tab', view: 'popup', scene: 'full', width: 1280, height: 800 },
  { name: 'popup-tab-dark', view: 'popup', scene: 'full', width: 1280, height: 800, dark: true },
  { name: 'popup-tab-small', view: 'popup', scene: 'full', width: 500, height: 700, dark: true },
  { name: 'popup-tab-narrow', view: 'popup', scene: 'full', width: 420, height: 500 },
  { name: 'popup-tab-out', view: 'popup', scene: 'out', width: 1280, height: 800 },
  { name: 'popup-tab-lead', view: 'popup', scene: 'full', width: 500, height: 700, act: firstRow },
  { name: 'popup-none', view: 'popup', scene: 'none' },
  { name: 'popup-found-none', view: 'popup', scene: 'full', act: (page) => page.locator('input[type=search]').fill('zzz') },
  { name: 'popup-offline', view: 'popup', scene: 'offline', dark: true },
  { name: 'popup-out', view: 'popup', scene: 'out' },
  { name: 'popup-join', view: 'popup', scene: 'join', dark: true },
  { name: 'popup-linkedin', view: 'popup', scene: 'linkedin' },
  { name: 'popup-long', view: 'popup', scene: 'long' },
  { name: 'popup-lead', view: 'popup', scene: 'full', act: firstRow },
  {
    name: 'popup-add',
    view: 'popup',
    scene: 'full',
    act: async (page) => {
      await page.locator('.bar .icon-button').first().click()
      await page.locator('input[name=email]').fill('not an address')
      await page.locator('button[type=submit]').click()
    },
  },
  { name: 'popup-settings', view: 'popup', scene: 'full', act: (page) => page.locator('.bar .icon-button').last().click() },
  { name: 'popup-zoom', view: 'popup', scene: 'full', zoom: 2 },
  { name: 'panel', view: 'panel', scene: 'full', height: 2000 },
  { name: 'panel-dark', view: 'panel', scene: 'full', height: 2000, dark: true },
  { name: 'panel-320', view: 'panel', scene: 'long', width: 320, height: 2400 },
  { name: 'panel-reject', view: 'panel', scene: 'full', act: (page) => page.locator('.actions .button').nth(1).click() },
  { name: 'panel-undo', view: 'panel', scene: 'full', act: (page) => page.locator('.actions .button').first().click() },
  { name: 'panel-accepted', view: 'panel', scene: 'accepted', height: 1400 },
  { name: 'panel-snooze', view: 'panel', scene: 'later', act: (page) => page.locator('.actions .button').nth(2).click() },
  { name: 'panel-snooze-dark', view: 'panel', scene: 'later', dark: true, act: (page) => page.locator('.actions .button').nth(2).click() },
  { name: 'panel-qualify', view: 'panel', scene: 'accepted', act: qualify },
  { name: 'panel-qualify-dark', view: 'panel', scene: 'accepted', dark: true, act: qualify },
  { name: 'panel-evidence', view: 'panel', scene: 'full', height: 1400, act: (page) => page.locator('.evidence summary').click() },
  { name: 'panel-nobody', view: 'panel', scene: 'nobody' },
  { name: 'panel-out', view: 'panel', scene: 'out', dark: true },
  { name: 'panel-zoom', view: 'panel', scene: 'full', width: 400, height: 1400, zoom: 2 },
]

const browser = await chromium.launch({ executablePath: process.env.BATON_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
try {
  for (const shot of SHOTS.filter(({ name }) => name.includes(filter))) {
    const size = shot.view === 'popup' ? { width: 380, height: 560 } : { width: 380, height: 900 }
    const zoom = shot.zoom ?? 1
    const context = await browser.newContext({
      viewport: {
        width: Math.round((shot.width ?? size.width) / (shot.view === 'panel' ? zoom : 1)),
        height: Math.round((shot.height ?? size.height) / zoom),
      },
      deviceScaleFactor: zoom,
      colorScheme: shot.dark ? 'dark' : 'light',
    })
    const page = await context.newPage()
    page.on('pageerror', (error) => console.error(`${shot.name}: ${error.message}`))
    page.on('console', (line) => line.type() === 'error' && console.error(`${shot.name}: ${line.text()}`))
    await page.goto(`${origin}/?view=${shot.view}&scene=${shot.scene}`)
    await page.waitForTimeout(350)
    await shot.act?.(page)
    await page.waitForTimeout(shot.act ? 250 : 0)
    await page.screenshot({ path: `${out}/${shot.name}.png` })
    await context.close()
  }
} finally {
  await browser.close()
  server.close()
}
