import { mkdirSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium } from '../../worker/local/chromium.ts'
import { type Client, unique, uniqueEmail, until } from '../process/kit/client.ts'
import { MailServer } from '../process/kit/mail-server.ts'
import type { Team } from '../process/kit/team-state.ts'
import { withTeamWorker } from '../process/kit/team-worker.ts'
import type { WorkerProcess } from '../process/kit/worker-process.ts'
import { faultsInDark, faultsOf } from './axe-faults.ts'
import { sidewaysPx } from './motion.ts'

const SHOTS = '.baton/screenshots'
const isLong = process.env.BATON_LONG === '1'
let team: Team
let worker: WorkerProcess
let client: Client
let mails: MailServer
let browser: Browser

// hooks after the tests run in reverse: the worker ends before whom it tells
afterAll(() => mails?.close())
withTeamWorker((on) => {
  ;({ team, worker, client } = on)
})
beforeAll(async () => {
  mails = await MailServer.start()
  const channel = {
    kind: 'email',
    name: 'Mail',
    transport: 'smtp',
    from: 'baton@team.example',
    host: '127.0.0.1',
    port: mails.port,
    security: 'none',
  }
  expect((await client.post(team.tokens.adam, '/v1/channels', channel)).status).toBe(201)
  browser = await chromium.launch({
    executablePath: findChromium() ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
    ],
  })
  mkdirSync(SHOTS, { recursive: true })
})
afterAll(() => browser?.close())

/** A person asks for a demo; the link that their rep's mail carries. */
async function mailedLink(
  name = 'Petra Prospect',
  answers: Record<string, string> = {},
): Promise<{ id: string; link: string; token: string }> {
  const email = uniqueEmail()
  const before = mails.mails.length
  await client.collect(unique('visitor-'), [
    { n: 'page', u: '/pricing' },
    {
      n: 'identify',
      u: '/demo',
      p: {
        email,
        name,
        title: 'Vice President Operations',
        company: 'Nordwind Windenergieanlagen-Verwaltungsgesellschaft mbH',
        ...answers,
      },
    },
    { n: 'form', u: '/demo', p: { form: 'demo' } },
  ])
  const card = await until('the hand-off', async () => {
    const found = await client.cardOf(team.tokens.ann, email)
    return found?.handoff ? found : null
  })
  const mail = await until('the mail', async () => mails.mails.slice(before)[0])
  const [, link] = /href=3D"([^"]+\/h\/[^"]+)"/.exec(mail.text.replaceAll('=\r\n', ''))!
  const owner = mail.to.split('@')[0] as 'ann' | 'ben'
  return { id: card.handoff!.id, link: link!, token: team.tokens[owner] }
}
const read = (id: string) => client.handoff(team.tokens.ann, id)
/** A finger on a form's button, until the page it leads to is there. */
const tap = (page: Page, name: string) => Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).tap()])

async function open(link: string, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
    isMobile: true,
    hasTouch: true,
    colorScheme,
  })
  const page = await context.newPage()
  await page.goto(link)
  return page
}

