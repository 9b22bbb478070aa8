import { afterAll, beforeAll, expect, it } from 'vitest'
import { call } from './call.ts'
import { askFrom, mustAsk, until } from './extension-page.ts'
import { auditedDecisions, type OfflineWorld, offlineWorld, storedSteps } from './offline-world.ts'

// Decisions in real Chromium against the real worker while everything between and around them fails: each is in its database once.
const LONG = process.env.BATON_LONG === '1'
/** answered offline, three decisions each */
const LEADS = LONG ? 250 : 67
const KILLS = LONG ? 120 : 8
let world: OfflineWorld

beforeAll(async () => {
  world = await offlineWorld(LEADS + KILLS + 2)
}, 180_000)
afterAll(() => world?.close())

const decide = (n: number, decision: Parameters<typeof mustAsk<'decide'>>[2]['decision']) => {
  const { leadId, handoffId } = world.waiting[n]!
  // a background that dies before it answers gives no answer at all, which is what the client of the views says too
  return askFrom(world.page, 'decide', { leadId, handoffId, decision }).catch(
    () => ({ ok: false, code: 'no-answer', message: 'no answer' }) as const,
  )
}
const mustDecide = async (n: number, decision: Parameters<typeof decide>[1]) => {
  const answer = await decide(n, decision)
  if (!answer.ok) throw new Error(answer.message)
  return answer.value
}
const unsent = async () => {
  const now = await mustAsk(world.page, 'connection', {})
  return now.state === 'signed-out' ? -1 : now.unsent
}
const aheadMs = async () => {
  const now = await mustAsk(world.page, 'connection', {})
  return now.state === 'signed-out' ? Number.NaN : now.workerAheadMs!
}

it(`${LEADS * 3} decisions made offline arrive once each and in order; one made elsewhere meanwhile is explained and stands`, async () => {
  const { network, browser, page, worker, waiting } = world
  await page.evaluate(`{
    globalThis.refusals = []
    const listen = () => {
      const port = chrome.runtime.connect({ name: 'baton' })
      port.onMessage.addListener((push) => push.type === 'refused' && refusals.push(push))
      port.onDisconnect.addListener(() => setTimeout(listen, 250))
    }
    listen()
  }`)
  await network.cut()
  for (let n = 0; n < LEADS; n++) {
    await mustDecide(n, { action: 'accept' })
    await mustDecide(n, { action: 'touch', channel: 'mail', outcome: 'no-answer' })
    await mustDecide(n, n % 2 === 0 ? { action: 'touch', channel: 'call', outcome: 'welcomed' } : { action: 'reject', reason: 'not-now' })
    if (n === Math.floor(LEADS / 2)) await browser.killBackground()
  }
  expect(await unsent()).toBe(LEADS * 3)
  expect(storedSteps(worker).size).toBe(0)
  // meanwhile the eighth is answered elsewhere
  await call(worker, worker.tokens.admin, 'POST', `/v1/handoffs/${waiting[7]!.handoffId}/reassign`, { ownerId: 'mb_admin' }).catch(
    () => null,
  )
  await call(worker, worker.tokens.sales, 'POST', `/v1/handoffs/${waiting[7]!.handoffId}/reject`, { reason: 'bad-record' })
  const theirs = storedSteps(worker).get(waiting[7]!.handoffId)!
  // and the network that comes back loses some answers at first
  let posts = 0
  network.fate = ({ method }) => (method === 'POST' && posts++ < 60 && posts % 15 === 0 ? 'lose-answer' : 'pass')
  await network.mend()
  await until(
    'some are under way',
    async () => {
      await (await browser.background()).evaluate(`dispatchEvent(new Event('online'))`)
      return network.passed.filter((one) => one.startsWith('POST')).length > LEADS / 2
    },
    60_000,
  )
  // in the middle of a request the network goes again, and the browser puts the background to sleep meanwhile
  await network.cut()
  await browser.killBackground()
  await network.mend()
  await world.delivered(LONG ? 200_000 : 60_000)
  network.fate = () => 'pass'
  const steps = storedSteps(worker)
  const audited = auditedDecisions(worker)
  for (let n = 0; n < LEADS; n++) {
    // a touch that was made was made, whoever answered meanwhile
    const expected = n === 7 ? [...theirs, 'touch'] : ['accept', 'touch', n % 2 === 0 ? 'touch' : 'reject']
    expect([n, steps.get(waiting[n]!.handoffId)]).toEqual([n, expected])
    expect([n, (audited.get(waiting[n]!.handoffId) ?? []).filter((action) => action === 'accept').length]).toEqual([n, n === 7 ? 0 : 1])
  }
  const refusals = await page.evaluate<{ leadId: string; message: string }[]>('refusals')
  expect(refusals.map(({ leadId }) => leadId)).toContain(waiting[7]!.leadId)
  expect(new Set(refusals.map(({ leadId }) => leadId)).size).toBe(1)
  // who and when, in a sentence
  expect(refusals[0]!.message).toMatch(/Sam Sales|rejected/)
  expect((await mustAsk(page, 'card', { leadId: waiting[7]!.leadId }))?.handoff).toMatchObject({ state: 'rejected', reason: 'bad-record' })
}, 300_000)

