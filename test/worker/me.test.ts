import { expect, test } from 'vitest'
import { Me } from '#shared/schema/member'
import { call } from './kit/call'
import { expectError } from './kit/refusals'
import { workspace } from './kit/workspace'

test('me says who the token belongs to, and in which workspace', async () => {
  const ws = await workspace()
  const said = await ws.as('sales', 'GET', '/v1/me')
  expect(said.status).toBe(200)
  expect(Me.parse(said.body)).toMatchObject({ role: 'sales', workspace: { id: ws.id }, definition: { version: 1, signed: false } })
  expectError(await ws.as('nobody', 'GET', '/v1/me'), 401, 'unauthorized')
  expectError(await call('GET', '/v1/me', { token: 'bt_unknown' }), 401, 'unauthorized')
  expectError(await ws.as('secret', 'GET', '/v1/me'), 403, 'forbidden')
})

test('a join link gives a token once', async () => {
  const ws = await workspace()
  const joined = await call('POST', '/v1/join', { body: { code: ws.joinCode, device: 'Chrome on Linux' } })
  expect(joined.status).toBe(200)
  expect(joined.body.me.member).toMatchObject({ name: 'Nora New', role: 'sales', active: true })
  expect((await call('GET', '/v1/me', { token: joined.body.token })).body.member.email).toBe('nora@sales.example')
  expectError(await call('POST', '/v1/join', { body: { code: ws.joinCode } }), 409, 'conflict', 'code')
  expectError(await call('POST', '/v1/join', { body: { code: 'jn_guess' } }), 404, 'not-found', 'code')
  expectError(await call('POST', '/v1/join', { body: {} }), 400, 'invalid-field', 'code')
  expectError(await call('POST', '/v1/join', { body: '{"code":' }), 400, 'invalid-json')
})

test('signing out ends this token and no other', async () => {
  const ws = await workspace()
  const joined = await call('POST', '/v1/join', { body: { code: ws.joinCode } })
  expect((await call('POST', '/v1/leave', { token: joined.body.token })).status).toBe(204)
  expectError(await call('GET', '/v1/me', { token: joined.body.token }), 401, 'unauthorized')
  expect((await ws.as('rep', 'GET', '/v1/me')).status).toBe(200)
  expectError(await ws.as('nobody', 'POST', '/v1/leave'), 401, 'unauthorized')
})
