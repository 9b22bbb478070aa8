import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Received = { headers: IncomingHttpHeaders; text: string; at: number }
type Behaviour = (response: ServerResponse, count: number) => void

/** Somebody else's server on loopback: remembers every request that reached it and answers as it is told. */
export class Receiver {
  readonly requests: Received[] = []
  behaves: Behaviour = (response) => response.writeHead(200).end('ok')

  private constructor(readonly server: Server) {}

  static async start(): Promise<Receiver> {
    const server = createServer()
    const receiver = new Receiver(server)
    server.on('request', (request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        receiver.requests.push({ headers: request.headers, text: Buffer.concat(chunks).toString('utf8'), at: Date.now() })
        receiver.behaves(response, receiver.requests.length)
      })
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    return receiver
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`
  }

  /** Requests of one webhook type, in the order they came. */
  of(type: string): { id: string; data: Record<string, unknown>; request: Received }[] {
    return this.requests.flatMap((request) => {
      const body = JSON.parse(request.text)
      return body.type === type ? [{ id: String(request.headers['webhook-id']), data: body.data, request }] : []
    })
  }

  async close(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((done) => this.server.close(done))
  }
}
