import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Card } from '#shared/schema/lead'
import { type BatonBrowser, launchBrowser } from './browser.ts'
import { call } from './call.ts'
import { builtExtension } from './extension-build.ts'
import { askFrom, mustAsk, until } from './extension-page.ts'
import { openSidePanelOf, type SidePanel } from './side-panel.ts'
import { type RunningWorker, startWorker } from './worker.ts'

// Pages of ours at LinkedIn's addresses: whoever watches them for an extension must find nothing, while the side panel says who it is.
const SHOTS = join(import.meta.dirname, '../../.baton/e2e')
const ORIGIN = 'https://www.linkedin.com'
const SALES = `${ORIGIN}/sales/lead/ACwAAAbC_dE-f,NAME_SEARCH,x1`

/** What the site itself could do to find us: every change of its document, and a look for files that pages may read. */
const WATCHED = (
  name: string,
) => `<!doctype html><html><head><title>(3) ${name} | LinkedIn</title></head><body><main><h1>${name}</h1></main>
<script>
  globalThis.changes = []
  new MutationObserver((all) => changes.push(...all.map((one) => one.target.nodeName))).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  globalThis.go = (path, name) => { history.pushState(null, '', path); setTimeout(() => { document.title = name + ' | LinkedIn' }, 300) }
</script></body></html>`

let worker: RunningWorker
let browser: BatonBrowser
let views: Page
let page: Page
let panel: SidePanel
const asked: string[] = []

const api = <T>(path: string, method = 'GET', body?: object) => call<T>(worker, worker.tokens.sales, method, path, body)
const add = (name: string, email: string, linkedin?: string) =>
  api<Card>('/v1/leads', 'POST', { name, email, ...(linkedin ? { linkedin } : {}) })
const says = (wanted: string | RegExp) =>
  until(
    `the panel says ${wanted}`,
    async () => {
      const text = await panel.evaluate<string>("document.body?.innerText ?? ''")
      return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text)
    },
    15_000,
  ).catch(async (error: Error) => {
    throw new Error(`${error.message}; it says: ${await panel.evaluate<string>('document.body.innerText')}`)
  })

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true })
  worker = await startWorker({ readyWithinMs: 60_000 })
  await add('Jane Roe', 'jane@tidewater.example', `${ORIGIN}/in/jane-roe/`)
  await add('Ole Brandt', 'ole@brandt.example')
  await add('Max Meier', 'max@alpha.example')
  await add('Max Meier', 'max@beta.example')
  browser = await launchBrowser()
  await browser.grant(worker.url)
  views = await browser.openExtensionPage('popup.html')
  await mustAsk(views, 'join', { url: worker.joinUrl })
  await until('live', async () => (await mustAsk(views, 'connection', {})).state === 'live', 20_000)
  page = await browser.context.newPage()
  await page.route(/^https:/, (route) => {
    asked.push(route.request().url())
    const name = route.request().url().includes('ole') ? 'Ole Brandt' : 'Jane Roe'
    return route.request().isNavigationRequest()
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: WATCHED(name) })
      : route.fulfill({ status: 404, body: '' })
  })
  await page.goto(`${ORIGIN}/in/jane-roe/`)
  const tabId = await views.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { tabs: { query(what: object): Promise<{ id: number; title?: string }[]> } } }
    return (await chrome.tabs.query({})).at(-1)!.id
  })
  const cdp = await browser.context.newCDPSession(views)
  await cdp.send('Runtime.evaluate', {
    expression: `chrome.runtime.sendMessage({ baton: 'openSidePanel', leadId: null, tabId: ${tabId} })`,
    userGesture: true,
    awaitPromise: true,
  })
  await page.bringToFront()
  panel = await openSidePanelOf(browser.context, browser.extensionId)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await worker?.close()
})

it('the manifest puts nothing into any page and lets no page read a file', () => {
  const manifest = JSON.parse(readFileSync(join(builtExtension(), 'manifest.json'), 'utf8'))
  expect(manifest.content_scripts).toBeUndefined()
  expect(manifest.web_accessible_resources).toBeUndefined()
  expect(manifest.host_permissions).toBeUndefined()
  expect(manifest.permissions).not.toContain('tabs')
  expect(manifest.externally_connectable).toBeUndefined()
})

it('before the grant the panel knows no address and says what it would read; one click allows it', async () => {
  await says('On LinkedIn?')
  expect(await panel.evaluate<string>('document.body.innerText')).not.toContain('jane@tidewater.example')
  await panel.press('On LinkedIn? Let this panel show who a profile belongs to')
  await says('Baton puts nothing into LinkedIn’s pages')
  await panel.screenshot(join(SHOTS, 'linkedin-ask.png'))
  await browser.grant(ORIGIN) // the prompt does not exist without a display: this is its *Allow*
  await page.bringToFront()
  await says('jane@tidewater.example')
  expect(await mustAsk(views, 'sites', {})).toEqual([{ origin: ORIGIN, site: 'side panel only' }])
})

