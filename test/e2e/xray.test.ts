import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Invite } from '#shared/schema/member'
import { type DemoSite, serveDemoSite } from '../demo-site/server.ts'
import { type BatonBrowser, launchBrowser } from './browser.ts'
import { call } from './call.ts'
import { type ClosedShadow, closedShadow } from './closed-shadow.ts'
import { mustAsk, until } from './extension-page.ts'
import { pressToolbarButton, type SidePanel } from './side-panel.ts'
import { type RunningWorker, startWorker } from './worker.ts'

// A marketer on the company's own site presses the button in the toolbar. No site is granted: the popup's own leave for the tab is all.
const SHOTS = join(import.meta.dirname, '../../.baton/e2e')
let worker: RunningWorker
let site: DemoSite
let browser: BatonBrowser
let page: Page

const popup = () => pressToolbarButton(browser.context, browser.extensionId, page)
const says = (view: SidePanel, text: string) =>
  until(`the popup says ${text}`, async () => (await view.evaluate<string>("document.body?.innerText ?? ''")).includes(text))

async function xray(path: string): Promise<ClosedShadow> {
  await page.goto(site.url + path)
  await (await popup()).press('X-ray this page')
  const shadow = await closedShadow(page)
  await shadow.wait('.panel h2', /Score X-ray/)
  return shadow
}

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true })
  worker = await startWorker({ demo: true, readyWithinMs: 90_000 })
  site = await serveDemoSite({ port: 0, workerUrl: worker.url, writeKey: worker.writeKey })
  browser = await launchBrowser()
  await browser.grant(worker.url)
  const wanted = { name: 'Mira Marke', email: 'mira@workspace.example', role: 'marketing', manager: false, signer: false }
  const { url } = await call<Invite & { url: string }>(worker, worker.tokens.admin, 'POST', '/v1/invites', wanted)
  const views = await browser.openExtensionPage('popup.html')
  await mustAsk(views, 'join', { url })
  await views.close()
  page = await browser.context.newPage()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
  await worker?.close()
})

it('the pricing page: a key page with its limit, a priced download, ways to raise a hand; counts as the worker has them', async () => {
  const shadow = await xray('/pricing')
  const panel = (await shadow.wait('.panel')).text
  expect(panel).toMatch(/\+5 Key page\s+once a day/)
  expect(panel).toMatch(/Leads that earned it: \d+ · hand-offs accepted: \d+/)
  expect(panel).toMatch(/One click away: .*Demo request/)
  const tags = (await shadow.all('.tag > button')).map(({ text }) => text)
  expect(tags.filter((text) => /^Leads to a raised hand · \d+ so far · \d+ accepted$/.test(text)).length).toBeGreaterThanOrEqual(2)
  await page.screenshot({ path: join(SHOTS, 'xray-pricing.png') })
  await page.getByText('Download the roll-out plan').evaluate((link) => link.scrollIntoView({ block: 'center', behavior: 'instant' }))
  await page.waitForTimeout(700) // the tags follow
  const download = await shadow.wait('.tag > button', /^\+\d+ · \d+ earned · \d+ accepted$/)
  await download.click()
  await shadow.wait('.more:not([hidden])', /Leads that earned it/)
  await page.screenshot({ path: join(SHOTS, 'xray-download.png') })
  const { rules } = await call<{ rules: { label: string; earned: number }[] }>(worker, worker.tokens.marketing, 'POST', '/v1/prices', {
    events: [{ name: 'page', url: `${site.url}/pricing` }],
  })
  expect(panel).toContain(`Leads that earned it: ${rules.find(({ label }) => label === 'Key page')!.earned}`)
})

it('the page cannot look inside, and Esc leaves no trace of it', async () => {
  expect(await page.evaluate(() => document.querySelector('baton-xray')!.shadowRoot)).toBeNull()
  await page.keyboard.press('Escape')
  await until('gone', () => page.evaluate(() => document.querySelector('baton-xray') === null))
  const left = await (await browser.background()).evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        tabs: { query(what: object): Promise<{ id: number }[]> }
        scripting: { executeScript(what: object): Promise<{ result: unknown }[]> }
      }
    }
    const [tab] = await chrome.tabs.query({ active: true })
    const func = () => 'batonXray' in globalThis
    return (await chrome.scripting.executeScript({ target: { tabId: tab!.id }, func }))[0]!.result
  })
  expect(left).toBe(false)
})

