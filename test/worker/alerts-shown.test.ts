import { expect, test } from 'vitest'
import type { Delivery } from '#shared/schema/delivery'
import type { Handoff } from '#shared/schema/handoff'
import { newLead } from './kit/leads'
import { type TestWorkspace, workspace } from './kit/workspace'

/** A hand-off of marketing's, now; and how its alerts in the extension stand, by member. */
async function handedOver(ws: TestWorkspace) {
  const lead = await newLead(ws, `${crypto.randomUUID()}@x.example`)
  const { body } = await ws.as('marketing', 'POST', '/v1/handoffs', { leadId: lead.id, note: 'Met at the fair.' })
  const handoff = async (): Promise<Handoff> => (await ws.as('manager', 'GET', `/v1/handoffs/${body.id}`)).body
  const alerts = async () => {
    const rows = (await handoff()).deliveries as Delivery[]
    return rows.filter((d) => d.channel === 'extension').map((d) => ({ member: d.member!.id, state: d.state, doneAt: d.doneAt }))
  }
  return { handoff, alerts }
}
const whoOf = (ws: TestWorkspace, id: string) =>
  (Object.keys(ws.members) as (keyof TestWorkspace['members'])[]).find((n) => ws.members[n].id === id)!

test.each(['/v1/sync?since=0', '/v1/sync/index?since=0'])(
  'an alert that waits is sent when its member’s extension asks %s; it is not seen by that',
  async (path) => {
    const ws = await workspace()
    const { handoff, alerts } = await handedOver(ws)
    const [before] = await alerts()
    expect(before).toMatchObject({ state: 'pending', doneAt: null })
    const owner = whoOf(ws, before!.member)
    const other = owner === 'rep' ? 'sales' : 'rep'
    await ws.as(other, 'GET', path)
    expect((await alerts())[0], 'somebody else asked').toMatchObject({ state: 'pending' })
    expect((await ws.as(owner, 'GET', path)).status).toBe(200)
    await expect.poll(async () => (await alerts())[0]).toMatchObject({ state: 'sent', doneAt: expect.any(Number) })
    expect(await handoff()).toMatchObject({ state: 'open', clocks: { seenDueAt: expect.any(Number) } })
  },
)

test('a page with more behind it has shown nothing yet', async () => {
  const ws = await workspace()
  const { alerts } = await handedOver(ws)
  await newLead(ws, 'second@x.example')
  const owner = whoOf(ws, (await alerts())[0]!.member)
  expect((await ws.as(owner, 'GET', '/v1/sync?since=0&limit=1')).body.more).toBe(true)
  await new Promise((done) => setTimeout(done, 100))
  expect((await alerts())[0]).toMatchObject({ state: 'pending' })
})
