// @vitest-environment node
import './browser-fixture'
import { beforeEach, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import type { Ports } from '../../../extension/background/ports'
import type { Workspace } from '../../../extension/background/sync/workspace'
import { followUnseenSigns } from '../../../extension/background/tabs/unseen-signs'
import { cardOf, member } from './card-fixture'
import { emptyReplica } from './parts'

const ORIGIN = 'https://files.nordwind.example'
/** named by its title alone, and not in front */
const TAB = { id: 7, url: `${ORIGIN}/people/7`, title: 'Anna Weber', status: 'complete' }
let injected: number[]
let activate: (info: { tabId: number }) => void
let isConnected: boolean
let tab: typeof TAB

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  injected = []
  isConnected = false
  tab = TAB
  const { replica } = await emptyReplica()
  await browser.storage.local.set({ sites: [ORIGIN] })
  vi.spyOn(browser.tabs.onActivated, 'addListener').mockImplementation((hear) => {
    activate = hear as never
  })
  Object.assign(browser.tabs, { get: async () => tab, query: async () => [] })
  Object.assign(browser.permissions, { contains: async () => true })
  Object.assign(browser, { scripting: { executeScript: async ({ target }: { target: { tabId: number } }) => injected.push(target.tabId) } })
  const open = { replica, session: { me: { member } } }
  const ports = { isIn: () => isConnected, onPush: () => {} } as unknown as Ports
  followUnseenSigns({ current: async () => open } as unknown as Workspace, ports)
  await replica.take({ cards: [cardOf('anna', { name: 'Anna Weber' })] })
})
const settled = async () => {
  await vi.advanceTimersByTimeAsync(2000)
  vi.useRealTimers()
  await new Promise((done) => setTimeout(done, 50))
}

it('a page named by its title alone gets its reader when it comes to the front, though its lead became one while it was behind', async () => {
  activate({ tabId: TAB.id })
  await settled()
  expect(injected).toEqual([TAB.id])
})

it.each<[string, () => void]>([
  ['that has one already', () => (isConnected = true)],
  ['whose title is nobody’s', () => (tab = { ...TAB, title: 'Bearings that hum' })],
  ['of a site that is not switched on', () => (tab = { ...TAB, url: 'https://elsewhere.example/' })],
  ['that is still loading', () => (tab = { ...TAB, status: 'loading' })],
])('a page %s gets none', async (_, arrange) => {
  arrange()
  activate({ tabId: TAB.id })
  await settled()
  expect(injected).toEqual([])
})
