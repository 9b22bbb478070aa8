import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Card } from '#shared/schema/lead'
import { type BatonBrowser, launchBrowser } from './browser.ts'
import { askFrom, mustAsk, until } from './extension-page.ts'
import { type RunningWorker, startWorker } from './worker.ts'

// The built extension in real Chromium against the real worker: what crosses the border between the two.
let worker: RunningWorker
let browser: BatonBrowser
let page: Page

beforeAll(async () => {
  worker = await startWorker()
  browser = await launchBrowser()
  await browser.grant(worker.url)
  page = await browser.openExtensionPage('sidepanel.html')
})
afterAll(async () => {
  await browser?.close()
  await worker?.close()
})

const api = async <T>(token: string, method: string, path: string, body?: object): Promise<{ status: number; body: T }> => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const response = await fetch(worker.url + path, { method, headers, body: body && JSON.stringify(body) })
  const text = await response.text()
  return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as T }
}
const live = () => until('live', async () => (await connection()).state === 'live')
const connection = () => mustAsk(page, 'connection', {})
const find = async (query: string) => (await mustAsk(page, 'search', { query, limit: 5, offset: 0 })).cards[0]
const inWorker = async (leadId: string) => (await api<Card>(worker.tokens.sales, 'GET', `/v1/leads/${leadId}`)).body
const decide = async (email: string, decision: Parameters<typeof mustAsk<'decide'>>[2]['decision']) => {
  const card = (await find(email))!
  return mustAsk(page, 'decide', { leadId: card.id, handoffId: card.handoff!.id, decision })
}

/** Everything the replica keeps, as text. */
const onDisk = () =>
  page.evaluate<string>(`new Promise((resolve) => {
    const opening = indexedDB.open('baton-replica')
    opening.onsuccess = async () => {
      const db = opening.result
      const all = await Promise.all([...db.objectStoreNames].map((name) => new Promise((done) => {
        db.transaction(name).objectStore(name).getAll().onsuccess = (event) => done(event.target.result)
      })))
      db.close()
      const decoder = new TextDecoder()
      resolve(JSON.stringify(all, (_key, value) => (value instanceof Uint8Array ? decoder.decode(value) : ArrayBuffer.isView(value) ? null : value)))
    }
  })`)

/** A visitor who looks around and asks for a demo with an address. */
async function visitorAsksForDemo(email: string): Promise<void> {
  const at = Date.now()
  const event = (n: string, path: string, p?: object) => ({ i: crypto.randomUUID(), n, t: at, u: `http://localhost:8788${path}`, p })
  const body = {
    k: worker.writeKey,
    v: `visitor-${email.replace(/\W/g, '-')}`,
    e: [
      event('page', '/pricing'),
      event('identify', '/demo', { email, name: email.split('@')[0], title: 'VP Sales' }),
      event('form', '/demo', { name: 'demo' }),
    ],
  }
  const response = await fetch(`${worker.url}/v1/collect`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', origin: 'http://localhost:8788', 'user-agent': 'Mozilla/5.0 Chrome/156.0.0.0 Safari/537.36' },
    body: JSON.stringify(body),
  })
  expect(response.status).toBe(204)
}

it('joins with the worker’s own link, once', async () => {
  const me = await mustAsk(page, 'join', { url: worker.joinUrl })
  expect(me.member).toMatchObject({ id: 'mb_sales', role: 'sales' })
  await live()
  expect(await askFrom(page, 'join', { url: worker.joinUrl })).toMatchObject({ ok: false, message: expect.stringMatching(/link/) })
  expect((await connection()).state).toBe('live')
})

it('a visitor’s request becomes a lead on this device, matched by address, within a second', async () => {
  const started = Date.now()
  await visitorAsksForDemo('vera@nordwind.example')
  await until('the lead', async () => (await find('vera@nordwind'))?.handoff?.state === 'open', 3000)
  expect(Date.now() - started).toBeLessThan(1500)
  const [hit] = await mustAsk(page, 'match', { people: [{ key: 'k', email: 'VERA@nordwind.example' }], url: 'https://mail.example/' })
  expect(hit).toMatchObject({ confidence: 'exact', brief: { yours: true, handoff: 'open' } })
  const card = (await find('vera@nordwind'))!
  expect(card.score).toBe(Math.round(card.receipts.reduce((sum, line) => sum + line.points, 0) * 10) / 10)
  expect((await mustAsk(page, 'timeline', { leadId: card.id })).events.map((event) => event.name)).toContain('form')
  const handoff = await mustAsk(page, 'handoff', { handoffId: card.handoff!.id })
  expect(handoff?.evidence).toMatchObject({ trigger: 'hand-raise' })
})

it('an accept reaches the worker’s database, and an undo takes it back', async () => {
  const card = await decide('vera@nordwind', { action: 'accept' })
  expect(card.handoff).toMatchObject({ state: 'accepted', decidedBy: { id: 'mb_sales' } })
  await until('stored', async () => (await inWorker(card.id)).handoff?.state === 'accepted')
  await until('confirmed', async () => (await find('vera@nordwind'))!.seq === (await inWorker(card.id)).seq)
  await decide('vera@nordwind', { action: 'undo' })
  await until('undone', async () => ['open', 'seen'].includes((await inWorker(card.id)).handoff!.state))
  expect((await inWorker(card.id)).stage).not.toBe('accepted')
})

