import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cardOf, handoffOf } from '../extension/background/card-fixture'
import { type BatonBrowser, launchBrowser } from './browser.ts'
import { closedShadow } from './closed-shadow.ts'
import type { ContractServer } from './contract-server.ts'
import { decidingServer } from './deciding-server.ts'
import { mustAsk } from './extension-page.ts'
import { type PageServer, servePages } from './page-server.ts'

// A German browser: every surface in German, dates and numbers as there, and nothing wider than its place.
const SHOTS = join(import.meta.dirname, '../../.baton/e2e')
let browser: BatonBrowser
let server: ContractServer
let site: PageServer
let popup: Page

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true })
  server = await decidingServer().start()
  const clocks = { seenDueAt: null, decidedDueAt: Date.now() + 9_600_000, firstTouchDueAt: null }
  const points = { fit: 62.5, score: 62.5, receipts: cardOf('anna').receipts.map((line) => ({ ...line, points: 62.5, earned: 62.5 })) }
  const handoff = handoffOf('anna', { openedAt: Date.now() - 90_000, clocks })
  // so long ago at any time of the day; a fixed moment is yesterday one day later
  const lastActivity = { at: Date.now() - 3 * 3_600_000, label: 'Pricing' }
  server.put(cardOf('anna', { name: 'Anna Weber', ...points, handoff, lastActivity }))
  server.put(cardOf('bernd', { name: 'Bernd Kunze', quadrant: 'check-fit' }))
  site = await servePages('<!doctype html><title>Mail</title><body><main>Von <a href="mailto:anna@kunde.example">Anna Weber</a></main>')
  browser = await launchBrowser({ language: 'de', viewport: { width: 380, height: 560 } })
  await browser.grant(server.url)
  await browser.grant(site.origin)
  popup = await browser.openExtensionPage('popup.html')
})
afterAll(async () => {
  await browser?.close()
  site?.close()
  await server?.stop()
})

/** Elements whose words are wider than they are, where nothing cuts them off on purpose. */
const overflowing = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button:not(.lead-row), .button, h2, h3, h4, p, summary, label')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .filter((element) => !/hidden|clip/.test(getComputedStyle(element).overflowX) && getComputedStyle(element).display !== 'inline')
      .map((element) => `${element.className}: ${element.innerText}`),
  )

async function looked(page: Page, name: string): Promise<string> {
  await page.screenshot({ path: join(SHOTS, `de-${name}.png`) })
  expect(await overflowing(page), name).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), name).toBeLessThanOrEqual(
    0,
  )
  return page.evaluate(() => document.body.innerText)
}

it('joining, the list and the settings speak German', async () => {
  await popup.getByText('Arbeitsbereich beitreten').first().waitFor()
  await looked(popup, 'popup-join')
  await mustAsk(popup, 'join', { url: server.joinLink })
  await mustAsk(popup, 'siteGranted', { origin: site.origin })
  await popup.reload()
  await popup.locator('.virtual-list .lead-row').first().waitFor()
  expect(await looked(popup, 'popup')).toMatch(/Wartet auf Sie[\s\S]*noch 2 Std[\s\S]*vor \d+ Std/)
  await popup.getByRole('button', { name: 'Konto und Websites' }).click()
  expect(await looked(popup, 'popup-settings')).toContain('Websites, auf denen Baton erscheint')
  await popup.keyboard.press('Escape')
  await popup.getByRole('button', { name: 'Lead hinzufügen' }).click()
  expect(await looked(popup, 'popup-add')).toContain('E-Mail')
  await popup.keyboard.press('Escape')
})

it('the story of a lead counts and dates as German does', async () => {
  await popup.locator('.lead-row', { hasText: 'Anna' }).first().click()
  await popup.getByRole('button', { name: 'Annehmen' }).waitFor()
  const text = await looked(popup, 'story')
  expect(text).toContain('62,5')
  expect(text).toMatch(/vor 1 (Min|Minute)|Eröffnet/)
  await popup.getByRole('button', { name: /^Ablehnen/ }).click()
  expect(await looked(popup, 'reject')).toContain('Nicht erreichbar')
  await popup.keyboard.press('Escape')
})

it('pill and card are German', async () => {
  const page = await browser.context.newPage()
  await page.setViewportSize({ width: 900, height: 720 })
  await page.goto(site.origin)
  const shadow = await closedShadow(page)
  const pill = await shadow.wait('button[aria-label^="Baton öffnen: Anna Weber"]')
  await pill.click()
  await shadow.wait('.foot .button', /^Annehmen$/)
  await page.waitForTimeout(300)
  await page.screenshot({ path: join(SHOTS, 'de-card.png') })
  await (await shadow.wait('.foot .button', /^Ablehnen$/)).click()
  await shadow.wait('button', /Passt nicht/)
  await page.waitForTimeout(300)
  await page.screenshot({ path: join(SHOTS, 'de-card-reject.png') })
  await page.close()
})
