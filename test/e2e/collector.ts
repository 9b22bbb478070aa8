import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CollectBody, type WireEvent } from '#shared/schema/event'

/** How the collector answers: as it should, with a status, or not at all (`down` cuts the connection). */
export type CollectorMode = 'up' | 'down' | 400 | 408 | 429 | 500

export type CollectorRequest = { body: string; bytes: number; headers: Record<string, unknown>; method: string; status: number; at: number }
export type CollectedEvent = WireEvent & { v: string }

/**
 * A real HTTP collector on loopback that keeps what the contract of `POST /v1/collect` lets through (DESIGN §7.2):
 * checks each body with the shared schema and drops repeats by visitor and event id. It also serves the snippet.
 */
export class Collector {
  mode: CollectorMode = 'up'
  delayMs = 0
  readonly requests: CollectorRequest[] = []
  readonly events: CollectedEvent[] = []
  /** Events that came more than once: dropped here, but worth knowing about. */
  repeats = 0
  /** What the schema refused. A snippet that behaves leaves this empty. */
  readonly refused: string[] = []
  readonly #seen = new Set<string>()
  readonly #server: Server

  constructor(snippet: string) {
    this.#server = createServer((request, response) => {
      let body = ''
      request.setEncoding('utf8')
      request.on('data', (part) => {
        body += part
      })
      request.on('end', async () => {
        if (request.url === '/baton.js') return response.setHeader('content-type', 'text/javascript').end(snippet)
        if (request.url !== '/v1/collect') return response.writeHead(404).end()
        const mode = this.mode
        const record = {
          body,
          bytes: Buffer.byteLength(body),
          headers: request.headers,
          method: request.method ?? '',
          status: 0,
          at: Date.now(),
        }
        this.requests.push(record)
        if (this.delayMs) await new Promise((resolve) => setTimeout(resolve, this.delayMs))
        if (mode === 'down') return request.socket.destroy()
        record.status = mode === 'up' ? this.#take(body) : mode
        response.writeHead(record.status, { 'access-control-allow-origin': '*' }).end()
      })
    })
  }

  #take(body: string): number {
    let json: unknown
    try {
      json = JSON.parse(body)
    } catch {
      this.refused.push(body)
      return 400
    }
    const parsed = CollectBody.safeParse(json)
    if (!parsed.success || Buffer.byteLength(body) > 65536) {
      this.refused.push(`${parsed.error?.message ?? 'too large'}: ${body.slice(0, 500)}`)
      return 400
    }
    const { v, e } = parsed.data
    for (const event of e) {
      const id = `${v} ${event.i}`
      if (this.#seen.has(id)) this.repeats++
      else {
        this.#seen.add(id)
        this.events.push({ ...event, v })
      }
    }
    return 204
  }

  async listen(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return (this.#server.address() as AddressInfo).port
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  named(name: string): CollectedEvent[] {
    return this.events.filter((event) => event.n === name)
  }

  /** Paths of the page views, in the order they happened. */
  pages(): string[] {
    return this.named('page')
      .sort((a, b) => a.t - b.t)
      .map((event) => {
        const { pathname, search, hash } = new URL(event.u)
        return pathname + search + hash
      })
  }

  /** Waits until `done` holds, or says what has come instead. */
  async until(done: () => boolean, timeoutMs = 10_000): Promise<void> {
    const end = Date.now() + timeoutMs
    while (!done()) {
      if (Date.now() > end) {
        const came = this.events.slice(0, 20).map(({ n, u, p }) => `${n} ${u} ${JSON.stringify(p ?? {}).slice(0, 100)}`)
        throw new Error(`Not within ${timeoutMs} ms. The collector has ${this.events.length} events:\n${came.join('\n')}`)
      }
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
