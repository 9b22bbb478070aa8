import type { Me } from '#shared/schema/member'
import { lockIfUnseen } from '../lock'
import { showBadge } from '../notices/badge'
import { showNotices } from '../notices/notices'
import { type OutboxSender, outboxSender } from '../outbox/outbox-sender'
import type { Ports } from '../ports'
import type { Connection } from '../protocol'
import { ageLines } from '../replica/age-lines'
import { type LineIndex, lineIndex } from '../replica/line-index'
import { pruneCards } from '../replica/prune-cards'
import { repack } from '../replica/repack'
import { type Changed, type Replica, replicaOf } from '../replica/replica'
import { openReplicaDb, REPLICA_VERSION } from '../replica/replica-db'
import { forgetRemoved } from '../tabs/tab-subject'
import { managedScope } from './managed-policy'
import { tellRefusal } from './refusal'
import { type Session, writeSession } from './session'
import { waitingFor } from './waiting'
import { type Answer, type Call, callWorker } from './worker-api'
import { followWorkerClock, isClockInDoubt, recallWorkerClock, workerAheadMs, workerNow } from './worker-clock'
import { type WorkerLink, workerLink } from './worker-link'

/** More changed leads than this, and a surface reads everything again anyway. */
const MOST_IDS = 200
const QUIET_MS = 50

export type OpenWorkspace = {
  session: Session
  replica: Replica
  lines: LineIndex
  link: WorkerLink
  sender: OutboxSender
  /** one call with this member's token; a 401 wipes */
  call<T>(call: Call): Promise<Answer<T>>
  connection(): Promise<Connection>
  changed(changed: Changed, reason: 'live' | 'sync' | 'decision'): void
  /** what the alarm does every minute */
  tick(): Promise<void>
  close(): void
}

/**
 * Brings a session to life: its replica, its link to the worker, its outbox and the badge. `onLost`: the browser took its storage away, and
 * what is open can neither read nor write any more.
 */
export async function openWorkspace(session: Session, ports: Ports, onRevoked: () => void, onLost: () => void): Promise<OpenWorkspace> {
  const stop = new AbortController()
  const { push } = ports
  await recallWorkerClock()
  const db = await openReplicaDb(REPLICA_VERSION, onLost)
  const me = () => session.me.member
  let activeVisitors = 0
  let link: WorkerLink | undefined
  let telling: ReturnType<typeof setTimeout> | undefined

  const call = async <T>(one: Call): Promise<Answer<T>> => {
    const answer = await callWorker<T>(session, one, stop.signal)
    if (!answer.ok && answer.status === 401 && !stop.signal.aborted) onRevoked()
    return answer
  }
  const connection = async (): Promise<Connection> => {
    const [seq, leads, waiting, unsent] = await Promise.all([
      replica.seq(),
      replica.count(),
      waitingFor(db, session.me.member, workerNow()),
      db.count('outbox'),
    ])
    const { me, workerUrl } = session
    return {
      state: link?.state() ?? 'syncing',
      me,
      workerUrl,
      seq,
      leads,
      waiting: waiting.length,
      unsent,
      activeVisitors,
      workerAheadMs: workerAheadMs(),
    }
  }
  /** Counts and badge follow a burst of changes once, when it is over. */
  const tellSoon = () => {
    telling ??= setTimeout(() => {
      telling = undefined
      tell().catch((error: unknown) => {
        if (!stop.signal.aborted) console.error('baton: the badge could not be drawn', error)
      })
    }, QUIET_MS)
  }
  const tell = async () => {
    if (stop.signal.aborted) return
    const waiting = await waitingFor(db, session.me.member, workerNow())
    await showBadge(waiting, workerNow())
    if (stop.signal.aborted) return
    const state = link?.state()
    await showNotices(waiting, state === 'live' || state === 'polling')
    if (!stop.signal.aborted) push({ type: 'connection', connection: await connection() })
  }
  const changed: OpenWorkspace['changed'] = (what, reason) => {
    const ids = [...what.lines.map(([id]) => id), ...what.removed]
    push(what.all || ids.length > MOST_IDS ? { type: 'all' } : { type: 'changed', ids, reason })
    void forgetRemoved(what.removed, (tabId) => push({ type: 'tab', tabId }))
    tellSoon()
  }

  const tellChanged = (what: Changed) => changed(what, link?.state() === 'live' ? 'live' : 'sync')
  const replica = replicaOf(db, me, tellChanged, await managedScope())
  await replica.rescope()
  const lines = lineIndex(replica.index)
  await lockIfUnseen(replica, Date.now())
  const sender = outboxSender(
    { replica, me, call, onUnauthorized: onRevoked, onRefused: (about) => void tellRefusal(ports, about) },
    stop.signal,
  )
  link = workerLink(
    {
      session,
      replica,
      me: () => session.me.member.id,
      call,
      onState: tellSoon,
      onReached: () => sender.kick(),
      onRevoked,
      onVisitors: (active) => {
        activeVisitors = active
        tellSoon()
      },
      onWorkspace: async () => {
        const answer = await call<Me>({ method: 'GET', path: '/v1/me' })
        if (!answer.ok) return
        const before = session.me.member
        if (JSON.stringify(session.me) === JSON.stringify(answer.value)) return
        session.me = answer.value
        await writeSession(session)
        // another scope holds other leads, and the cursor says nothing about those that did not change
        if (before.scope !== answer.value.member.scope || before.role !== answer.value.member.role) {
          await replica.empty()
          // nothing may follow for hours that would show the gap
          void link?.catchUp()
        }
        push({ type: 'all' })
        tellSoon()
      },
    },
    stop.signal,
  )
  const started = link
  followWorkerClock(() => {
    // whatever is on screen was counted by the other clock
    push({ type: 'all' })
    tellSoon()
  }, stop.signal)
  tellSoon()

  return {
    session,
    replica,
    lines,
    link: started,
    sender,
    call,
    connection,
    changed,
    async tick() {
      // days since are counted by this machine's clock alone: what is known of the worker's ends with the browser's session
      const now = Date.now()
      if (started.state() === 'live') await db.put('meta', now, 'contactAt')
      else await lockIfUnseen(replica, now)
      if (started.state() === 'live' && isClockInDoubt()) void started.catchUp()
      started.wake()
      sender.kick()
      await ageLines(replica, workerNow(), stop.signal)
      await repack(replica, stop.signal)
      await pruneCards(replica, me().id, now)
      tellSoon()
    },
    close() {
      stop.abort()
      clearTimeout(telling)
      db.close()
    },
  }
}
