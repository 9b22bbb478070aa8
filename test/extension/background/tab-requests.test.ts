// @vitest-environment node
import './browser-fixture'
import { beforeEach, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import type { Ports } from '../../../extension/background/ports'
import type { Sender } from '../../../extension/background/router'
import type { Workspace } from '../../../extension/background/sync/workspace'
import { tabRequests } from '../../../extension/background/tabs/tab-requests'
import {
  forgetRemoved,
  forgetSubjectsOfLeftPages,
  setTabPeople,
  setTabSubject,
  tabPeople,
  tabSubject,
} from '../../../extension/background/tabs/tab-subject'
import { fakeBrowser } from './browser-fixture'

const executeScript = vi.fn<(injection: { target: { tabId: number } }) => Promise<unknown[]>>(async () => [])
const openPanel = vi.fn(async () => {})
const ports = { push: vi.fn() } as unknown as Ports
const requests = tabRequests({ current: async () => null } as unknown as Workspace, ports)

const OWN = 7
const VICTIM = 8
const PAGE = { id: 'test-extension-id', tab: { id: OWN, windowId: 1 }, url: 'https://crm.example/', frameId: 0 } as Sender
const POPUP = { id: 'test-extension-id', url: 'chrome-extension://test/popup.html' } as Sender

beforeEach(() => {
  vi.clearAllMocks()
  fakeBrowser.runtime.getURL = ((path: string) => `chrome-extension://test${path}`) as typeof fakeBrowser.runtime.getURL
  Object.assign(browser, { scripting: { executeScript }, sidePanel: { open: openPanel } })
  vi.spyOn(browser.tabs, 'get').mockResolvedValue({ url: 'https://crm.example/' } as never)
})
const enteredTabs = () => [...new Set(executeScript.mock.calls.map(([{ target }]) => target.tabId))]

it('a page that names another tab puts a card on its own', async () => {
  expect(await requests.openCard({ leadId: 'a', tabId: VICTIM }, PAGE)).toMatchObject({ ok: true })
  expect(enteredTabs()).toEqual([OWN])
})

it('a page that names another tab or window opens the panel of its own, about its own', async () => {
  await requests.openSidePanel({ leadId: 'a', tabId: VICTIM, windowId: 2 }, PAGE)
  expect(openPanel.mock.calls).toEqual([[{ tabId: OWN }]])
  expect([(await tabSubject(VICTIM)).leadId, (await tabSubject(OWN)).leadId]).toEqual([null, 'a'])
})

it('the popup names the tab it stands over, and the window where it knows no tab', async () => {
  expect(await requests.openCard({ leadId: 'a', tabId: VICTIM }, POPUP)).toMatchObject({ ok: true })
  expect(enteredTabs()).toEqual([VICTIM])
  await requests.openSidePanel({ leadId: null, windowId: 2 }, POPUP)
  expect(openPanel.mock.calls).toEqual([[{ windowId: 2 }]])
})

it('somebody who was removed is the subject of no tab, and named in none', async () => {
  await setTabSubject(OWN, { leadId: 'a', confidence: 'exact' })
  await setTabSubject(VICTIM, { leadId: 'b', confidence: 'exact' })
  await setTabPeople(VICTIM, [
    { leadId: 'b', possible: false },
    { leadId: 'a', possible: true },
  ])
  const changed = vi.fn()
  await forgetRemoved(['a', 'nobody'], changed)
  expect([(await tabSubject(OWN)).leadId, (await tabSubject(VICTIM)).leadId]).toEqual([null, 'b'])
  expect(await tabPeople(VICTIM)).toEqual([{ leadId: 'b', possible: false }])
  expect(changed.mock.calls).toEqual([[OWN]])
})

it('a page whose frame goes on keeps its subject; one that is loaded again, or goes elsewhere, is about nobody until it says so', async () => {
  const changed = vi.fn()
  const hears: ((tabId: number, change: object) => Promise<void>)[] = []
  vi.spyOn(browser.tabs.onUpdated, 'addListener').mockImplementation((hear) => void hears.push(hear as never))
  forgetSubjectsOfLeftPages(changed)
  const [hear] = hears
  let there = 'd1'
  executeScript.mockImplementation(async ({ target }) => {
    if ((target as { documentIds?: string[] }).documentIds?.[0] !== there) throw new Error('No document with id')
    return []
  })
  const says = (documentId: string) =>
    requests.pageSubject({ leadId: 'a', confidence: 'exact', here: [{ leadId: 'a', possible: false }] }, { ...PAGE, documentId } as Sender)
  const known = async () => [(await tabSubject(OWN)).leadId, (await tabPeople(OWN)).length]

  await says('d1')
  await hear!(OWN, { status: 'loading' })
  await hear!(OWN, { status: 'complete' })
  expect([await known(), changed.mock.calls]).toEqual([['a', 1], []])
  there = 'd2'
  await hear!(OWN, { status: 'loading' })
  expect([await known(), changed.mock.calls]).toEqual([[null, 0], [[OWN]]])
  await says('d2')
  await hear!(OWN, { status: 'loading', url: 'https://crm.example/2' })
  expect(await known()).toEqual([null, 0])
})