it('a form is priced where it stands; a page without one says that no hand can be raised', async () => {
  const demo = await xray('/demo')
  await demo.wait('.panel', /Possible on this page: Demo request/)
  await demo.wait('.tag.raise > button', /^Raises a hand/)
  await page.screenshot({ path: join(SHOTS, 'xray-demo.png') })
  await (await demo.wait('.close')).click()
  await demo.gone('.panel')

  await page.goto(`${site.url}/privacy`)
  await page.evaluate(() => {
    for (const link of document.querySelectorAll('a, form')) link.remove()
    document.title = '<b>bold</b>'
    const form = document.createElement('form')
    form.id = '<img src=x onerror="window.ran = 1">'
    form.innerHTML = '<input name="q"><button>Search</button>'
    document.body.prepend(form)
  })
  await (await popup()).press('X-ray this page')
  const shadow = await closedShadow(page)
  await shadow.wait('.panel .warn', /This page offers no way to raise a hand/)
  await shadow.wait('.tag.none > button', /^0 points$/)
  await page.screenshot({ path: join(SHOTS, 'xray-no-way.png') })
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  const again = await popup()
  await again.press('Switch the X-ray off')
  await until('gone', () => page.evaluate(() => document.querySelector('baton-xray') === null))
})

it('a thank-you page whose address names a person is priced without saying who', async () => {
  await page.goto(`${site.url}/pricing?email=anna%40kunde.example&utm_source=mail#anna@kunde.example`)
  await page.evaluate(() => {
    const name = 'anna@kunde.example'
    document.body.insertAdjacentHTML(
      'afterbegin',
      `<a href="/unsubscribe/${name}">No more mails</a> <a href="https://partner.example/${name}?to=${name}">Partner</a>
       <a href="/files/rollout-plan.pdf?for=${name}">Plan</a><form id="for ${name}" action="/thanks?email=${name}"><input name="q"></form>`,
    )
  })
  browser.network.forget()
  await (await popup()).press('X-ray this page')
  const shadow = await closedShadow(page)
  await shadow.wait('.panel', /\+5 Key page/)
  await (await shadow.wait('.close')).click()
  const asked = browser.network.sent.filter(({ url }) => url.endsWith('/v1/prices')).map(({ body }) => body)
  expect(asked.length).toBeGreaterThan(0)
  for (const body of asked) {
    expect(body).not.toMatch(/@|%40|anna/)
    expect(body).toContain(`"url":"${site.url}/pricing?utm_source=mail"`)
    expect(body).toContain(`"url":"${site.url}/unsubscribe"`)
    expect(body).toContain('"file":"/files/rollout-plan.pdf"')
    expect(body).toContain('"href":"https://partner.example/"')
  }
})

it('in the dark; a page that goes on without loading is another page', async () => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await xray('/')
  await page.screenshot({ path: join(SHOTS, 'xray-dark.png') })
  await page.evaluate(() => history.pushState(null, '', '/pricing'))
  await until('gone', () => page.evaluate(() => document.querySelector('baton-xray') === null))
  await page.emulateMedia({ colorScheme: 'light' })
})

it('elsewhere it is not offered, and needs no permission of its own', async () => {
  await page.route('https://elsewhere.example/', (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Elsewhere</h1>' }))
  await page.goto('https://elsewhere.example/')
  const view = await popup()
  await says(view, 'elsewhere.example')
  expect(await view.evaluate<string>('document.body.innerText')).not.toContain('X-ray')
  // the real popup is as large as it says, and no card in the middle of a tab
  expect(
    await view.evaluate(`[document.querySelector('.popup-root').offsetWidth, document.querySelector('.popup').offsetHeight,
      document.querySelector('.in-tab')]`),
  ).toEqual([380, 560, null])
  const { origins } = await view.evaluate<{ origins: string[] }>('chrome.permissions.getAll()')
  expect(origins).toEqual([`${worker.url}/*`])
})
