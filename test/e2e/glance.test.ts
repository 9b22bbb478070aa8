import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { cardOf } from '../extension/background/card-fixture'
import { closedShadow } from './closed-shadow.ts'
import { type ContractWorld, startContractWorld } from './contract-world.ts'
import { mustAsk } from './extension-page.ts'

// A page of a CRM that runs on any host, without anybody in it at first: what of Baton comes into it, and when.
const CRM = '<!doctype html><title>CRM</title><body data-id="espocrm"><main>No records.</main>'
// with every @ that nobody reads: what a browser makes of the glance's question about texts, only a browser tells
const PLAIN = `<!doctype html><title>Our bearings a@b.example</title><style>@media print{a{content:"a@b.example"}}</style>
<script type="application/ld+json">{"@type": "Organization", "email": "a@b.example"}</script>
<main>Bearings hum before they fail: 3 @ 20 €. <noscript>a@b.example</noscript><svg><style>a{content:"a@b.example"}</style></svg></main>
<script>const sender = 'a@b.example'</script>`
const ANNA = '{"@type": "Person", "name": "Anna Weber", "email": "anna@kunde.example"}'
const XHTML = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>People</title><script type="application/ld+json">${ANNA}</script></head><body/></html>`
const EMAIL = '<div class="field" data-name="emailAddress"><a data-email-address="anna@kunde.example">anna@kunde.example</a></div>'
const RECORD = `<div id="main"><div class="detail" data-scope="Lead">${EMAIL}</div></div>`
const HASH = '#Lead/view/6b02e188d43296d34'

let world: ContractWorld
let page: Page
let scripts: string[]

beforeAll(async () => {
  world = await startContractWorld({
    cards: [cardOf('anna', { name: 'Anna Weber' })],
    pages: (path) => (path === '/xhtml' ? { html: XHTML, type: 'application/xhtml+xml' } : { html: path === '/plain' ? PLAIN : CRM }),
    view: 'popup.html',
  })
  // a second after the first sync every tab is looked at again (background/tabs/unseen-signs.ts), and a reader brought then would be one more
  await new Promise((settled) => setTimeout(settled, 1200))
})
afterAll(() => world?.close())
beforeEach(async () => {
  page = await world.browser.context.newPage()
  scripts = []
  const cdp = await world.browser.context.newCDPSession(page)
  cdp.on('Debugger.scriptParsed', ({ url }) => {
    if (url.startsWith(`chrome-extension://${world.browser.extensionId}/`)) scripts.push(new URL(url).pathname)
  })
  await cdp.send('Debugger.enable')
  await page.goto(world.origin)
  await page.waitForTimeout(400)
})
afterEach(() => page.close())

const GLANCE = ['/glances/any.js', '/content-scripts/glance.js']
const READER = '/content-scripts/content.js'
const annaComes = () =>
  page.evaluate(
    ([html, hash]) => {
      history.pushState(null, '', hash)
      document.body.innerHTML = html!
    },
    [RECORD, HASH],
  )
const pill = async (name = 'Anna Weber') => (await closedShadow(page)).wait(`button[aria-label*="${name}"]`, undefined, 5000)
const say = (title: string) =>
  page.evaluate((text) => {
    document.title = text
  }, title)

it('nothing but the glance while there is nobody; the reader, once, when somebody comes', async () => {
  await page.evaluate(() => document.body.append(document.createElement('hr')))
  await page.waitForTimeout(400)
  expect(scripts).toEqual(GLANCE)
  expect(await page.evaluate(() => [...document.documentElement.children].map(({ localName }) => localName))).toEqual(['head', 'body'])
  await annaComes()
  await pill()
  // somebody else comes, and goes
  await page.evaluate(() => document.body.append(document.createElement('hr')))
  await page.waitForTimeout(2500)
  expect(scripts).toEqual([...GLANCE, READER])
})

it('the reader comes also where the background was killed before, and where it dies as it is asked', async () => {
  await world.browser.killBackground()
  await annaComes()
  await pill()
  await page.reload()
  await page.waitForTimeout(200)
  await annaComes()
  await world.browser.killBackground()
  await pill()
})

it('a page that was left and is gone back to is glanced at again', async () => {
  await page.goto(`${world.origin}/elsewhere`)
  await page.goBack()
  await page.waitForTimeout(200)
  await annaComes()
  await pill()
})

it('a page nobody described gets no more than the glance; the reader, once, when its title comes to name a lead', async () => {
  scripts.length = 0
  await page.goto(`${world.origin}/plain`)
  await page.waitForTimeout(400)
  expect(scripts).toEqual(GLANCE)
  await say('Somebody Else | Bearings')
  await page.waitForTimeout(300)
  expect(scripts).toEqual(GLANCE)
  await say('(1) Weber, Anna | Bearings')
  expect((await pill()).attributes.class).toContain('possible')
  expect(scripts).toEqual([...GLANCE, READER])
  await page.evaluate(() => document.querySelector('baton-pill')!.setAttribute('data-same', 'yes'))
  await say('(2) Weber, Anna | Bearings')
  await page.waitForTimeout(500)
  expect(await page.evaluate(() => document.querySelector('baton-pill')!.getAttribute('data-same'))).toBe('yes')
})

it.each([
  ['a text with an address', '<p>Write to <b>ines@tidewater.example</b>.</p>'],
  ['a person of schema.org', '<script type="application/ld+json">{"@type": "Person", "name": "Ines Calder"}</script>'],
])('… and when %s comes', async (_, html) => {
  scripts.length = 0
  await page.goto(`${world.origin}/plain`)
  await page.waitForTimeout(200)
  expect(scripts).toEqual(GLANCE)
  await page.evaluate((more) => document.body.insertAdjacentHTML('beforeend', more), html)
  await expect.poll(() => scripts, { timeout: 3000 }).toEqual([...GLANCE, READER])
})

it('the reader comes, once, where an address comes to name a record and nothing else in the page changes', async () => {
  await page.evaluate((hash) => history.pushState(null, '', hash), HASH)
  await page.waitForTimeout(700)
  expect(scripts).toEqual([...GLANCE, READER])
})

it('… and when somebody whom its title names becomes a lead', async () => {
  await page.goto(`${world.origin}/plain`)
  await say('Bruno Falk')
  await page.waitForTimeout(300)
  expect(await page.evaluate(() => document.querySelector('baton-pill'))).toBeNull()
  world.server.put(cardOf('bruno', { name: 'Bruno Falk', email: 'bruno@falk.example' }))
  await pill('Bruno Falk')
})

it('the reader comes for a person that only schema.org names, in XHTML too', async () => {
  await page.goto(`${world.origin}/xhtml`)
  await pill()
})

it('nothing comes into an open page whose site was revoked meanwhile', async () => {
  await mustAsk(world.views, 'siteRevoked', { origin: world.origin })
  await annaComes()
  await page.waitForTimeout(800)
  expect(scripts).toEqual(GLANCE)
  expect(await page.evaluate(() => document.querySelector('baton-pill'))).toBeNull()
})
