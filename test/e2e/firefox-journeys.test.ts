import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Handoff } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'
import type { Invite } from '#shared/schema/member'
import { faultsOf } from './axe-faults.ts'
import { call } from './call.ts'
import { until } from './extension-page.ts'
import { type FirefoxWorld, startFirefoxWorld } from './firefox/firefox-world.ts'
import { type RunningWorker, startWorker } from './worker.ts'

// What firefox.test.ts leaves out for its time: a marketer's X-ray, LinkedIn, the address bar, being offline, being shut out.
const LINKEDIN = 'https://www.linkedin.com'
let world: FirefoxWorld
let vera: Card
let ole: Card
/** the worker of the second half, over the first one's state */
let again: RunningWorker | undefined

beforeAll(async () => {
  // as another host than the worker's, since Firefox grants hosts and not ports
  world = await startFirefoxWorld({ demo: true, siteHost: 'localhost' })
  vera = await world.waiting('Vera Lind')
  ole = await world.waiting('Ole Brandt')
}, 120_000)
afterAll(async () => {
  await again?.stop()
  await world?.close()
})

const api = <T>(method: string, path: string, body?: object) => call<T>(world.worker, world.worker.tokens.sales, method, path, body)
const connection = () => world.mustAsk('connection', {})
const sidebarSays = (what: string) =>
  until(`the sidebar says ${what}`, async () => (await world.sidebarSays()).includes(what)).catch(async (error: Error) => {
    throw new Error(`${error.message}; it says: ${await world.sidebarSays()}`)
  })
/** Presses a button of the popup or the sidebar that Firefox itself shows; neither is a page to WebDriver. */
const pressIn = async (type: 'popup' | 'sidebar', text: string) => {
  const button = `[...(browser.extension.getViews({ type: '${type}' })[0]?.document.querySelectorAll('button') ?? [])]
    .find((one) => one.textContent.trim() === ${JSON.stringify(text)})`
  await until(`the button ${text}`, async () => (await world.popup.evaluate(`!!${button}`)) === true)
  await world.popup.evaluate(`${button}.click()`)
}

it('the X-ray prices a marketer’s own page by the leave the toolbar’s button gives, and by no grant', async () => {
  await world.grant(world.worker.url)
  const wanted = { name: 'Mira Marke', email: 'mira@workspace.example', role: 'marketing', manager: false, signer: false }
  const { url } = await call<Invite & { url: string }>(world.worker, world.worker.tokens.admin, 'POST', '/v1/invites', wanted)
  await world.mustAsk('join', { url })
  const page = await world.firefox.browser.newPage()
  await page.goto(`${world.site.url}/pricing`)
  await page.bringToFront()
  await world.chrome.pressToolbarButton()
  await pressIn('popup', 'X-ray this page')
  const panel = (await page.waitForSelector('baton-xray >>> .panel'))!
  await until('the prices', async () => /\+5 Key page\s+once a day/.test(await panel.evaluate((one) => (one as HTMLElement).innerText)))
  expect(await world.popup.evaluate('browser.permissions.getAll().then(({ origins }) => origins.join())')).toBe('http://127.0.0.1/*')
  await page.keyboard.press('Escape')
  await until('gone', () => page.evaluate(() => document.querySelector('baton-xray') === null))
  await page.close()
  await world.mustAsk('signOut', {})
})

it('on LinkedIn the sidebar alone says who it is, and links the profile', async () => {
  await world.mustAsk('join', { url: world.worker.joinUrl })
  await until('live', async () => (await connection()).state === 'live')
  const page = await linkedIn('Ole Brandt')
  await world.popup.bringToFront()
  await (await world.popup.waitForSelector('button[aria-label="Open the side panel"]'))!.click()
  await page.bringToFront()
  await sidebarSays('On LinkedIn?')
  await pressIn('sidebar', 'On LinkedIn? Let this panel show who a profile belongs to')
  await sidebarSays('Baton puts nothing into LinkedIn’s pages')
  await world.grant(LINKEDIN)
  await page.bringToFront()
  await sidebarSays('Perhaps this person: only the name fits the page.')
  await sidebarSays('ole@nordwind.example')
  await pressIn('sidebar', 'Link this profile')
  await until('the worker has it', async () => (await api<Card>('GET', `/v1/leads/${ole.id}`)).linkedin === 'ole-b-77')
  expect(await page.evaluate(() => (globalThis as unknown as { changes: string[] }).changes)).toEqual([])
  await page.close()
})

/** A page of ours at LinkedIn's address that writes down what is put into it; nothing is asked of LinkedIn. */
async function linkedIn(name: string): Promise<Page> {
  const page = await world.firefox.browser.newPage()
  await page.setRequestInterception(true)
  const body = `<!doctype html><title>(3) ${name} | LinkedIn</title><body><main><h1>${name}</h1></main><script>globalThis.changes = []
    new MutationObserver((all) => changes.push(...all.map((one) => one.target.nodeName))).observe(document, { subtree: true, childList: true, attributes: true })
  </script>`
  page.on('request', (request) =>
    request.isNavigationRequest()
      ? void request.respond({ contentType: 'text/html; charset=utf-8', body })
      : void request.respond({ status: 404, body: '' }),
  )
  await page.goto(`${LINKEDIN}/in/ole-b-77/`)
  return page
}

