import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { Key } from '#shared/schema/key'
import { sha256Hex } from '../../worker/ids'
import { call } from './kit/call'
import { expectError, expectOnlyFor } from './kit/refusals'
import { workspace } from './kit/workspace'

const copyOf = async (text: string) => env.EDGE.get(`key:${await sha256Hex(text)}`)

test('a secret key works from the moment it is made until it is revoked, and its copy at the edge goes with it', async () => {
  const ws = await workspace()
  const made = await ws.as('admin', 'POST', '/v1/keys', { kind: 'secret', label: 'CRM' })
  expect(made.status).toBe(201)
  expect(made.body).toMatchObject({ kind: 'secret', label: 'CRM', origins: [], perMinute: 600, revokedAt: null })
  const { id, text } = made.body
  expect(text).toMatch(/^sk_[\w-]{43}$/)
  expect((await call('GET', '/v1/leads', { token: text })).status).toBe(200)
  expect(await copyOf(text)).not.toBeNull()
  expect((await ws.as('admin', 'DELETE', `/v1/keys/${id}`)).status).toBe(204)
  expect(await copyOf(text)).toBeNull()
  expectError(await call('GET', '/v1/leads', { token: text }), 401, 'unauthorized')
  expect((await ws.as('admin', 'DELETE', `/v1/keys/${id}`)).status).toBe(204)
  expectError(await ws.as('admin', 'PATCH', `/v1/keys/${id}`, { label: 'again' }), 409, 'conflict')
  const { entries } = (await ws.as('admin', 'GET', '/v1/audit')).body
  expect(entries.map((e: { action: string }) => e.action)).toEqual(['key.revoke', 'key.create'])
})

test('the list shows the last four characters and never the key', async () => {
  const ws = await workspace()
  const said = await ws.as('admin', 'GET', '/v1/keys')
  const hints = said.body.keys.map((k: unknown) => Key.parse(k).hint)
  expect(hints.sort()).toEqual([ws.writeKey.slice(-4), ws.secretKey.slice(-4)].sort())
  expect(JSON.stringify(said.body)).not.toContain(ws.secretKey)
  expect(JSON.stringify(said.body)).not.toContain('hash')
})

test('origins, label and limit can be changed, and the edge follows', async () => {
  const ws = await workspace()
  const { id, text } = (await ws.as('admin', 'POST', '/v1/keys', { kind: 'write', label: 'Shop', origins: ['https://a.example'] })).body
  const send = (origin: string) => call('POST', '/v1/collect', { body: event(text), headers: { Origin: origin } })
  expect(await copyOf(text)).toBeNull()
  const changed = await ws.as('admin', 'PATCH', `/v1/keys/${id}`, { origins: ['https://*.b.example', 'http://localhost:*'], perMinute: 60 })
  expect(changed.body).toMatchObject({ label: 'Shop', perMinute: 60, origins: ['https://*.b.example', 'http://localhost:*'] })
  expectError(await send('https://a.example'), 403, 'origin-not-allowed', 'k')
  expect((await send('https://www.b.example')).status).toBe(204)
  expect((await send('http://localhost:3000')).status).toBe(204)
})

test('keys are an admin’s, and say what is wrong', async () => {
  const ws = await workspace()
  const other = await workspace()
  const { id } = (await ws.as('admin', 'GET', '/v1/keys')).body.keys[0]
  await expectOnlyFor(ws, ['admin'], 'GET', '/v1/keys')
  await expectOnlyFor(ws, ['admin'], 'POST', '/v1/keys', { kind: 'write', label: 'x' })
  await expectOnlyFor(ws, ['admin'], 'PATCH', `/v1/keys/${id}`, { label: 'x' })
  await expectOnlyFor(ws, ['admin'], 'DELETE', `/v1/keys/${id}`)
  expectError(await other.as('admin', 'PATCH', `/v1/keys/${id}`, { label: 'x' }), 404, 'not-found')
  expectError(await other.as('admin', 'DELETE', `/v1/keys/${id}`), 404, 'not-found')
  expectError(await ws.as('admin', 'POST', '/v1/keys', { kind: 'root', label: 'x' }), 400, 'invalid-field', 'kind')
  expectError(
    await ws.as('admin', 'POST', '/v1/keys', { kind: 'write', label: 'x', origins: ['a.example'] }),
    400,
    'invalid-field',
    'origins.0',
  )
  expectError(await ws.as('admin', 'PATCH', `/v1/keys/${id}`, { perMinute: 0 }), 400, 'invalid-field', 'perMinute')
})

const event = (k: string) => ({ k, v: 'visitor-0001', e: [{ i: crypto.randomUUID(), n: 'page', t: Date.now(), u: 'https://x.example/' }] })
