import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { Handoff } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'
import type { QueueItem } from '#shared/schema/queue'
import { ageCard } from '#shared/scoring/age-card'
import { newLead } from './kit/leads'
import { workspace } from './kit/workspace'

const DAY_MS = 86_400_000

test('a hand-off is read with the score of now beside the frozen one; a queue shows the score of now too', async () => {
  const ws = await workspace()
  const { id: leadId, fit } = await newLead(ws, 'ida@nordwind.example', { name: 'Ida Nord', title: 'VP Sales' })
  const opened = (await ws.as('rep', 'POST', '/v1/handoffs', { leadId, note: 'Met at the fair' })).body as Handoff
  expect(opened.evidence.fit).toBe(fit)
  // said in parts, so that each reader's language can put it together
  expect(opened).toMatchObject({ because: 'Handed over by Rep Person', why: { key: 'because_manual', with: { name: 'Rep Person' } } })
  await ws.as('rep', 'PATCH', `/v1/leads/${leadId}`, { traits: { employees: 900 } })
  const now = (await ws.as('rep', 'GET', `/v1/leads/${leadId}`)).body as Card
  expect(now.fit).toBeGreaterThan(fit)
  expect(now.handoff?.why).toEqual(opened.why)

  const [listed] = (await ws.as('rep', 'GET', '/v1/handoffs?status=active')).body.handoffs as Handoff[]
  const single = (await ws.as('rep', 'GET', `/v1/handoffs/${opened.id}`)).body as Handoff
  for (const read of [listed!, single]) {
    expect(read.evidence).toMatchObject({ fit, score: fit })
    expect(read.standing).toMatchObject({ fit: now.fit, score: now.score, grade: now.grade, quadrant: now.quadrant })
  }
})

test('what has cooled since it was stored is cooler on the board and in a queue', async () => {
  const ws = await workspace()
  const { id: leadId } = await newLead(ws, 'olga@nordwind.example')
  const opened = (await ws.as('rep', 'POST', '/v1/handoffs', { leadId, note: 'Back from holiday' })).body as Handoff
  const warm = (await storedCard(leadId)) as Card
  const then = Date.now() - 30 * DAY_MS
  const signal = {
    ...{ rule: 'key-page', kind: 'signal', label: 'Key page', points: 20, earned: 20, cutByCap: 0, lostToDecay: 0, evidence: '4 times' },
    ...{ lastAt: then, ageing: { kind: 'half-life', cap: null, basis: 200, from: then, halfLifeMs: 30 * DAY_MS } },
  } as Card['receipts'][number]
  const stored = { ...warm, at: then, receipts: [...warm.receipts, signal], readiness: 20, score: warm.fit + 20, quadrant: 'not-sure' }
  await env.DB.prepare("UPDATE leads SET card = ?1, quadrant = 'not-sure', stage = 'lead' WHERE id = ?2")
    .bind(JSON.stringify(stored), leadId)
    .run()
  const aged = ageCard(stored as Card, Date.now())
  expect(aged.readiness).toBe(10)
  const handoff = (await ws.as('rep', 'GET', `/v1/handoffs/${opened.id}`)).body as Handoff
  expect(handoff.standing).toMatchObject({ readiness: 10, score: aged.score })
  const [item] = (await ws.as('marketing', 'GET', '/v1/queues/not-sure')).body.items as QueueItem[]
  expect(item).toMatchObject({ leadId, score: aged.score })
})

async function storedCard(leadId: string): Promise<unknown> {
  return JSON.parse((await env.DB.prepare('SELECT card FROM leads WHERE id = ?1').bind(leadId).first<{ card: string }>())!.card)
}
