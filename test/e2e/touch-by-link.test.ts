import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cardOf, handoffOf, member } from '../extension/background/card-fixture'
import { type BatonBrowser, launchBrowser } from './browser.ts'
import { type ClosedShadow, closedShadow } from './closed-shadow.ts'
import type { ContractServer } from './contract-server.ts'
import { decidingServer } from './deciding-server.ts'
import { mustAsk, until } from './extension-page.ts'

// A rep writes, calls or sends a calendar from the page they are on: that is the touch, and nobody has to log it.
const PAGE = `<!doctype html><title>Anna Weber</title><main><h1>Anna Weber</h1>
<a id="mail" href="mailto:anna@kunde.example">anna@kunde.example</a>
<a id="stranger" href="mailto:stranger@kunde.example?subject=secret">stranger</a>
<a id="call" href="tel:+4930123"><b>+49 30 123</b></a>
<a id="calendar" href="https://calendly.com/rosa/30min">Book a time</a>
<a id="other" href="/elsewhere">Elsewhere</a></main>
<script>addEventListener('click', (event) => event.preventDefault())</script>`

let browser: BatonBrowser
let server: ContractServer
let site: Server
let views: Page
let page: Page
let shadow: ClosedShadow

beforeAll(async () => {
  server = await decidingServer().start()
  const owner = { id: member.id, name: member.name }
  server.put(cardOf('anna', { name: 'Anna Weber', stage: 'accepted', handoff: handoffOf('anna', { state: 'accepted', owner }) }))
  site = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(PAGE)
  }).listen(0, 'localhost')
  await new Promise((done) => site.once('listening', done))
  const origin = `http://localhost:${(site.address() as AddressInfo).port}`
  browser = await launchBrowser()
  await browser.grant(server.url)
  await browser.grant(origin)
  views = await browser.openExtensionPage('popup.html')
  await mustAsk(views, 'join', { url: server.joinLink })
  await mustAsk(views, 'siteGranted', { origin })
  await until('the lead is there', async () => (await mustAsk(views, 'card', { leadId: 'anna' })) !== null)
  page = await browser.context.newPage()
  await page.goto(origin)
  shadow = await closedShadow(page)
  await shadow.wait('button[aria-label*="Anna Weber"]')
}, 60_000)
afterAll(async () => {
  await browser?.close()
  site?.close()
  await server?.stop()
})

const touches = () => server.seen.filter(({ path }) => path.endsWith('/touch'))
const told = () => touches().map(({ body }) => body)
const touched = (count: number) => until(`${count} touches`, () => touches().length >= count)

it('a script’s click, a link to a stranger and a link elsewhere log nothing', async () => {
  await page.evaluate(() => {
    for (const link of document.querySelectorAll('a')) link.click()
  })
  await page.click('#stranger')
  await page.click('#other')
  await page.waitForTimeout(500)
  expect(touches()).toEqual([])
})

it('a double click on a mailto: link is one touch, with nothing of the page in it', async () => {
  await page.dblclick('#mail')
  await touched(1)
  await page.click('#mail')
  await page.waitForTimeout(500)
  expect(told()).toEqual([{ channel: 'mail', outcome: 'no-answer' }])
  expect(touches()[0]!.path).toBe('/v1/handoffs/ho_anna/touch')
  expect(server.seen.map((one) => JSON.stringify(one)).filter((said) => /stranger|secret|30123|localhost/.test(said))).toEqual([])
})

it('the card asks how it went; one click tells it of the same touch', async () => {
  await (await shadow.wait('button[aria-label*="Anna Weber"]')).click()
  await shadow.wait('.went legend', /^Mail logged\. How did it go\?$/)
  await page.waitForTimeout(300)
  await (await shadow.wait('.went button', /^Welcomed$/)).click()
  await touched(2)
  expect(told()[1]).toEqual({ channel: 'mail', outcome: 'welcomed', amend: true })
  await shadow.gone('.went')
  await page.keyboard.press('Escape')
})

it('a call and a calendar pressed offline are sent once each when the worker is back, although the browser put Baton to sleep', async () => {
  server.fault = () => 'refuse'
  await page.focus('#call')
  await page.keyboard.press('Enter')
  await until('in the outbox', async () => {
    const connection = await mustAsk(views, 'connection', {})
    return connection.state !== 'signed-out' && connection.unsent === 1
  })
  await browser.killBackground()
  await page.click('#calendar')
  await until('in the outbox', async () => {
    const connection = await mustAsk(views, 'connection', {})
    return connection.state !== 'signed-out' && connection.unsent === 2
  })
  server.fault = () => null
  await until(
    'sent',
    async () => {
      const connection = await mustAsk(views, 'connection', {})
      return connection.state !== 'signed-out' && connection.unsent === 0
    },
    30_000,
  )
  expect(server.applied.filter((one) => one === 'touch anna')).toHaveLength(4)
  expect(new Set(touches().map(({ key }) => key)).size).toBe(4)
  expect(told().at(-1)).toEqual({ channel: 'meeting', outcome: 'no-answer' })
})
