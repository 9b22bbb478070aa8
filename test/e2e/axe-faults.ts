import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const require = createRequire(import.meta.url)
// the axe that @axe-core/playwright brings; its builder loads axe anew for every question, which costs five times what the answer does
const { source } = createRequire(require.resolve('@axe-core/playwright'))('axe-core') as { source: string }

type Violation = { id: string; nodes: { html: string }[] }

/**
 * What axe finds wrong with what a page shows now, as `rule: elements`; open shadow roots count. axe stays in the page until it loads anew.
 * @param rules only these; all of axe's when left out
 */
export async function faultsOf(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source)
  const violations = await page.evaluate(async (only) => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } }
    const found = await axe.run({ resultTypes: ['violations'], ...(only ? { runOnly: only } : {}) })
    return found.violations.map(({ id, nodes }) => ({ id, html: nodes.map(({ html }) => html.slice(0, 160)) }))
  }, rules)
  return violations.map(({ id, html }) => `${id}: ${html.slice(0, 3).join(' ')}`)
}

/** The same in the dark, which differs from the light in colour alone; `look` is done while it is dark. */
export async function faultsInDark(page: Page, look?: () => Promise<unknown>): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' })
  await look?.()
  const found = await faultsOf(page, ['color-contrast'])
  await page.emulateMedia({ colorScheme: 'light' })
  return found.map((fault) => `dark: ${fault}`)
}
