// @vitest-environment node
import './browser-fixture'
import 'fake-indexeddb/auto'
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb'
import { unwrap } from 'idb'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import type { Push } from '../../../extension/background/protocol'
import { decideRequest } from '../../../extension/background/replica/lead-requests'
import type { OpenWorkspace } from '../../../extension/background/sync/open-workspace'
import { readSession, type Session, writeSession } from '../../../extension/background/sync/session'
import { waitingFor } from '../../../extension/background/sync/waiting'
import { workerAheadMs, workerNow } from '../../../extension/background/sync/worker-clock'
import { type Workspace, workspaceOf } from '../../../extension/background/sync/workspace'
import { setTabPeople, setTabSubject, tabPeople, tabSubject } from '../../../extension/background/tabs/tab-subject'
import type { ContractServer } from '../../e2e/contract-server.ts'
import { decidingServer } from '../../e2e/deciding-server'
import { cardOf, handoffOf } from './card-fixture'
import { until } from './parts'

/** a wipe that has begun and is not over */
let holdWipe: Promise<void> | null = null
vi.mock('../../../extension/background/sync/session', async (original) => {
  const real = await original<typeof import('../../../extension/background/sync/session')>()
  const writeSession = async (session: Session | null) => {
    if (session === null) await holdWipe
    await real.writeSession(session)
  }
  return { ...real, writeSession }
})

const DAY = 86_400_000

let server: ContractServer
let workspace: Workspace
let pushed: Push['type'][]

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
  holdWipe = null
  const none = async () => {}
  Object.assign(browser, {
    action: { setBadgeText: none, setTitle: none, setBadgeBackgroundColor: none },
    notifications: { create: none, clear: none },
    permissions: { contains: async () => true },
  })
  server = await decidingServer().start()
  server.put(cardOf('a'))
  pushed = []
  await browser.storage.session.clear()
  workspace = awake()
  expect(await workspace.join(server.joinLink)).toMatchObject({ ok: true })
  await live()
})
afterEach(async () => {
  ;(await workspace.current())?.close()
  await server.stop()
})

/** the background as it begins, with nothing in memory */
const awake = () =>
  workspaceOf({
    push: ({ type }) => void pushed.push(type),
    pushTo: () => {},
    senders: () => [],
    isIn: () => false,
    onPush: () => {},
  })
const live = () =>
  until('live', async () => {
    const connection = await (await workspace.current())?.connection()
    return connection?.state === 'live' && connection.leads === server.cards.size
  })
/** what a browser does that clears or evicts storage under an open connection */
const loseConnection = async () => forceCloseDatabase(unwrap((await workspace.current())!.replica.db) as never)

it('opens the replica again when the browser ended the connection to it', async () => {
  const former = await workspace.current()
  await loseConnection()
  await until('opened again', async () => (await workspace.current()) !== former)
  await live()
  server.put(cardOf('b'))
  await live()
  expect(server.sockets.size).toBe(1)
  expect(pushed).not.toContain('wiped')
})

/** As after the background was killed. */
async function openAgain(): Promise<OpenWorkspace> {
  ;(await workspace.current())?.close()
  workspace = awake()
  return (await workspace.current())!
}

it.each([
  ['behind', DAY],
  ['ahead', -DAY],
])(
  'on a machine whose clock is a day %s what waits, rests and can be taken back is counted by the worker’s, also after a restart without it',
  async (_, ms) => {
    server.aheadMs = ms
    const rested = handoffOf('rested', { snoozedUntil: server.now() - 60_000, openedAt: server.now() - 60_000 })
    const rests = handoffOf('rests', { snoozedUntil: server.now() + 60_000, openedAt: server.now() - 60_000 })
    server.put(cardOf('rested', { handoff: rested, at: server.now() - 60_000 }))
    server.put(cardOf('rests', { handoff: rests, at: server.now() - 60_000 }))
    pushed.length = 0
    let open = await openAgain()
    const waits = async () => (await waitingFor(open.replica.db, open.session.me.member, workerNow())).map(({ id }) => id)
    await live()
    await until('told', () => pushed.includes('all'))
    const connection = await open.connection()
    expect(connection).toMatchObject({ state: 'live', waiting: 1, workerAheadMs: workerAheadMs() })
    expect(Math.abs(workerAheadMs() - ms)).toBeLessThan(1000)
    expect(await waits()).toEqual(['rested'])
    await server.stop()
    open = await openAgain()
    await until('offline', () => open.link.state() === 'offline')
    expect(await open.connection()).toMatchObject({ state: 'offline', waiting: 1 })
    const answer = await decideRequest(open, {
      leadId: 'rested',
      handoffId: 'ho_rested',
      decision: { action: 'reject', reason: 'not-now' },
    })
    const leftMs = answer.ok ? answer.value.handoff!.undoUntil! - server.now() : Number.NaN
    expect(leftMs).toBeGreaterThan(8000)
    expect(leftMs).toBeLessThanOrEqual(11_000)
    const undone = await decideRequest(open, { leadId: 'rested', handoffId: 'ho_rested', decision: { action: 'undo' } })
    expect(undone).toMatchObject({ ok: true, value: { handoff: { state: 'open' } } })
  },
)