describe('the phone page', () => {
  test('shows the evidence on a screen of 360 pixels and accepts with one tap, without scripts', async () => {
    const { id, link } = await mailedLink()
    const page = await open(link)
    const text = await page.innerText('main')
    for (const part of ['Petra Prospect', 'Vice President Operations', 'Demo request', 'Business address', 'What they did'])
      expect(text.toLowerCase()).toContain(part.toLowerCase())
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide, 'nothing sticks out').toBeLessThanOrEqual(360)
    for (const button of await page.getByRole('button', { disabled: false }).all())
      expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(48)
    await page.screenshot({ path: `${SHOTS}/phone-light.png`, fullPage: true })
    expect((await read(id)).state, 'opened, and nothing decided').toBe('open')
    await tap(page, 'Accept')
    expect(await page.innerText('h1')).toBe('Accepted')
    expect(await read(id)).toMatchObject({ state: 'accepted', timing: { unread: true } })
    await page.screenshot({ path: `${SHOTS}/phone-accepted.png` })
    await page.context().close()
  })

  test('seen, then rejected with one of six reasons; “Other” asks for words first', async () => {
    const { id, link } = await mailedLink()
    const page = await open(link, 'dark')
    await tap(page, 'I have seen it')
    expect((await read(id)).state).toBe('seen')
    await page.screenshot({ path: `${SHOTS}/phone-dark.png`, fullPage: true })
    expect(await page.locator('button[name=reason]').allInnerTexts()).toEqual([
      'Not a fit',
      'Not now',
      'Not reachable',
      'Bad record',
      'Already ours',
      'Other',
    ])
    await tap(page, 'Other')
    expect(await page.innerText('[role=alert]')).toContain('a note is needed')
    expect((await read(id)).state).toBe('seen')
    await page.getByLabel('A few words').fill('Asked for a job, not for a product')
    await page.getByLabel('A few words').press('Enter')
    await page.waitForTimeout(300)
    expect((await read(id)).state, 'Enter in the note decides nothing').toBe('seen')
    await tap(page, 'Other')
    expect(await page.innerText('h1')).toBe('Rejected')
    expect(await read(id)).toMatchObject({
      state: 'rejected',
      reason: 'other',
      reasonNote: 'Asked for a job, not for a product',
      timing: { unread: false },
    })
    await page.context().close()
  })

  test('a link scanner that opens, re-opens and heads it leaves everything as it was', async () => {
    const { id, link, token } = await mailedLink()
    const before = await read(id)
    for (const method of ['GET', 'HEAD', 'GET', 'OPTIONS', 'PUT']) await fetch(link, { method })
    for (const path of ['accept', 'reject', 'seen']) expect((await fetch(`${link}/${path}`)).status).toBe(404)
    const page = await open(link)
    for (const href of await page.locator('a').evaluateAll((links) => links.map((a) => (a as HTMLAnchorElement).href)))
      expect(href).toMatch(/^mailto:/)
    await page.context().close()
    expect(await read(id)).toEqual(before)
    expect((await client.post(token, `/v1/handoffs/${id}/accept`)).status).toBe(200)
    const after = await fetch(`${link}/reject`, { method: 'POST', body: new URLSearchParams({ reason: 'not-now' }) })
    expect(await after.text()).toContain('was accepted')
    expect((await read(id)).state, 'decided elsewhere: the link decides nothing more').toBe('accepted')
  })

  test('what a lead wrote is text; the page may run nothing, be framed nowhere and kept by nobody; other tokens say so', async () => {
    const { link } = await mailedLink('<img src=x onerror=alert(1)><script>alert(1)</script>')
    const answer = await fetch(link)
    const text = await answer.text()
    expect(text).not.toContain('<script')
    expect(text).not.toContain('<img')
    expect(text).toContain('&lt;img src=x')
    const policy = answer.headers.get('Content-Security-Policy')!
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect([answer.headers.get('Cache-Control'), answer.headers.get('Referrer-Policy')]).toEqual(['no-store', 'no-referrer'])
    const page = await open(link)
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.go')!).minHeight), 'the style is let through').toBe('48px')
    await page.context().close()
    const unknown = await fetch(`${worker.url}/h/ph_nothing`)
    expect([unknown.status, (await unknown.text()).includes('not known')]).toEqual([404, true])
  })

  test.each(['en-GB', 'de-DE'])(
    'this page, what it answers and a join link have no fault a machine can find, however narrow: %s',
    async (locale) => {
      const { link } = await mailedLink('Prof. Dr. Maximiliana-Theodora von Hohenstein-Wittelsbach', {
        need: `${'Ersatz für die Leitstandssoftware der Werksgruppe, '.repeat(5)}bald`,
        timing: 'Frühjahrsinstandhaltungsfreigabesitzung',
      })
      // without scripts axe would wait for ever; the page has none
      const page = await (await browser.newContext({ locale, viewport: { width: 320, height: 640 }, hasTouch: true })).newPage()
      const found: string[] = []
      const look = async (name: string) => {
        const shot = async (how: string) =>
          isLong && page.screenshot({ path: `${SHOTS}/phone-${name}-${locale}-${how}.png`, fullPage: true })
        await shot('light')
        const faults = [...(await faultsOf(page)), ...(await faultsInDark(page, () => shot('dark')))]
        // 160 is what 320 are at 200 %
        for (const width of [320, 160]) {
          await page.setViewportSize({ width, height: 640 })
          if ((await sidewaysPx(page)) > 0) faults.push(`wider than ${width} px`)
          if (width === 160) await shot('zoom')
        }
        await page.setViewportSize({ width: 320, height: 640 })
        const small = await page
          .locator('button:visible:not([disabled]), input')
          .evaluateAll((all) => all.filter((one) => one.clientHeight < 44).length)
        if (small > 0) faults.push(`${small} targets are small`)
        found.push(...faults.map((fault) => `${name}: ${fault}`))
        expect(await page.getAttribute('html', 'lang'), name).toBe(locale.slice(0, 2))
      }
      for (const [name, path] of [
        ['join', '/join/jn_nothing'],
        ['unknown', '/h/ph_nothing'],
      ] as const) {
        await page.goto(worker.url + path)
        await look(name)
      }
      await page.goto(link)
      await look('open')
      await page.locator('button[value=other]').tap()
      await page.getByRole('alert').waitFor()
      await look('refused')
      await page.locator('button.go').tap()
      await page.locator('button.go').waitFor({ state: 'detached' })
      await look('accepted')
      expect(found).toEqual([])
      await page.context().close()
    },
  )
})
