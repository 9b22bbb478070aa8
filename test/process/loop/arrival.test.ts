import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { b2bStarter } from '#shared/packs/b2b-starter'
import type { ScoredEvent } from '#shared/schema/event'
import type { Card } from '#shared/schema/lead'
import { compileDefinition } from '#shared/scoring/compile'
import { score } from '#shared/scoring/score'
import { stateFromEvents } from '#shared/scoring/state'
import { toScoredEvent } from '../../../worker/hub/scoring/scored-event'
import { type Client, type EventInput, SITE, unique, until } from '../kit/client.ts'
import { GOOD_FIT, Person } from '../kit/journeys.ts'
import { signalsOf } from '../kit/recomputed.ts'
import type { Team } from '../kit/team-state.ts'
import { withTeamWorker } from '../kit/team-worker.ts'
import type { WorkerProcess } from '../kit/worker-process.ts'

let team: Team
let worker: WorkerProcess
let client: Client
withTeamWorker((on) => {
  ;({ team, worker, client } = on)
})

const settled = () => client.request('POST', '/__local/ws_local/settled')
/** A card without what changes by the clock or by being written again. */
const essence = ({ seq, at, lastActivity, leavesQuadrant, receipts, ...rest }: Card) => ({
  ...rest,
  receipts: receipts.map((r) => [r.rule, r.earned, r.evidence]),
})

describe('ten replays of one batch count once', () => {
  test.each(['one after the other', 'at once'])('%s', async (how) => {
    const p = new Person(client, team.tokens.ann)
    const batch = client.batch(p.visitor, [
      { n: 'page', u: '/pricing' },
      { n: 'webinar-attended' },
      { n: 'form', u: '/demo' },
      { n: 'identify', p: { email: p.email, ...GOOD_FIT } },
      { n: 'page' },
    ])
    const post = async () => expect((await client.request('POST', '/v1/collect', { body: batch })).status).toBe(204)
    await post()
    const first = await p.card()
    expect([first.handoff?.trigger, first.receipts.find((r) => r.rule === 'webinar-attended')?.earned]).toEqual(['hand-raise', 20])
    if (how === 'at once') await Promise.all(Array.from({ length: 10 }, post))
    else for (let i = 0; i < 10; i++) await post()
    await settled()
    expect(essence(await p.card())).toEqual(essence(first))
    expect(await p.handoffs()).toHaveLength(1)
    const { body } = await client.get<{ events: unknown[] }>(team.tokens.ann, `/v1/leads/${first.id}/events`)
    expect(body.events).toHaveLength(5)
  })

  test('also ten copies inside one batch, and a batch never seen before sent ten times at once', async () => {
    const p = new Person(client, team.tokens.ann)
    const events: EventInput[] = [
      { n: 'webinar-attended', i: unique('w') },
      { n: 'identify', i: unique('i'), p: { email: p.email } },
    ]
    const batch = client.batch(p.visitor, Array.from({ length: 10 }, () => events).flat())
    for (const e of batch.e) e.t = batch.e[0]!.t
    await Promise.all(Array.from({ length: 10 }, () => client.request('POST', '/v1/collect', { body: batch })))
    await settled()
    const card = await p.card()
    expect(card.receipts.find((r) => r.rule === 'webinar-attended')).toMatchObject({ earned: 20 })
  })

  test('a replay after the hand-off was decided opens nothing', async () => {
    const p = new Person(client, team.tokens.ann)
    const batch = client.batch(p.visitor, [
      { n: 'identify', p: { email: p.email } },
      { n: 'form', u: '/demo' },
    ])
    await client.request('POST', '/v1/collect', { body: batch })
    const { id } = await p.handedOff()
    await client.post(team.tokens.mia, `/v1/handoffs/${id}/reject`, { reason: 'not-now' })
    for (let i = 0; i < 3; i++) await client.request('POST', '/v1/collect', { body: batch })
    await settled()
    expect((await p.handoffs()).map((h) => h.state)).toEqual(['rejected'])
  })
})

