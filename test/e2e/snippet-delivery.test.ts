import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { wait } from './collector.ts'
import { freshVisits } from './fresh-visits.ts'
import { storageOf, type Visit } from './snippet-site.ts'

let visit: Visit
freshVisits((fresh) => {
  visit = fresh
})

const track = (page: Page, ...names: string[]): Promise<void> =>
  page.evaluate((names) => {
    for (const name of names) window.baton?.('track', name)
  }, names)

/** Everything kept must go once it is delivered: only the visitor's id may stay. */
const nothingKept = async (page: Page): Promise<void> => {
  await expect.poll(() => storageOf(page), { timeout: 10_000 }).toEqual([expect.stringMatching(/^baton_=\d{20,}$/)])
}

test('the collector is down for 6 seconds: everything arrives once, without being asked again and again', async () => {
  const { collector } = visit
  collector.mode = 'down'
  const page = await visit.open('/')
  await track(page, 'first')
  await wait(2500)
  await track(page, 'second')
  await wait(3500)
  const asked = collector.requests.length
  collector.mode = 'up'
  await collector.until(() => collector.events.length === 3)
  await nothingKept(page)
  expect(collector.events.map((event) => event.n).sort()).toEqual(['first', 'page', 'second'])
  // three batches at the most, each asked for at once, after 1 and after 3 seconds
  expect(asked).toBeLessThanOrEqual(9)
})

test('the network is down and the tab is closed: the next visit delivers, once', async () => {
  const { collector, context } = visit
  const page = await visit.open('/first')
  await collector.until(() => collector.events.length === 1)
  await context.setOffline(true)
  await track(page, 'offline')
  await wait(300)
  await page.close({ runBeforeUnload: true })
  await wait(300)
  expect(collector.events).toHaveLength(1)
  await context.setOffline(false)
  const next = await visit.open('/next')
  await collector.until(() => collector.pages().includes('/next') && collector.named('leave').length === 1)
  await nothingKept(next)
  expect(collector.events.map((event) => event.n).sort()).toEqual(['leave', 'offline', 'page', 'page'])
  expect(new Set(collector.events.map((event) => event.v)).size).toBe(1)
})

test('leaving 40 ms after landing is delivered', async () => {
  const { collector } = visit
  const page = await visit.context.newPage()
  for (const path of ['/a', '/b', '/c']) {
    await page.goto(visit.url(path), { waitUntil: 'commit' })
    await page.waitForFunction(() => typeof window.baton === 'function', undefined, { polling: 5 })
    await page.waitForTimeout(40)
    await page.goto('about:blank')
  }
  await collector.until(() => collector.named('page').length === 3 && collector.named('leave').length === 3)
  expect(collector.pages()).toEqual(['/a', '/b', '/c'])
  expect(collector.refused).toEqual([])
})

test('two tabs at once lose nothing and mix nothing up, even while the collector is down', async () => {
  const { collector } = visit
  const [one, two] = [await visit.open('/one'), await visit.open('/two')]
  await collector.until(() => collector.named('page').length === 2)
  collector.mode = 'down'
  const names = (tab: string) => Array.from({ length: 20 }, (_, i) => `${tab}-${i}`)
  await Promise.all(
    [one, two].map(async (tab, n) => {
      for (const name of names(`t${n}`)) {
        await track(tab, name)
        await wait(30)
      }
    }),
  )
  collector.mode = 'up'
  const expected = [...names('t0'), ...names('t1')].sort()
  const arrived = () => collector.events.map((event) => event.n).filter((name) => name.startsWith('t'))
  await collector.until(() => arrived().length === expected.length, 20_000)
  await nothingKept(one)
  expect(arrived().sort()).toEqual(expected)
  expect(new Set(collector.events.map((event) => event.v)).size).toBe(1)
})