it('follows the tab: a name alone is possible, and a title that is late names nobody', async () => {
  await page.evaluate(`go('/in/ole-b-77/', 'Ole Brandt')`)
  await says('Perhaps this person: only the name fits the page.')
  await says('ole@brandt.example')
  await panel.screenshot(join(SHOTS, 'linkedin-possible.png'))
})

it('link this profile: from then on it is a fact, here and in the worker', async () => {
  await panel.press('Link this profile')
  await until('the worker has it', async () => {
    const { leads } = await api<{ leads: Card[] }>('/v1/leads?q=ole@brandt.example')
    return leads[0]?.linkedin === 'ole-b-77'
  })
  await until('a fact', async () => !(await panel.evaluate<string>('document.body.innerText')).includes('Perhaps this person'))
  await says('ole@brandt.example')
})

it('several of one name are listed, and none of them is picked', async () => {
  await page.evaluate(`go('/in/max-m-1/', 'Max Meier')`)
  await says('Perhaps one of these? Only the name fits.')
  expect(await panel.evaluate<number>(`document.querySelectorAll('.profile .lead-row').length`)).toBe(2)
  await panel.screenshot(join(SHOTS, 'linkedin-namesakes.png'))
})

it('Sales Navigator: nobody known → add as a lead → known by its id, however it was found', async () => {
  await page.evaluate(`go('${new URL(SALES).pathname}', 'Petra Neu')`)
  await says('No lead is known by this profile.')
  await until('the name', () => panel.evaluate<boolean>(`document.querySelector('#profile-title').textContent === 'Petra Neu'`))
  await panel.press('Add as a lead')
  await panel.screenshot(join(SHOTS, 'linkedin-add.png'))
  await panel.press('Add lead')
  await says('Nobody owns this lead yet')
  const { leads } = await api<{ leads: Card[] }>('/v1/leads?q=Petra')
  expect(leads).toMatchObject([{ name: 'Petra Neu', email: null, crmIds: ['linkedin-sales:ACwAAAbC_dE-f'] }])
  await page.evaluate(`go('/in/jane-roe/', 'Jane Roe')`)
  await says('jane@tidewater.example')
  await page.evaluate(`go('/sales/people/ACwAAAbC_dE-f,OTHER,q9', 'Petra Neu')`)
  await until('Petra', () => panel.evaluate<boolean>(`document.querySelector('.head h2')?.textContent === 'Petra Neu'`))
})

it('all the while nothing was put into the page, neither by itself nor when a shortcut or the popup asked for the card', async () => {
  const tab = (await mustTab(page)).id
  const { leads } = await api<{ leads: Card[] }>('/v1/leads?q=jane@tidewater.example')
  expect(await askFrom(views, 'openCard', { leadId: leads[0]!.id, tabId: tab })).toMatchObject({ ok: false, code: 'forbidden' })
  expect(await askFrom(views, 'siteGranted', { origin: ORIGIN, tabId: tab })).toMatchObject({ ok: false, code: 'forbidden' })
  const background = await browser.background()
  for (const name of ['open-card', 'accept', 'reject', 'close-card']) {
    await background.evaluate(`chrome.commands.onCommand.dispatch(${JSON.stringify(name)}, { id: ${tab} })`)
  }
  await page.waitForTimeout(800)
  expect(await background.evaluate('chrome.scripting.getRegisteredContentScripts()')).toEqual([])
  const changes = await page.evaluate<string[]>('changes')
  // its own title, and nothing else
  expect(changes.filter((name) => name !== 'TITLE')).toEqual([])
  expect(changes.length).toBeGreaterThan(0)
  const files = ['manifest.json', 'content-scripts/content.js', 'card.js', 'icon/128.png', 'popup.html']
  const read = await page.evaluate(
    ([id, paths]) =>
      Promise.all(
        (paths as string[]).map((path) =>
          fetch(`chrome-extension://${id}/${path}`).then(
            () => path,
            () => null,
          ),
        ),
      ),
    [browser.extensionId, files] as const,
  )
  expect(read).toEqual(files.map(() => null))
  expect(asked.every((url) => url.startsWith(ORIGIN))).toBe(true)
})

it('taken back, the panel knows nothing about LinkedIn’s tabs any more', async () => {
  await mustAsk(views, 'siteRevoked', { origin: ORIGIN })
  expect(await mustAsk(views, 'sites', {})).toEqual([])
  await until('the panel forgets', async () => !(await panel.evaluate<string>('document.body.innerText')).includes('Petra Neu'))
  expect(await mustAsk(views, 'tabLead', { tabId: (await mustTab(page)).id })).toMatchObject({ leadId: null, isPerhaps: true })
})

async function mustTab(shown: Page): Promise<{ id: number }> {
  await shown.bringToFront()
  const background = await browser.background()
  const [tab] = await background.evaluate<{ id: number }[]>('chrome.tabs.query({ active: true })')
  return tab!
}
