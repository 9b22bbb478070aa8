import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Handoff } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'
import type { Connection } from '../../extension/background/protocol'
import { type BatonBrowser, launchBrowser } from './browser.ts'
import { call } from './call.ts'
import { askFrom, mustAsk, until } from './extension-page.ts'
import { type RunningWorker, startWorker } from './worker.ts'

// One rep at two machines, and with two windows open at one of them: every surface says the same, by itself.
type Seat = { browser: BatonBrowser; windows: Page[] }
let worker: RunningWorker
let office: Seat
let home: Seat
const cards: Card[] = []

beforeAll(async () => {
  worker = await startWorker()
  for (const name of ['Anna Weber', 'Ben Ortiz', 'Clara Dupont', 'Dan Berg']) {
    const email = `${name.split(' ')[0]!.toLowerCase()}@hafenwerk.example`
    const card = await call<Card>(worker, worker.tokens.marketing, 'POST', '/v1/leads', { email, name, title: 'Head of Sales' })
    await call(worker, worker.tokens.marketing, 'POST', '/v1/handoffs', { leadId: card.id, note: 'Call them' })
    cards.push(await call<Card>(worker, worker.tokens.marketing, 'GET', `/v1/leads/${card.id}`))
  }
  office = await sitDown(worker.joinUrl, 2)
  const { member } = await mustAsk(office.windows[0]!, 'connection', {}).then((now) => (now as Extract<Connection, { me: object }>).me)
  const again = { name: member.name, email: member.email, role: member.role, signer: member.signer }
  // the same person on another device: the admin invites the same address
  const { url } = await call<{ url: string }>(worker, worker.tokens.admin, 'POST', '/v1/invites', again)
  home = await sitDown(url, 1)
}, 90_000)
afterAll(async () => {
  await office?.browser.close()
  await home?.browser.close()
  await worker?.close()
})

async function sitDown(joinUrl: string, windows: number): Promise<Seat> {
  const browser = await launchBrowser()
  await browser.grant(worker.url)
  const pages = [await browser.openExtensionPage('popup.html')]
  await mustAsk(pages[0]!, 'join', { url: joinUrl })
  while (pages.length < windows) {
    const [page] = await Promise.all([
      browser.context.waitForEvent('page'),
      pages[0]!.evaluate(`chrome.windows.create({ url: chrome.runtime.getURL('popup.html') }).then(() => {})`),
    ])
    pages.push(page)
  }
  const seat = { browser, windows: pages }
  await live(seat)
  for (const page of pages) {
    await page.evaluate(
      `chrome.runtime.connect({ name: 'baton' }).onMessage.addListener((push) => push.type === 'refused' && (globalThis.refusals ??= []).push(push.message))`,
    )
  }
  return seat
}

const live = ({ windows }: Seat) => until('live', async () => (await mustAsk(windows[0]!, 'connection', {})).state === 'live', 20_000)
const everyWindow = () => [...office.windows, ...home.windows]
const badge = ({ windows }: Seat) => windows[0]!.evaluate<string>('chrome.action.getBadgeText({})')
const stateOn = async (page: Page, n: number) => (await mustAsk(page, 'card', { leadId: cards[n]!.id }))?.handoff?.state
const decide = (page: Page, n: number, decision: Parameters<typeof mustAsk<'decide'>>[2]['decision']) =>
  askFrom(page, 'decide', { leadId: cards[n]!.id, handoffId: cards[n]!.handoff!.id, decision })
const stored = async (n: number) => call<Handoff>(worker, worker.tokens.sales, 'GET', `/v1/handoffs/${cards[n]!.handoff!.id}`)

async function sameBadge(text: string): Promise<void> {
  await until(`both badges say ${text || 'nothing'}`, async () => (await badge(office)) === text && (await badge(home)) === text)
}

it('all windows of both browsers show the same hand-offs and count', async () => {
  await sameBadge('4')
  for (const page of everyWindow()) {
    await until('the list', async () => {
      const text = await page.locator('body').innerText()
      return cards.every(({ name }) => text.includes(name!))
    })
  }
})

it('an answer given in one window is in the others within a second or two, with no reload', async () => {
  const loadedAt = () => Promise.all(everyWindow().map((page) => page.evaluate<number>('performance.timeOrigin')))
  const before = await loadedAt()
  /** the rows that wait for an answer, as a window shows them */
  const waits = (page: Page) => page.locator('.waiting, [class*="waiting"]').first().innerText()
  const heard = everyWindow().map((page) => waits(page))
  expect((await Promise.all(heard)).every((text) => text.includes('Anna Weber'))).toBe(true)
  const since = Date.now()
  expect((await decide(office.windows[0]!, 0, { action: 'reject', reason: 'not-now' })).ok).toBe(true)
  for (const page of everyWindow()) {
    await until('the answer in the other window', async () => (await stateOn(page, 0)) === 'rejected', 5000)
    await until('it waits no more on screen', async () => !(await waits(page)).includes('Anna Weber'), 5000)
  }
  expect(Date.now() - since).toBeLessThan(5000)
  await sameBadge('3')
  expect(await loadedAt()).toEqual(before)
})

it('both browsers answer the same lead at once: one stands, the other is told who and what', async () => {
  const answers = await Promise.all([
    decide(office.windows[0]!, 1, { action: 'accept' }),
    decide(home.windows[0]!, 1, { action: 'reject', reason: 'bad-record' }),
  ])
  await until('no answer is on its way', async () => {
    const states = await Promise.all([office, home].map(({ windows }) => mustAsk(windows[0]!, 'connection', {})))
    return states.every((state) => state.state === 'live' && state.unsent === 0)
  })
  const winner = (await stored(1)).state
  expect(['accepted', 'rejected']).toContain(winner)
  expect((await stored(1)).steps.filter(({ action }) => action === 'accept' || action === 'reject')).toHaveLength(1)
  const loser = winner === 'accepted' ? home : office
  // told by the worker's refusal, or, when the news was faster than the click, by the answer to the click itself
  const told = answers[winner === 'accepted' ? 1 : 0]!
  const refusals = () => loser.windows[0]!.evaluate<string[]>('globalThis.refusals ?? []')
  if (told.ok) {
    await until('the refusal', async () => (await refusals()).length > 0)
    expect((await refusals())[0]).toMatch(
      winner === 'accepted' ? /Sam Sales.*accepted|accepted.*Sam Sales/i : /Sam Sales.*rejected|rejected.*Sam Sales/i,
    )
  }
  for (const page of everyWindow()) await until('one truth', async () => (await stateOn(page, 1)) === winner)
  await sameBadge('2')
})

it('two windows of one browser answer at once: the second click is told, and the worker hears one answer', async () => {
  const [left, right] = office.windows
  const answers = await Promise.all([decide(left!, 2, { action: 'accept' }), decide(right!, 2, { action: 'accept' })])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'wrong-state', message: expect.stringMatching(/\w/) })
  await until('delivered', async () => (await stored(2)).state === 'accepted')
  expect((await stored(2)).steps.filter(({ action }) => action === 'accept')).toHaveLength(1)
  await sameBadge('1')
})
