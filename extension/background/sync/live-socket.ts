import type { LiveMessage } from '#shared/schema/live'

/** Below the 30 s after which the browser ends an idle service worker: traffic on a socket keeps it alive (Chrome 116 and newer). */
export const PING_EVERY_MS = 20_000
/** Two pings without an answer: the network is gone though nothing said so. */
const SILENT_MS = 45_000

export type LiveSocket = { close(): void }

/**
 * One connection to `/v1/live`. The token travels as a subprotocol, because a browser's socket carries no Authorization header and an
 * address ends up in logs. `onEnd` is called once; `wasOpen` is false when the handshake failed.
 */
export function openLiveSocket(
  at: { workerUrl: string; token: string },
  on: { message: (message: LiveMessage) => void; end: (wasOpen: boolean) => void },
): LiveSocket {
  const socket = new WebSocket(`${at.workerUrl.replace(/^http/, 'ws')}/v1/live`, ['baton.v1', at.token])
  let wasOpen = false
  let ended = false
  // not the time of day: a clock that is set back would keep a dead socket for as long as it was ahead
  let heardAt = performance.now()
  // the worker answers the bare word without waking the workspace's object
  const pinging = setInterval(() => {
    if (performance.now() - heardAt > SILENT_MS) return end()
    if (socket.readyState === WebSocket.OPEN) socket.send('ping')
  }, PING_EVERY_MS)
  const end = () => {
    if (ended) return
    ended = true
    clearInterval(pinging)
    socket.close()
    on.end(wasOpen)
  }
  socket.addEventListener('open', () => {
    wasOpen = true
    heardAt = performance.now()
  })
  socket.addEventListener('message', (event) => {
    heardAt = performance.now()
    const message = parsed(event.data)
    if (message && !ended) on.message(message)
  })
  socket.addEventListener('close', end)
  socket.addEventListener('error', end)
  return { close: end }
}

function parsed(data: unknown): LiveMessage | null {
  try {
    const message = JSON.parse(String(data)) as LiveMessage
    return typeof message.type === 'string' && Number.isInteger(message.seq) ? message : null
  } catch {
    return null
  }
}