describe('late and out of order', () => {
  const HISTORIES = process.env.BATON_LONG ? 600 : 36
  const DAY_MS = 86_400_000
  const compiled = compileDefinition(b2bStarter, { version: 1, timeZone: 'Europe/Berlin' })
  const anEvent = fc.record({
    n: fc.constantFrom('page', 'page', 'page', 'leave', 'webinar-registered', 'webinar-attended', 'download', 'form', 'custom'),
    u: fc.constantFrom('/', '/pricing', '/security', '/blog', '/careers', '/careers/engineer', '/newsletter'),
    // some on one day, some over three months, some in the same millisecond
    ago: fc.oneof(
      fc.integer({ min: 0, max: 90 * 24 }).map((h) => h * 3_600_000),
      fc.integer({ min: 0, max: 40 }).map((m) => m * 60_000),
      fc.constantFrom(DAY_MS, 2 * DAY_MS),
    ),
  })
  const aHistory = fc.record({
    events: fc.array(anEvent, { minLength: 1, maxLength: 40 }),
    order: fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
    identifiedAt: fc.double({ min: 0, max: 1, noNaN: true }),
  })

  test(
    `${HISTORIES} random histories, shuffled, repeated and cut into batches, score as the pure engine scores them sorted`,
    async ({ task }) => {
      const histories = fc.sample(aHistory, { numRuns: HISTORIES, seed: 20_261 })
      const told = await Promise.all(histories.map(send))
      await settled()
      let signals = 0
      for (const { visitor, email, events } of told) {
        const card = await until('the lead', () => client.cardOf(team.tokens.ann, email))
        const state = stateFromEvents(compiled, events, {})
        const pure = score(compiled, { traits: {}, states: [state], at: card.at })
        expect([visitor, card.readiness, signalsOf(card)]).toEqual([visitor, pure.readiness, pure.receipts])
        expect(Math.round(card.receipts.reduce((sum, r) => sum + r.points * 10, 0))).toBe(Math.round(card.score * 10))
        signals += card.receipts.length
      }
      expect(signals).toBeGreaterThan(HISTORIES)
      Object.assign(task.meta, { histories: HISTORIES, events: told.reduce((n, t) => n + t.events.length, 0) })
    },
    120_000 + 300 * HISTORIES,
  )

  async function send({
    events,
    order,
    identifiedAt,
  }: {
    events: { n: string; u: string; ago: number }[]
    order: Iterable<number>
    identifiedAt: number
  }) {
    const visitor = unique('visitor-')
    const email = `${visitor}@history.example`
    const now = Date.now() - 1000
    const named = { i: unique('e'), n: 'identify', t: now - 60_000, u: `${SITE}/`, p: { email } }
    const wire = [...events.map((e) => ({ i: unique('e'), n: e.n, t: now - e.ago, u: SITE + e.u, p: {} })), named]
    const dice = order[Symbol.iterator]()
    const roll = () => dice.next().value as number
    const shuffled = [...wire, ...wire.filter(() => roll() < 0.3)]
      .map((e) => ({ e, at: e === named ? identifiedAt : roll() }))
      .sort((a, b) => a.at - b.at)
    const sendings: Promise<{ status: number }>[] = []
    while (shuffled.length > 0) {
      const batch = shuffled.splice(0, 1 + Math.floor(roll() * 6)).map(({ e }) => e)
      const sending = client.request('POST', '/v1/collect', { body: { k: worker.ready.writeKey, v: visitor, e: batch } })
      sendings.push(sending)
      // sometimes the next batch overtakes this one
      if (roll() < 0.7) await sending
    }
    for (const sending of sendings) expect((await sending).status).toBe(204)
    const scored: ScoredEvent[] = wire.map((e) =>
      toScoredEvent(
        { id: e.i, visitor, name: e.n, at: e.t, receivedAt: now, url: e.u, referrer: null, props: e.p },
        { list: [], of: () => null },
      ),
    )
    return { visitor, email, events: scored }
  }
})
