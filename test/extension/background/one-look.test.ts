// @vitest-environment node
import './browser-fixture'

import { beforeEach, expect, it } from 'vitest'
import { browser } from 'wxt/browser'
import type { Ports } from '../../../extension/background/ports'
import type { Sender } from '../../../extension/background/router'
import type { Workspace } from '../../../extension/background/sync/workspace'
import { forgetLooksAtLeftPages } from '../../../extension/background/tabs/one-look'
import { siteRequests } from '../../../extension/background/tabs/site-requests'

// The page of tab 7, whose site nobody granted; the browser gave its leave for the tab with the toolbar's button.
const ORIGIN = 'https://crm.nordwind.example'
const PAGE = { tab: { id: 7 }, frameId: 0, documentId: 'd1', url: `${ORIGIN}/#Lead` } as Sender
const open = { session: { workerUrl: 'https://baton.nordwind.example', me: { workspace: { sitesOff: [] } } } }
const { siteRules, lookOnce, sites } = siteRequests({ current: async () => open } as unknown as Workspace, {} as Ports)

type Injected = { target: object; files?: string[] }
let injected: Injected[]
let tab: { url?: string }
let page: { result: string; documentId?: string } | null
let onUpdated: (tabId: number, change: { status?: string }) => Promise<void> = async () => {}

beforeEach(async () => {
  injected = []
  tab = { url: PAGE.url }
  page = { result: ORIGIN, documentId: 'd1' }
  await browser.storage.session.clear()
  Object.assign(browser.tabs, {
    get: async () => tab,
    onRemoved: { addListener: () => {} },
    onUpdated: { addListener: (listener: typeof onUpdated) => (onUpdated = listener) },
  })
  Object.assign(browser.permissions, { contains: async () => false, getAll: async () => ({ origins: [] }) })
  Object.assign(browser, {
    scripting: {
      async executeScript(what: Injected) {
        const { documentIds } = what.target as { documentIds?: string[] }
        if (!page || (documentIds && documentIds[0] !== page.documentId)) throw new Error('Cannot access contents of the page')
        if (what.files) injected.push(what)
        return [page]
      },
    },
  })
  forgetLooksAtLeftPages()
})

const asksForReader = async (sender: Sender) => (await siteRules({ url: sender.url!, reader: true }, sender)).ok

it('brings glance and reader into that document, registers nothing and lists nothing', async () => {
  expect(await lookOnce({ tabId: 7 }, {})).toEqual({ ok: true, value: null })
  expect(injected).toEqual([
    {
      target: { tabId: 7, documentIds: ['d1'] },
      files: ['/glances/any.js', '/content-scripts/glance.js', '/content-scripts/content.js'],
      injectImmediately: true,
    },
  ])
  expect(await sites({}, {})).toEqual({ ok: true, value: [] })
  expect(await browser.storage.local.get('sites')).toEqual({})
})

it('lets that page have its reader, and no other: not the next document, a frame, another tab or another origin', async () => {
  expect(await asksForReader(PAGE)).toBe(false)
  await lookOnce({ tabId: 7 }, {})
  expect(await asksForReader(PAGE)).toBe(true)
  expect(await asksForReader({ ...PAGE, documentId: 'd2' } as Sender)).toBe(false)
  expect(await asksForReader({ ...PAGE, frameId: 3 } as Sender)).toBe(false)
  expect(await asksForReader({ ...PAGE, tab: { id: 8 } } as Sender)).toBe(false)
  expect(await asksForReader({ ...PAGE, url: 'https://other.example/' } as Sender)).toBe(false)
  for (const status of ['loading', 'complete']) await onUpdated(7, { status })
  expect(await asksForReader(PAGE)).toBe(true) // it went on by itself
  page = { result: ORIGIN, documentId: 'd2' }
  await onUpdated(7, { status: 'complete' })
  expect(await asksForReader(PAGE)).toBe(false) // going back to it does not begin another look
})

it('where the browser names no documents, the tab and its origin have to do until it goes on', async () => {
  page = { result: ORIGIN }
  await lookOnce({ tabId: 7 }, {})
  expect(injected).toMatchObject([{ target: { tabId: 7 } }])
  const unnamed = { ...PAGE, documentId: undefined } as Sender
  expect(await asksForReader(unnamed)).toBe(true)
  await onUpdated(7, { status: 'loading' })
  expect(await asksForReader(unnamed)).toBe(false)
})

it.each<[string, () => void]>([
  ['LinkedIn', () => (tab = { url: 'https://www.linkedin.com/in/jane' })],
  [
    'a tab that went on to LinkedIn meanwhile',
    () => {
      page = { result: 'https://www.linkedin.com', documentId: 'd9' }
    },
  ],
  [
    'the worker’s own pages',
    () => {
      tab = { url: `${open.session.workerUrl}/h/token` }
      page = { result: open.session.workerUrl, documentId: 'd9' }
    },
  ],
  ['a page the browser keeps shut', () => (page = null)],
])('%s is refused with a sentence, and nothing is brought in', async (_, arrange) => {
  arrange()
  expect(await lookOnce({ tabId: 7 }, {})).toMatchObject({ ok: false, code: 'not-allowed', message: expect.stringMatching(/look/) })
  expect(injected).toEqual([])
  expect(await asksForReader(PAGE)).toBe(false)
})
