// @vitest-environment node
import './browser-fixture'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { decide } from '../../../extension/background/outbox/decide'
import { type OutboxSender, outboxSender } from '../../../extension/background/outbox/outbox-sender'
import type { Decision } from '../../../extension/background/protocol'
import type { Replica } from '../../../extension/background/replica/replica'
import type { ContractServer } from '../../e2e/contract-server.ts'
import { decidingServer } from '../../e2e/deciding-server'
import { cardOf, handoffOf, member } from './card-fixture'
import { callTo, emptyReplica, until } from './parts'

let server: ContractServer
let replica: Replica
let sender: OutboxSender
let refusals: string[]
let unauthorized: number
let stop: AbortController

beforeEach(async () => {
  server = await decidingServer().start()
  replica = (await emptyReplica()).replica
  refusals = []
  unauthorized = 0
  for (const id of ['a', 'b']) await replica.take({ cards: [server.put(cardOf(id, { handoff: handoffOf(id) }))] })
  newSender()
})
afterEach(async () => {
  stop.abort()
  await server.stop()
})

/** As after the background was killed and woke up: nothing in memory, everything on disk. */
function newSender(token?: string): void {
  stop?.abort()
  stop = new AbortController()
  const { signal } = stop
  const call: ReturnType<typeof callTo> = async (asked) => {
    const answer = await callTo(server, token)(asked)
    return signal.aborted ? new Promise(() => {}) : answer // who was killed hears no answer
  }
  sender = outboxSender(
    {
      replica,
      me: () => member,
      call,
      onRefused: ({ leadId, message }) => void refusals.push(`${leadId}: ${message}`),
      onUnauthorized: () => void unauthorized++,
    },
    stop.signal,
  )
}

async function say(leadId: string, decision: Decision): Promise<void> {
  const answer = await decide(replica.db, member, { leadId, handoffId: `ho_${leadId}`, decision }, Date.now(), () => {})
  if (!answer.ok) throw new Error(answer.message)
}
const posts = () => server.seen.filter((seen) => seen.method === 'POST')
const outbox = () => replica.db.getAll('outbox')
const sent = async () => {
  sender.kick()
  await sender.idle()
}

