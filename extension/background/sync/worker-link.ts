import type { LiveMessage } from '#shared/schema/live'
import type { Connection } from '../protocol'
import type { Replica } from '../replica/replica'
import { backOffMs } from './back-off'
import { type LiveSocket, openLiveSocket } from './live-socket'
import { isNoRoom, isPausedForRoom, noteNoRoom } from './no-room'
import { syncReplica } from './sync'
import { takeLive } from './take-live'
import type { Answer, Call } from './worker-api'
import { hearWorkerTime } from './worker-clock'

const FIRST_RETRY_MS = 500
const LAST_RETRY_MS = 60_000

export type LinkState = Exclude<Connection['state'], 'signed-out'>

export type LinkParts = {
  session: { workerUrl: string; token: string }
  replica: Replica
  me: () => string
  call: <T>(call: Call) => Promise<Answer<T>>
  onState: (state: LinkState) => void
  /** definition, settings or this member changed, or may have while nobody listened */
  onWorkspace: () => Promise<void>
  onRevoked: () => void
  onVisitors: (active: number) => void
  /** the worker can be reached (again) */
  onReached: () => void
}

export type WorkerLink = {
  state(): LinkState
  /** tries at once instead of at the next due time; does nothing while the socket is up */
  wake(): void
  /** reads what changed now, e.g. after this browser wrote something */
  catchUp(): Promise<void>
}

/**
 * Keeps the replica current: the cursor first, then the socket, and the cursor again whenever the socket shows a gap. While there is
 * no socket every attempt to get one is also a poll.
 */
export function workerLink(parts: LinkParts, signal: AbortSignal): WorkerLink {
  let state: LinkState = 'syncing'
  let socket: LiveSocket | null = null
  let attempts = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let connecting = false
  let syncing: Promise<boolean> | null = null
  let inbox: LiveMessage[] = []
  let reading = false

  const become = (next: LinkState) => {
    if (state === next || signal.aborted) return
    state = next
    parts.onState(state)
  }

  /** One sync at a time; who asks meanwhile gets one that starts after the question. */
  const sync = (): Promise<boolean> => {
    const mine = (syncing ?? Promise.resolve(true))
      .then(async () => {
        if (signal.aborted) return false
        if (await isPausedForRoom(Date.now())) {
          become('full')
          return false
        }
        const failure = await syncReplica({ replica: parts.replica, me: parts.me(), call: parts.call, signal })
        if (signal.aborted) return false
        if (failure?.status === 401) parts.onRevoked()
        else if (failure) become('offline')
        else parts.onReached()
        return failure === null
      })
      .catch(async (error: unknown) => {
        if (isNoRoom(error) && !signal.aborted) {
          await noteNoRoom(Date.now())
          become('full')
        }
        return false
      })
      .then((isCurrent) => {
        // what was missed is asked for again by connecting anew: a socket that stays up would tell no one when
        if (!isCurrent) socket?.close()
        return isCurrent
      })
    syncing = mine
    void mine.then(() => {
      if (syncing === mine) syncing = null
    })
    return mine
  }

  const connect = async () => {
    if (connecting || socket || signal.aborted) return
    connecting = true
    clearTimeout(timer)
    if (state === 'offline') become('syncing')
    const reached = await sync()
    connecting = false
    if (signal.aborted) return
    if (!reached) return retryLater()
    become('polling')
    void parts.onWorkspace().catch(() => {})
    socket = openLiveSocket(parts.session, {
      message: (message) => {
        if (message.type === 'hello') hearWorkerTime(message.at)
        inbox.push(message)
        void readInbox()
      },
      end: () => {
        socket = null
        if (state === 'live') become('polling')
        retryLater()
      },
    })
  }

  const retryLater = () => {
    if (signal.aborted) return
    clearTimeout(timer)
    timer = setTimeout(connect, backOffMs(attempts, FIRST_RETRY_MS, LAST_RETRY_MS))
    attempts += 1
  }

  /** Everything that arrived while the last messages were being written is written together. */
  const readInbox = async () => {
    if (reading) return
    reading = true
    while (inbox.length > 0 && !signal.aborted) {
      const messages = inbox
      inbox = []
      if (messages.some((message) => message.type === 'revoked')) return parts.onRevoked()
      const hello = messages.some((message) => message.type === 'hello')
      const visitors = messages.findLast((message) => message.type === 'visitors')
      if (visitors) parts.onVisitors(visitors.active)
      const missed = await takeLive(parts.replica, messages).catch(() => true)
      if (messages.some((message) => message.type === 'workspace')) await parts.onWorkspace().catch(() => {})
      const current = !missed || (await sync())
      if (!current || !socket) continue
      if (hello) attempts = 0
      become('live')
    }
    reading = false
  }

  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    socket?.close()
  })
  void connect()

  return {
    state: () => state,
    wake: () => void connect(),
    catchUp: async () => void (await sync()),
  }
}
