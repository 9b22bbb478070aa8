import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { ORDINARY_USER_AGENT } from './browser.ts'

export type Visitor = { page: Page; context: BrowserContext; leave(): Promise<void> }
export type Visitors = { arrive(address: string): Promise<Visitor>; close(): Promise<void> }

/** Browsers of people who know nothing of Baton: each visitor has a profile of its own and an ordinary user agent. */
export async function visitors(): Promise<Visitors> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--no-first-run', '--disable-background-networking', '--disable-component-update'],
  })
  return {
    async arrive(address) {
      const context = await browser.newContext({ userAgent: ORDINARY_USER_AGENT, viewport: { width: 1280, height: 800 } })
      const page = await context.newPage()
      await page.goto(address)
      return {
        page,
        context,
        // Leaving the page is what sends its last beacon; a context closed at once would take it down unsent.
        async leave() {
          await page.goto('about:blank')
          await page.waitForTimeout(150)
          await context.close()
        },
      }
    },
    close: () => browser.close(),
  }
}

/** Fills the page's form with the values whose fields it has, and sends it as a person does. */
export async function sendForm(page: Page, values: Record<string, string>): Promise<void> {
  const form = page.locator('form').first()
  for (const [name, value] of Object.entries(values)) {
    const field = form.locator(`[name="${name}"]`)
    if ((await field.count()) === 0) continue
    if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption({ index: await optionOf(field, value) })
    else await field.fill(value)
  }
  await Promise.all([page.waitForURL(/thanks/), form.locator('[type="submit"]').click()])
}

type Field = ReturnType<Page['locator']>

/** Place of the option with this value or text. */
async function optionOf(field: Field, wanted: string): Promise<number> {
  const options = await field.locator('option').evaluateAll((all) => all.map((o) => [(o as HTMLOptionElement).value, o.textContent ?? '']))
  const at = options.findIndex(([value, text]) => value === wanted || text!.includes(wanted))
  if (at < 0) throw new Error(`No option ${wanted} among ${options.map(([value]) => value).join(', ')}`)
  return at
}
