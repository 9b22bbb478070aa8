import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Card } from '#shared/schema/lead'
import { type DemoSite, serveDemoSite } from '../demo-site/server.ts'
import { faultsOf } from './axe-faults.ts'
import { type BatonBrowser, launchBrowser } from './browser.ts'
import { call } from './call.ts'
import { mustAsk, until } from './extension-page.ts'
import { type Visitors, visitors } from './visitors.ts'
import { type RunningWorker, startWorker } from './worker.ts'

// A new workspace in a new browser: what its admin sees first, and a checklist that ticks itself by what really happens.
const SHOTS = join(import.meta.dirname, '../../.baton/e2e')
let worker: RunningWorker
let site: DemoSite
let browser: BatonBrowser
let guests: Visitors
let popup: Page

const api = <T>(path: string, method = 'GET', body?: object) => call<T>(worker, worker.tokens.admin, method, path, body)
const ticked = (line: string) => popup.locator('.checklist li.done', { hasText: line })
const open = (line: string) => popup.locator('.checklist li:not(.done)', { hasText: line })

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true })
  worker = await startWorker({ readyWithinMs: 60_000 })
  site = await serveDemoSite({ port: 0, workerUrl: worker.url, writeKey: worker.writeKey })
  ;[browser, guests] = await Promise.all([launchBrowser(), visitors()])
}, 120_000)
afterAll(async () => {
  await guests?.close()
  await browser?.close()
  await site?.close()
  await worker?.close()
})

it('the first screen says what it is and what it asks for, and joins by the link alone', async () => {
  popup = await browser.openExtensionPage('popup.html')
  await popup.setViewportSize({ width: 380, height: 600 })
  await popup.getByText('To join, your browser asks for one address only').waitFor()
  expect(await faultsOf(popup)).toEqual([])
  const shot = (name: string) => popup.screenshot({ path: join(SHOTS, `${name}.png`) })
  await shot('first-run')
  await popup.emulateMedia({ colorScheme: 'dark' })
  await shot('first-run-dark')
  await popup.emulateMedia({ colorScheme: 'light' })
  const invited = { name: 'Ada Admin', email: 'ada@workspace.example', role: 'admin', manager: false, signer: false }
  const { url } = await api<{ url: string }>('/v1/invites', 'POST', invited)
  await browser.grant(worker.url) // the prompt does not exist without a display: this is its *Allow*
  await popup.bringToFront()
  await popup.getByLabel('Join link').fill(url)
  await popup.getByRole('button', { name: /^Join / }).click()
  await popup.locator('.checklist').waitFor()
  const { origins } = await popup.evaluate<{ origins: string[] }>('chrome.permissions.getAll()')
  expect(origins).toEqual([`${worker.url}/*`])
})

it('each line ticks itself when it is true, without a reload; when all are the list is gone', async () => {
  await popup.evaluate(() => Object.assign(globalThis, { notReloaded: true }))
  await open('A pack is chosen').waitFor()
  await open('Your site is heard').waitFor()
  await popup.screenshot({ path: join(SHOTS, 'checklist.png') })
  await popup.emulateMedia({ colorScheme: 'dark' })
  await popup.screenshot({ path: join(SHOTS, 'checklist-dark.png') })
  expect(await faultsOf(popup)).toEqual([])
  await popup.emulateMedia({ colorScheme: 'light' })

  const dashboard = await browser.openExtensionPage('dashboard.html')
  await dashboard.locator('.checklist').waitFor()
  await dashboard.screenshot({ path: join(SHOTS, 'checklist-dashboard.png') })
  await dashboard.locator('.checklist li', { hasText: 'A pack is chosen' }).getByText('Choose a pack').click()
  await dashboard.getByRole('button', { name: 'Keep it: B2B starter' }).waitFor()
  await dashboard.screenshot({ path: join(SHOTS, 'keep-pack.png') })
  await dashboard.getByRole('button', { name: 'Keep it: B2B starter' }).click()
  await dashboard.getByText('“B2B starter” scores now.').waitFor()
  await dashboard.close()
  await popup.bringToFront()

  await ticked('A pack is chosen').waitFor({ timeout: 20_000 })
  const visitor = await guests.arrive(`${site.url}/pricing`)
  await ticked('Your site is heard').waitFor({ timeout: 20_000 })
  await visitor.leave()

  if ((await open('Sales is invited').count()) > 0) {
    await api('/v1/invites', 'POST', { name: 'Rosa', email: 'rosa@workspace.example', role: 'sales', manager: false, signer: false })
  }
  await ticked('Sales is invited').waitFor({ timeout: 20_000 })

  await open('Baton shows on a site of yours').waitFor()
  await browser.grant(site.url)
  // its mail page has the sender in its address
  browser.network.tellsAddresses(site.url)
  await mustAsk(popup, 'siteGranted', { origin: new URL(site.url).origin })
  await ticked('Baton shows on a site of yours').waitFor({ timeout: 20_000 })

  await open('You have seen a first card').waitFor()
  const { id } = await api<Card>('/v1/leads', 'POST', { name: 'Lena Vogt', email: 'lena@nordwind.example' })
  const page = await browser.context.newPage()
  await page.goto(`${site.url}/mail/?from=Lena&email=lena%40nordwind.example`)
  const tabId = await popup.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { tabs: { query(what: object): Promise<{ id: number }[]> } } }
    return (await chrome.tabs.query({})).at(-1)!.id
  })
  await mustAsk(popup, 'openCard', { leadId: id, tabId })
  await until('the list is gone', async () => (await popup.locator('.checklist').count()) === 0, 20_000)
  expect(await popup.evaluate(() => (globalThis as { notReloaded?: boolean }).notReloaded)).toBe(true)
  await page.close()
})

it('signed out, nothing of the checklist stays on the device', async () => {
  expect(await popup.evaluate('chrome.storage.local.get("checklist")')).toMatchObject({ checklist: { cardSeen: true } })
  await mustAsk(popup, 'signOut', {})
  expect(await popup.evaluate('chrome.storage.local.get("checklist")')).toEqual({})
})
