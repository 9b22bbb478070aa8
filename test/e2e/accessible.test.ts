import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cardOf, handoffOf } from '../extension/background/card-fixture'
import { faultsOf } from './axe-faults.ts'
import { type ContractWorld, startContractWorld } from './contract-world.ts'
import { lostInForcedColours } from './forced-colours.ts'
import { longestMotionMs, sidewaysPx } from './motion.ts'

// Pill, chips and card on a page, popup and side panel for everybody: in the build with open roots, since no checker looks into closed ones.
// Their other states are in every-screen.test.ts.
const page = (body: string) =>
  `<!doctype html><html lang="en"><title>Mail</title><body><header>Postroom</header><main><h1>Mail</h1>${body}</main><footer>Legal</footer>`
const MAIL = page('<p>From <a href="mailto:anna@kunde.example">A. W.</a></p>')
const row = (name: string) => `<li><a href="#${name}"><span data-email="${name}@kunde.example">${name}</span></a></li>`
const LIST = page(`<ul>${['anna', 'otto', 'ines'].map(row).join('')}</ul>`)

let world: ContractWorld
let panel: Page
let popup: Page
let card: Page
let pill: Page
let chips: Page
let surfaces: Page[]

beforeAll(async () => {
  world = await startContractWorld({
    cards: [
      cardOf('anna', { name: 'Anna Weber', namedAccount: true, handoff: handoffOf('anna') }),
      cardOf('otto', { name: 'Otto Ost', quadrant: 'nurture' }),
      cardOf('ines', { name: 'Ines Ionescu', quadrant: 'not-sure' }),
    ],
    pages: (path) => ({ html: path === '/list' ? LIST : MAIL }),
    launch: { shadowRoots: 'open' },
  })
  const { browser, origin } = world
  panel = world.views
  await panel.reload()
  await panel.locator('input[type=search]').first().fill('anna')
  await panel.locator('.lead-row').first().click()
  await panel.getByRole('button', { name: 'Accept' }).waitFor()
  popup = await browser.openExtensionPage('popup.html')
  await popup.locator('.virtual-list .lead-row').first().waitFor()
  ;[card, pill, chips] = (await Promise.all([1, 2, 3].map(() => browser.context.newPage()))) as [Page, Page, Page]
  await pill.goto(origin)
  await pill.getByRole('button', { name: /Anna Weber/ }).waitFor()
  await chips.goto(`${origin}/list`)
  await chips.locator('baton-chip').nth(2).waitFor({ state: 'attached' })
  await card.goto(origin)
  await card.getByRole('button', { name: /Anna Weber/ }).click()
  await card.getByRole('button', { name: 'Accept' }).waitFor()
  await card.waitForTimeout(400)
  surfaces = [card, pill, chips, popup, panel]
})
afterAll(() => world?.close())

it.each([
  ['light', 'none'],
  ['dark', 'none'],
  ['light', 'active'],
] as const)('none has a fault a machine can find: %s, forced colours %s', async (colorScheme, forcedColors) => {
  for (const surface of surfaces) {
    await surface.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' })
    expect(await faultsOf(surface)).toEqual([])
  }
})

it.each(['light', 'dark'] as const)(
  'in high contrast, %s, quadrants, marks and edges can be told from what is behind them',
  async (scheme) => {
    for (const surface of surfaces) expect(await lostInForcedColours(surface, scheme)).toEqual([])
  },
)

it('at 200 % zoom none scrolls sideways, and a decision keeps its buttons in reach', async () => {
  for (const surface of [card, pill, chips, popup]) await surface.setViewportSize({ width: 640, height: 400 })
  await panel.setViewportSize({ width: 190, height: 400 })
  for (const surface of surfaces) expect(await sidewaysPx(surface)).toBeLessThanOrEqual(0)
  for (const surface of [card, panel]) {
    await surface.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' })
    const accept = surface.getByRole('button', { name: 'Accept' })
    await accept.scrollIntoViewIfNeeded()
    const box = (await accept.boundingBox())!
    const { width, height } = surface.viewportSize()!
    expect([box.x >= 0, box.y >= 0, box.x + box.width <= width, box.y + box.height <= height]).toEqual([true, true, true, true])
  }
})

it('with reduced motion nothing moves for longer than a blink; without, something does', async () => {
  for (const surface of surfaces) expect(await longestMotionMs(surface)).toBeLessThanOrEqual(100)
  await pill.emulateMedia({ reducedMotion: 'no-preference' })
  expect(await longestMotionMs(pill)).toBeGreaterThan(100)
})