it('a lead found in the address bar stands in the sidebar', async () => {
  const page = await world.firefox.browser.newPage()
  await page.goto(`${world.site.url}/about`)
  await page.bringToFront()
  await world.chrome.chooseInAddressBar('baton vera', 'Vera Lind')
  await sidebarSays('vera@nordwind.example')
  await page.close()
})

it('popup, side panel and dashboard are as clean for axe as in Chromium', async () => {
  await world.popup.reload({ timeout: 1000 }).catch(() => {})
  await world.popup.waitForSelector('.lead-row')
  expect(await faults(world.popup)).toEqual([])
  for (const [path, shown] of [
    [`sidepanel.html#/leads/${vera.id}`, 'h1, h2'],
    ['dashboard.html', 'table, h1'],
  ] as const) {
    const view = await world.firefox.openExtensionPage(path)
    await view.waitForSelector(shown)
    expect(await faults(view), path).toEqual([])
    await view.close()
  }
})

/** One driver's page is asked as the other's. Firefox writes our hosts' `all: initial` out, spacing too; no text stands on a host itself. */
const faults = async (page: Page) => {
  const found = await faultsOf(page as unknown as Parameters<typeof faultsOf>[0])
  return found.filter((fault) => !/^avoid-inline-spacing: (<baton-\w+ [^>]*>\s?)+$/.test(fault))
}

it('an answer given on the card while the worker is away outlives the event page, and arrives once', async () => {
  await world.grant(world.site.url)
  await world.mustAsk('siteGranted', { origin: new URL(world.site.url).origin })
  const page = await world.openMail(vera)
  await (await page.waitForSelector('baton-pill >>> button'))!.click()
  await page.waitForSelector('baton-card >>> button.main')
  expect(await faults(page)).toEqual([])
  await world.worker.stop()
  await world.press(page, 'Accept')
  const unsent = async () => {
    const now = await connection()
    return now.state === 'signed-out' ? -1 : now.unsent
  }
  await until('it waits', async () => (await unsent()) >= 1)
  await world.chrome.stopBackground()
  const { state, port } = world.worker
  again = await startWorker({ demo: true, state, port, readyWithinMs: 60_000 })
  await until('delivered', async () => (await unsent()) === 0, 70_000)
  const { steps } = await api<Handoff>('GET', `/v1/handoffs/${(await world.inWorker(vera)).id}`)
  expect(steps.filter(({ action }) => action === 'accept')).toHaveLength(1)
  await page.close()
}, 150_000)

it('a token revoked elsewhere takes everything kept here with it, the pill in an open page too', async () => {
  await until('live', async () => (await connection()).state === 'live', 70_000)
  const page = await world.openMail(vera)
  const token = await world.popup.evaluate(`new Promise((resolve) => {
    const opening = indexedDB.open('baton-session')
    opening.onsuccess = () => {
      opening.result.transaction('session').objectStore('session').get('session').onsuccess = (event) => resolve(event.target.result.token)
    }
  })`)
  await fetch(`${world.worker.url}/v1/leave`, { method: 'POST', headers: { authorization: `Bearer ${token}` } })
  await until('signed out', async () => (await connection()).state === 'signed-out', 5000)
  await page.waitForSelector('baton-pill', { hidden: true })
  const databases = () => world.popup.evaluate('indexedDB.databases().then((all) => all.map((db) => db.name).join())')
  await until('wiped', async () => !String(await databases()).includes('baton-replica'))
}, 120_000)

it('in a German Firefox list, pill and card speak German', async () => {
  const german = await startFirefoxWorld({ language: 'de' })
  try {
    const anna = await german.waiting('Anna Weber')
    await german.grant(german.worker.url)
    await german.mustAsk('join', { url: german.worker.joinUrl })
    await german.mustAsk('siteGranted', { origin: new URL(german.site.url).origin })
    await until('the lead', async () => (await german.mustAsk('search', { query: 'anna', limit: 1, offset: 0 })).total === 1)
    await german.popup.reload({ timeout: 1000 }).catch(() => {})
    await german.popup.waitForSelector('.lead-row')
    expect(await german.popup.evaluate('document.documentElement.lang + document.body.innerText')).toMatch(/^de.*Leads suchen/s)
    const page = await german.openMail(anna)
    const pill = (await page.waitForSelector('baton-pill >>> button'))!
    expect(await pill.evaluate((one) => one.getAttribute('aria-label'))).toMatch(/^Baton öffnen: Anna Weber/)
    await pill.click()
    await german.press(page, 'Annehmen')
    await until('accepted', async () => (await german.inWorker(anna)).state === 'accepted')
  } finally {
    await german.close()
  }
}, 120_000)
