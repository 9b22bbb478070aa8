import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type BatonBrowser, launchBrowser } from './browser.ts'
import { call } from './call.ts'
import { closedShadow } from './closed-shadow.ts'
import { type Display, startDisplay } from './display/display.ts'
import { brightness } from './display/x-window-dump.ts'
import { until } from './extension-page.ts'
import { type PageServer, servePages } from './page-server.ts'
import { openPopupOf, pressToolbarButton, type SidePanel } from './side-panel.ts'
import { type RunningWorker, startWorker } from './worker.ts'

// The browser's own prompt, which no page draws and no script presses: a real window on a screen of its own, a real mouse in the real
// popup, real keys for Deny and Allow. Part of `npm run test:long`: it needs Xvfb and xdotool.
const SHOTS = join(import.meta.dirname, '../../.baton/e2e')
let display: Display
let worker: RunningWorker
let browser: BatonBrowser
let site: PageServer
let page: Page
let popup: SidePanel

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true })
  display = await startDisplay((line) => process.stderr.write(`${line}\n`))
  process.env.DISPLAY = display.name
  worker = await startWorker()
  await call(worker, worker.tokens.sales, 'POST', '/v1/leads', { email: 'anna@kunde.example', name: 'Anna Weber' })
  site = await servePages('<!doctype html><title>Mail</title><main>From <a href="mailto:anna@kunde.example">Anna Weber</a></main>')
  browser = await launchBrowser({ headless: false })
  page = browser.context.pages()[0] ?? (await browser.context.newPage())
}, 300_000)
afterAll(async () => {
  await browser?.close()
  site?.close()
  await worker?.close()
  await display?.close()
})

const inBackground = async <T>(expression: string) => (await browser.background()).evaluate(expression) as Promise<T>
const origins = () => inBackground<string[]>('chrome.permissions.getAll().then((all) => all.origins)')
const registered = () => inBackground<unknown[]>('chrome.scripting.getRegisteredContentScripts()')
async function shot(name: string): Promise<void> {
  await page.waitForTimeout(500) // a popup fades in
  display.screenshot(join(SHOTS, `${name}.png`))
}
const toolbar = async () => {
  popup = await pressToolbarButton(browser.context, browser.extensionId, page)
}
const says = (text: string) =>
  until(`the popup says ${text}`, async () => (await popup.evaluate<string>("document.body?.innerText ?? ''")).includes(text))

/** A click of the real mouse on a button of the popup, once the popup has found its size and place on the screen. */
async function pressInPopup(name: string): Promise<void> {
  let before = ''
  let at: [number, number] | null = null
  await until(`the button ${name}`, async () => {
    at = await popup.evaluate(`(() => {
      const named = (button) => button.textContent.trim().startsWith(${JSON.stringify(name)}) || button.ariaLabel === ${JSON.stringify(name)}
      const button = [...document.querySelectorAll('button')].find(named)
      button?.scrollIntoView({ block: 'center', behavior: 'instant' })
      const box = button?.getBoundingClientRect()
      return box ? [screenX + box.x + box.width / 2, screenY + box.y + box.height / 2] : null
    })()`)
    const now = String(at)
    const still = at !== null && now === before
    before = now
    return still
  })
  await display.click(...at!)
}

/** Behind its prompt the browser darkens the page: white is white no more. */
const isAsking = () => brightness(display.look(), 300, 800) < 160
async function asked(): Promise<void> {
  await until('the prompt', isAsking)
  await page.waitForTimeout(1000) // a press that comes at once is taken for an accident, and ignored
}
const answered = () => until('the prompt is gone', () => !isAsking())
async function allow(): Promise<void> {
  await display.keys('Tab', 'Return') // from Deny, where it starts, to Allow
  await answered()
}

