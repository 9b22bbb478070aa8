import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Card } from '#shared/schema/lead'
import type { LiveMessage, SyncPage } from '#shared/schema/live'
import type { Me } from '#shared/schema/member'
import { lineOfCard } from '#shared/scoring/line-of-card'
import { acceptSocket, type ServerSocket } from './socket-server.ts'

export type Seen = { method: string; path: string; body: unknown; key: string | null; token: string | null }
/**
 * What to answer instead of the ordinary: a status with an error, `page` = the same from a proxy that never asked the worker, as this
 * text of this type, `drop` = apply it but lose the answer, `refuse` = lose the request.
 */
export type Fault =
  | { status: number; code?: string; message?: string; retryAfter?: number; page?: { type: string; text: string } }
  | 'drop'
  | 'refuse'

/**
 * A worker in one process of the test, true to shared/api as far as the background sees it, whose faults a test can order. The real
 * worker proves the whole; this one proves what happens when it fails at a given moment.
 */
export class ContractServer {
  readonly me: Me
  readonly cards = new Map<string, Card>()
  readonly removed = new Map<string, number>()
  readonly seen: Seen[] = []
  readonly sockets = new Set<ServerSocket>()
  readonly applied: string[] = []
  seq = 0
  /** how far its clock is ahead of the machine's, ms: the same as a machine whose clock is behind */
  aheadMs = 0
  token = 'bt_test'
  code = 'code-1'
  /** asked for every request; the first that answers decides */
  fault: (seen: Seen) => Fault | null = () => null
  /** false: changes are committed but not told */
  tells = true
  #server: Server
  #port = 0
  #answers = new Map<string, unknown>()
  #decide: (card: Card, action: string, body: Record<string, unknown>) => Card

  constructor(me: Me, decide: (card: Card, action: string, body: Record<string, unknown>) => Card) {
    this.me = me
    this.#decide = decide
    this.#server = this.#create()
  }

  now(): number {
    return Date.now() + this.aheadMs
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  get joinLink(): string {
    return `${this.url}/join/${this.code}`
  }

  /** on the port it had before, if it ran */
  async start(): Promise<this> {
    this.#server = this.#create()
    this.#server.listen(this.#port, '127.0.0.1')
    await new Promise((done) => this.#server.once('listening', done))
    this.#port = (this.#server.address() as AddressInfo).port
    return this
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy()
    this.#server.closeAllConnections()
    await new Promise((done) => this.#server.close(done))
  }

  /** commits a card and tells it */
  put(card: Card): Card {
    const stored = { ...card, seq: ++this.seq }
    this.cards.set(card.id, stored)
    this.removed.delete(card.id)
    this.tell({ type: 'card', seq: stored.seq, card: stored })
    return stored
  }

  remove(id: string): void {
    this.cards.delete(id)
    this.removed.set(id, ++this.seq)
    this.tell({ type: 'removed', seq: this.seq, id })
  }

  tell(message: LiveMessage): void {
    if (this.tells) for (const socket of this.sockets) socket.send(JSON.stringify(message))
  }

  #create(): Server {
    const server = createServer((request, response) => void this.#answer(request, response))
    server.on('upgrade', (request, stream) => {
      if (!request.headers['sec-websocket-protocol']?.split(', ').includes(this.token))
        return void stream.end('HTTP/1.1 401 Unauthorized\r\n\r\n')
      const socket = acceptSocket(request, stream, {
        text: (text) => text === 'ping' && socket.send('pong'),
        end: () => this.sockets.delete(socket),
      })
      this.sockets.add(socket)
      socket.send(JSON.stringify({ type: 'hello', seq: this.seq, at: this.now() } satisfies LiveMessage))
    })
    return server
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = ''
    for await (const chunk of request) text += String(chunk)
    const seen: Seen = {
      method: request.method ?? '',
      path: request.url ?? '',
      body: text === '' ? null : JSON.parse(text),
      key: (request.headers['idempotency-key'] as string | undefined) ?? null,
      token: request.headers.authorization?.replace('Bearer ', '') ?? null,
    }
    this.seen.push(seen)
    const fault = this.fault(seen)
    if (fault === 'refuse') return void request.socket.destroy()
    if (fault && fault !== 'drop') {
      if (fault.retryAfter !== undefined) response.setHeader('retry-after', String(fault.retryAfter))
      if (fault.page) {
        response.writeHead(fault.status, { 'content-type': fault.page.type })
        return void response.end(fault.status === 204 ? undefined : fault.page.text)
      }
      return error(response, fault.status, fault.code ?? 'internal', fault.message ?? 'The worker is broken on purpose.')
    }
    if (seen.path !== '/v1/join' && seen.token !== this.token) return error(response, 401, 'unauthorized', 'This token is not valid.')
    const known = seen.key ? this.#answers.get(seen.key) : undefined
    const answer = known ?? this.#route(seen)
    if (seen.key && answer !== null) this.#answers.set(seen.key, answer)
    if (fault === 'drop') return void request.socket.destroy()
    if (answer === null) return error(response, 404, 'not-found', 'There is no such thing.')
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(answer))
  }

  #route(seen: Seen): unknown {
    const url = new URL(seen.path, 'http://worker')
    if (url.pathname === '/v1/join') return (seen.body as { code: string }).code === this.code ? { token: this.token, me: this.me } : null
    if (url.pathname === '/v1/me') return this.me
    if (url.pathname === '/v1/leave') return {}
    if (url.pathname === '/v1/sync/index') {
      const page = this.#sync(Number(url.searchParams.get('since')), Number(url.searchParams.get('limit')))
      return { seq: page.seq, at: page.at, more: page.more, removed: page.removed, lines: page.cards.map(lineOfCard) }
    }
    if (url.pathname === '/v1/sync/cards') {
      return { cards: (url.searchParams.get('ids') ?? '').split(',').flatMap((id) => this.cards.get(id) ?? []), cursor: null }
    }
    if (url.pathname === '/v1/sync') return this.#sync(Number(url.searchParams.get('since')), Number(url.searchParams.get('limit')))
    const lead = url.pathname.match(/^\/v1\/leads\/([^/]+)$/)?.[1]
    if (lead) return this.cards.get(lead) ?? null
    const [, id, action] = url.pathname.match(/^\/v1\/handoffs\/([^/]+)\/(\w+)$/) ?? []
    const card = [...this.cards.values()].find((one) => one.handoff?.id === id)
    if (!card || !action) return null
    this.applied.push(`${action} ${card.id}`)
    return this.put(this.#decide(card, action, (seen.body ?? {}) as Record<string, unknown>)).handoff
  }

  #sync(since: number, limit: number): SyncPage {
    const changes = [
      ...[...this.cards.values()].map((card) => ({ seq: card.seq, card, id: card.id })),
      ...[...this.removed].map(([id, seq]) => ({ seq, card: null, id })),
    ]
    const newer = changes.filter((change) => change.seq > since).sort((a, b) => a.seq - b.seq)
    const page = newer.slice(0, limit)
    return {
      seq: page.at(-1)?.seq ?? Math.max(since, this.seq),
      at: this.now(),
      cards: page.flatMap((change) => change.card ?? []),
      removed: page.flatMap((change) => (change.card ? [] : [change.id])),
      more: newer.length > page.length,
    }
  }
}

function error(response: ServerResponse, status: number, code: string, message: string): void {
  response.statusCode = status
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ error: { code, message, requestId: 'req_test' } }))
}
