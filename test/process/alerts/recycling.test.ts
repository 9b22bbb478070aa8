import { afterAll, beforeAll, expect, test } from 'vitest'
import type { QueueItem } from '#shared/schema/queue'
import { uniqueEmail } from '../kit/client.ts'
import { act } from '../kit/handoff-states.ts'
import { Receiver } from '../kit/receiver.ts'
import { at, Simulated } from '../kit/simulated.ts'

const DAY = 24 * 60
let sim: Simulated
let hook: Receiver

beforeAll(async () => {
  sim = await Simulated.start('2026-04-01T08:00:00Z')
  hook = await Receiver.start()
  await sim.addChannel({ kind: 'webhook', url: hook.url, types: ['lead.nurture.entered', 'lead.nurture.left'] })
})
afterAll(async () => {
  await sim?.close()
  await hook?.close()
})

const queue = async (name: string, query = '') =>
  (await sim.client.get<{ items: QueueItem[]; cursor: string | null }>(sim.team.tokens.mark, `/v1/queues/${name}?limit=200${query}`)).body
    .items
const decide = async (id: string, action: 'reject' | 'accept' | 'undo', body?: unknown) => {
  const said = await act(sim.client, sim.team.tokens.mia, id, action, body as never)
  expect(said.status, JSON.stringify(said.body)).toBe(200)
  return said.body
}
const nurtured = (leadId: string) => hook.requests.map((r) => JSON.parse(r.text)).filter((b) => b.data.lead.id === leadId)

test('not now: nurture with a date, told when it is final; back in marketing’s queue on the day; a new request says what is new', async () => {
  const address = uniqueEmail()
  const id = await sim.handRaise(address)
  const { leadId } = await sim.client.handoff(sim.team.tokens.ann, id)
  await decide(id, 'reject', { reason: 'not-now/no-budget' })
  await decide(id, 'undo')
  await sim.pass(1)
  expect([nurtured(leadId), await queue('nurture')], 'taken back: nothing is told').toEqual([[], []])

  await decide(id, 'reject', { reason: 'not-now/no-budget', note: 'After the summer' })
  const decided = sim.now
  await sim.pass(1)
  expect(nurtured(leadId).map((b) => [b.type, b.data.why, b.data.until])).toEqual([
    ['lead.nurture.entered', 'not-now/no-budget', decided + 90 * DAY * 60_000],
  ])
  const [item] = await queue('nurture')
  expect(item).toMatchObject({ leadId, reason: 'not-now/no-budget', reasonNote: 'After the summer', stage: 'nurture', handoffId: id })
  expect(item!.until).toBe(decided + 90 * DAY * 60_000)
  expect((await queue('nurture', '&reason=not-now')).length).toBe(1)
  expect(await queue('nurture', '&reason=not-n')).toEqual([])
  expect(await queue('nurture', `&untilTo=${decided}`)).toEqual([])

  await sim.setTime(decided + 90 * DAY * 60_000 - 1)
  expect((await sim.client.card(sim.team.tokens.ann, leadId)).stage).toBe('nurture')
  await sim.setTime(decided + 90 * DAY * 60_000)
  const back = await sim.client.card(sim.team.tokens.ann, leadId)
  expect([back.stage, back.nurtureUntil, back.handoff!.id], 'it opens nothing').toEqual(['lead', null, id])
  expect(nurtured(leadId).at(-1)).toMatchObject({ type: 'lead.nurture.left', data: { why: 'date' } })
  expect((await queue('nurture')).map((i) => [i.leadId, i.stage])).toEqual([[leadId, 'lead']])

  await sim.pass(DAY)
  const again = await sim.client.handoff(sim.team.tokens.ann, await sim.handRaise(address))
  expect(again.id).not.toBe(id)
  expect(again.evidence.newSince).toMatchObject({ at: decided, state: 'rejected', reason: 'not-now/no-budget' })
  expect(again.evidence.newSince!.events.map((e) => e.name)).toEqual(['form', 'identify'])
  expect((await sim.client.card(sim.team.tokens.ann, leadId)).reentries).toBe(1)
  expect(await queue('nurture')).toEqual([])
  await decide(again.id, 'accept')
})

