import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Client, SITE, unique } from '../kit/client.ts'
import { rowsOf, withStored } from '../kit/stored.ts'
import type { Team } from '../kit/team-state.ts'
import { withTeamWorker } from '../kit/team-worker.ts'
import type { WorkerProcess } from '../kit/worker-process.ts'

const RUNS = process.env.BATON_LONG ? 20_000 : 500

let team: Team
let worker: WorkerProcess
let client: Client
withTeamWorker((on) => {
  ;({ team, worker, client } = on)
})

const strange = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    '\u0000',
    '\ud800',
    'é'.repeat(300),
    '__proto__',
    'constructor',
    '%00',
    '../../etc',
    '=1+1',
    '[object Object]',
    'NaN',
    '1e999',
    "'; DROP TABLE events;--",
  ),
  fc.jsonValue({ maxDepth: 4 }),
  fc.double(),
  fc.bigInt().map(String),
)
const mostly = <T>(good: fc.Arbitrary<T>, weight: number) =>
  fc.oneof({ weight, arbitrary: good as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: strange })
const nameOfProperty = fc.constantFrom('email', 'title', 'name', 'phone', 'linkedin', 'file', 'employees', 'timing', 'a b', 'ключ')
const valueOfProperty = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.emailAddress(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.array(fc.string(), { maxLength: 3 }),
)
const anEvent = fc.record({
  n: mostly(fc.constantFrom('page', 'form', 'identify', 'leave'), 15),
  t: mostly(fc.constant('now'), 15),
  u: mostly(fc.constantFrom(`${SITE}/demo`, '', '/', '://', 'http://', '?', `${SITE}/%zz#`), 15),
  p: mostly(fc.dictionary(nameOfProperty, mostly(valueOfProperty, 20), { maxKeys: 5 }), 15),
  r: mostly(fc.constant(undefined), 15),
})
/** A batch as it should be, in which some places hold something strange. */
const batch = fc.record({
  e: fc.array(anEvent, { minLength: 1, maxLength: 4 }),
  v: mostly(fc.constant('fresh'), 15),
  k: mostly(fc.constant('ours'), 25),
  more: mostly(fc.constant(undefined), 15),
})

test(
  `${RUNS} strange batches: taken whole or refused whole with a 4xx, never a 5xx`,
  async ({ task }) => {
    const taken = new Map<string, Set<string>>()
    const counts: Record<number, number> = {}
    await fc.assert(
      fc.asyncProperty(batch, fc.boolean(), async (made, cut) => {
        const v = made.v === 'fresh' ? unique('fuzz-') : made.v
        const e = made.e.map((event) => ({ ...event, i: unique('e'), t: event.t === 'now' ? Date.now() - 5 : event.t }))
        const whole = JSON.stringify({
          ...(made.more === undefined || made.more === null ? {} : { more: made.more }),
          k: made.k === 'ours' ? worker.ready.writeKey : made.k,
          v,
          e,
        })
        const text = cut && whole.length % 5 === 0 ? whole.slice(0, whole.length >> 1) : whole
        const { status, body } = await client.request<{ error?: { message: string } }>('POST', '/v1/collect', { body: text })
        counts[status] = (counts[status] ?? 0) + 1
        expect([204, 400, 401, 403, 413], `${status} ${JSON.stringify(body)} for ${text}`).toContain(status)
        if (status !== 204) expect(body.error!.message.length).toBeGreaterThan(5)
        else taken.set(v as string, new Set([...(taken.get(v as string) ?? []), ...e.map((x) => x.i)]))
      }),
      { numRuns: RUNS, seed: 2026, endOnFailure: true },
    )
    expect(counts[204], 'some are fine').toBeGreaterThan(RUNS / 20)
    expect(counts[400], 'some are not').toBeGreaterThan(RUNS / 20)
    // service is as before: the next lead is scored and handed over
    const email = `${unique('p')}@after.example`
    await client.collect(unique('visitor-'), [
      { n: 'form', u: '/demo' },
      { n: 'identify', p: { email } },
    ])
    await client.request('POST', '/__local/ws_local/settled')
    expect((await client.cardOf(team.tokens.ann, email))?.handoff?.trigger).toBe('hand-raise')
    for (const path of ['/v1/leads?limit=200', '/v1/sync?limit=1000', '/v1/handoffs?limit=200'])
      expect((await client.get(team.tokens.ann, path)).status).toBe(200)
    await worker.stop()
    withStored(team.state, (db) => {
      const stored = rowsOf<{ visitor: string; id: string }>(db, "SELECT visitor, id FROM events WHERE visitor NOT LIKE 'visitor-%'")
      expect(stored.filter((e) => !taken.get(e.visitor)?.has(e.id))).toEqual([])
      expect(stored).toHaveLength([...taken.values()].reduce((n, ids) => n + ids.size, 0))
      expect(rowsOf(db, 'SELECT id FROM visitors WHERE unscored > 0')).toEqual([])
    })
    Object.assign(task.meta, { runs: RUNS, statuses: counts })
  },
  60_000 + RUNS * 60,
)
