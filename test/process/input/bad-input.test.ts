import { request as httpRequest } from 'node:http'
import { expect, test } from 'vitest'
import { type ApiFailure, type Client, SITE, unique, until } from '../kit/client.ts'
import { rowsOf, withStored } from '../kit/stored.ts'
import type { Team } from '../kit/team-state.ts'
import { withTeamWorker } from '../kit/team-worker.ts'
import type { WorkerProcess } from '../kit/worker-process.ts'

let team: Team
let worker: WorkerProcess
let client: Client
/** visitors whose events were taken; everybody else must not be in D1 in the end */
const taken: string[] = []

withTeamWorker((on) => {
  ;({ team, worker, client } = on)
})

const event = (more: Record<string, unknown> = {}) => ({ i: unique('e'), n: 'page', t: Date.now() - 1000, u: `${SITE}/`, ...more })
const body = (more: Record<string, unknown> = {}, events: unknown[] = [event()]) => ({
  k: worker.ready.writeKey,
  v: unique('visitor-'),
  e: events,
  ...more,
})
const raw = (text: string) => () => text
const bytes = (n: number) => 'x'.repeat(n)

const REFUSED: [name: string, body: () => unknown, status: number, code: string, field?: string][] = [
  ['nothing', raw(''), 400, 'invalid-json'],
  ['malformed JSON', () => `${JSON.stringify(body()).slice(0, -1)}`, 400, 'invalid-json'],
  ['NaN', () => JSON.stringify(body()).replace(/"t":\d+/, '"t":NaN'), 400, 'invalid-json'],
  ['a bare word', raw('hello'), 400, 'invalid-json'],
  ['null', raw('null'), 400, 'invalid-field', 'body'],
  ['an array', raw('[]'), 400, 'invalid-field', 'body'],
  ['a number', raw('7'), 400, 'invalid-field', 'body'],
  ['a form', raw('k=wk_1&v=2&e=3'), 400, 'invalid-json'],
  ['60,000 brackets', raw('['.repeat(60_000)), 400, 'invalid-json'],
  ['60 KB of nested arrays', raw('['.repeat(30_000) + ']'.repeat(30_000)), 400, 'invalid-field', 'body'],
  ['nested properties', () => body({}, [event({ p: { a: { b: { c: 1 } } } })]), 400, 'invalid-field', 'e.0.p.a'],
  ['no key', () => ({ ...body(), k: undefined }), 400, 'invalid-field', 'k'],
  ['an unknown key', () => body({ k: 'wk_nobody' }), 401, 'unauthorized', 'k'],
  ['a secret key', () => body({ k: worker.ready.secretKey }), 401, 'unauthorized', 'k'],
  ['a number as key', () => body({ k: 12 }), 400, 'invalid-field', 'k'],
  ['a visitor of two characters', () => body({ v: 'ab' }), 400, 'invalid-field', 'v'],
  ['a visitor with a space', () => body({ v: 'visitor 1234' }), 400, 'invalid-field', 'v'],
  ['a lead’s own visitor', () => body({ v: 'lead:ld_12345678' }), 400, 'invalid-field', 'v'],
  ['no events', () => body({}, []), 400, 'invalid-field', 'e'],
  [
    '101 events',
    () =>
      body(
        {},
        Array.from({ length: 101 }, () => ({ i: unique(''), n: 'p', t: 1, u: '/' })),
      ),
    400,
    'invalid-field',
    'e',
  ],
  [
    '10,000 events',
    () =>
      body(
        {},
        Array.from({ length: 10_000 }, () => event()),
      ),
    413,
    'too-large',
  ],
  [
    '10,000 small events',
    () =>
      body(
        {},
        Array.from({ length: 10_000 }, () => 1),
      ),
    400,
    'invalid-field',
    'e',
  ],
  ['2 MB', () => body({ x: bytes(2 << 20) }), 413, 'too-large'],
  ['a field nobody knows', () => body({ extra: 1 }), 400, 'invalid-field', 'extra'],
  ['a field nobody knows in an event', () => body({}, [event({ admin: true })]), 400, 'invalid-field', 'e.0.admin'],
  ['one bad event among good ones', () => body({}, [event(), event({ n: 5 }), event()]), 400, 'invalid-field', 'e.1.n'],
  ['an id with a space', () => body({}, [event({ i: 'a b' })]), 400, 'invalid-field', 'e.0.i'],
  ['an endless id', () => body({}, [event({ i: bytes(65) })]), 400, 'invalid-field', 'e.0.i'],
  ['no name', () => body({}, [event({ n: '' })]), 400, 'invalid-field', 'e.0.n'],
  ['a name with a line break', () => body({}, [event({ n: 'pa\nge' })]), 400, 'invalid-field', 'e.0.n'],
  ['a name with NUL', () => body({}, [event({ n: 'page\u0000' })]), 400, 'invalid-field', 'e.0.n'],
  ['an endless name', () => body({}, [event({ n: bytes(101) })]), 400, 'invalid-field', 'e.0.n'],
  ['a name only servers may use', () => body({}, [event({ n: 'unsubscribed' })]), 400, 'invalid-field', 'e.0.n'],
  ['a time as text', () => body({}, [event({ t: '2026-01-01' })]), 400, 'invalid-field', 'e.0.t'],
  ['no time', () => body({}, [event({ t: null })]), 400, 'invalid-field', 'e.0.t'],
  ['a time beyond all numbers', () => JSON.stringify(body()).replace(/"t":\d+/, '"t":1e999'), 400, 'invalid-field', 'e.0.t'],
  ['an endless address', () => body({}, [event({ u: `${SITE}/${bytes(2048)}` })]), 400, 'invalid-field', 'e.0.u'],
  ['control characters in an address', () => body({}, [event({ u: `${SITE}/\u0000\u001b` })]), 400, 'invalid-field', 'e.0.u'],
  ['control characters in a referrer', () => body({}, [event({ r: 'https://a.example/\u0007' })]), 400, 'invalid-field', 'e.0.r'],
  ['control characters in a property', () => body({}, [event({ p: { title: 'a\u0000b' } })]), 400, 'invalid-field', 'e.0.p.title'],
  ['control characters in a list', () => body({}, [event({ p: { tags: ['ok', '\u001b[2J'] } })]), 400, 'invalid-field', 'e.0.p.tags.1'],
  ['a property name with NUL', () => body({}, [event({ p: { 'a\u0000': 1 } })]), 400, 'invalid-field', 'e.0.p.a\u0000'],
  [
    'half a character in a property name',
    () => JSON.stringify(body({}, [event({ p: { X: 1 } })])).replace('"X"', '"\\ud800"'),
    400,
    'invalid-field',
  ],
  ['an endless property', () => body({}, [event({ p: { title: bytes(501) } })]), 400, 'invalid-field', 'e.0.p.title'],
  [
    'a number beyond all numbers',
    () => JSON.stringify(body({}, [event({ p: { n: 7 } })])).replace('"n":7', '"n":-1e999'),
    400,
    'invalid-field',
    'e.0.p.n',
  ],
  [
    '65 properties',
    () => body({}, [event({ p: Object.fromEntries(Array.from({ length: 65 }, (_, i) => [`p${i}`, i])) })]),
    400,
    'invalid-field',
    'e.0.p',
  ],
  ['__proto__ in an event', () => JSON.stringify(body({}, [event({ p: { X: {} } })])).replace('"X"', '"__proto__"'), 400, 'invalid-json'],
  ['__proto__ at the top', () => JSON.stringify(body({ X: { k: 1 } })).replace('"X"', '"__proto__"'), 400, 'invalid-json'],
  [
    '__proto__ in escapes',
    () => JSON.stringify(body({}, [event({ p: { X: 1 } })])).replace('"X"', '"\\u005f_proto__"'),
    400,
    'invalid-json',
  ],
  ['constructor', () => body({}, [event({ p: { constructor: 'x' } })]), 400, 'invalid-json'],
  ['prototype', () => body({}, [event({ p: { prototype: 'x' } })]), 400, 'invalid-field'],
  [
    'a property named as something every object has',
    () => body({}, [event({ p: { toString: 'x' } })]),
    400,
    'invalid-field',
    'e.0.p.toString',
  ],
  [
    'an address of 300 characters',
    () => body({}, [event({ n: 'identify', p: { email: `${bytes(288)}@firm.example` } })]),
    400,
    'invalid-field',
    'e.0.p.email',
  ],
  ['a list as address', () => body({}, [event({ n: 'identify', p: { email: ['a@firm.example'] } })]), 400, 'invalid-field', 'e.0.p.email'],
]

