import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { expect, test } from 'vitest'
import { wait } from './collector.ts'
import { freshVisits } from './fresh-visits.ts'
import { CHROMIUM, startVisit, type Visit } from './snippet-site.ts'

let visit: Visit
freshVisits((fresh) => {
  visit = fresh
})

test('a page whose policy allows the script and the connection, and nothing more', async () => {
  const { collector } = visit
  visit.options.headers = { 'content-security-policy': "default-src 'none'; script-src COLLECTOR; connect-src COLLECTOR" }
  const page = await visit.open('/')
  await page.goto('about:blank')
  await collector.until(() => collector.named('page').length === 1 && collector.named('leave').length === 1)
})

test('a page whose policy forbids the connection is not disturbed', async () => {
  const { collector } = visit
  const errors: string[] = []
  visit.options.headers = { 'content-security-policy': 'default-src COLLECTOR; connect-src http://nowhere.test' }
  const page = await visit.context.newPage()
  page.on('pageerror', (error) => errors.push(error.message))
  await visit.open('/', page)
  await wait(1500)
  expect(errors).toEqual([])
  expect(collector.requests).toEqual([])
})

test('cookies and storage blocked by the browser: still delivered, and the page hears nothing of it', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'baton-blocked-'))
  mkdirSync(join(profile, 'Default'))
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }))
  const blocked = await startVisit(await chromium.launchPersistentContext(profile, CHROMIUM))
  try {
    const { collector } = blocked
    const errors: string[] = []
    const page = await blocked.context.newPage()
    page.on('pageerror', (error) => errors.push(error.message))
    collector.mode = 'down'
    await blocked.open('/', page)
    expect(
      await page.evaluate(() => {
        try {
          return `${localStorage.length}`
        } catch (error) {
          return (error as Error).name
        }
      }),
    ).toBe('SecurityError')
    await page.evaluate(() => {
      window.baton?.('track', 'one')
      history.pushState({}, '', '/two')
    })
    await wait(400)
    collector.mode = 'up'
    await collector.until(() => collector.named('page').length === 2 && collector.named('one').length === 1)
    expect(new Set(collector.events.map((event) => event.v)).size).toBe(1)
    expect(await page.evaluate(() => document.cookie)).toBe('')
    expect(errors).toEqual([])
  } finally {
    await blocked.close()
    rmSync(profile, { recursive: true, force: true })
  }
})

test('a full storage loses nothing on this page and takes nothing from it', async () => {
  const { collector } = visit
  const page = await visit.open('/')
  await collector.until(() => collector.events.length === 1)
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await page.evaluate(() => {
    for (let size = 1 << 22; size; size >>= 1)
      try {
        for (let i = 0; ; i++) localStorage.setItem(`${size}-${i}`, 'x'.repeat(size))
      } catch {}
  })
  const before = await page.evaluate(() => localStorage.length)
  collector.mode = 'down'
  await page.evaluate(() => window.baton?.('track', 'squeezed'))
  await wait(400)
  collector.mode = 'up'
  await collector.until(() => collector.named('squeezed').length === 1)
  expect(await page.evaluate(() => localStorage.length)).toBe(before)
  expect(errors).toEqual([])
})

test('no call and no input, however wrong, throws into the page or spoils what is sent', async () => {
  const { collector } = visit
  const page = await visit.open('/')
  await collector.until(() => collector.events.length === 1)
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  expect(
    await page.evaluate(() => {
      const circle: Record<string, unknown> = {}
      circle.self = circle
      const baton = window.baton as unknown as (...call: unknown[]) => unknown
      const props = { plan: 'a' }
      const calls = [
        [],
        ['nonsense', 1],
        ['toString'],
        ['__proto__'],
        ['track', 'circle', circle],
        ['track', 'big', { n: 10n }],
        ['identify', circle],
        [null],
        [{}],
      ]
      const results = calls.map((call) => baton(...call))
      baton('track', 'good', props)
      props.plan = 'changed afterwards'
      return results
    }),
  ).toEqual(Array(9).fill(undefined))
  await collector.until(() => collector.named('good').length === 1)
  await wait(300)
  expect(collector.events.map((event) => event.n)).toEqual(['page', 'good'])
  expect(collector.named('good')[0]!.p).toEqual({ plan: 'a' })
  expect(collector.refused).toEqual([])
  expect(errors).toEqual([])
})

test('long addresses, names and texts are cut to what the contract takes', async () => {
  const { collector } = visit
  const page = await visit.open(`/?q=${'a'.repeat(5000)}`)
  await collector.until(() => collector.events.length === 1)
  await page.evaluate(() => window.baton?.('track', 'long', { text: 'b'.repeat(5000), list: Array(3).fill('c'), yes: true, none: null }))
  await collector.until(() => collector.named('long').length === 1)
  expect(collector.named('page')[0]!.u).toHaveLength(2048)
  expect(collector.named('long')[0]!.p).toEqual({ text: 'b'.repeat(500), list: ['c', 'c', 'c'], yes: true, none: null })
  expect(collector.refused).toEqual([])
})

test('calls made before the snippet loads are kept in order; afterwards there is one global and no more', async () => {
  const { collector } = visit
  visit.bodies['/'] = `<script>
    window.before = [...Object.getOwnPropertyNames(window), 'before']
    window.baton=window.baton||function(){(baton.q=baton.q||[]).push(arguments)}
    baton('identify', {email: 'ada@engines.example', title: 'CTO'}); baton('track', 'early', {n: 1})</script>`
  const page = await visit.open('/')
  await collector.until(() => collector.events.length === 3)
  await wait(300)
  expect(collector.events.map(({ n, p, u }) => ({ n, p, u }))).toEqual([
    { n: 'page', p: undefined, u: visit.url('/') },
    { n: 'identify', p: { email: 'ada@engines.example', title: 'CTO' }, u: visit.url('/') },
    { n: 'early', p: { n: 1 }, u: visit.url('/') },
  ])
  expect(collector.requests).toHaveLength(1)
  expect(
    await page.evaluate(() => {
      const known = new Set((window as unknown as { before: string[] }).before)
      return Object.getOwnPropertyNames(window).filter((name) => !known.has(name) && !/^(__playwright|__pw)/.test(name))
    }),
  ).toEqual(['baton'])
})
