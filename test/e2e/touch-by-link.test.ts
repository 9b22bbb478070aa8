import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cardOf, handoffOf, member } from '../extension/background/card-fixture'
import { type ClosedShadow, closedShadow } from './closed-shadow.ts'
import { type ContractWorld, startContractWorld } from './contract-world.ts'
import { mustAsk, until, untilUnsent } from './extension-page.ts'

// A rep writes, calls or sends a calendar from the page they are on: that is the touch, and nobody has to log it.
const PAGE = `<!doctype html><title>Anna Weber</title><main><h1>Anna Weber</h1>
<a id="mail" href="mailto:anna@kunde.example">anna@kunde.example</a>
<a id="stranger" href="mailto:stranger@kunde.example?subject=secret">stranger</a>
<a id="call" href="tel:+4930123"><b>+49 30 123</b></a>
<a id="calendar" href="https://calendly.com/rosa/30min">Book a time</a>
<a id="other" href="/elsewhere">Elsewhere</a></main>
<script>addEventListener('click', (event) => event.preventDefault())</script>`

let world: ContractWorld
let page: Page
let shadow: ClosedShadow

beforeAll(async () => {
  const owner = { id: member.id, name: member.name }
  const handoff = handoffOf('anna', { state: 'accepted', owner })
  world = await startContractWorld({
    cards: [cardOf('anna', { name: 'Anna Weber', stage: 'accepted', handoff })],
    pages: PAGE,
    view: 'popup.html',
  })
  await until('the lead is there', async () => (await mustAsk(world.views, 'card', { leadId: 'anna' })) !== null)
  page = await world.browser.context.newPage()
  await page.goto(world.origin)
  shadow = await closedShadow(page)
  await shadow.wait('button[aria-label*="Anna Weber"]')
}, 60_000)
afterAll(() => world?.close())

const touches = () => world.server.seen.filter(({ path }) => path.endsWith('/touch'))
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
  expect(world.server.seen.map((one) => JSON.stringify(one)).filter((said) => /stranger|secret|30123|localhost/.test(said))).toEqual([])
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
  world.server.fault = () => 'refuse'
  await page.focus('#call')
  await page.keyboard.press('Enter')
  await untilUnsent(world.views, 1)
  await world.browser.killBackground()
  await page.click('#calendar')
  await untilUnsent(world.views, 2)
  world.server.fault = () => null
  await untilUnsent(world.views, 0, 30_000)
  expect(world.server.applied.filter((one) => one === 'touch anna')).toHaveLength(4)
  expect(new Set(touches().map(({ key }) => key)).size).toBe(4)
  expect(told().at(-1)).toEqual({ channel: 'meeting', outcome: 'no-answer' })
})
