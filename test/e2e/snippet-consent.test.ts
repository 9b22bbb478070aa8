import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { wait } from './collector.ts'
import { freshVisits } from './fresh-visits.ts'
import { storageOf, type Visit } from './snippet-site.ts'

let visit: Visit
freshVisits((fresh) => {
  visit = fresh
})

const gpc = () =>
  visit.context.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true, configurable: true }),
  )

const BUSY = `<form id="f" action="/thanks"><input type="email" name="email" value="ada@engines.example"><button>Send</button></form><a href="/files/a.pdf">a</a>`

/** Does everything a visitor can do and calls everything a site can call. */
const beBusy = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const baton = window.baton!
    baton('track', 'video', { part: 1 })
    baton('identify', { email: 'ada@engines.example' })
    baton('page')
    baton('reset')
    history.pushState({}, '', '/busy/next')
    document.querySelector('a')?.click()
    document.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault())
    document.querySelector('button')?.click()
  })

test('Global Privacy Control: nothing is sent and nothing stored, whatever is called', async () => {
  const { collector } = visit
  await gpc()
  visit.bodies['/busy'] = BUSY
  const page = await visit.open('/busy')
  await page.waitForFunction(() => typeof window.baton === 'function')
  await beBusy(page)
  await page.evaluate(() => window.baton?.('consent', 'granted'))
  await wait(500)
  expect(await storageOf(page)).toEqual([])
  await visit.open('/after', page)
  await wait(500)
  expect(await storageOf(page)).toEqual([])
  expect(collector.requests).toEqual([])
})

test('Global Privacy Control switched on later also takes away what was kept before', async () => {
  const { collector } = visit
  const page = await visit.open('/')
  await collector.until(() => collector.events.length === 1)
  expect(await storageOf(page)).toHaveLength(1)
  await gpc()
  await page.reload()
  await page.waitForFunction(() => typeof window.baton === 'function')
  await wait(500)
  expect(await storageOf(page)).toEqual([])
  expect(collector.named('page')).toHaveLength(1)
})

test('consent required: no request and no storage until granted; then what waited arrives, and the answer is remembered', async () => {
  const { collector } = visit
  visit.options.attributes = 'data-consent="required"'
  visit.bodies['/busy'] = BUSY
  const page = await visit.open('/busy')
  await page.waitForFunction(() => typeof window.baton === 'function')
  await page.evaluate(() => window.baton?.('track', 'before', { n: 1 }))
  await page.evaluate(() => history.pushState({}, '', '/busy/next'))
  await wait(600)
  expect(collector.requests).toEqual([])
  expect(await storageOf(page)).toEqual([])
  await page.evaluate(() => window.baton?.('consent', 'granted'))
  await collector.until(() => collector.named('page').length === 2)
  expect(collector.named('before')).toHaveLength(1)
  expect(collector.pages()).toEqual(['/busy', '/busy/next'])
  expect(new Set(collector.events.map((event) => event.v)).size).toBe(1)
  await visit.open('/later', page)
  await collector.until(() => collector.pages().includes('/later'))
  expect(new Set(collector.events.map((event) => event.v)).size).toBe(1)
  expect(collector.repeats).toBeLessThanOrEqual(2)
})

test('consent pending: leaving the page leaves nothing behind', async () => {
  const { collector } = visit
  visit.options.attributes = 'data-consent="required"'
  visit.bodies['/busy'] = BUSY
  const page = await visit.open('/busy')
  await page.waitForFunction(() => typeof window.baton === 'function')
  await beBusy(page)
  await wait(300)
  await visit.open('/other', page)
  await wait(500)
  expect(await storageOf(page)).toEqual([])
  expect(collector.requests).toEqual([])
})

test('an id from before the site asked for consent is no consent', async () => {
  const { collector } = visit
  const page = await visit.open('/')
  await collector.until(() => collector.events.length === 1)
  visit.options.attributes = 'data-consent="required"'
  await visit.open('/asks', page)
  await wait(600)
  expect(collector.pages()).toEqual(['/'])
})

for (const attributes of ['', 'data-consent="required"'])
  test(`denied wipes everything and stops ${attributes}`, async () => {
    const { collector } = visit
    visit.options.attributes = attributes
    visit.bodies['/busy'] = BUSY
    const page = await visit.open('/busy')
    await page.waitForFunction(() => typeof window.baton === 'function')
    await page.evaluate(() => window.baton?.('consent', 'granted'))
    await collector.until(() => collector.named('page').length === 1)
    collector.mode = 'down'
    for (const name of ['one', 'two', 'three']) {
      await page.evaluate((name) => window.baton?.('track', name), name)
      await wait(150)
    }
    expect((await storageOf(page)).length).toBeGreaterThan(3)
    await page.evaluate(() => {
      localStorage.setItem('theirs', '1')
      // biome-ignore lint/suspicious/noDocumentCookie: a customer's own cookie
      document.cookie = 'theirs=1'
      window.baton?.('track', 'queued')
      window.baton?.('consent', 'denied')
    })
    expect(await storageOf(page)).toEqual(['theirs=1', 'theirs'])
    const before = collector.requests.length
    collector.mode = 'up'
    await beBusy(page)
    await wait(4500) // past the retries that were due
    expect(await storageOf(page)).toEqual(['theirs=1', 'theirs'])
    expect(collector.requests.slice(before)).toEqual([])
    await page.evaluate(() => {
      window.baton?.('consent', 'granted')
      window.baton?.('track', 'again')
    })
    await collector.until(() => collector.named('again').length === 1)
    expect(collector.events.map((event) => event.n)).toEqual(['page', 'again'])
    expect(collector.events[0]!.v).not.toBe(collector.events[1]!.v)
  })

test('denied in the queue before the snippet loads: not even the landing is sent', async () => {
  const { collector } = visit
  visit.bodies['/'] =
    `<script>window.baton=window.baton||function(){(baton.q=baton.q||[]).push(arguments)};baton('track','early');baton('consent','denied')</script>`
  const page = await visit.open('/')
  await page.waitForFunction(() => !window.baton?.q)
  await wait(500)
  expect(await storageOf(page)).toEqual([])
  expect(collector.requests).toEqual([])
})

test('denied in one tab silences another', async () => {
  const { collector } = visit
  const one = await visit.open('/one')
  const two = await visit.open('/two')
  await collector.until(() => collector.named('page').length === 2)
  await one.evaluate(() => window.baton?.('consent', 'denied'))
  const before = collector.requests.length
  await two.evaluate(() => window.baton?.('track', 'still here'))
  await wait(500)
  expect(collector.requests.slice(before)).toEqual([])
  expect(await storageOf(two)).toEqual([])
})
