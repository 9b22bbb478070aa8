import { expect, test } from 'vitest'
import type { Card } from '#shared/schema/lead'
import type { SyncPage } from '#shared/schema/live'
import { type Client, unique, until, wait } from '../kit/client.ts'
import { act } from '../kit/handoff-states.ts'
import { Person } from '../kit/journeys.ts'
import { LiveSocket } from '../kit/live-socket.ts'
import type { Team } from '../kit/team-state.ts'
import { withTeamWorker } from '../kit/team-worker.ts'
import type { WorkerProcess } from '../kit/worker-process.ts'

let team: Team
let worker: WorkerProcess
let client: Client
withTeamWorker((on) => {
  ;({ team, worker, client } = on)
})

const live = (token: string) => LiveSocket.open(worker.url, token)

test('an event reaches the rep’s socket as a card; so do a decision and its undo', async () => {
  const socket = await live(team.tokens.ann)
  expect(socket.protocol).toBe('baton.v1')
  const p = new Person(client, team.tokens.ann)
  await p.identifies()
  await p.asksForDemo()
  const handoff = await p.handedOff('hand-raise')
  const cardWith = (state: string) =>
    until(`a card that is ${state}`, async () =>
      socket.of('card').findLast((m) => m.card.email === p.email && m.card.handoff?.state === state),
    )
  const opened = await cardWith('open')
  // a card that is asked for is aged to now
  expect({ ...opened.card, at: 0 }).toEqual({ ...(await p.card()), at: 0 })
  expect(opened.seq).toBe(opened.card.seq)
  await act(client, team.tokens.mia, handoff.id, 'accept')
  expect((await cardWith('accepted')).card.handoff!.decidedBy!.name).toBe('Mia Manager')
  await act(client, team.tokens.mia, handoff.id, 'undo')
  await until('the undo', async () => socket.of('card').at(-1)?.card.handoff?.state === 'open')
  const seqs = socket.of('card').map((m) => m.seq)
  expect(seqs).toEqual([...seqs].sort((a, b) => a - b))
  socket.drop()
})

test('every socket of the workspace hears it, another workspace’s does not', async () => {
  const mine = await Promise.all([team.tokens.ann, team.tokens.ben, team.tokens.mark, team.tokens.adam].map(live))
  const foreign = await live(team.tokens.stranger)
  const p = new Person(client, team.tokens.ann)
  await p.identifies()
  for (const socket of mine) await until('the card', async () => socket.of('card').some((m) => m.card.email === p.email))
  await wait(150)
  expect(foreign.messages.map((m) => m.message.type)).toEqual(['hello'])
  for (const socket of [...mine, foreign]) socket.drop()
})

test('anonymous visitors are counted, not shown', async () => {
  const socket = await live(team.tokens.ann)
  await wait(1100)
  await client.collect(unique('visitor-'), [{ n: 'page' }])
  const counted = await until('the count', async () => socket.of('visitors').at(-1))
  expect(counted.active).toBeGreaterThan(0)
  expect(socket.of('card')).toEqual([])
  socket.drop()
})

test.each([
  ['a token nobody has', 'bt_nobody'],
  ['a write key', 'wk'],
  ['a secret key', 'sk'],
])('%s gets no socket', async (_name, text) => {
  const token = text === 'wk' ? worker.ready.writeKey : text === 'sk' ? worker.ready.secretKey : text
  const socket = new LiveSocket(worker.url, token)
  await until('the refusal', async () => socket.closed)
  expect([socket.protocol, socket.messages.length]).toEqual([null, 0])
  const plain = await client.get(token, '/v1/live')
  expect([401, 403]).toContain(plain.status)
})

test('without an upgrade the address says what it is; without a token it says what is missing', async () => {
  expect((await client.get(team.tokens.ann, '/v1/live')).status).toBe(400)
  expect((await client.request('GET', '/v1/live')).status).toBe(401)
})

