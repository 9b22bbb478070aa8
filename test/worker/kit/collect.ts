import type { Card } from '#shared/schema/lead'
import { call } from './call'
import type { TestWorkspace } from './workspace'

export type SentEvent = { n: string; u: string; t?: number; p?: Record<string, unknown> }

/** What a browser on the workspace's own site sends, in one batch. */
export async function visit(ws: TestWorkspace, visitor: string, events: SentEvent[]): Promise<void> {
  const now = Date.now()
  const e = events.map(({ u, t, ...event }, i) => ({
    i: crypto.randomUUID(),
    t: t ?? now - 60_000 + i * 100,
    u: `https://site.example${u}`,
    ...event,
  }))
  const said = await call('POST', '/v1/collect', { body: { k: ws.writeKey, v: visitor, e }, headers: { Origin: 'https://site.example' } })
  if (said.status !== 204) throw new Error(`not collected: ${said.status} ${JSON.stringify(said.body)}`)
}

/** The card of the lead with an address. */
export async function scoredBy(ws: TestWorkspace, email: string): Promise<Card> {
  const { body } = await ws.as('admin', 'GET', `/v1/leads?q=${encodeURIComponent(email)}`)
  if (body.leads.length !== 1) throw new Error(`${body.leads.length} leads are known as ${email}`)
  return body.leads[0] as Card
}
