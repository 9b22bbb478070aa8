// @vitest-environment node
import './browser-fixture'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import type { Replica } from '../../../extension/background/replica/replica'
import { NO_ROOM_PAUSE_MS } from '../../../extension/background/sync/no-room'
import { workerAheadMs } from '../../../extension/background/sync/worker-clock'
import { type LinkState, type WorkerLink, workerLink } from '../../../extension/background/sync/worker-link'
import type { ContractServer } from '../../e2e/contract-server.ts'
import { decidingServer } from '../../e2e/deciding-server'
import { cardOf, member } from './card-fixture'
import { callTo, emptyReplica, until } from './parts'

let server: ContractServer
let replica: Replica
let link: WorkerLink
let states: LinkState[]
let revoked: number
let visitors: number
let stop: AbortController

beforeEach(async () => {
  server = await decidingServer().start()
  replica = (await emptyReplica()).replica
  await browser.storage.session.clear()
  states = []
  revoked = 0
  stop = new AbortController()
})
afterEach(async () => {
  stop.abort()
  await server.stop()
})

function start(token = server.token): void {
  link = workerLink(
    {
      session: { workerUrl: server.url, token },
      replica,
      me: () => member.id,
      call: callTo(server, token),
      onState: (state) => void states.push(state),
      onWorkspace: async () => {},
      onRevoked: () => {
        revoked += 1
        stop.abort()
      },
      onVisitors: (active) => {
        visitors = active
      },
      onReached: () => {},
    },
    stop.signal,
  )
}
const live = () => until('live', () => link.state() === 'live')
const syncs = () => server.seen.filter((seen) => seen.path.startsWith('/v1/sync')).length

it('reads the index and the leads worth keeping whole first, then follows the socket without asking again', async () => {
  for (let i = 0; i < 1203; i++) server.put(cardOf(`l${i}`))
  start()
  await live()
  expect([await replica.count(), await replica.seq(), syncs()]).toEqual([1203, 1203, 4])
  server.put(cardOf('l7', { name: 'Seven' }))
  server.remove('l8')
  await until('told', async () => (await replica.seq()) === 1205)
  expect((await replica.card('l7'))?.name).toBe('Seven')
  expect(await replica.card('l8')).toBeNull()
  expect(syncs()).toBe(4)
  expect(states).toEqual(['polling', 'live'])
})

it('hears what time it is where the worker is, from the first sync on, and again from the socket’s greeting', async () => {
  const DAY = 86_400_000
  const near = (ms: number) => until(`${ms} ms ahead`, () => Math.abs(workerAheadMs() - ms) < 1000)
  server.aheadMs = DAY
  server.put(cardOf('a'))
  const { putIndex } = replica
  let known = Number.NaN
  replica.putIndex = (...all) => {
    known = workerAheadMs()
    return putIndex(...all)
  }
  start()
  await live()
  expect(Math.abs(known - DAY)).toBeLessThan(1000)
  server.tell({ type: 'hello', seq: server.seq, at: Date.now() - DAY })
  await near(-DAY)
  // an older worker greets without it
  server.tell({ type: 'hello', seq: server.seq })
  server.aheadMs = 0
  await link.catchUp()
  expect(workerAheadMs()).toBe(0)
})

it('asks what it missed when a number is missing, even if nothing else comes', async () => {
  start()
  await live()
  server.tells = false
  server.put(cardOf('missed'))
  server.tells = true
  server.tell({ type: 'visitors', seq: server.seq, active: 4 })
  await until('caught up', async () => (await replica.card('missed')) !== null)
  expect(visitors).toBe(4)
  expect(await replica.seq()).toBe(1)
})

it('does not stay offline behind a socket that is up when what it missed could not be read', async () => {
  start()
  await live()
  let broken = true
  server.fault = (seen) => (broken && seen.path.startsWith('/v1/sync') ? { status: 503, code: 'unavailable' } : null)
  server.tells = false
  server.put(cardOf('missed'))
  server.tells = true
  server.tell({ type: 'visitors', seq: server.seq, active: 4 })
  await until('offline', () => states.includes('offline') && server.sockets.size === 0)
  broken = false
  link.wake()
  await live()
  expect(await replica.card('missed')).not.toBeNull()
})

it('wipes nothing when a proxy answers for the worker, and is live again when it is out of the way', async () => {
  server.put(cardOf('a'))
  start()
  await live()
  const page = { type: 'text/html', text: '<html>Sign in to this network</html>' }
  server.fault = () => ({ status: 401, page })
  await link.catchUp()
  expect([revoked, link.state(), (await replica.card('a'))?.id]).toEqual([0, 'offline', 'a'])
  server.fault = () => ({ status: 200, page })
  await link.catchUp()
  expect([revoked, link.state()]).toEqual([0, 'offline'])
  server.fault = () => null
  link.wake()
  await live()
})

it('says that the disk is full and reads nothing for half an hour, also when the background slept meanwhile', async () => {
  server.put(cardOf('a'))
  const { putIndex } = replica
  replica.putIndex = () => Promise.reject(new DOMException('The disk is full.', 'QuotaExceededError'))
  start()
  await until('full', () => link.state() === 'full')
  const asked = server.seen.length
  link.wake()
  await link.catchUp()
  stop.abort()
  stop = new AbortController()
  start()
  await until('still full', () => link.state() === 'full')
  expect([server.seen.length, server.sockets.size]).toEqual([asked, 0])
  replica.putIndex = putIndex
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + NO_ROOM_PAUSE_MS })
  link.wake()
  await live()
  vi.useRealTimers()
  expect(await replica.count()).toBe(1)
})

it('a disk that is full when something changes ends the socket, which could only tell what cannot be kept', async () => {
  start()
  await live()
  const { take } = replica
  replica.take = () => Promise.reject(new DOMException('The disk is full.', 'QuotaExceededError'))
  server.put(cardOf('a'))
  await until('full', () => link.state() === 'full' && server.sockets.size === 0)
  replica.take = take
  await browser.storage.session.clear()
  link.wake()
  await live()
  expect(await replica.count()).toBe(1)
})

it('comes back after the worker was down, with what happened meanwhile', async () => {
  server.put(cardOf('a'))
  start()
  await live()
  await server.stop()
  await until('offline', () => link.state() === 'offline')
  server.put(cardOf('b'))
  await server.start()
  await live()
  expect((await replica.card('b'))?.id).toBe('b')
})

it('keeps polling where no socket gets through', async () => {
  start()
  await live()
  const accepted = server.token
  server.token = 'bt_sockets-refused'
  server.fault = (seen) => {
    // requests are let in, handshakes are not: what a proxy that knows no WebSocket does
    seen.token = server.token
    return null
  }
  for (const socket of server.sockets) socket.destroy()
  await until('polling', () => link.state() === 'polling')
  server.put(cardOf('polled'))
  await until('polled', async () => (await replica.card('polled')) !== null)
  expect(link.state()).toBe('polling')
  server.token = accepted
  server.fault = () => null
  await live()
})

it('says so once when the token was revoked: by message, or by what the worker answers', async () => {
  start()
  await live()
  server.tell({ type: 'revoked', seq: server.seq })
  await until('revoked', () => revoked === 1)
  stop = new AbortController()
  start('bt_old')
  await until('revoked', () => revoked === 2)
  expect(states.at(-1)).not.toBe('offline')
})

it('wakes at once instead of waiting for its next attempt', async () => {
  await server.stop()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }) // no attempt comes by itself any more
  start()
  await until('offline', () => link.state() === 'offline')
  await server.start()
  link.wake()
  await live()
  vi.useRealTimers()
})
