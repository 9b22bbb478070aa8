import type { Handoff } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'

export type Reply<T = unknown> = { status: number; body: T; headers: Headers }
export type ApiFailure = { error: { code: string; message: string; field?: string; requestId: string } }
export type EventInput = { i?: string; n: string; t?: number; u?: string; r?: string; p?: Record<string, unknown> }

let serial = 0
/** Text that no other call of this process has got. */
export const unique = (prefix: string) =>
  `${prefix}${process.pid.toString(36)}${(serial++).toString(36)}x${Math.random().toString(36).slice(2, 8)}`
/** An address of nobody else, at a company of nobody else. */
export const uniqueEmail = () => `${unique('p')}@firm-${unique('d')}.example`

export const SITE = 'http://127.0.0.1:8788'
export const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** Asks until `found` answers something; throws with `what` when `withinMs` is over. */
export async function until<T>(what: string, found: () => Promise<T | null | undefined | false>, withinMs = 8000): Promise<T> {
  const end = Date.now() + withinMs
  for (;;) {
    const value = await found()
    if (value) return value
    if (Date.now() > end) throw new Error(`Waited ${withinMs} ms in vain for ${what}.`)
    await wait(25)
  }
}

/** What a page, a rep and a server can do with one worker. */
export class Client {
  readonly url: string
  readonly writeKey: string

  constructor(url: string, writeKey: string) {
    this.url = url
    this.writeKey = writeKey
  }

  async request<T = unknown>(
    method: string,
    path: string,
    init: { token?: string; body?: unknown; headers?: Record<string, string> } = {},
  ): Promise<Reply<T>> {
    const headers: Record<string, string> = { ...init.headers }
    if (init.token) headers.Authorization = `Bearer ${init.token}`
    const text = init.body === undefined ? undefined : typeof init.body === 'string' ? init.body : JSON.stringify(init.body)
    const answer = await fetch(this.url + path, { method, headers, ...(text === undefined ? {} : { body: text }) })
    const raw = await answer.text()
    return { status: answer.status, body: (raw.startsWith('{') ? JSON.parse(raw) : raw) as T, headers: answer.headers }
  }

  get<T = unknown>(token: string, path: string): Promise<Reply<T>> {
    return this.request<T>('GET', path, { token })
  }

  post<T = unknown>(token: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply<T>> {
    return this.request<T>('POST', path, { token, body, headers })
  }

  /** The body a page would send: ids and times filled in, times ascending and in the past. */
  batch(visitor: string, events: readonly EventInput[]): { k: string; v: string; e: Record<string, unknown>[] } {
    const now = Date.now()
    return {
      k: this.writeKey,
      v: visitor,
      e: events.map((e, n) => ({
        i: e.i ?? unique('e'),
        n: e.n,
        t: e.t ?? now - (events.length - n),
        u: SITE + (e.u ?? '/'),
        ...(e.r ? { r: e.r } : {}),
        ...(e.p ? { p: e.p } : {}),
      })),
    }
  }

  collect(visitor: string, events: readonly EventInput[]): Promise<Reply> {
    return this.request('POST', '/v1/collect', { body: this.batch(visitor, events), headers: { 'Content-Type': 'text/plain' } })
  }

  /** The card of whoever has this address; null while nobody has. */
  async cardOf(token: string, email: string): Promise<Card | null> {
    const { body } = await this.get<{ leads: Card[] }>(token, `/v1/leads?q=${encodeURIComponent(email)}`)
    return body.leads.find((card) => card.email === email.toLowerCase()) ?? null
  }

  async card(token: string, id: string): Promise<Card> {
    return (await this.get<Card>(token, `/v1/leads/${id}`)).body
  }

  /** A hand-off without its deliveries and its lead's standing: those go on by their own clock, and an action's answer has none. */
  async handoff(token: string, id: string): Promise<Handoff> {
    const { deliveries: _, standing: _now, ...handoff } = (await this.get<Handoff>(token, `/v1/handoffs/${id}`)).body
    return handoff
  }

  /** Every hand-off of one lead, newest first. */
  async handoffsOf(token: string, leadId: string): Promise<Handoff[]> {
    const all: Handoff[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: Reply<{ handoffs: Handoff[]; cursor: string | null }> = await this.get(
        token,
        `/v1/handoffs?limit=100${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
      )
      all.push(...page.body.handoffs.filter((h) => h.leadId === leadId))
      cursor = page.body.cursor
    }
    return all
  }
}