test('signing out tells that device to wipe and closes its socket with 4001, and no other', async () => {
  const joined = await client.request<{ token: string }>('POST', '/v1/join', { body: { code: worker.ready.joinUrl.split('/').at(-1) } })
  expect(joined.status).toBe(200)
  const { token } = joined.body
  const [gone, stays] = [await live(token), await live(team.tokens.ann)]
  expect((await client.post(token, '/v1/leave')).status).toBe(204)
  await until('the word to wipe', async () => gone.of('revoked').length === 1, 1000)
  // workerd ends the connection only some seconds after its close frame
  await until('the close', async () => gone.closed, 20_000)
  expect([gone.closed!.code, gone.of('revoked').length]).toEqual([4001, 1])
  expect(stays.closed).toBeNull()
  const again = new LiveSocket(worker.url, token)
  await until('the refusal', async () => again.closed)
  expect(again.messages).toEqual([])
  stays.drop()
})

test('a keep-alive is answered', async () => {
  const socket = await live(team.tokens.ann)
  let pongs = 0
  socket.onPong = () => {
    pongs++
  }
  socket.send('ping')
  await until('the pong', async () => pongs === 1)
  socket.drop()
})

test('dropped again and again during a storm, a client that syncs from its last change number misses nothing', async () => {
  const replica = new Map<string, Card>()
  let since = 0
  let drops = 0
  let heard = 0
  const take = (card: Card) => {
    if ((replica.get(card.id)?.seq ?? 0) < card.seq) replica.set(card.id, card)
  }
  const sync = async () => {
    for (let more = true; more; ) {
      const page = (await client.get<SyncPage>(team.tokens.ann, `/v1/sync?since=${since}&limit=200`)).body
      page.cards.forEach(take)
      expect(page.seq).toBeGreaterThanOrEqual(since)
      since = page.seq
      more = page.more
    }
  }
  const people = Array.from({ length: 24 }, () => new Person(client, team.tokens.ann))
  let calm = false
  const storm = Promise.all(
    people.map(async (p, i) => {
      await p.identifies()
      if (i % 4 === 0) await p.asksForDemo()
      while (!calm) await p.does({ n: 'page', u: `/${unique('step-')}` }, { n: 'webinar-attended' })
    }),
  )
  for (; drops < 8; drops++) {
    const socket = await live(team.tokens.ann)
    // what the socket says is only taken once sync has closed the gap before it
    await sync()
    await wait(60)
    heard += socket.of('card').length
    for (const m of socket.of('card')) take(m.card)
    since = Math.max(since, ...socket.of('card').map((m) => m.seq))
    socket.drop()
  }
  calm = true
  await storm
  await client.request('POST', '/__local/ws_local/settled')
  await sync()
  expect(heard, 'cards heard live').toBeGreaterThan(20)
  const fresh = new Map<string, Card>()
  for (let at = 0, more = true; more; ) {
    const page = (await client.get<SyncPage>(team.tokens.ann, `/v1/sync?since=${at}&limit=100`)).body
    for (const card of page.cards) fresh.set(card.id, card)
    at = page.seq
    more = page.more
  }
  expect(fresh.size).toBeGreaterThanOrEqual(people.length)
  const byId = (map: Map<string, Card>) => [...map.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  expect(byId(replica)).toEqual(byId(fresh))
})

test('the socket also catches up over the worker’s death', async () => {
  const p = new Person(client, team.tokens.ann)
  await p.identifies()
  const before = await p.settled()
  const socket = await live(team.tokens.ann)
  await worker.kill()
  await until('the close', async () => socket.closed)
  await worker.restart()
  await p.asksForDemo()
  await p.handedOff()
  const page = (await client.get<SyncPage>(team.tokens.ann, `/v1/sync?since=${before.seq}`)).body
  expect(page.cards.find((card) => card.id === before.id)?.handoff?.state).toBe('open')
})
