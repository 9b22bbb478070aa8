import type { Page } from 'playwright-core'
import type { BatonBrowser } from './browser.ts'

/** Notes, by the clock on the wall, when the first rows of the lead list had been painted: a frame after they were in the page. */
const watchRows = () => {
  const seen = globalThis as { paintedAt?: number }
  const look = () => {
    if (!document.querySelector('.table-row')) return void requestAnimationFrame(look)
    requestAnimationFrame(() => {
      // a message comes after the frame's paint, as a timer might much later
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        seen.paintedAt = performance.timeOrigin + performance.now()
      }
      port2.postMessage(null)
    })
  }
  requestAnimationFrame(look)
}

const paintedAt = (page: Page) =>
  page
    .waitForFunction(() => (globalThis as { paintedAt?: number }).paintedAt, undefined, { timeout: 20_000, polling: 'raf' })
    .then((handle) => handle.jsonValue() as Promise<number>)

/**
 * Opens the dashboard at a lead list in a new tab.
 * @returns milliseconds from the end of the API's answer to the list call, as the background that fetched it noted it, to the first
 * rows painted; and the page
 */
export async function openLeadList(browser: BatonBrowser, hash: string): Promise<{ ms: number; page: Page }> {
  const background = await browser.background()
  await background.evaluate(() => performance.clearResourceTimings())
  const page = await browser.context.newPage()
  await page.addInitScript(watchRows)
  await page.goto(`chrome-extension://${browser.extensionId}/dashboard.html${hash}`)
  const painted = await paintedAt(page)
  const answered = await background.evaluate(() => {
    const calls = performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\/v1\/leads(\?|$)/.test(name)) as PerformanceResourceTiming[]
    return calls.map(({ responseEnd }) => performance.timeOrigin + responseEnd)
  })
  if (answered.length !== 1) throw new Error(`The list was asked for ${answered.length} times.`)
  return { ms: painted - answered[0]!, page }
}
