import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { SyncPage } from '#shared/schema/live'
import { sha256Hex } from '../../worker/ids'
import { call } from './kit/call'
import { newLead } from './kit/leads'
import { openLive } from './kit/live'
import { expectError } from './kit/refusals'
import { type TestWorkspace, workspace } from './kit/workspace'

describe('sync', () => {
  const page = async (ws: TestWorkspace, who: 'rep' | 'sales', query: string) =>
    SyncPage.parse((await ws.as(who, 'GET', `/v1/sync?${query}`)).body)

  test('gives every change once, oldest first, page by page', async () => {
    const ws = await workspace()
    for (const n of [1, 2, 3, 4, 5]) await newLead(ws, `p${n}@x.example`)
    const seen: string[] = []
    let since = 0
    for (;;) {
      const { seq, cards, more } = await page(ws, 'rep', `since=${since}&limit=2`)
      seen.push(...cards.map((c) => c.email!))
      expect(cards.every((c) => c.seq > since && c.seq <= seq)).toBe(true)
      since = seq
      if (!more) break
    }
    expect(seen).toEqual([1, 2, 3, 4, 5].map((n) => `p${n}@x.example`))
    expect(await page(ws, 'rep', `since=${since}`)).toEqual({ seq: since, at: expect.any(Number), cards: [], removed: [], more: false })
    await newLead(ws, 'p6@x.example')
    expect((await page(ws, 'rep', `since=${since}`)).cards.map((c) => c.email)).toEqual(['p6@x.example'])
  })

  test('says what time it is by the worker’s clock, lines and cards alike', async () => {
    const ws = await workspace()
    for (const path of ['/v1/sync?since=0', '/v1/sync/index?since=0']) {
      const before = Date.now()
      const { at } = (await ws.as('rep', 'GET', path)).body
      expect([path, at >= before - 1000 && at <= Date.now() + 1000]).toEqual([path, true])
    }
  })

  test('a merged lead is removed', async () => {
    const ws = await workspace()
    const a = await newLead(ws, 'a@x.example')
    const b = await newLead(ws, 'b@x.example')
    const { seq } = await page(ws, 'rep', 'since=0')
    await ws.as('rep', 'POST', `/v1/leads/${a.id}/merge`, { from: b.id })
    const after = await page(ws, 'rep', `since=${seq}`)
    expect(after.removed).toEqual([b.id])
    expect(after.cards.map((c) => c.id)).toEqual([a.id])
  })

  test('a member whose scope is their own gets only what is theirs, and loses what is taken away', async () => {
    const ws = await workspace()
    const lead = await newLead(ws, 'a@x.example')
    await newLead(ws, 'b@x.example')
    await ws.as('admin', 'PATCH', `/v1/members/${ws.members.rep.id}`, { scope: 'own' })
    await ws.as('manager', 'PATCH', `/v1/leads/${lead.id}`, { ownerId: ws.members.rep.id })
    const mine = await page(ws, 'rep', 'since=0')
    expect(mine.cards.map((c) => c.id)).toEqual([lead.id])
    await ws.as('manager', 'PATCH', `/v1/leads/${lead.id}`, { ownerId: ws.members.sales.id })
    const after = await page(ws, 'rep', `since=${mine.seq}`)
    expect(after).toMatchObject({ cards: [], removed: [lead.id] })
  })

  test('is for members, and says what is wrong', async () => {
    const ws = await workspace()
    const other = await workspace()
    await newLead(ws, 'a@x.example')
    expect((await page(other, 'rep', 'since=0')).cards).toEqual([])
    expectError(await ws.as('nobody', 'GET', '/v1/sync'), 401, 'unauthorized')
    expectError(await ws.as('secret', 'GET', '/v1/sync'), 403, 'forbidden')
    expectError(await ws.as('rep', 'GET', '/v1/sync?since=-1'), 400, 'invalid-field', 'since')
    expectError(await ws.as('rep', 'GET', '/v1/sync?limit=5000'), 400, 'invalid-field', 'limit')
  })
})

describe('the live socket', () => {
  test('greets, shows changes as they come, and ends when its token is signed out', async () => {
    const ws = await workspace()
    const live = await openLive(ws.tokens.rep)
    const hello = await live.next('hello')
    expect(Math.abs((hello as { at?: number }).at! - Date.now())).toBeLessThan(2000)
    const lead = await newLead(ws, 'a@x.example')
    const message = await live.next('card')
    expect(message).toMatchObject({ type: 'card', card: { id: lead.id, seq: message.seq } })
    expect(message.seq).toBeGreaterThan(hello.seq)
    await ws.as('rep', 'POST', '/v1/leave')
    await live.next('revoked')
    expect((await live.closed).code).toBe(4001)
  })

  test('is refused without a known token, and to plain requests', async () => {
    const ws = await workspace()
    await expect(openLive('bt_unknown')).rejects.toThrow('no socket: 401')
    await expect(openLive(ws.secretKey)).rejects.toThrow('no socket: 403')
    expectError(await ws.as('rep', 'GET', '/v1/live'), 400, 'invalid-field', 'Upgrade')
    expectError(await call('GET', '/v1/live'), 401, 'unauthorized')
  })
})