it('what is shown at once is what the worker then says', async () => {
  await visitorAsksForDemo('otto@nordwind.example')
  await until('the lead', async () => (await find('otto@nordwind'))?.handoff?.state === 'open')
  const shown = await decide('otto@nordwind', { action: 'reject', reason: 'not-now/bad-timing', note: 'In May' })
  await until('stored', async () => (await inWorker(shown.id)).handoff?.state === 'rejected')
  const stored = await inWorker(shown.id)
  for (const key of ['stage', 'blocked', 'owner'] as const) expect(shown[key], key).toEqual(stored[key])
  for (const key of ['state', 'reason', 'reasonNote', 'decidedBy'] as const) expect(shown.handoff![key], key).toEqual(stored.handoff![key])
  for (const key of ['nurtureUntil', 'coolOffUntil'] as const)
    expect(Math.abs((shown[key] ?? 0) - (stored[key] ?? 0)), key).toBeLessThan(5000)
})

it('an answer given while the worker is down is applied once when it is back', async () => {
  await visitorAsksForDemo('ida@nordwind.example')
  await until('the lead', async () => (await find('ida@nordwind'))?.handoff?.state === 'open')
  await worker.stop()
  const card = await decide('ida@nordwind', { action: 'accept' })
  expect(card.handoff?.state).toBe('accepted')
  await until('offline', async () => (await connection()).state === 'offline')
  await browser.killBackground()
  worker = await startWorker({ state: worker.state, port: worker.port })
  await until('delivered', async () => (await inWorker(card.id)).handoff?.state === 'accepted', 30_000)
  await live()
  const steps = await mustAsk(page, 'handoff', { handoffId: card.handoff!.id })
  expect(steps?.steps.filter((step) => step.action === 'accept')).toHaveLength(1)
})

it('two reps at once: one is taken, the other reads who was faster', async () => {
  await visitorAsksForDemo('max@nordwind.example')
  await until('the lead', async () => (await find('max@nordwind'))?.handoff?.state === 'open')
  await page.evaluate(`{
    globalThis.refusals = []
    const port = chrome.runtime.connect({ name: 'baton' })
    port.onMessage.addListener((push) => push.type === 'refused' && refusals.push(push.message))
  }`)
  const card = (await find('max@nordwind'))!
  const [other, mine] = await Promise.all([
    api(worker.tokens.sales, 'POST', `/v1/handoffs/${card.handoff!.id}/accept`),
    askFrom(page, 'decide', { leadId: card.id, handoffId: card.handoff!.id, decision: { action: 'accept' } }),
  ])
  // Both accept, as an acceptance can still be rejected by whoever comes second. Whoever was faster: either the live change was here already and the answer says so, or the worker's refusal comes as a sentence.
  if (other.status === 200 && mine.ok) await until('a sentence', () => page.evaluate<boolean>('refusals.length > 0'))
  await until('one truth', async () => (await find('max@nordwind'))!.handoff!.state === (await inWorker(card.id)).handoff!.state)
})

it('a lead added here and an account named here come back from the worker', async () => {
  const added = await mustAsk(page, 'addLead', { lead: { email: 'new@strandbad.example', name: 'Nele Neu', title: 'CEO' } })
  expect(added.name).toBe('Nele Neu')
  expect(await askFrom(page, 'addLead', { lead: { email: 'not an address' } })).toMatchObject({ ok: false, code: 'invalid-field' })
  await mustAsk(page, 'nameAccount', { domain: 'strandbad.example', named: true, name: 'Strandbad' })
  await until('named', async () => (await find('new@strandbad'))?.namedAccount === true)
  const handed = await mustAsk(page, 'handOver', { leadId: added.id, note: 'Met her at the fair' })
  expect(handed.handoff).toMatchObject({ trigger: expect.any(String), state: expect.stringMatching(/open|seen/) })
})

it('somebody who is gone from the workspace is gone from this device: from what is found, and from its disk', async () => {
  const kept = await mustAsk(page, 'addLead', { lead: { email: 'kim@strandbad.example', name: 'Kim Kept' } })
  const gone = await mustAsk(page, 'addLead', { lead: { email: 'gustav@strandbad.example', name: 'Gustav Gone' } })
  await until('both', async () => (await find('gustav'))?.id === gone.id)
  expect(await onDisk()).toContain('Gustav Gone')
  expect((await api(worker.tokens.sales, 'POST', `/v1/leads/${kept.id}/merge`, { from: gone.id })).status).toBe(200)
  await until('not found any more', async () => (await find('gustav'))?.id !== gone.id)
  expect(await mustAsk(page, 'card', { leadId: gone.id })).toBeNull()
  // what the alarm does once a minute
  await page.evaluate(`chrome.alarms.create('heartbeat', { when: Date.now(), periodInMinutes: 1 })`)
  await until('off the disk', async () => !(await onDisk()).includes(gone.id), 15_000)
  expect(await onDisk()).toContain(kept.id)
})

it('a token revoked elsewhere takes everything kept here with it, at once', async () => {
  const token = await page.evaluate<string>(`new Promise((resolve) => {
    const opening = indexedDB.open('baton-session')
    opening.onsuccess = () => {
      opening.result.transaction('session').objectStore('session').get('session').onsuccess = (event) => resolve(event.target.result.token)
    }
  })`)
  expect((await api(token, 'GET', '/v1/me')).status).toBe(200)
  await api(token, 'POST', '/v1/leave')
  await until('signed out', async () => (await connection()).state === 'signed-out', 3000)
  const databases = () => page.evaluate<string[]>('indexedDB.databases().then((all) => all.map((db) => db.name))')
  await until('wiped', async () => !(await databases()).includes('baton-replica'))
  expect((await api(token, 'GET', '/v1/me')).status).toBe(401)
})
