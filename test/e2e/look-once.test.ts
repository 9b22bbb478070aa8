import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cardOf, handoffOf } from '../extension/background/card-fixture'
import { closedShadow } from './closed-shadow.ts'
import { type ContractWorld, startContractWorld } from './contract-world.ts'
import { askFrom, mustAsk, until } from './extension-page.ts'
import { pressToolbarButton, type SidePanel } from './side-panel.ts'

// A rep on a page whose site nobody granted: one look, by the leave that pressing the toolbar's button gives for the tab.
const SHOTS = join(import.meta.dirname, '../../.baton/e2e')
const MAIL = '<!doctype html><title>Mail</title><main>From <a href="mailto:anna@kunde.example">A. W.</a></main>'
const LIST = `<!doctype html><title>Contacts</title><main><table><thead><tr><th>Name</th><th>Address</th></tr></thead>
  <tr><td>Ben Brandt</td><td><a href="mailto:ben@kunde.example">ben@kunde.example</a></td></tr>
  <tr><td>Carla Conte</td><td><a href="mailto:carla@kunde.example">carla@kunde.example</a></td></tr>
  <tr><td>Dora Dahl</td><td><a href="mailto:dora@kunde.example">dora@kunde.example</a></td></tr></table></main>`
let world: ContractWorld
let page: Page

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true })
  world = await startContractWorld({
    cards: [
      cardOf('anna', { name: 'Anna Weber', handoff: handoffOf('anna') }),
      cardOf('ben', { name: 'Ben Brandt' }),
      cardOf('carla', { name: 'Carla Conte' }),
    ],
    pages: (path) => ({ html: path.startsWith('/list') ? LIST : MAIL }),
    granted: false,
  })
  await until('live', async () => (await mustAsk(world.views, 'connection', {})).state === 'live')
  page = await world.browser.context.newPage()
})
afterAll(() => world?.close())

const press = async (name: string): Promise<SidePanel> => {
  const popup = await pressToolbarButton(world.browser.context, world.browser.extensionId, page)
  await popup.press(name)
  return popup
}
const says = (view: SidePanel, text: RegExp) =>
  until(`the popup says ${text}`, async () => text.test(await view.evaluate<string>("document.body?.innerText ?? ''")))
const isBare = async () => (await (await closedShadow(page)).text()).trim() === ''

it('one look shows the pill and its card, which accepts; the site stays off, and after a reload the page is bare', async () => {
  await page.goto(`${world.origin}/mail`)
  await page.waitForTimeout(300)
  expect(await isBare()).toBe(true)
  const popup = await press('Look once')
  await says(popup, /Looking once: whoever Baton knows on this page shows up, until you leave it\./)
  const shadow = await closedShadow(page)
  const pill = await shadow.wait('button[aria-label*="Anna Weber"]')
  await popup.screenshot(join(SHOTS, 'look-once-popup.png'))
  await popup.evaluate('void setTimeout(() => window.close(), 0)')
  await pill.click()
  await shadow.wait('.card h2', /Anna Weber/)
  await page.screenshot({ path: join(SHOTS, 'look-once.png') })
  await page.waitForTimeout(300) // a card that only just came is not pressed
  await (await shadow.wait('button.main', /^Accept$/)).click()
  await until('accepted', () => world.server.applied.includes('accept anna'))

  const state = await world.views.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        scripting: { getRegisteredContentScripts(): Promise<unknown[]> }
        permissions: { getAll(): Promise<{ origins: string[] }> }
      }
    }
    return { scripts: await chrome.scripting.getRegisteredContentScripts(), origins: (await chrome.permissions.getAll()).origins }
  })
  expect(state).toEqual({ scripts: [], origins: [`${world.server.url}/*`] })
  expect(await mustAsk(world.views, 'sites', {})).toEqual([])
  expect(await mustAsk(world.views, 'siteAccess', { url: world.origin })).toMatchObject({ granted: false })

  await page.reload()
  await page.waitForTimeout(700)
  expect(await isBare()).toBe(true)
})

it('a list gets its chips, also while the page goes on by itself and after the background was killed', async () => {
  await page.goto(`${world.origin}/list`)
  const popup = await press('Look once')
  await says(popup, /Looking once/)
  await popup.evaluate('void setTimeout(() => window.close(), 0)')
  const shadow = await closedShadow(page)
  const chips = async () => (await shadow.all('[role="img"]')).length
  await until('two chips', async () => (await chips()) === 2)
  await world.browser.killBackground()
  await page.evaluate(() => {
    history.pushState(null, '', '/list?page=2')
    document.querySelector('table')!.insertAdjacentHTML('beforeend', '<tr><td>Anna Weber</td><td>anna@kunde.example</td></tr>')
    document.querySelector('tr:last-child td:last-child')!.innerHTML = '<a href="mailto:anna@kunde.example">anna@kunde.example</a>'
  })
  await until('three chips', async () => (await chips()) === 3)
})

it('the look ends with its page, also for who goes back to it; nothing but the button in the toolbar begins one', async () => {
  await page.goto(`${world.origin}/mail`)
  await press('Look once').then((popup) => popup.evaluate('void setTimeout(() => window.close(), 0)'))
  await (await closedShadow(page)).wait('button[aria-label*="Anna Weber"]')
  await page.goto(`${world.origin}/mail?next`)
  await page.waitForTimeout(700)
  expect(await isBare()).toBe(true)
  await page.goBack()
  await until('bare', isBare)
  await page.waitForTimeout(700)
  expect(await isBare()).toBe(true)

  const other = await world.browser.context.newPage()
  await other.goto(`${world.origin}/mail`)
  await other.bringToFront()
  const tabId = await world.views.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { tabs: { query(what: object): Promise<{ id: number }[]> } } }
    return (await chrome.tabs.query({ active: true }))[0]!.id
  })
  expect(await askFrom(world.views, 'lookOnce', { tabId })).toMatchObject({ ok: false, code: 'not-allowed' })
  await other.close()
})

it('the worker’s own pages are refused with a sentence', async () => {
  await page.goto(`${world.server.url}/h/none`)
  const popup = await press('Look once')
  await says(popup, /Your browser does not let Baton look at this page/)
  expect(await isBare()).toBe(true)
})