/** What scripts of the extension left in their world of the page; the browser may keep the bare world over a reload. */
async function tracesInPage(): Promise<string[]> {
  const cdp = await browser.context.newCDPSession(page)
  const worlds: number[] = []
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:')) worlds.push(context.id)
  })
  await cdp.send('Runtime.enable')
  await page.waitForTimeout(500)
  const traces: string[] = []
  for (const contextId of worlds) {
    const expression = 'Object.keys(globalThis).filter((name) => /baton/i.test(name))'
    const { result } = await cdp.send('Runtime.evaluate', { contextId, expression, returnByValue: true })
    traces.push(...(result.value as string[]))
  }
  await cdp.detach()
  return traces
}
const pill = async () => (await closedShadow(page)).all('button[aria-label*="Anna Weber"]')

it('first run, denied: nothing is allowed and nothing asked of the worker, and the popup says what it needs', async () => {
  await page.goto(worker.joinUrl)
  await toolbar()
  await says('To join, your browser asks for one address only')
  await until('its own width', async () => (await popup.evaluate('innerWidth')) === 380)
  await shot('prompt-join-popup')
  expect(await origins()).toEqual([])
  await pressInPopup('Join 127.0.0.1')
  await asked()
  await shot('prompt-join')
  expect(await origins()).toEqual([])
  await display.keys('Escape')
  await answered()
  expect(await origins()).toEqual([])
  await toolbar()
  await says(`Baton needs to talk to 127.0.0.1:${worker.port} to join. Press the button again and choose Allow.`)
  await shot('prompt-join-denied')
  expect(browser.network.sent.filter(({ by }) => by === 'extension')).toEqual([])
})

it('first run, allowed: the worker’s address and no other; the popup comes back by itself and has joined', async () => {
  await pressInPopup('Join 127.0.0.1')
  await asked()
  browser.network.grant(worker.url)
  await allow()
  popup = await openPopupOf(browser.context, browser.extensionId)
  await says('Anna Weber')
  // the page of the join link is the worker's, and no site to show Baton on
  expect(await popup.evaluate<string>('document.body.innerText')).not.toContain('Show Baton on 127')
  await shot('prompt-joined')
  expect(await origins()).toEqual([`${worker.url}/*`])
  expect(await registered()).toEqual([])
})

it('a site, denied: nothing comes into the page, and the popup says that Baton stays off', async () => {
  await page.goto(site.origin)
  await toolbar()
  await pressInPopup('Show Baton on localhost')
  await asked()
  await shot('prompt-site')
  await display.keys('Return') // on Deny, where it starts
  await answered()
  await page.waitForTimeout(500)
  expect(await origins()).toEqual([`${worker.url}/*`])
  expect(await registered()).toEqual([])
  expect(await tracesInPage()).toEqual([])
  expect(await pill()).toEqual([])
  await toolbar()
  await says('Not allowed. Baton stays off on localhost.')
  await shot('prompt-site-denied')
})

it('the site, allowed: the pill comes into the open page without a reload, and the site is in the list', async () => {
  await page.evaluate(() => Object.assign(globalThis, { notReloaded: true }))
  await pressInPopup('Show Baton on localhost')
  await asked()
  await allow()
  await until('the pill', async () => (await pill()).length === 1)
  await shot('prompt-site-allowed')
  expect(await tracesInPage()).not.toEqual([])
  expect(await page.evaluate(() => (globalThis as { notReloaded?: boolean }).notReloaded)).toBe(true)
  expect((await origins()).sort()).toEqual([`${worker.url}/*`, `${site.origin}/*`].sort())
  await toolbar()
  await says('On for localhost')
  await pressInPopup('Account and sites')
  await says('Sites that show Baton')
  expect(await popup.evaluate(`[...document.querySelectorAll('.sites .cut')].map((one) => one.textContent.trim())`)).toEqual(['localhost'])
  await shot('prompt-site-list')
})

it('the site, removed from the list: the pill goes, the leave is given back and nothing comes into the page any more', async () => {
  await pressInPopup('Remove localhost')
  await says('None yet.')
  await until('the pill is gone', async () => (await pill()).length === 0)
  expect(await origins()).toEqual([`${worker.url}/*`])
  expect(await registered()).toEqual([])
  await display.keys('Escape', 'Escape') // back to the list, then the popup itself
  await page.reload()
  expect(await tracesInPage()).toEqual([])
  expect(await pill()).toEqual([])
  await shot('prompt-site-removed')
  await toolbar()
  await says('Show Baton on localhost')
})