test.each(REFUSED)('%s is refused', async (_name, make, status, code, field) => {
  const made = make()
  const answer = await client.request<ApiFailure>('POST', '/v1/collect', { body: typeof made === 'string' ? made : JSON.stringify(made) })
  expect([answer.status, answer.body.error.code], JSON.stringify(answer.body)).toEqual([status, code])
  if (field !== undefined) expect(answer.body.error.field).toBe(field)
  expect(answer.body.error.message).toMatch(/^[A-Z].*\.$/s)
  expect(answer.body.error.requestId).toMatch(/^rq_/)
  // a page must be able to read why
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
})

test.each([
  ['a foreign origin', { Origin: 'https://evil.example' }, 403, 'origin-not-allowed'],
  ['an origin that only looks like ours', { Origin: 'http://127.0.0.1.evil.example' }, 403, 'origin-not-allowed'],
  ['the null origin', { Origin: 'null' }, 403, 'origin-not-allowed'],
  ['a crawler', { 'User-Agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }, 403, 'forbidden'],
])('%s is refused', async (_name, headers, status, code) => {
  const answer = await client.request<ApiFailure>('POST', '/v1/collect', {
    body: body(),
    headers: headers as unknown as Record<string, string>,
  })
  expect([answer.status, answer.body.error.code]).toEqual([status, code])
})

test.each(['GET', 'PUT', 'PATCH', 'DELETE'])('%s is no way to collect', async (method) => {
  const answer = await client.request<ApiFailure>(method, '/v1/collect', method === 'GET' ? {} : { body: body() })
  expect([answer.status, answer.body.error.code]).toEqual([404, 'not-found'])
})

test('a body without a length is refused once it is too long, before it has come whole', async () => {
  const status = await new Promise<number>((resolve, reject) => {
    const sending = httpRequest(`${worker.url}/v1/collect`, { method: 'POST', headers: { 'Transfer-Encoding': 'chunked' } }, (answer) => {
      clearInterval(dripping)
      resolve(answer.statusCode!)
      sending.destroy()
    })
    const dripping = setInterval(() => sending.write(bytes(8192)), 5)
    sending.on('error', reject)
  })
  expect(status).toBe(413)
})

test('a chunked body of ordinary size is taken', async () => {
  const made = body()
  const status = await new Promise<number>((resolve, reject) => {
    const sending = httpRequest(`${worker.url}/v1/collect`, { method: 'POST', headers: { 'Transfer-Encoding': 'chunked' } }, (answer) =>
      resolve(answer.statusCode!),
    )
    const text = JSON.stringify(made)
    sending.write(text.slice(0, 20))
    setTimeout(() => sending.end(text.slice(20)), 20)
    sending.on('error', reject)
  })
  taken.push(made.v)
  expect(status).toBe(204)
})

test.each([
  ['in the future', Date.now() + 86_400_000 * 1000],
  ['in a second', Date.now() + 60_000],
  ['of 1970', 12_345],
  ['before 1970', -1e15],
  ['beyond all calendars', 1e300],
  ['401 days ago', Date.now() - 401 * 86_400_000],
])('a time %s becomes the time of receipt', async (_name, t) => {
  const made = body({}, [event({ t }), event({ n: 'identify', p: { email: `${unique('p')}@clamped.example` } })])
  const before = Date.now()
  expect((await client.request('POST', '/v1/collect', { body: made })).status).toBe(204)
  taken.push(made.v)
  const email = (made.e as { p?: { email: string } }[])[1]!.p!.email
  const card = await until('the lead', () => client.cardOf(team.tokens.ann, email))
  const { body: page } = await client.get<{ events: { name: string; at: number }[] }>(team.tokens.ann, `/v1/leads/${card.id}/events`)
  const at = page.events.find((e) => e.name === 'page')!.at
  expect(at).toBeGreaterThanOrEqual(before - 1)
  expect(at).toBeLessThanOrEqual(Date.now())
})

test('what is odd but true is kept as it came', async () => {
  const props = {
    title: 'Zeile\nzwei\tund drei',
    emoji: '🚀',
    name: 'O’Neil"; DROP TABLE leads; --',
    big: 1.7e308,
    small: -5e-324,
    yes: false,
    list: ['<b>', "'"],
    empty: '',
  }
  const email = `${unique('p')}@odd.example`
  const made = body({}, [event({ n: 'identify', p: { ...props, email } })])
  expect((await client.request('POST', '/v1/collect', { body: made })).status).toBe(204)
  taken.push(made.v)
  const card = await until('the lead', () => client.cardOf(team.tokens.ann, email))
  const { empty, ...kept } = props
  expect(card.traits).toMatchObject(kept)
  expect(card.traits).not.toHaveProperty('empty')
})

test('half a character in a value is replaced, and the lead is not lost', async () => {
  const email = `${unique('p')}@half.example`
  const text = JSON.stringify(body({}, [event({ n: 'identify', p: { email, name: 'Vera X' } })])).replace('Vera X', 'Vera \\ud83d')
  expect((await client.request('POST', '/v1/collect', { body: text })).status).toBe(204)
  taken.push(JSON.parse(text).v)
  expect((await until('the lead', () => client.cardOf(team.tokens.ann, email))).name).toBe('Vera \ufffd')
})

test('of everything refused nothing is in the database, and the worker never failed', async () => {
  await worker.stop()
  withStored(team.state, (db) => {
    const visitors = (table: string, column: string) =>
      new Set(rowsOf<{ v: string }>(db, `SELECT DISTINCT ${column} AS v FROM ${table}`).map((r) => r.v))
    expect(visitors('events', 'visitor')).toEqual(new Set(taken))
    expect(visitors('visitors', 'id')).toEqual(new Set(taken))
    expect(rowsOf(db, 'SELECT id FROM visitors WHERE unscored > 0')).toEqual([])
  })
  expect(worker.log).not.toMatch(/failed|internal/i)
  await worker.restart()
})