test('a request out of nurture leaves it at once', async () => {
  await sim.setTime('2026-08-03T08:00:00Z')
  const address = uniqueEmail()
  const id = await sim.handRaise(address)
  const { leadId } = await sim.client.handoff(sim.team.tokens.ann, id)
  await decide(id, 'reject', { reason: 'not-now/bad-timing', until: at('2026-09-01T00:00:00Z') })
  await sim.pass(DAY)
  await decide(await sim.handRaise(address), 'accept')
  await sim.pass(1)
  expect(nurtured(leadId).map((b) => [b.type, b.data.why])).toEqual([
    ['lead.nurture.entered', 'not-now/bad-timing'],
    ['lead.nurture.left', 'hand-raise'],
  ])
  await sim.setTime('2026-09-01T00:00:01Z')
  expect((await sim.client.card(sim.team.tokens.ann, leadId)).stage, 'the old date means nothing now').toBe('accepted')
})

test('returned, bad records and others wait for marketing’s finding; poor and unknown fits have their queues', async () => {
  await sim.setTime('2026-10-05T08:00:00Z')
  const bad = await sim.handRaise(uniqueEmail())
  await decide(bad, 'reject', { reason: 'bad-record/duplicate' })
  const fine = await sim.handRaise(uniqueEmail())
  await decide(fine, 'reject', { reason: 'not-a-fit' })
  const lapsed = await sim.handRaise(uniqueEmail())
  await sim.pass(3 * DAY)
  expect((await sim.client.handoff(sim.team.tokens.ann, lapsed)).state).toBe('returned')
  expect((await queue('returned')).map((i) => [i.handoffId, i.handoffState, i.reason])).toEqual([
    [bad, 'rejected', 'bad-record/duplicate'],
    [lapsed, 'returned', null],
  ])
  for (const id of [bad, lapsed])
    expect((await sim.client.post(sim.team.tokens.mark, `/v1/handoffs/${id}/close`, { finding: 'data-missing' })).status).toBe(200)
  expect(await queue('returned')).toEqual([])

  const unknown = uniqueEmail()
  await sim.client.post(sim.team.tokens.mark, '/v1/leads', { email: unknown, name: '=cmd|calc', company: 'A "quoted", name' })
  expect((await queue('not-sure')).map((i) => i.email)).toContain(unknown)
  const table = await sim.client.request<string>('GET', '/v1/queues/not-sure/csv', { token: sim.team.tokens.mark })
  expect(table.headers.get('Content-Type')).toContain('text/csv')
  expect(table.body, 'no formula for a spreadsheet').toContain("'=cmd|calc")
  expect((await sim.client.get(sim.team.tokens.ann, '/v1/queues/not-sure/csv')).status).toBe(403)
  expect((await sim.client.get(sim.team.tokens.ann, '/v1/queues/nothing')).status).toBe(400)
})

test('pages of a queue are whole and in order', async () => {
  for (let n = 0; n < 5; n++) await sim.client.post(sim.team.tokens.mark, '/v1/leads', { email: uniqueEmail() })
  const all = await queue('not-sure')
  const paged: QueueItem[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { items: QueueItem[]; cursor: string | null } = (
      await sim.client.get<{ items: QueueItem[]; cursor: string | null }>(
        sim.team.tokens.mark,
        `/v1/queues/not-sure?limit=2${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
      )
    ).body
    paged.push(...page.items)
    cursor = page.cursor
  }
  expect(paged).toEqual(all)
  expect(all.map((i) => i.score)).toEqual(all.map((i) => i.score).sort((a, b) => b - a))
})