it('asks the worker what time it is once this machine’s clock was set, although the socket stays up', async () => {
  const open = (await workspace.current())!
  const asked = () => server.seen.filter(({ path }) => path.startsWith('/v1/sync')).length
  const before = asked()
  await open.tick()
  expect(asked()).toBe(before)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + DAY })
  server.aheadMs = -DAY
  await open.tick()
  vi.useRealTimers()
  await until('asked', () => asked() > before)
  await until('known', () => workerAheadMs() !== 0)
})

it('is signed out, and says so, when the browser took the session along', async () => {
  const open = unwrap((await workspace.current())!.replica.db)
  globalThis.indexedDB = new IDBFactory()
  forceCloseDatabase(open as never)
  await until('signed out', async () => (await workspace.current()) === null)
  await until('told', () => pushed.includes('wiped'))
  await until('no socket', () => server.sockets.size === 0)
})

it('a join while the former session is being wiped stays', async () => {
  let goOn = () => {}
  holdWipe = new Promise((done) => {
    goOn = done
  })
  server.tell({ type: 'revoked', seq: server.seq })
  await until('being wiped', async () => (await workspace.current()) === null)
  const joining = workspace.join(server.joinLink)
  await until('asked', () => server.seen.filter(({ path }) => path === '/v1/join').length === 2)
  await new Promise((done) => setTimeout(done, 50)) // time for a session to be written over, if nobody waited
  goOn()
  expect(await joining).toMatchObject({ ok: true })
  await live()
  expect(await readSession()).toMatchObject({ token: server.token })
})

it('a wipe that was cut short is finished at the next start, before somebody else joins: nothing of theirs is in it', async () => {
  const open = (await workspace.current())!
  await open.replica.db.add('outbox', {
    id: 'k1',
    leadId: 'a',
    handoffId: 'ho_a',
    decision: { action: 'accept' },
    at: 1,
    attempts: 0,
    nextAt: 0,
    before: {} as never,
  })
  // killed right after the session was deleted
  open.close()
  await writeSession(null)
  workspace = awake()
  expect(await workspace.current()).toBeNull()
  server.remove('a')
  server.put(cardOf('b'))
  server.seen.length = 0
  expect(await workspace.join(server.joinLink)).toMatchObject({ ok: true })
  const theirs = (await workspace.current())!
  await live()
  expect(await theirs.replica.db.count('outbox')).toBe(0)
  expect(await theirs.replica.card('a')).toBeNull()
  expect(server.seen.filter(({ path }) => path.startsWith('/v1/handoffs/'))).toEqual([])
})

it('reads the leads of a new scope at once, though no other change follows', async () => {
  server.me.member.scope = 'team'
  server.tell({ type: 'workspace', seq: server.seq })
  await until('the new scope', async () => (await workspace.current())?.session.me.member.scope === 'team')
  await live()
})

it('no tab is about somebody any more once this member has left the device', async () => {
  await setTabSubject(7, { leadId: 'a', confidence: 'exact' })
  await setTabPeople(7, [{ leadId: 'a', possible: false }])
  expect(await workspace.signOut()).toMatchObject({ ok: true })
  expect([(await tabSubject(7)).leadId, await tabPeople(7)]).toEqual([null, []])
})
