import { expect, test } from 'vitest'
import { Member } from '#shared/schema/member'
import { call } from './kit/call'
import { newLead } from './kit/leads'
import { openLive } from './kit/live'
import { expectError, expectOnlyFor } from './kit/refusals'
import { workspace } from './kit/workspace'

test('everybody in the workspace sees its members, page by page', async () => {
  const ws = await workspace()
  const first = await ws.as('sales', 'GET', '/v1/members?limit=3')
  expect(first.status).toBe(200)
  const second = await ws.as('sales', 'GET', `/v1/members?limit=3&cursor=${first.body.cursor}`)
  const all = [...first.body.members, ...second.body.members].map((m) => Member.parse(m).name)
  expect(all).toEqual(['Admin Person', 'Manager Person', 'Marketing Person', 'Rep Person', 'Sales Person'])
  expect(second.body.cursor).toBeNull()
  expectError(await ws.as('nobody', 'GET', '/v1/members'), 401, 'unauthorized')
  expectError(await ws.as('secret', 'GET', '/v1/members'), 403, 'forbidden')
  expectError(await ws.as('sales', 'GET', '/v1/members?limit=0'), 400, 'invalid-field', 'limit')
  expectError(await ws.as('sales', 'GET', '/v1/members?cursor=nonsense'), 400, 'invalid-field', 'cursor')
})

test('an admin changes role, flags and scope; the change is audited and open sockets hear of it', async () => {
  const ws = await workspace()
  const id = ws.members.rep.id
  const live = await openLive(ws.tokens.rep)
  const said = await ws.as('admin', 'PATCH', `/v1/members/${id}`, { manager: true, scope: 'own' })
  expect(said.status).toBe(200)
  expect(Member.parse(said.body)).toMatchObject({ id, role: 'sales', manager: true, scope: 'own' })
  expect((await ws.as('rep', 'GET', '/v1/me')).body.member).toMatchObject({ manager: true, scope: 'own' })
  expect(await live.next('workspace')).toMatchObject({ type: 'workspace' })
  // the socket was opened with the wider scope: from now on it shows only what is the rep's own
  const lead = await newLead(ws, 'somebody@else.example')
  expect(await live.next('removed')).toMatchObject({ id: lead.id })
  const { entries } = (await ws.as('admin', 'GET', '/v1/audit')).body
  expect(entries[0]).toMatchObject({ action: 'member.change', subject: id, detail: { manager: true, scope: 'own' } })
  live.close()
})

test('changing a member is refused to all but admins, for unknown ids, wrong values and the last admin', async () => {
  const ws = await workspace()
  const other = await workspace()
  const path = `/v1/members/${ws.members.rep.id}`
  await expectOnlyFor(ws, ['admin'], 'PATCH', path, { manager: true })
  expectError(await ws.as('admin', 'PATCH', path, { role: 'boss' }), 400, 'invalid-field', 'role')
  expectError(await ws.as('admin', 'PATCH', path, { createdAt: 1 }), 400, 'invalid-field', 'createdAt')
  expectError(await ws.as('admin', 'PATCH', path, { email: 'nobody' }), 400, 'invalid-field', 'email')
  expectError(await ws.as('admin', 'PATCH', path, { email: ws.members.sales.email.toUpperCase() }), 409, 'conflict', 'email')
  expectError(await ws.as('admin', 'PATCH', path, { role: 'admin', signer: true }), 400, 'invalid-field', 'signer')
  expectError(await other.as('admin', 'PATCH', path, { manager: true }), 404, 'not-found')
  expectError(await ws.as('admin', 'PATCH', `/v1/members/${ws.members.admin.id}`, { role: 'sales' }), 409, 'conflict')
  expect((await ws.as('rep', 'GET', '/v1/me')).body.member.manager).toBe(false)
})

test('deactivating ends every token and socket, and open hand-offs go to another rep', async () => {
  const ws = await workspace()
  const lead = await newLead(ws, 'ines@nordwind.example')
  const taken = (await ws.as('rep', 'POST', '/v1/handoffs', { leadId: lead.id, note: 'Met at the fair' })).body
  await ws.as('rep', 'POST', `/v1/handoffs/${taken.id}/accept`)
  const live = await openLive(ws.tokens.rep)
  const said = await ws.as('admin', 'POST', `/v1/members/${ws.members.rep.id}/deactivate`)
  expect(said.status).toBe(200)
  expect(said.body.active).toBe(false)
  expect(await live.next('revoked')).toMatchObject({ type: 'revoked' })
  expect((await live.closed).code).toBe(4001)
  expectError(await ws.as('rep', 'GET', '/v1/me'), 401, 'unauthorized')
  const passed = (await ws.as('sales', 'GET', `/v1/handoffs/${taken.id}`)).body
  expect(passed).toMatchObject({ state: 'open', owner: { id: ws.members.sales.id }, transfers: 1, decidedAt: null })
  expect(passed.steps.at(-1)).toMatchObject({ action: 'reassign', from: 'accepted', to: 'open', by: { id: ws.members.admin.id } })
  expect((await ws.as('sales', 'GET', `/v1/leads/${lead.id}`)).body).toMatchObject({ stage: 'mql', owner: { id: ws.members.sales.id } })
  expect((await ws.as('sales', 'POST', `/v1/handoffs/${taken.id}/accept`)).status).toBe(200)
  // once more changes nothing
  expect((await ws.as('admin', 'POST', `/v1/members/${ws.members.rep.id}/deactivate`)).status).toBe(200)
  const actions = (await ws.as('admin', 'GET', '/v1/audit')).body.entries.map((e: { action: string }) => e.action)
  expect(actions.filter((a: string) => a === 'member.deactivate')).toHaveLength(1)
})

test('a hand-off nobody can take waits without an owner', async () => {
  const ws = await workspace()
  const lead = await newLead(ws, 'olaf@nordwind.example')
  const { id } = (await ws.as('rep', 'POST', '/v1/handoffs', { leadId: lead.id, note: 'Called us' })).body
  for (const who of ['sales', 'manager', 'rep'] as const)
    expect((await ws.as('admin', 'PATCH', `/v1/members/${ws.members[who].id}`, { role: 'marketing' })).status).toBe(200)
  expect((await ws.as('admin', 'GET', `/v1/handoffs/${id}`)).body).toMatchObject({ state: 'open', owner: null })
})

test('deactivating is refused to all but admins, for foreign ids and for the last admin; an invite brings a member back', async () => {
  const ws = await workspace()
  const other = await workspace()
  const path = `/v1/members/${ws.members.sales.id}/deactivate`
  await expectOnlyFor(ws, ['admin'], 'POST', path)
  expectError(await other.as('admin', 'POST', path), 404, 'not-found')
  expectError(await ws.as('admin', 'POST', `/v1/members/${ws.members.admin.id}/deactivate`), 409, 'conflict')
  await ws.as('admin', 'POST', path)
  const { name, email } = ws.members.sales
  const invite = (await ws.as('admin', 'POST', '/v1/invites', { name, email, role: 'sales' })).body
  const joined = await call('POST', '/v1/join', { body: { code: invite.url.split('/join/')[1] } })
  expect(joined.body.me.member).toMatchObject({ id: ws.members.sales.id, active: true })
})
