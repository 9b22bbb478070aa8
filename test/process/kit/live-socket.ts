import type { LiveMessage } from '#shared/schema/live'
import { until } from './client.ts'

/** A rep's live socket: what came, when, and how it ended. */
export class LiveSocket {
  readonly messages: { message: LiveMessage; at: number }[] = []
  closed: { code: number; reason: string } | null = null
  /** the subprotocol the server chose; null while it has not opened */
  protocol: string | null = null
  onPong: () => void = () => {}
  readonly #socket: WebSocket

  constructor(url: string, token: string) {
    this.#socket = new WebSocket(`${url.replace('http', 'ws')}/v1/live`, ['baton.v1', token])
    this.#socket.addEventListener('open', () => {
      this.protocol = this.#socket.protocol
    })
    this.#socket.addEventListener('message', ({ data }) => {
      if (data === 'pong') return this.onPong()
      this.messages.push({ message: JSON.parse(data as string) as LiveMessage, at: performance.now() })
    })
    this.#socket.addEventListener('close', ({ code, reason }) => {
      this.closed = { code, reason }
    })
    // a refused handshake also fires close, which is what is asserted
    this.#socket.addEventListener('error', () => {})
  }

  static async open(url: string, token: string): Promise<LiveSocket> {
    const socket = new LiveSocket(url, token)
    await until('the live socket to say hello', async () => socket.messages[0]?.message.type === 'hello')
    return socket
  }

  of<T extends LiveMessage['type']>(type: T): Extract<LiveMessage, { type: T }>[] {
    return this.messages.map((m) => m.message).filter((m): m is Extract<LiveMessage, { type: T }> => m.type === type)
  }

  send(text: string): void {
    this.#socket.send(text)
  }

  /** Ends without a word, as a lost network does. */
  drop(): void {
    this.#socket.close()
  }
}
