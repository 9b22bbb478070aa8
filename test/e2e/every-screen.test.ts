import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findChromium } from '../../worker/local/chromium.ts'
import { type ServedViews, serveViews } from '../extension/harness/serve-views.ts'
import { SHOTS, sizeOf } from '../extension/harness/shots.ts'
import { cardOverflow, drawCard } from '../extension/overlay/card-page'
import { galleryCards } from '../extension/overlay/gallery-cards'
import { drawXray, XRAY_SHOTS } from '../extension/xray/xray-page'
import { faultsInDark, faultsOf } from './axe-faults.ts'
import { builtExtension } from './extension-build.ts'
import { lostInForcedColours } from './forced-colours.ts'

// Every state of popup, side panel, card and X-ray over a fake background: axe in both colour schemes, and words that stay in their places.
const LANGUAGES = ['en', 'de'] as const
const isLong = process.env.BATON_LONG === '1'
let browser: Browser
let views: ServedViews
let page: Page
let built: string
const thrown: string[] = []

beforeAll(async () => {
  ;[views, browser] = await Promise.all([
    serveViews(),
    chromium.launch({ executablePath: findChromium() ?? '/usr/bin/chromium', args: ['--no-sandbox'] }),
  ])
  built = builtExtension('open')
  // axe wants a page of a context of its own; what still moves has not its own colour yet
  page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage()
  page.on('pageerror', (error) => thrown.push(error.message))
})
afterAll(async () => {
  await browser?.close()
  views?.close()
})

/** By turns in one language and the other; the long run shows each in both. */
const told = <T extends { name: string }>(shots: readonly T[]) =>
  shots.flatMap((shot, i) => LANGUAGES.filter((_, j) => isLong || i % 2 === j).map((language) => ({ name: shot.name, shot, language })))

/** What axe finds in the light, in the dark and in forced colours, and what was thrown. */
const faults = async () => [...(await faultsOf(page)), ...(await faultsInDark(page)), ...(await lostInForcedColours(page)), ...thrown]

/** Sideways scrolling, and words wider than what they stand in where nothing cuts them off on purpose. */
const tooWide = () =>
  page.evaluate(() => {
    const wide = [
      ...document.querySelectorAll<HTMLElement>('button, .button, h2, h3, h4, p, dt, dd, summary, label, legend, .mark, .clock'),
    ]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1)
      .filter((element) => !/hidden|clip|auto/.test(getComputedStyle(element).overflowX) && getComputedStyle(element).display !== 'inline')
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.innerText.slice(0, 60)}`)
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth > clientWidth ? [...wide, `the page scrolls sideways by ${scrollWidth - clientWidth}px`] : wide
  })

it.each(told(SHOTS))('$name, $language', async ({ shot, language }) => {
  await page.setViewportSize(sizeOf(shot))
  await views.open(page, shot, language)
  expect([...(await faults()), ...(await tooWide())]).toEqual([])
})

it.each([
  [1280, 800],
  [500, 700],
] as const)('the popup in a tab of %i × %i is a card in the middle, and the page itself does not scroll', async (width, height) => {
  await page.setViewportSize({ width, height })
  await views.open(page, SHOTS.find(({ name }) => name === 'popup-tab')!, 'en')
  const box = (await page.locator('.popup').boundingBox())!
  expect(box.x + box.width / 2).toBeCloseTo(width / 2, 0)
  expect(box.y + box.height / 2).toBeCloseTo(height / 2, 0)
  expect(box.width).toBe(400)
  expect(
    await page.evaluate(() => {
      const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement
      return [scrollHeight - clientHeight, scrollWidth - clientWidth]
    }),
  ).toEqual([0, 0])
})

it.each(told(galleryCards(Date.now())))('card: $name, $language', async ({ shot, language }) => {
  await page.setViewportSize({ width: shot.width ?? 900, height: shot.height ?? 760 })
  await drawCard(page, shot, built, language)
  expect([...(await faults()), ...(await cardOverflow(page))]).toEqual([])
})

it.each(told(XRAY_SHOTS))('$name, $language', async ({ shot, language }) => {
  await page.setViewportSize({ width: 1100, height: 760 })
  await drawXray(page, shot, built, language)
  if (isLong) await page.screenshot({ path: `.baton/e2e/${shot.name}-${language}.png` })
  expect([...(await faults()), ...(await tooWide())]).toEqual([])
})
