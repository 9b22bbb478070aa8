import { exports } from 'cloudflare:workers'
import { LiveMessage } from '#shared/schema/live'
import { ORIGIN } from './call'

export type Live = {
  /** the next message of a type, also one that came before it was asked for; fails after 3 s */
  next(type: LiveMessage['type']): Promise<LiveMessage>
  closed: Promise<{ code: number }>
  close(): void
}

/** The live socket as the extension opens it: the token is the second subprotocol. */
export async function openLive(token: string): Promise<Live> {
  const headers = { Upgrade: 'websocket', 'Sec-WebSocket-Protocol': `baton.v1, ${token}` }
  const answer = await exports.default.fetch(new Request(`${ORIGIN}/v1/live`, { headers }))
  const socket = answer.webSocket
  if (!socket) throw new Error(`no socket: ${answer.status} ${await answer.text()}`)
  const came: LiveMessage[] = []
  let wake = () => {}
  socket.addEventListener('message', ({ data }) => {
    came.push(LiveMessage.parse(JSON.parse(data as string)))
    wake()
  })
  const closed = new Promise<{ code: number }>((resolve) => socket.addEventListener('close', ({ code }) => resolve({ code })))
  socket.accept()
  return {
    async next(type) {
      const until = Date.now() + 3000
      while (Date.now() < until) {
        const at = came.findIndex((message) => message.type === type)
        if (at >= 0) return came.splice(at, 1)[0]!
        await new Promise<void>((resolve) => {
          wake = resolve
          setTimeout(resolve, 100)
        })
      }
      throw new Error(`No "${type}" came; there were: ${came.map((m) => m.type).join(', ')}`)
    },
    closed,
    close: () => socket.close(1000),
  }
}