test('subdomains share the visitor; reset makes a new one everywhere, and what was before stays with the old', async () => {
  const { collector } = visit
  const page = await visit.open('/a', undefined, 'www.site.test')
  const shop = await visit.open('/b', undefined, 'shop.eu.site.test')
  await collector.until(() => collector.named('page').length === 2)
  const [first] = collector.events
  expect(collector.events[1]!.v).toBe(first!.v)
  await page.evaluate(() => {
    window.baton?.('track', 'old')
    window.baton?.('reset')
    window.baton?.('track', 'new')
  })
  await collector.until(() => collector.named('new').length === 1)
  await track(shop, 'elsewhere')
  await collector.until(() => collector.named('elsewhere').length === 1)
  expect(collector.named('old')[0]!.v).toBe(first!.v)
  expect(collector.named('new')[0]!.v).not.toBe(first!.v)
  expect(collector.named('elsewhere')[0]!.v).toBe(collector.named('new')[0]!.v)
  const cookies = await visit.context.cookies([visit.url('/'), visit.url('/', 'shop.eu.site.test')])
  expect(cookies.map(({ domain }) => domain)).toEqual(['.site.test'])
})

for (const status of [429, 500] as const)
  test(`${status} is asked again with growing pauses until it is taken`, async () => {
    const { collector } = visit
    collector.mode = status
    const page = await visit.open('/')
    await collector.until(() => collector.requests.length === 3)
    collector.mode = 'up'
    await collector.until(() => collector.events.length === 1)
    await nothingKept(page)
    const [a, b, c, d] = collector.requests.map((request) => request.at)
    expect(b! - a!).toBeGreaterThan(900)
    expect(c! - b!).toBeGreaterThan(1800)
    expect(d! - c!).toBeGreaterThan(3600)
    expect(collector.requests).toHaveLength(4)
  })

test('408 is asked again', async () => {
  const { collector } = visit
  collector.mode = 408
  const page = await visit.open('/')
  await collector.until(() => collector.requests.length >= 1)
  await wait(300)
  collector.mode = 'up'
  await collector.until(() => collector.events.length === 1)
  await nothingKept(page)
})

test('400 drops the batch and only that', async () => {
  const { collector } = visit
  collector.mode = 400
  const page = await visit.open('/')
  await collector.until(() => collector.requests.length === 1)
  await nothingKept(page)
  collector.mode = 'up'
  await track(page, 'after')
  await collector.until(() => collector.events.length === 1)
  await wait(2500)
  expect(collector.events.map((event) => event.n)).toEqual(['after'])
  expect(collector.requests).toHaveLength(2)
})

test('an answer lost on the way back costs nothing: the repeat has the same ids', async () => {
  const { collector } = visit
  collector.delayMs = 400
  const page = await visit.open('/')
  await wait(250)
  await visit.open('/next', page) // the first page is gone before its answer comes
  await collector.until(() => collector.pages().includes('/next') && collector.named('leave').length === 1)
  await nothingKept(page)
  expect(collector.repeats).toBeGreaterThanOrEqual(1)
  expect(collector.events.map((event) => event.n).sort()).toEqual(['leave', 'page', 'page'])
})

test('a storm of large events goes out in requests of at most 100 events and 64 KB, and arrives whole', async () => {
  const { collector } = visit
  const page = await visit.open('/')
  await collector.until(() => collector.events.length === 1)
  await page.evaluate(() => {
    for (let i = 0; i < 250; i++) window.baton?.('track', 'small', { i })
  })
  await collector.until(() => collector.named('small').length === 250)
  await page.evaluate(() => {
    for (let i = 0; i < 5; i++)
      window.baton?.('track', 'large', Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`p${n}`, 'ü'.repeat(500)])))
    window.baton?.('track', 'far too large', Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`p${n}`, 'ü'.repeat(500)])))
  })
  await collector.until(() => collector.named('large').length === 5)
  await nothingKept(page)
  expect(Math.max(...collector.requests.map(({ bytes }) => bytes))).toBeLessThanOrEqual(65536)
  expect(Math.max(...collector.requests.map(({ body }) => JSON.parse(body).e.length))).toBeLessThanOrEqual(100)
  expect(collector.named('far too large')).toEqual([])
  expect(collector.refused).toEqual([])
  expect(collector.requests.filter(({ body }) => body.includes('small')).length).toBeLessThanOrEqual(4)
})
