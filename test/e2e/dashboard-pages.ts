import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { until } from './extension-page.ts'

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

/** Keeps a picture, and answers what is wrong: faults a machine can find, and words that failed to load. */
export async function inspect(page: Page, name: string, scheme: 'light' | 'dark'): Promise<string[]> {
  mkdirSync(FOLDER, { recursive: true })
  await page.screenshot({ path: join(FOLDER, `${name}-${scheme}.png`) })
  const failed = await page.locator('.failed').allTextContents()
  const axe = new AxeBuilder({ page }).setLegacyMode()
  // the dark page differs only in colour
  const { violations } = await (scheme === 'dark' ? axe.withRules(['color-contrast']) : axe).analyze()
  return [
    ...failed.map((words) => `${name}: ${words}`),
    ...violations.map(
      ({ id, nodes }) =>
        `${name} ${scheme}: ${id}: ${nodes
          .slice(0, 3)
          .map((node) => node.html)
          .join(' ')}`,
    ),
  ]
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
