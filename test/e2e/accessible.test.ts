import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cardOf, handoffOf } from '../extension/background/card-fixture'
import { type BatonBrowser, launchBrowser } from './browser.ts'
import type { ContractServer } from './contract-server.ts'
import { decidingServer } from './deciding-server.ts'
import { mustAsk } from './extension-page.ts'

// Card and side panel for everybody: in the build with open roots, since no checker looks into closed ones. The popup's check is in views.test.ts.
let browser: BatonBrowser
let server: ContractServer
let site: Server
let panel: Page
let page: Page

beforeAll(async () => {
  server = await decidingServer().start()
  server.put(cardOf('anna', { name: 'Anna Weber', namedAccount: true, handoff: handoffOf('anna') }))
  site = createServer((_request, response) =>
    response
      .setHeader('content-type', 'text/html; charset=utf-8')
      .end(
        '<!doctype html><html lang="en"><title>Mail</title><body><main><h1>Mail</h1><p>From <a href="mailto:anna@kunde.example">A. W.</a></p></main>',
      ),
  ).listen(0, 'localhost')
  await new Promise((done) => site.once('listening', done))
  const origin = `http://localhost:${(site.address() as AddressInfo).port}`
  browser = await launchBrowser({ shadowRoots: 'open' })
  await browser.grant(server.url)
  await browser.grant(origin)
  panel = await browser.openExtensionPage('sidepanel.html')
  await mustAsk(panel, 'join', { url: server.joinLink })
  await mustAsk(panel, 'siteGranted', { origin })
  await panel.reload()
  await panel.locator('input[type=search]').first().fill('anna')
  await panel.locator('.lead-row').first().click()
  await panel.getByRole('button', { name: 'Accept' }).waitFor()
  page = await browser.context.newPage()
  await page.goto(origin)
  await page.getByRole('button', { name: /Anna Weber/ }).click()
  await page.getByRole('button', { name: 'Accept' }).waitFor()
  await page.waitForTimeout(400)
})
afterAll(async () => {
  await browser?.close()
  site?.close()
  await server?.stop()
})

async function faults(of: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: of }).setLegacyMode().analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
}

it.each([
  ['light', 'none'],
  ['dark', 'none'],
  ['light', 'active'],
] as const)('card and side panel have no fault a machine can find: %s, forced colours %s', async (colorScheme, forcedColors) => {
  for (const surface of [page, panel]) {
    await surface.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' })
    expect(await faults(surface)).toEqual([])
  }
})

it('at 200 % zoom both still fit their width and keep their buttons in reach', async () => {
  await page.setViewportSize({ width: 640, height: 400 })
  await panel.setViewportSize({ width: 190, height: 400 })
  for (const surface of [page, panel]) {
    await surface.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' })
    const accept = surface.getByRole('button', { name: 'Accept' })
    await accept.scrollIntoViewIfNeeded()
    const box = (await accept.boundingBox())!
    const { width, height } = surface.viewportSize()!
    expect([box.x >= 0, box.y >= 0, box.x + box.width <= width, box.y + box.height <= height]).toEqual([true, true, true, true])
  }
})

it('with reduced motion nothing of the card moves for longer than a blink', async () => {
  const longestMs = await page.evaluate(() => {
    const all = [...document.querySelector('baton-card')!.shadowRoot!.querySelectorAll('*')]
    const ms = (text: string) => Math.max(...text.split(',').map((one) => Number.parseFloat(one) * (one.includes('ms') ? 1 : 1000)))
    return Math.max(...all.flatMap((one) => [getComputedStyle(one).animationDuration, getComputedStyle(one).transitionDuration].map(ms)))
  })
  expect(longestMs).toBeLessThanOrEqual(100)
})
