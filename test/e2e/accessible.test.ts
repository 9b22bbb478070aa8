import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cardOf, handoffOf } from '../extension/background/card-fixture'
import { type ContractWorld, startContractWorld } from './contract-world.ts'

// Card and side panel for everybody: in the build with open roots, since no checker looks into closed ones. The popup's check is in views.test.ts.
let world: ContractWorld
let panel: Page
let page: Page

beforeAll(async () => {
  world = await startContractWorld({
    cards: [cardOf('anna', { name: 'Anna Weber', namedAccount: true, handoff: handoffOf('anna') })],
    pages:
      '<!doctype html><html lang="en"><title>Mail</title><body><main><h1>Mail</h1><p>From <a href="mailto:anna@kunde.example">A. W.</a></p></main>',
    launch: { shadowRoots: 'open' },
  })
  panel = world.views
  await panel.reload()
  await panel.locator('input[type=search]').first().fill('anna')
  await panel.locator('.lead-row').first().click()
  await panel.getByRole('button', { name: 'Accept' }).waitFor()
  page = await world.browser.context.newPage()
  await page.goto(world.origin)
  await page.getByRole('button', { name: /Anna Weber/ }).click()
  await page.getByRole('button', { name: 'Accept' }).waitFor()
  await page.waitForTimeout(400)
})
afterAll(() => world?.close())

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