describe('scores for other systems', () => {
  test('are found by the address’ hash, at the edge or in D1', async () => {
    const ws = await workspace()
    const other = await workspace()
    const card = await newLead(ws, 'ines@nordwind.example', { title: 'CEO' })
    const hash = await sha256Hex('ines@nordwind.example')
    const { score, fit, readiness, grade, quadrant } = card
    expect((await ws.as('secret', 'GET', `/v1/scores/${hash}`)).body).toMatchObject({ score, fit, readiness, grade, quadrant })
    await env.EDGE.delete(`score:${ws.id}:${hash}`)
    expect((await ws.as('secret', 'GET', `/v1/scores/${hash}`)).body).toMatchObject({ score, grade, quadrant })
    await expect.poll(() => env.EDGE.get(`score:${ws.id}:${hash}`)).not.toBeNull()
    expectError(await other.as('secret', 'GET', `/v1/scores/${hash}`), 404, 'not-found')
    expectError(await ws.as('secret', 'GET', `/v1/scores/${'0'.repeat(64)}`), 404, 'not-found')
    expectError(await ws.as('secret', 'GET', '/v1/scores/ines@nordwind.example'), 400, 'invalid-field', 'sha256')
    expectError(await ws.as('rep', 'GET', `/v1/scores/${hash}`), 401, 'unauthorized')
    expectError(await ws.as('nobody', 'GET', `/v1/scores/${hash}`), 401, 'unauthorized')
  })

  test('follow a changed address: the old one no longer has a score', async () => {
    const ws = await workspace()
    const { id } = await newLead(ws, 'old@nordwind.example')
    const old = await sha256Hex('old@nordwind.example')
    const statusOf = async (hash: string) => (await ws.as('secret', 'GET', `/v1/scores/${hash}`)).status
    // a reader leaves a copy behind
    expect(await statusOf(old)).toBe(200)
    await expect.poll(() => env.EDGE.get(`score:${ws.id}:${old}`)).not.toBeNull()
    await ws.as('rep', 'PATCH', `/v1/leads/${id}`, { email: 'new@nordwind.example' })
    // true when the answer is there, not some time later
    expect([await statusOf(old), await statusOf(await sha256Hex('new@nordwind.example'))]).toEqual([404, 200])
  })
})

describe('lookup', () => {
  test('answers hashes behind a prefix that covers at least 50 leads, and no other', async () => {
    const ws = await workspace()
    const csv = `email\n${Array.from({ length: 120 }, (_, i) => `p${i}@x.example`).join('\n')}`
    const { id } = (await ws.as('admin', 'POST', '/v1/imports', { kind: 'leads', csv })).body
    await expect.poll(async () => (await ws.as('admin', 'GET', `/v1/imports/${id}`)).body.status, { timeout: 10_000 }).toBe('done')
    const hashes = await Promise.all(Array.from({ length: 120 }, (_, i) => sha256Hex(`p${i}@x.example`)))
    const counts = new Map<string, number>()
    for (const hash of hashes) counts.set(hash[0]!, (counts.get(hash[0]!) ?? 0) + 1)
    expect(Math.max(...counts.values())).toBeLessThan(50)
    expect(expectError(await ws.as('rep', 'GET', `/v1/lookup/${hashes[0]![0]}`), 409, 'conflict', 'prefix')).toMatch(/fewer than 50/)
    expectError(await ws.as('rep', 'GET', '/v1/lookup/xyz'), 400, 'invalid-field', 'prefix')
    expectError(await ws.as('secret', 'GET', '/v1/lookup/0'), 403, 'forbidden')
    expectError(await ws.as('nobody', 'GET', '/v1/lookup/0'), 401, 'unauthorized')
    // sixty addresses whose hashes begin alike
    const alike: string[] = []
    for (let i = 0; alike.length < 60; i++) if ((await sha256Hex(`q${i}@x.example`)).startsWith('7')) alike.push(`q${i}@x.example`)
    const more = (await ws.as('admin', 'POST', '/v1/imports', { kind: 'leads', csv: `email\n${alike.join('\n')}` })).body
    await expect.poll(async () => (await ws.as('admin', 'GET', `/v1/imports/${more.id}`)).body.status, { timeout: 10_000 }).toBe('done')
    const said = (await ws.as('rep', 'GET', '/v1/lookup/7')).body
    expect(said.hashes).toEqual(expect.arrayContaining(await Promise.all(alike.map(sha256Hex))))
    expect(said.hashes.every((hash: string) => hash.startsWith('7'))).toBe(true)
  })
})
