import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { Card } from '#shared/schema/lead'
import { Merge } from '#shared/schema/merge'
import { sha256Hex } from '../../worker/ids'
import { scoredBy, visit } from './kit/collect'
import { settled } from './kit/hub'
import { newLead } from './kit/leads'
import { expectError, expectOnlyFor } from './kit/refusals'
import { type TestWorkspace, workspace } from './kit/workspace'

const merge = (ws: TestWorkspace, lead: string, from: string) => ws.as('rep', 'POST', `/v1/leads/${lead}/merge`, { from })
const merges = async (ws: TestWorkspace, lead: string): Promise<Merge[]> =>
  (await ws.as('marketing', 'GET', `/v1/leads/${lead}/merges`)).body.merges.map((m: unknown) => Merge.parse(m))
const undo = (ws: TestWorkspace, lead: string, id: string) => ws.as('marketing', 'POST', `/v1/leads/${lead}/merges/${id}/undo`)
const cardOf = async (ws: TestWorkspace, id: string): Promise<Card> => (await ws.as('rep', 'GET', `/v1/leads/${id}`)).body
/** What a card says of the person; not when it was written, and not what ages. */
const said = ({ seq: _, at: _at, ...card }: Card) => card
const eventsOf = async (ws: TestWorkspace, id: string) =>
  ((await ws.as('rep', 'GET', `/v1/leads/${id}/events`)).body.events as { id: string }[]).map((e) => e.id).sort()

/** A person with a browser, traits and an address. */
async function person(ws: TestWorkspace, name: string, traits: Record<string, unknown>, pages: string[]): Promise<Card> {
  const email = `${name}@nordwind.example`
  await visit(ws, `visitor-${name}`, [{ n: 'identify', u: '/', p: { email, name, ...traits } }, ...pages.map((u) => ({ n: 'page', u }))])
  await settled(ws)
  return scoredBy(ws, email)
}

test('lists who merged what, when, into what, for marketing and admins', async () => {
  const ws = await workspace()
  const [a, b] = [await newLead(ws, 'a@x.example', { name: 'Ann' }), await newLead(ws, 'b@x.example')]
  await merge(ws, a.id, b.id)
  const [only] = await merges(ws, a.id)
  const { rep } = ws.members
  expect(only).toMatchObject({
    by: { id: rep.id, name: rep.name },
    into: { id: a.id, name: 'Ann', email: 'a@x.example' },
    from: { id: b.id, name: null, email: 'b@x.example' },
    undoneAt: null,
  })
  expect(Math.abs(only!.at - Date.now())).toBeLessThan(60_000)
  expect(await merges(ws, b.id), 'seen from the lead that went').toEqual([only])
  expect(await merges(ws, (await newLead(ws, 'c@x.example')).id)).toEqual([])
  await expectOnlyFor(ws, ['admin', 'marketing'], 'GET', `/v1/leads/${a.id}/merges`)
  await expectOnlyFor(ws, ['admin', 'marketing'], 'POST', `/v1/leads/${a.id}/merges/${only!.id}/undo`)
  expectError(await ws.as('admin', 'GET', '/v1/leads/ld_unknown/merges'), 404, 'not-found')
  const other = await workspace()
  expectError(await other.as('admin', 'GET', `/v1/leads/${a.id}/merges`), 404, 'not-found')
  expectError(await undo(other, a.id, only!.id), 404, 'not-found')
  expectError(await undo(ws, b.id, only!.id), 404, 'not-found')
})

test('undone, both are as if they had never been one: events, traits, scores, keys; what each did since is its own', async () => {
  const ws = await workspace()
  const a = await person(ws, 'ada', { title: 'Engineer' }, ['/pricing'])
  const b = await person(ws, 'bob', { title: 'VP Sales', employees: 300 }, ['/compare', '/security'])
  const [eventsA, eventsB] = [await eventsOf(ws, a.id), await eventsOf(ws, b.id)]
  await merge(ws, a.id, b.id)
  expect((await cardOf(ws, a.id)).fit).toBeGreaterThan(a.fit)
  expect(await eventsOf(ws, a.id)).toEqual([...eventsA, ...eventsB].sort())
  const [{ id }] = (await merges(ws, a.id)) as [Merge]
  expect((await undo(ws, a.id, id)).status).toBe(200)
  expect(said(await cardOf(ws, a.id))).toEqual(said(a))
  expect(said(await cardOf(ws, b.id))).toEqual(said(b))
  expect([await eventsOf(ws, a.id), await eventsOf(ws, b.id)]).toEqual([eventsA, eventsB])
  expect((await merges(ws, a.id))[0]!.undoneAt).toEqual(expect.any(Number))
  expectError(await undo(ws, a.id, id), 409, 'wrong-state')
  const actions = (await ws.as('admin', 'GET', '/v1/audit')).body.entries.map((e: { action: string }) => e.action)
  expect(actions.slice(0, 2)).toEqual(['lead.unmerge', 'lead.merge'])

  // Merged again, both browsers go on and somebody corrects the lead; then they are parted.
  await merge(ws, a.id, b.id)
  await visit(ws, 'visitor-bob', [{ n: 'page', u: '/get-started', t: Date.now() - 1000 }])
  await visit(ws, 'visitor-ada', [{ n: 'page', u: '/blog/one', t: Date.now() - 1000 }])
  await settled(ws)
  await ws.as('rep', 'PATCH', `/v1/leads/${a.id}`, { title: 'Chief Engineer' })
  await undo(ws, a.id, (await merges(ws, a.id))[0]!.id)
  const [nowA, nowB] = [await cardOf(ws, a.id), await cardOf(ws, b.id)]
  expect([nowA.title, nowB.title]).toEqual(['Chief Engineer', 'VP Sales'])
  expect([nowA.traits.employees, nowA.email, nowB.email]).toEqual([undefined, a.email, b.email])
  expect((await eventsOf(ws, a.id)).length).toBe(eventsA.length + 1)
  expect((await eventsOf(ws, b.id)).length).toBe(eventsB.length + 1)
  expect(nowB.lastActivity!.label).toContain('started')
  expect(nowB.readiness).toBeGreaterThan(b.readiness)
  // The address names its own person again.
  await visit(ws, 'visitor-bob-2', [{ n: 'identify', u: '/', p: { email: b.email! } }])
  await settled(ws)
  expect((await eventsOf(ws, b.id)).length).toBe(eventsB.length + 2)
})

