import type { Page } from 'playwright-core'
import type { Told } from './cost-site.ts'

/** How long a person waits to see what their click or key did, in ms: of half of all interactions, and of the slowest in twenty. */
export type Use = { medianMs: number; slowMs: number; meanMs: number; marks: number }

const LISTS = 5
const CLICKS_A_LIST = 6
const ROW_PX = 34

/** Uses a list as a person does, with real input events: fills it, and clicks rows while what is shown beside them still comes. */
export async function measureUse(open: () => Promise<Page>, address: string): Promise<Use> {
  const page = await open()
  const cdp = await page.context().newCDPSession(page)
  await page.goto(address)
  await page.waitForTimeout(300)
  const mouse = (type: 'mousePressed' | 'mouseReleased', y: number) =>
    cdp.send('Input.dispatchMouseEvent', { type, x: 600, y, button: 'left', clickCount: 1 })
  for (let list = 0; list < LISTS; list++) {
    for (const type of ['keyDown', 'keyUp'] as const) await cdp.send('Input.dispatchKeyEvent', { type, key: 'n', code: 'KeyN', text: 'n' })
    for (let i = 0; i < CLICKS_A_LIST; i++) {
      await page.waitForTimeout(25)
      const y = ROW_PX * (2 + ((3 * i) % 15))
      await mouse('mousePressed', y)
      await mouse('mouseReleased', y)
    }
    await page.waitForTimeout(120)
  }
  const { delays = [], marks } = await page.evaluate(() => (window as unknown as { told: Told }).told)
  await page.close()
  if (delays.length !== LISTS * (CLICKS_A_LIST + 1)) throw new Error(`The page saw ${delays.length} interactions.`)
  const sorted = delays.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]!
  return { medianMs: at(0.5), slowMs: at(0.95), meanMs: delays.reduce((sum, delay) => sum + delay, 0) / delays.length, marks }
}
