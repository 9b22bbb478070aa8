import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { faultsInDark, faultsOf } from './axe-faults.ts'
import { until } from './extension-page.ts'
import { lostInForcedColours } from './forced-colours.ts'
import { sidewaysPx } from './motion.ts'

const FOLDER = join(import.meta.dirname, '../../.baton/dashboard')

/** Pages by the name of their picture: everybody's first, then what only an admin opens. */
export const EVERYBODYS_PAGES: readonly [name: string, hash: string][] = [
  ['handoffs', '#/handoffs'],
  ['handoffs-closed', '#/handoffs?closed=yes'],
  ['leads', '#/leads'],
  ['accounts', '#/accounts'],
  ['account', '#/accounts/tessaro-ceramiche.example'],
  ['chart', '#/chart'],
  ['queue-nurture', '#/queues/nurture'],
  ['queue-not-sure', '#/queues/not-sure'],
  ['queue-returned', '#/queues/returned'],
  ['definition', '#/definition'],
  ['report-verdict', '#/reports/verdict'],
  ['report-funnel', '#/reports/funnel'],
  ['report-acceptance', '#/reports/acceptance'],
  ['report-sla', '#/reports/sla'],
  ['report-reasons', '#/reports/reasons'],
  ['report-sources', '#/reports/sources'],
  ['report-campaigns', '#/reports/campaigns'],
  ['report-nurture', '#/reports/nurture'],
  ['report-rules', '#/reports/rules'],
]
export const ADMINS_PAGES: readonly [name: string, hash: string][] = [
  ['definition-packs', '#/definition'],
  ['campaigns', '#/campaigns'],
  ['assets', '#/assets'],
  ['imports', '#/imports'],
  ['channels', '#/channels'],
  ['deliveries', '#/channels/deliveries'],
  ['members', '#/members'],
  ['invites', '#/members/invites'],
  ['keys', '#/keys'],
  ['settings', '#/settings'],
  ['audit', '#/audit'],
]

/** Goes there as a link does, and waits until the page shows what it asked for. */
export async function visit(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, hash)
  await page.locator('h1').first().waitFor()
  await page.waitForTimeout(60)
  await until(`${hash} is read`, async () => (await page.locator('.dash-main .skeleton').count()) === 0)
}

/**
 * Keeps pictures, and answers what is wrong: faults a machine can find in either colour scheme, words that failed to load, what high
 * contrast loses, and a page that scrolls sideways at 200 %.
 */
export async function inspect(page: Page, name: string): Promise<string[]> {
  mkdirSync(FOLDER, { recursive: true })
  const shot = (how: string) => page.screenshot({ path: join(FOLDER, `${name}-${how}.png`) })
  await shot('light')
  const found = [...(await page.locator('.failed').allTextContents()), ...(await faultsOf(page)), ...(await lostInForcedColours(page))]
  found.push(...(await faultsInDark(page, () => shot('dark'))))
  const size = page.viewportSize()!
  await page.setViewportSize({ width: Math.floor(size.width / 2), height: Math.floor(size.height / 2) })
  if ((await sidewaysPx(page)) > 0) found.push('at 200 % it scrolls sideways')
  await page.setViewportSize(size)
  return found.map((what) => `${name}: ${what}`)
}

/** Presses Tab until the focus is on a control of this name (its label or its whole text); fails after `most` presses. */
export async function tabTo(page: Page, name: RegExp, most = 90): Promise<void> {
  const focused = () =>
    page.evaluate(() => (document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '').trim())
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab')
    const found = await focused()
    if (name.test(found)) return
  }
  throw new Error(`no control called ${name} within ${most} presses of Tab; the last was ${await focused()}`)
}