test('several merges are undone in any order, and one that went along comes back with whom it belonged to', async () => {
  const ws = await workspace()
  const a = await person(ws, 'ada', {}, ['/a'])
  const b = await person(ws, 'bob', { employees: 300 }, ['/pricing'])
  const c = await person(ws, 'cyd', { title: 'CEO' }, ['/compare'])
  const d = await person(ws, 'dan', { country: 'DE' }, ['/security'])
  await merge(ws, c.id, d.id)
  const [cd] = await merges(ws, c.id)
  await merge(ws, a.id, b.id)
  await merge(ws, a.id, c.id)
  expect((await eventsOf(ws, a.id)).length, 'with whom had been merged into it before').toBe(8)
  const all = await cardOf(ws, a.id)
  expect(all.readiness).toBeGreaterThan(Math.max(b.readiness, c.readiness, d.readiness))
  expect(expectError(await undo(ws, c.id, cd!.id), 409, 'conflict')).toMatch(/merged into .* Undo that merge first/)
  const [ac, ab] = await merges(ws, a.id)
  await undo(ws, a.id, ab!.id)
  expect(said(await cardOf(ws, b.id))).toEqual(said(b))
  expect((await cardOf(ws, a.id)).traits).toMatchObject({ title: 'CEO', country: 'DE' })
  expect((await cardOf(ws, a.id)).traits.employees).toBeUndefined()
  await undo(ws, a.id, ac!.id)
  expect(said(await cardOf(ws, a.id))).toEqual(said(a))
  expect((await cardOf(ws, c.id)).traits).toMatchObject({ title: 'CEO', country: 'DE' })
  expect((await cardOf(ws, d.id)).id, 'still one with c').toBe(c.id)
  await undo(ws, c.id, cd!.id)
  expect([said(await cardOf(ws, c.id)), said(await cardOf(ws, d.id))]).toEqual([said(c), said(d)])
})

test('hand-offs stay with whom they were opened for; a key that became somebody else’s is said', async () => {
  const ws = await workspace()
  const [a, b] = [await newLead(ws, 'a@x.example'), await newLead(ws, 'b@x.example', { crmId: 'crm-7' })]
  const first = (await ws.as('marketing', 'POST', '/v1/handoffs', { leadId: b.id, note: 'Met at the fair.' })).body
  await ws.as('manager', 'POST', `/v1/handoffs/${first.id}/reject`, { reason: 'bad-record' })
  await merge(ws, a.id, b.id)
  const second = (await ws.as('marketing', 'POST', '/v1/handoffs', { leadId: a.id, note: 'Called again.' })).body
  expect((await cardOf(ws, a.id)).crmIds).toEqual(['crm-7'])
  const [{ id }] = (await merges(ws, a.id)) as [Merge]
  await env.DB.prepare("UPDATE lead_keys SET lead = 'ld_third' WHERE workspace = ?1 AND value = 'crm-7'").bind(ws.id).run()
  expect(expectError(await undo(ws, a.id, id), 409, 'conflict')).toContain('(ld_third) is known by the crm')
  await env.DB.prepare("UPDATE lead_keys SET lead = ?2 WHERE workspace = ?1 AND value = 'crm-7'").bind(ws.id, a.id).run()
  expect((await undo(ws, a.id, id)).status).toBe(200)
  const leadOf = async (handoff: string) => (await ws.as('rep', 'GET', `/v1/handoffs/${handoff}`)).body.leadId
  expect([await leadOf(first.id), await leadOf(second.id)]).toEqual([b.id, a.id])
  expect([(await cardOf(ws, a.id)).crmIds, (await cardOf(ws, b.id)).crmIds]).toEqual([[], ['crm-7']])
  expect((await cardOf(ws, a.id)).handoff!.id).toBe(second.id)
  // What other systems read of an address is that person's own again.
  const score = async (email: string) => (await ws.as('secret', 'GET', `/v1/scores/${await sha256Hex(email)}`)).body.score
  expect([await score('a@x.example'), await score('b@x.example')]).toEqual([(await cardOf(ws, a.id)).score, (await cardOf(ws, b.id)).score])
})
