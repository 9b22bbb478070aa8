// @vitest-environment node
import './browser-fixture'

import { beforeEach, expect, it } from 'vitest'
import { browser } from 'wxt/browser'
import type { Ports } from '../../../extension/background/ports'
import type { Sender } from '../../../extension/background/router'
import type { Workspace } from '../../../extension/background/sync/workspace'
import { siteRequests } from '../../../extension/background/tabs/site-requests'
import { registerSites } from '../../../extension/background/tabs/site-scripts'

const ORIGIN = 'https://crm.nordwind.example'
const PAGE = { tab: { id: 7 }, frameId: 0, documentId: 'd1', url: `${ORIGIN}/#Lead` } as Sender
const { siteRules } = siteRequests({ current: async () => null } as unknown as Workspace, {} as Ports)
let injected: object[]
let registered: { matches: string[]; js: string[] }[]
let granted: string[]
let tabUrl: string

beforeEach(async () => {
  injected = []
  registered = []
  granted = [`${ORIGIN}/*`]
  tabUrl = PAGE.url!
  await browser.storage.local.set({ sites: [ORIGIN] })
  Object.assign(browser.tabs, { get: async () => ({ url: tabUrl }) })
  Object.assign(browser.permissions, { contains: async ({ origins }: { origins: string[] }) => granted.includes(origins[0]!) })
  Object.assign(browser, {
    scripting: {
      executeScript: async (what: object) => void injected.push(what),
      getRegisteredContentScripts: async () => [],
      registerContentScripts: async (scripts: typeof registered) => void registered.push(...scripts),
      unregisterContentScripts: async () => {},
    },
  })
})
const ask = async (sender: Sender, reader?: true) => {
  const answer = await siteRules({ url: sender.url!, ...(reader ? { reader } : {}) }, sender)
  await new Promise((done) => setTimeout(done, 10))
  return answer
}

it('a granted site gets the glance alone', async () => {
  await registerSites()
  expect(registered).toMatchObject([{ matches: [`${ORIGIN}/*`], js: ['/glances/any.js', '/content-scripts/glance.js'] }])
})

it('the reader comes to the page that asks for it, and into no document that came after it', async () => {
  expect(await ask(PAGE, true)).toMatchObject({ ok: true, value: expect.arrayContaining([expect.objectContaining({ id: 'espocrm' })]) })
  expect(injected).toEqual([{ target: { tabId: 7, documentIds: ['d1'] }, files: ['/content-scripts/content.js'], injectImmediately: true }])
})

it('who only asks how to read a page gets no script', async () => {
  expect(await ask(PAGE)).toMatchObject({ ok: true })
  expect(injected).toEqual([])
})

it('a site that was switched off or revoked meanwhile is refused, whatever its message says', async () => {
  granted = []
  expect(await ask(PAGE, true)).toMatchObject({ ok: false, code: 'not-granted' })
  granted = [`${ORIGIN}/*`]
  await browser.storage.local.set({ sites: [] })
  expect(await ask(PAGE, true)).toMatchObject({ ok: false, code: 'not-granted' })
  const elsewhere = { ...PAGE, url: 'https://other.example/' } as Sender
  expect(await siteRules({ url: `${ORIGIN}/`, reader: true }, elsewhere)).toMatchObject({ ok: false, code: 'not-granted' })
  expect(injected).toEqual([])
})

it('where the browser names no document, a tab that has gone on to LinkedIn is left alone', async () => {
  const unnamed = { ...PAGE, documentId: undefined } as Sender
  await ask(unnamed, true)
  expect(injected).toMatchObject([{ target: { tabId: 7 } }])
  tabUrl = 'https://www.linkedin.com/in/jane'
  await ask(unnamed, true)
  expect(injected).toHaveLength(1)
})