it(`the background killed ${KILLS} times in the middle of accept and reject: each decision once`, async () => {
  const { network, browser, worker, waiting } = world
  await world.live()
  for (let kill = 0; kill < KILLS; kill++) {
    const n = LEADS + kill
    const path = `/v1/handoffs/${waiting[n]!.handoffId}/`
    const decision = kill % 2 === 0 ? ({ action: 'accept' } as const) : ({ action: 'reject', reason: 'not-now' } as const)
    let arrived = () => {}
    const reached = new Promise<void>((done) => {
      arrived = done
    })
    // the request lost on its way, the answer lost on its way back, no answer at all, or whatever a few milliseconds bring
    const fate = (['lose', 'lose-answer', 'hold', 'pass'] as const)[kill % 4]!
    network.fate = (request) => {
      if (!request.path.startsWith(path)) return 'pass'
      arrived()
      return fate
    }
    const asked = decide(n, decision)
    await (fate === 'pass' ? new Promise((done) => setTimeout(done, (kill * 7) % 40)) : reached)
    await browser.killBackground()
    network.fate = () => 'pass'
    const answer = await asked
    // a person who was told nothing looks again, and presses again where nothing happened
    if (!answer.ok && (await mustAsk(world.page, 'card', { leadId: waiting[n]!.leadId }))?.handoff?.state === 'open')
      await mustDecide(n, decision)
  }
  await world.delivered(60_000)
  const steps = storedSteps(worker)
  const audited = auditedDecisions(worker)
  for (let kill = 0; kill < KILLS; kill++) {
    const { handoffId } = waiting[LEADS + kill]!
    expect([kill, steps.get(handoffId)]).toEqual([kill, [kill % 2 === 0 ? 'accept' : 'reject']])
    expect([kill, audited.get(handoffId)]).toEqual([kill, [kill % 2 === 0 ? 'accept' : 'reject']])
  }
}, 300_000)

it.each([
  ['ahead', 1, LEADS + KILLS],
  ['behind', -1, LEADS + KILLS + 1],
])('a clock a day %s changes nothing: once, and taken back within 10 seconds', async (_, days, n) => {
  const { browser, worker, page, waiting } = world
  await world.live()
  const shift = `{ const real = Date.now; Date.now = () => real() + ${days} * 86400000 }`
  await (await browser.background()).evaluate(shift)
  await mustDecide(n, { action: 'reject', reason: 'not-now' })
  await world.delivered()
  // whatever is shown or can be taken back is counted by the worker's clock, of which it asked once its own had jumped
  await until('the worker’s time', async () => Math.abs((await aheadMs()) + days * 86_400_000) < 2000)
  const leftMs = (await mustAsk(page, 'card', { leadId: waiting[n]!.leadId }))!.handoff!.undoUntil! - Date.now()
  expect(leftMs).toBeGreaterThan(0)
  expect(leftMs).toBeLessThanOrEqual(10_000)
  await mustDecide(n, { action: 'undo' })
  await world.delivered()
  expect(storedSteps(worker).get(waiting[n]!.handoffId)).toEqual(['reject', 'undo'])
  // a new background has the machine's own clock again, which is right
  await browser.killBackground()
  expect((await mustAsk(page, 'card', { leadId: waiting[n]!.leadId }))?.handoff?.state).toBe('open')
  await until('the right time', async () => (await aheadMs()) === 0)
})
