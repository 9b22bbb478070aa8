import { expect, test } from 'vitest'
import { call } from './kit/call'
import { expectError } from './kit/refusals'

test('the snippet is served with an ETag, and not again to who has it', async () => {
  const first = await call('GET', '/baton.js')
  expect(first).toMatchObject({ status: 200, body: '/* the snippet */' })
  expect(first.headers.get('Content-Type')).toMatch(/^text\/javascript/)
  expect(first.headers.get('Cache-Control')).toBe('public, max-age=3600')
  const again = await call('GET', '/baton.js', { headers: { 'If-None-Match': first.headers.get('ETag')! } })
  expect(again).toMatchObject({ status: 304, body: '' })
})

test('health says the version', async () => {
  expect((await call('GET', '/health')).body).toEqual({ ok: true, version: '0.0.0-test' })
})

test('a join link opened in a tab says what to do, and tells no other site its code', async () => {
  const said = await call('GET', '/join/jn_secret')
  expect(said.status).toBe(200)
  expect(said.body).toContain('Click the Baton icon')
  expect(said.body).toContain('name="referrer" content="no-referrer"')
  expect(said.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
  expect([said.headers.get('Cache-Control'), said.headers.get('Referrer-Policy')]).toEqual(['no-store', 'no-referrer'])
  expect(said.body).not.toContain('jn_secret')
})

test('it says so in the language that the browser asks for', async () => {
  const said = await call('GET', '/join/jn_secret', { headers: { 'Accept-Language': 'fr, de-AT;q=0.9, en;q=0.8' } })
  expect(said.body).toContain('<html lang="de">')
  expect(said.body).toContain('Klicken Sie jetzt auf das Baton-Symbol')
})

test('what is not there says so, and every answer can be read by a page and quoted by a person', async () => {
  const said = await call('GET', '/v1/nothing', { headers: { Origin: 'https://any.example' } })
  expectError(said, 404, 'not-found')
  expect(said.headers.get('Access-Control-Allow-Origin')).toBe('*')
  expect(said.headers.get('X-Request-Id')).toBe(said.body.error.requestId)
  const asked = await call('OPTIONS', '/v1/leads')
  expect(asked.status).toBe(204)
  expect(asked.headers.get('Access-Control-Allow-Headers')).toContain('Authorization')
})
