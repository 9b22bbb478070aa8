import { expect, test } from 'vitest'
import { Invite } from '#shared/schema/member'
import { call, ORIGIN } from './kit/call'
import { expectError, expectOnlyFor } from './kit/refusals'
import { workspace } from './kit/workspace'

const ANN = { name: 'Ann Able', email: 'Ann@Sales.Example', role: 'sales', manager: true }

test('an invite’s link is shown once, works once, and makes the member it says', async () => {
  const ws = await workspace()
  const made = await ws.as('admin', 'POST', '/v1/invites', ANN)
  expect(made.status).toBe(201)
  expect(made.body).toMatchObject({ email: 'ann@sales.example', manager: true, signer: false, usedAt: null })
  expect(made.body.url).toMatch(new RegExp(`^${ORIGIN}/join/jn_[\\w-]{43}$`))
  expect(made.body.expiresAt - Date.now()).toBeGreaterThan(13.9 * 86_400_000)
  const list = await ws.as('admin', 'GET', '/v1/invites?limit=1')
  expect(Invite.parse(list.body.invites[0]).id).toBe(made.body.id)
  expect(JSON.stringify(list.body)).not.toContain('jn_')
  expect(list.body.cursor).not.toBeNull()
  const joined = await call('POST', '/v1/join', { body: { code: made.body.url.split('/join/')[1] } })
  expect(joined.body.me).toMatchObject({ role: 'sales', member: { manager: true, email: 'ann@sales.example' } })
  expectError(await ws.as('admin', 'DELETE', `/v1/invites/${made.body.id}`), 409, 'conflict')
})

test('an invite taken back no longer works', async () => {
  const ws = await workspace()
  const other = await workspace()
  const { id, url } = (await ws.as('admin', 'POST', '/v1/invites', ANN)).body
  expectError(await other.as('admin', 'DELETE', `/v1/invites/${id}`), 404, 'not-found')
  expect((await ws.as('admin', 'DELETE', `/v1/invites/${id}`)).status).toBe(204)
  expectError(await call('POST', '/v1/join', { body: { code: url.split('/join/')[1] } }), 404, 'not-found', 'code')
  expectError(await ws.as('admin', 'DELETE', `/v1/invites/${id}`), 404, 'not-found')
})

test('invites are an admin’s, and say what is wrong', async () => {
  const ws = await workspace()
  await expectOnlyFor(ws, ['admin'], 'GET', '/v1/invites')
  await expectOnlyFor(ws, ['admin'], 'POST', '/v1/invites', ANN)
  await expectOnlyFor(ws, ['admin'], 'DELETE', '/v1/invites/in_any')
  expectError(await ws.as('admin', 'POST', '/v1/invites', { ...ANN, email: 'nobody' }), 400, 'invalid-field', 'email')
  expectError(await ws.as('admin', 'POST', '/v1/invites', { ...ANN, name: ' ' }), 400, 'invalid-field', 'name')
  expectError(await ws.as('admin', 'POST', '/v1/invites', { ...ANN, role: 'admin', signer: true }), 400, 'invalid-field', 'signer')
  expectError(await ws.as('admin', 'POST', '/v1/invites', { ...ANN, email: ws.members.marketing.email }), 409, 'conflict', 'email')
})
