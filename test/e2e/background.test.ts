import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { cardOf, handoffOf } from '../extension/background/card-fixture'
import { type BatonBrowser, launchBrowser } from './browser.ts'
import type { ContractServer } from './contract-server.ts'
import { decidingServer } from './deciding-server.ts'
import { askFrom, mustAsk, until } from './extension-page.ts'

// The built extension in real Chromium against a worker whose faults are ordered here; overlay, popup and the real worker are
// proved in tests of their own.
let browser: BatonBrowser
let server: ContractServer
let page: Page

beforeAll(async () => {
  server = await decidingServer().start()
  browser = await launchBrowser()
  await browser.grant(server.url)
  page = await browser.openExtensionPage('sidepanel.html')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const connection = () => mustAsk(page, 'connection', {})
const live = () => until('live', async () => (await connection()).state === 'live')
const inExtension = <T>(expression: string) => page.evaluate(expression) as Promise<T>
const badge = () => inExtension<string>('chrome.action.getBadgeText({})')
const state = async (leadId: string) => (await mustAsk(page, 'card', { leadId }))?.handoff?.state

beforeEach(async () => {
  if ((await connection()).state === 'signed-out') {
    for (const id of ['anna', 'ben']) server.put(cardOf(id, { handoff: handoffOf(id) }))
    await mustAsk(page, 'join', { url: server.joinLink })
  }
  await live()
})

it('joins by link, reads the leads, and knows the people of a page', async () => {
  expect(await connection()).toMatchObject({ leads: 2, waiting: 2, workerUrl: server.url })
  const people = [
    { key: 'row-1', email: ' ANNA@kunde.example ' },
    { key: 'row-2', email: 'nobody@kunde.example' },
  ]
  const matches = await mustAsk(page, 'match', { people, url: 'https://crm.example/' })
  expect(matches).toMatchObject([{ key: 'row-1', confidence: 'exact', brief: { leadId: 'anna', yours: true, handoff: 'open' } }])
  await until('a badge', async () => (await badge()) === '2')
  // no address left the browser
  expect(JSON.stringify(server.seen)).not.toMatch(/anna@|nobody/i)
  // joining at a worker nobody granted is refused with a sentence before anything is sent
  expect(await askFrom(page, 'join', { url: 'https://baton.example/join/x' })).toMatchObject({ ok: false, code: 'not-granted' })
})

it('shows a change of the worker at once, and tells open surfaces', async () => {
  await inExtension(`{
    globalThis.pushes = []
    const port = chrome.runtime.connect({ name: 'baton' })
    port.onMessage.addListener((push) => pushes.push(push))
  }`)
  server.put(cardOf('cora', { name: 'Cora New' }))
  await until('told', () => inExtension<boolean>(`pushes.some((push) => push.type === 'changed' && push.ids.includes('cora'))`))
  expect((await mustAsk(page, 'search', { query: 'cora', limit: 5, offset: 0 })).cards[0]?.name).toBe('Cora New')
  server.remove('cora')
  await until('removed', async () => (await mustAsk(page, 'card', { leadId: 'cora' })) === null)
})

it('keeps an answer given offline over the death of the background, and sends it once', async () => {
  await server.stop()
  const taken = await mustAsk(page, 'decide', { leadId: 'anna', handoffId: 'ho_anna', decision: { action: 'accept' } })
  expect(taken.handoff?.state).toBe('accepted')
  await until('a try', async () => (await connection()).state === 'offline')
  await browser.killBackground()
  expect(await state('anna')).toBe('accepted')
  expect(server.applied).toEqual([])
  await server.start()
  await inExtension(`dispatchEvent(new Event('online'))`)
  await until('delivered', () => server.applied.length > 0, 20_000)
  await live()
  expect(server.applied).toEqual(['accept anna'])
  expect(await state('anna')).toBe('accepted')
  await until('the badge counts down', async () => (await badge()) === '1')
})

it('takes back within 10 seconds, also what had been sent', async () => {
  await mustAsk(page, 'decide', { leadId: 'ben', handoffId: 'ho_ben', decision: { action: 'reject', reason: 'not-now' } })
  await until('sent', () => server.applied.includes('reject ben'))
  await until('answered', async () => (await mustAsk(page, 'card', { leadId: 'ben' }))?.stage === 'nurture')
  const back = await mustAsk(page, 'decide', { leadId: 'ben', handoffId: 'ho_ben', decision: { action: 'undo' } })
  expect(back.handoff?.state).toBe('open')
  await until('undone', () => server.applied.includes('undo ben'))
  expect(server.cards.get('ben')?.handoff?.state).toBe('open')
})

it('says the worker’s sentence when somebody else was faster', async () => {
  await inExtension(`{
    globalThis.refusals = []
    const port = chrome.runtime.connect({ name: 'baton' })
    port.onMessage.addListener((push) => push.type === 'refused' && refusals.push(push.message))
  }`)
  const message = 'Otto accepted this lead a second ago.'
  server.fault = (seen) => (seen.path.endsWith('/accept') ? { status: 409, code: 'wrong-state', message } : null)
  await mustAsk(page, 'decide', { leadId: 'ben', handoffId: 'ho_ben', decision: { action: 'accept' } })
  await until('refused', () => inExtension<boolean>(`refusals.includes(${JSON.stringify(message)})`))
  expect(await state('ben')).toBe('open')
  server.fault = () => null
})

it('wakes up after it was killed, with everything it knew', async () => {
  await browser.killBackground()
  expect(await connection()).toMatchObject({ leads: 2, workerUrl: server.url })
  await live()
})

it('wipes everything when the token is revoked', async () => {
  const databases = () => inExtension<string[]>('indexedDB.databases().then((all) => all.map((db) => db.name))')
  expect(await databases()).toContain('baton-replica')
  server.tell({ type: 'revoked', seq: server.seq })
  await until('signed out', async () => (await connection()).state === 'signed-out')
  await until('deleted', async () => !(await databases()).includes('baton-replica'))
  expect(await askFrom(page, 'search', { query: '', limit: 5, offset: 0 })).toMatchObject({ ok: false, code: 'signed-out' })
  expect(await badge()).toBe('')
  const kept = `new Promise((resolve) => {
    const opening = indexedDB.open('baton-session')
    opening.onsuccess = () => { opening.result.transaction('session').objectStore('session').count().onsuccess = (e) => resolve(e.target.result) }
  })`
  expect(await inExtension(kept)).toBe(0)
})

it('signs out at the worker too', async () => {
  await mustAsk(page, 'signOut', {})
  expect(await connection()).toEqual({ state: 'signed-out' })
  expect(server.seen.at(-1)).toMatchObject({ method: 'POST', path: '/v1/leave', token: server.token })
  expect(await mustAsk(page, 'signOut', {})).toBeNull()
})
