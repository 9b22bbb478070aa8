import { expect, test } from 'vitest'
import type { Handoff } from '#shared/schema/handoff'
import { scoredBy, visit } from './kit/collect'
import { settled } from './kit/hub'
import { newLead } from './kit/leads'
import { expectError } from './kit/refusals'
import { workspace } from './kit/workspace'

const EMAIL = 'ines@nordwind.example'

test('a hand-off as a note: who, why, score, receipts, answers, account and plan, campaign, play, link', async () => {
  const ws = await workspace()
  const account = { domain: 'nordwind.example', name: 'Nordwind', named: true, plan: 'Ask for the plant tour.' }
  expect((await ws.as('marketing', 'PUT', '/v1/accounts/nordwind.example', { ...account, domain: undefined })).status).toBe(200)
  const brief = 'They saw the webinar on spare parts.'
  const campaign = { name: 'Spring', segment: 'plants', brief, utm: { campaign: 'spring' } }
  const put = await ws.as('marketing', 'PUT', '/v1/campaigns/spring', campaign)
  expect(put.status, JSON.stringify(put.body)).toBeLessThan(300)
  await visit(ws, 'v-note-1', [
    { n: 'page', u: '/pricing?utm_campaign=spring' },
    { n: 'identify', u: '/pricing', p: { email: EMAIL } },
  ])
  await settled(ws)
  const more = { email: EMAIL, name: 'Ines Ito', title: 'VP Operations', company: 'Nordwind', traits: { budget: 'yes' } }
  expect((await ws.as('marketing', 'POST', '/v1/leads', more)).status, 'known from the visit').toBe(200)
  await visit(ws, 'v-note-1', [{ n: 'form', u: '/demo', p: { form: 'demo' } }])
  await settled(ws)
  const { handoff: summary } = await scoredBy(ws, EMAIL)
  const path = `/v1/handoffs/${summary!.id}`
  const handoff = (await ws.as('rep', 'GET', path)).body as Handoff
  const said = await ws.as('rep', 'GET', `${path}/note`)
  expect(said.status).toBe(200)
  const { text } = said.body as { text: string }
  const lines = text.split('\n')
  expect(lines.slice(0, 2)).toEqual(['Ines Ito, Nordwind: raised a hand', `VP Operations, ${EMAIL}`])
  expect(lines).toContain(`${handoff.because}.`)
  expect(lines).toContain(`Score ${handoff.evidence.score}, grade ${handoff.evidence.grade}.`)
  const best = [...handoff.evidence.receipts].sort((a, b) => b.points - a.points)[0]!
  expect(lines.some((line) => line.startsWith(`+${best.points} ${best.label}`))).toBe(true)
  expect(lines.filter((line) => /^[+−]\d/.test(line)).length).toBeLessThanOrEqual(5)
  expect(text).toContain('budget: yes')
  expect(lines).toContain('Account: Nordwind (nordwind.example), named account.')
  expect(lines).toContain('Plan: Ask for the plant tour.')
  expect(lines).toContain(`Campaign Spring: ${brief}`)
  expect(lines).toContain(handoff.play!.action)
  expect(lines.at(-1)).toBe(`https://baton.example${path}`)
  expect((await ws.as('secret', 'GET', `${path}/note`)).body, 'a CRM’s server reads the same').toEqual({ text })
  const other = await workspace()
  expectError(await other.as('rep', 'GET', `${path}/note`), 404, 'not-found')
  expectError(await ws.as('nobody', 'GET', `${path}/note`), 401, 'unauthorized')
})

test('a hand-off by hand of somebody nobody knows more of has its note and no empty headings', async () => {
  const ws = await workspace()
  const lead = await newLead(ws, 'someone@gmail.com')
  const opened = await ws.as('marketing', 'POST', '/v1/handoffs', { leadId: lead.id, note: 'Met at the fair.' })
  expect(opened.status).toBe(201)
  const { text } = (await ws.as('marketing', 'GET', `/v1/handoffs/${opened.body.id}/note`)).body as { text: string }
  expect(text.split('\n')[0]).toBe('someone@gmail.com: handed over')
  expect(text).toContain('“Met at the fair.”')
  expect(text).not.toMatch(/Answers:|Plan:|Campaign|null|undefined/)
})
