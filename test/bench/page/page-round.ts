import type { CDPSession, Page } from 'playwright-core'
import type { Told } from './cost-site.ts'

/** What one load of a page cost. `taskMs`: processor time of the main thread until the page was at rest, extension included; what else the machine does is not in it. */
export type Load = { taskMs: number; longestTaskMs: number; firstMarkMs: number | null; marks: number; batonNodes: number }

/** Loads an address in a new tab and measures it. @param slower 4 = a quarter of this machine's speed */
export async function measureLoad(open: () => Promise<Page>, address: string, slower = 1): Promise<Load> {
  const page = await open()
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  if (slower > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower })
  await page.goto(address)
  await page.waitForTimeout(700 * Math.sqrt(slower))
  const told = await page.evaluate(() => (window as unknown as { told: Told }).told)
  const batonNodes = await page.evaluate(() => document.querySelectorAll('baton-chip, baton-pill, baton-card').length)
  const taskMs = 1000 * (await metric(cdp, 'TaskDuration'))
  await page.close()
  return {
    taskMs,
    longestTaskMs: Math.max(0, ...told.longTasks),
    firstMarkMs: told.firstMarkAt === null ? null : told.firstMarkAt - told.rowsAt,
    marks: told.marks,
    batonNodes,
  }
}

/** Bytes in use and nodes alive before and after scrolling through a list of 5,000 and back. */
export async function measureScroll(open: () => Promise<Page>, address: string): Promise<{ heap: number; nodes: number; chips: number }> {
  const page = await open()
  const cdp = await page.context().newCDPSession(page)
  await page.goto(address)
  await page.waitForTimeout(800)
  // once to the end and back before the first count, so that what is kept on purpose is there
  await scrollThrough(page, 20)
  const before = await alive(cdp, page)
  let chips = 0
  for (let i = 0; i < 2; i++) chips = Math.max(chips, await scrollThrough(page, 100))
  const after = await alive(cdp, page)
  await page.close()
  return { heap: after.heap / before.heap, nodes: after.nodes / before.nodes, chips }
}

async function scrollThrough(page: Page, steps: number): Promise<number> {
  return page.evaluate(async (count) => {
    const main = document.getElementById('main')!
    let most = 0
    for (let i = 0; i <= 2 * count; i++) {
      main.scrollTop = (main.scrollHeight * (i <= count ? i : 2 * count - i)) / count
      await new Promise((done) => setTimeout(done, i % 10 === 0 ? 200 : 16))
      most = Math.max(most, document.querySelectorAll('baton-chip').length)
    }
    return most
  }, steps)
}

async function alive(cdp: CDPSession, page: Page): Promise<{ heap: number; nodes: number }> {
  await page.waitForTimeout(500)
  for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage')
  const [{ usedSize }, { nodes }] = await Promise.all([cdp.send('Runtime.getHeapUsage'), cdp.send('Memory.getDOMCounters')])
  return { heap: usedSize, nodes }
}

async function metric(cdp: CDPSession, name: string): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return metrics.find((one) => one.name === name)?.value ?? 0
}
