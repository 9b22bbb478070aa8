import { describe, expect, test } from 'vitest'
import { wait } from './collector.ts'
import { freshVisits } from './fresh-visits.ts'
import type { Visit } from './snippet-site.ts'

let visit: Visit
freshVisits((fresh) => {
  visit = fresh
})

describe('page views', () => {
  test('a landing is one page view, with its address, its referrer and a body the contract takes, without a preflight', async () => {
    const { collector } = visit
    visit.bodies['/from'] = `<a href="${visit.url('/landing?utm_source=mail')}">go</a>`
    visit.options.headers = { 'referrer-policy': 'unsafe-url' }
    const page = await visit.open('/from', undefined, 'blog.site.test')
    await collector.until(() => collector.named('page').length === 1)
    await page.click('a')
    await collector.until(() => collector.named('page').length === 2)
    await wait(400)
    const [, landing] = collector.named('page')
    expect(landing).toMatchObject({ u: visit.url('/landing?utm_source=mail'), r: visit.url('/from', 'blog.site.test') })
    expect(Math.abs(landing!.t - Date.now())).toBeLessThan(5000)
    expect(collector.named('page')).toHaveLength(2)
    expect(new Set(collector.requests.map((request) => request.method))).toEqual(new Set(['POST']))
    expect(collector.requests[0]!.headers['content-type']).toMatch(/^text\/plain/)
    expect(JSON.parse(collector.requests[0]!.body).k).toBe('wk_test')
    expect(collector.refused).toEqual([])
  })

  test('single-page navigation counts changed paths and nothing else', async () => {
    const { collector } = visit
    const page = await visit.open('/')
    await collector.until(() => collector.named('page').length === 1)
    await page.evaluate(() => {
      history.pushState({}, '', '/pricing')
      history.pushState({}, '', '/pricing?plan=2') // a query is not another page
      history.replaceState({ scroll: 3 }, '', '/pricing?plan=2') // nor is new state
      history.replaceState({}, '', '/compare')
      location.hash = 'table' // an anchor
      location.hash = '#/route' // a router's path
      location.hash = '#/route?tab=1'
      history.back()
    })
    await collector.until(() => collector.named('page').length >= 4)
    await wait(500)
    expect(collector.pages()).toEqual(['/', '/pricing', '/compare', '/compare#/route'])
    await page.evaluate(() => history.go(-3)) // → /pricing, by way of popstate
    await collector.until(() => collector.named('page').length === 5)
    await wait(300)
    expect(collector.pages().slice(4)).toEqual(['/pricing'])
    expect(collector.refused).toEqual([])
  })

  test("a page's last event carries the address it happened on, not its successor's", async () => {
    const { collector } = visit
    const landed = Date.now()
    const page = await visit.open('/long')
    await page.waitForTimeout(1300)
    await page.evaluate(() => history.pushState({}, '', '/next'))
    const secondsHere = (Date.now() - landed) / 1000
    await collector.until(() => collector.named('page').length === 2 && collector.named('leave').length === 1)
    expect(collector.named('leave')[0]).toMatchObject({ u: visit.url('/long'), p: { d: 100 } })
    const seconds = collector.named('leave')[0]!.p!.s
    expect(seconds).toBeGreaterThanOrEqual(1)
    expect(seconds).toBeLessThanOrEqual(secondsHere)
  })

  test('pushState keeps its arguments, its errors and its order', async () => {
    const page = await visit.open('/')
    await visit.collector.until(() => visit.collector.events.length === 1)
    expect(
      await page.evaluate(() => {
        history.pushState({ kept: 1 }, 'title', '/x')
        let error = ''
        try {
          history.pushState({}, '', 'http://elsewhere.test/')
        } catch (thrown) {
          error = (thrown as Error).name
        }
        return [history.state, location.pathname, error]
      }),
    ).toEqual([{ kept: 1 }, '/x', 'SecurityError'])
  })

  test('a page restored from the back/forward cache is counted again', async () => {
    const { collector } = visit
    const page = await visit.open('/first')
    await page.evaluate(() => Object.assign(window, { still: 'here' }))
    await collector.until(() => collector.events.length === 1)
    await visit.open('/second', page)
    await collector.until(() => collector.named('page').length === 2)
    await page.evaluate(() => history.back()).catch(() => {})
    await page.waitForURL('**/first', { waitUntil: 'commit' })
    expect(await page.evaluate(() => (window as unknown as { still: string }).still)).toBe('here')
    await collector.until(() => collector.named('page').length === 3)
    await wait(300)
    expect(collector.pages()).toEqual(['/first', '/second', '/first'])
    expect(collector.named('leave').map((event) => new URL(event.u).pathname)).toEqual(['/first', '/second'])
  })

  test('page() counts by hand what no address shows', async () => {
    const { collector } = visit
    const page = await visit.open('/wizard')
    await collector.until(() => collector.events.length === 1)
    await page.evaluate(() => window.baton?.('page', { step: 2 }))
    await collector.until(() => collector.named('page').length === 2)
    expect(collector.named('page')[1]).toMatchObject({ u: visit.url('/wizard'), p: { step: 2 } })
  })
})

describe('engagement', () => {
  test('counts the seconds a page was visible and how far down it was read', async () => {
    const { collector } = visit
    visit.bodies['/tall'] = '<div style="height:10000px">tall</div>'
    const landed = Date.now()
    const page = await visit.open('/tall')
    await page.mouse.wheel(0, 4300)
    await page.waitForTimeout(1500)
    await page.mouse.wheel(0, -4300) // what was seen stays seen
    await page.waitForTimeout(1700)
    await page.goto('about:blank')
    await collector.until(() => collector.named('leave').length === 1)
    await wait(300)
    const p = collector.named('leave')[0]!.p as { s: number; d: number }
    expect(p.s).toBeGreaterThanOrEqual(2)
    expect(p.s).toBeLessThanOrEqual((Date.now() - landed) / 1000)
    expect(p.d).toBeGreaterThanOrEqual(45)
    expect(p.d).toBeLessThanOrEqual(55)
    expect(collector.named('leave')).toHaveLength(1)
  })

  test('time in the background does not count', async () => {
    const { collector } = visit
    const page = await visit.open('/tab')
    await page.waitForTimeout(1200)
    const hide = (hidden: boolean) =>
      page.evaluate((hidden) => {
        Object.defineProperty(document, 'hidden', { value: hidden, configurable: true })
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
      }, hidden)
    await hide(true)
    await collector.until(() => collector.named('leave').length === 1)
    await page.waitForTimeout(6000)
    const back = Date.now()
    await hide(false)
    await page.waitForTimeout(1200)
    await hide(true)
    const secondsBack = (Date.now() - back) / 1000
    await collector.until(() => collector.named('leave').length === 2)
    const seconds = collector.named('leave')[1]!.p!.s
    expect(seconds).toBeGreaterThanOrEqual(1)
    expect(seconds).toBeLessThanOrEqual(secondsBack + 1) // it ticks once a second
    expect(collector.named('page')).toHaveLength(1)
  })
})
