import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type BatonBrowser, launchBrowser } from './browser.ts'
import { mustAsk, until } from './extension-page.ts'
import { openLeadList } from './first-rows.ts'
import { startManyLeadsWorker } from './many-leads-world.ts'
import type { RunningWorker } from './worker.ts'

// 100,000 leads in a real worker, read by the built extension in real Chromium. The limits are three times the aims of the issue: other
// programs may want the machine while this runs. `npm run bench -- replica` measures.
const COUNT = 100_000
const HANDOFFS = 5000
/** The limit, of which the fastest of a few rounds is the page's own: other work on the machine only makes a round slower. */
const FIRST_ROWS_MS = 300
const ROUNDS = 4
let worker: RunningWorker
let browser: BatonBrowser
let page: Page
/** every address asked of the worker by this browser */
const asked: string[] = []

beforeAll(async () => {
  worker = await startManyLeadsWorker(COUNT, HANDOFFS)
  browser = await launchBrowser()
  browser.context.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`))
  await browser.grant(worker.url)
  page = await browser.openExtensionPage('sidepanel.html')
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await worker?.close()
})

/** Milliseconds until the background answered, measured in the page that asks. */
const timed = (message: object) =>
  page.evaluate<{ ms: number; answer: { ok: boolean; value: never } }>(
    `(async () => {
      const since = performance.now()
      const answer = await chrome.runtime.sendMessage(${JSON.stringify(message)})
      return { ms: performance.now() - since, answer }
    })()`,
  )
const personOf = (n: number) => ({ key: `k${n}`, email: `person.${n}@firm-${n % 9000}.example` })
const match = (people: object[]) => timed({ baton: 'match', people, url: 'https://crm.example/' })

it('knows everyone within seconds of joining', async () => {
  const since = Date.now()
  await mustAsk(page, 'join', { url: worker.joinUrl })
  await until(
    'the index',
    async () => {
      const connection = await mustAsk(page, 'connection', {})
      return connection.state !== 'signed-out' && connection.leads >= COUNT
    },
    30_000,
  )
  const ms = Date.now() - since
  expect(ms).toBeLessThan(9000)
})

it('says who a page is about at once, warm or after the background was killed', async () => {
  await until('live', async () => (await mustAsk(page, 'connection', {})).state === 'live', 30_000)
  const before = asked.length
  const warm: number[] = []
  for (let n = 0; n < 20; n++) {
    const { ms, answer } = await match([personOf(n * 4999)])
    expect(answer).toMatchObject({
      ok: true,
      value: [{ confidence: 'exact', brief: { leadId: `ld_${String(n * 4999).padStart(8, '0')}bulk` } }],
    })
    warm.push(ms)
  }
  const list = await match(Array.from({ length: 500 }, (_, n) => personOf(n * 199)))
  expect(list.answer.value).toHaveLength(500)
  await timed({ baton: 'search', query: 'firm 77', limit: 20, offset: 0 })
  const again = await timed({ baton: 'search', query: 'person number 4242', limit: 20, offset: 0 })
  expect(again.answer.value).toMatchObject({ total: expect.any(Number) })
  expect(asked.slice(before).filter((one) => one.startsWith(worker.url))).toEqual([])
  await browser.killBackground()
  const cold = await match([personOf(77_777)])
  expect(cold.answer.value).toHaveLength(1)
  warm.sort((a, b) => a - b)
  expect(warm[10]).toBeLessThan(150)
  expect(list.ms).toBeLessThan(600)
  expect(again.ms).toBeLessThan(300)
  expect(cold.ms).toBeLessThan(1000)
})

it('no address ever left the browser', () => {
  const ours = asked.filter((one) => one.startsWith(worker.url))
  expect(ours.filter((one) => one.includes('/v1/sync/index')).length).toBeGreaterThan(5)
  for (const one of ours) expect(one).not.toMatch(/person\.\d+|firm-|@|%40/)
})

it.each([
  ['as it opens', '#/leads'],
  ['of one quadrant, by readiness', '#/leads?quadrant=nurture&sort=readiness'],
  ['of a search', '#/leads?q=number+4242'],
])('the dashboard shows the first rows of the list %s within 300 ms of the API’s answer', async (_name, hash) => {
  const took: number[] = []
  for (let round = 0; round < ROUNDS && !took.some((ms) => ms <= FIRST_ROWS_MS); round++) {
    const { ms, page: dashboard } = await openLeadList(browser, hash)
    took.push(Math.round(ms))
    expect(await dashboard.locator('.table-row').count()).toBeGreaterThan(0)
    await dashboard.close()
  }
  console.info(`first rows of ${hash}: ${took.join(', ')} ms after the answer`)
  expect(Math.min(...took)).toBeGreaterThan(0)
  expect(Math.min(...took)).toBeLessThanOrEqual(FIRST_ROWS_MS)
})

it('the board opens with 5,000 hand-offs, a page of each column', async () => {
  const dashboard = await browser.openExtensionPage('dashboard.html#/handoffs?closed=yes')
  await until('columns', async () => (await dashboard.locator('.board-column .board-card').count()) > 100)
  expect(await dashboard.locator('.board-column .count').allTextContents()).toContain('50+')
  expect(await dashboard.locator('.failed').count()).toBe(0)
  await dashboard.close()
})