describe('the outbox', () => {
  it('shows each answer as taken although the network goes before the next one, and reads the card once after the last', async () => {
    await say('a', { action: 'accept' })
    await say('a', { action: 'touch', channel: 'call', outcome: 'welcomed' })
    server.fault = (seen) => (seen.path.endsWith('/touch') ? 'refuse' : null)
    await sent()
    expect(server.applied).toEqual(['accept a'])
    const row = await replica.db.get('cards', 'a')
    expect([row?.card.stage, row?.card.handoff?.state, row?.server?.stage]).toEqual(['accepted', 'accepted', 'accepted'])
    expect(server.seen.filter(({ method, path }) => method === 'GET' && path === '/v1/leads/a')).toEqual([])
    server.fault = () => null
    await until('the second', async () => (await outbox()).length === 0)
    await until('read', () => server.seen.filter(({ method, path }) => method === 'GET' && path === '/v1/leads/a').length === 1)
  })

  it('keeps nothing back for a clock that was a day ahead when the answer was given and has been set right since', async () => {
    const { handoff } = (await replica.card('a'))!
    const tomorrow = Date.now() + 86_400_000
    await decide(replica.db, member, { leadId: 'a', handoffId: handoff!.id, decision: { action: 'accept' } }, tomorrow, () => {})
    await sent()
    expect(server.applied).toEqual(['accept a'])
    expect(await outbox()).toEqual([])
  })

  it('sends at once what was given by a worker’s clock that is two minutes ahead of this machine’s', async () => {
    const soon = Date.now() + 120_000
    await decide(replica.db, member, { leadId: 'a', handoffId: 'ho_a', decision: { action: 'accept' } }, soon, () => {})
    expect((await replica.card('a'))!.handoff!.undoUntil).toBe(soon + 10_000)
    await sent()
    expect(server.applied).toEqual(['accept a'])
  })

  it('sends answers in the order they were given and shows what the worker made of them', async () => {
    await say('a', { action: 'accept' })
    await say('b', { action: 'reject', reason: 'not-now', note: 'Budget in May' })
    await say('a', { action: 'touch', channel: 'call', outcome: 'welcomed' })
    await sent()
    expect(server.applied).toEqual(['accept a', 'reject b', 'touch a'])
    expect(posts()[1]?.body).toEqual({ from: 'open', reason: 'not-now', note: 'Budget in May' })
    expect(await outbox()).toEqual([])
    expect(await replica.db.get('cards', 'a')).toMatchObject({ server: null, card: { seq: server.cards.get('a')!.seq, stage: 'accepted' } })
  })

  it('applies an answer once when the worker’s reply was lost, also over the death of the background', async () => {
    let lost = 2
    server.fault = (seen) => (seen.method === 'POST' && lost-- > 0 ? 'drop' : null)
    await say('a', { action: 'accept' })
    await sent()
    expect(await outbox()).toMatchObject([{ attempts: 1 }])
    newSender()
    await until('delivered', async () => {
      sender.kick()
      return (await outbox()).length === 0
    })
    expect(server.applied).toEqual(['accept a'])
    expect(new Set(posts().map((seen) => seen.key)).size).toBe(1)
    expect(posts().length).toBe(3)
  })

  it('waits as long as a busy worker asks, and lets other leads pass', async () => {
    server.fault = (seen) => (seen.path.includes('ho_a') ? { status: 429, code: 'too-many-requests', retryAfter: 60 } : null)
    await say('a', { action: 'accept' })
    await say('a', { action: 'touch', channel: 'mail', outcome: 'no-answer' })
    await say('b', { action: 'accept' })
    await sent()
    expect(server.applied).toEqual(['accept b'])
    const rows = await outbox()
    expect(rows.map((row) => [row.decision.action, row.attempts])).toEqual([
      ['accept', 1],
      ['touch', 0],
    ])
    expect(rows[0]!.nextAt).toBeGreaterThan(Date.now() + 55_000)
    // asked again too early, it does not even try
    const before = posts().length
    await sent()
    expect(posts().length).toBe(before)
  })

  it('tries again by itself after the worker was broken', async () => {
    let broken = 1
    server.fault = (seen) => (seen.method === 'POST' && broken-- > 0 ? { status: 503, code: 'unavailable' } : null)
    await say('a', { action: 'accept' })
    await sent()
    await until('delivered', async () => (await outbox()).length === 0)
    expect(server.applied).toEqual(['accept a'])
  })

  it('drops what the worker will not take, says its sentence and shows what is true', async () => {
    const message = 'Otto accepted this lead two minutes ago.'
    server.fault = (seen) => (seen.method === 'POST' ? { status: 409, code: 'wrong-state', message } : null)
    await say('a', { action: 'accept' })
    const theirs = { id: 'mem_otto', name: 'Otto' }
    server.put({
      ...server.cards.get('a')!,
      owner: theirs,
      handoff: handoffOf('a', { state: 'accepted', owner: theirs, decidedBy: theirs }),
    })
    await sent()
    expect(refusals).toEqual([`a: ${message}`])
    expect(await outbox()).toEqual([])
    expect(await replica.card('a')).toMatchObject({ owner: theirs, handoff: { state: 'accepted', decidedBy: theirs } })
  })

  it('explains a refusal although the background was killed before it had read what is true', async () => {
    const message = 'Only sales answers hand-offs.'
    let reads = 0
    server.fault = (seen) => {
      if (seen.method === 'POST') return { status: 403, code: 'forbidden', message }
      if (reads++ === 0) newSender() // killed now, and awake again
      return null
    }
    await say('a', { action: 'accept' })
    sender.kick()
    await until('killed', () => reads === 1)
    await sent()
    expect(refusals).toEqual([`a: ${message}`])
    expect(await outbox()).toEqual([])
    expect((await replica.card('a'))?.handoff?.state).toBe('open')
  })

  it('drops the undo of a refused answer with it: it would take back somebody else’s', async () => {
    server.fault = (seen) => (seen.method === 'POST' ? 'refuse' : null)
    await say('a', { action: 'accept' })
    await sent()
    await say('a', { action: 'undo' })
    server.fault = (seen) => (seen.path.endsWith('/accept') ? { status: 409, code: 'wrong-state', message: 'Otto was faster.' } : null)
    await until('answered', () => {
      sender.kick()
      return refusals.length > 0
    })
    expect(await outbox()).toEqual([])
    expect(posts().map((seen) => seen.path.split('/').pop())).not.toContain('undo')
    expect(refusals).toEqual(['a: Otto was faster.'])
  })

  it('undoes at the worker what had been sent', async () => {
    await say('a', { action: 'accept' })
    await sent()
    await say('a', { action: 'undo' })
    expect((await replica.card('a'))?.handoff?.state).toBe('open')
    await sent()
    expect(server.applied).toEqual(['accept a', 'undo a'])
    expect(await replica.card('a')).toMatchObject({ stage: 'mql', handoff: { state: 'open' } })
    expect(await replica.db.count('undos')).toBe(0)
  })

  const html = { type: 'text/html; charset=utf-8', text: '<html>There is nothing here yet</html>' }
  const json = (body: unknown) => ({ type: 'application/json', text: JSON.stringify(body) })
  const gateway = { code: 'unauthorized', message: 'Sign in to the gateway.' }
  it.each([
    ['a proxy forbids', 403, html],
    ['a platform has no worker there yet', 404, html],
    ['a network asks to sign in', 401, html],
    ['a network shows its own page', 200, html],
    ['somebody agrees to everything', 204, html],
    ['somebody agrees to everything in JSON', 200, json({ ok: true })],
    ['a gateway has JSON of its own', 401, json({ error: gateway })],
    ['a gateway refuses in a shape like ours', 401, json({ error: { ...gateway, code: 'access-denied', requestId: '7' } })],
    ['a gateway finds nothing in a shape like ours', 404, json({ error: { code: 404, message: 'No route.' } })],
    ['a platform’s limit is reached', 413, html],
  ])('keeps the answer and the lead where %s (%i), and delivers when the worker itself is heard again', async (_who, status, page) => {
    let between = true
    server.fault = () => (between ? { status, page } : null)
    await say('a', { action: 'accept' })
    await say('b', { action: 'accept' })
    await sent()
    expect([refusals, unauthorized, server.applied]).toEqual([[], 0, []])
    expect((await outbox()).map((row) => row.leadId)).toEqual(['a', 'b'])
    expect((await replica.card('a'))?.handoff?.state).toBe('accepted')
    between = false
    for (const row of await outbox()) await replica.db.put('outbox', { ...row, nextAt: 0 }) // as when its pause is over
    await sent()
    expect(server.applied).toEqual(['accept a', 'accept b'])
    expect(await outbox()).toEqual([])
  })

  it('keeps a lead whose card a proxy says is not there, while it shows what the worker refused', async () => {
    const message = 'Otto accepted this lead two minutes ago.'
    server.fault = ({ method }) => (method === 'POST' ? { status: 409, code: 'wrong-state', message } : { status: 404, page: html })
    await say('a', { action: 'accept' })
    await sent()
    expect(refusals).toEqual([`a: ${message}`])
    expect((await replica.card('a'))?.handoff?.state).toBe('open')
  })

  it('stops at a token that is no longer valid', async () => {
    newSender('bt_revoked')
    await say('a', { action: 'accept' })
    await sent()
    expect([unauthorized, server.applied]).toEqual([1, []])
  })
})
