import { expect, test } from 'vitest'
import { Handoff } from '#shared/schema/handoff'
import { newLead } from './kit/leads'
import { workspace } from './kit/workspace'

test('how a touch went can be told later, once and of the caller’s own, without another being counted', async () => {
  const ws = await workspace()
  const lead = await newLead(ws, 'ines@nordwind.example')
  const opened = await ws.as('rep', 'POST', '/v1/handoffs', { leadId: lead.id, note: 'Met at the fair.' })
  const touch = async (by: 'rep' | 'secret', body: object) => {
    const said = await ws.as(by, 'POST', `/v1/handoffs/${opened.body.id}/touch`, body)
    expect(said.status, JSON.stringify(said.body)).toBe(200)
    return Handoff.parse(said.body).touches.map(({ channel, outcome, by: who }) => [channel, outcome, who !== null])
  }
  await touch('rep', { channel: 'mail', outcome: 'no-answer' })
  await touch('rep', { channel: 'call', outcome: 'no-answer' })
  await touch('secret', { channel: 'mail', outcome: 'stalled' })
  expect(await touch('rep', { channel: 'mail', outcome: 'welcomed', amend: true })).toEqual([
    ['mail', 'welcomed', true],
    ['call', 'no-answer', true],
    ['mail', 'stalled', false],
  ])
  // what nobody logged is logged
  expect(await touch('rep', { channel: 'meeting', outcome: 'welcomed', amend: true })).toHaveLength(4)
})
