import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { Setup } from '#shared/api/setup'
import { SETUP_STATEMENTS } from '../../worker/store/setup'
import { call } from './kit/call'
import { visit } from './kit/collect'
import { newLead } from './kit/leads'
import { expectOnlyFor } from './kit/refusals'
import { workspace } from './kit/workspace'

type Ws = Awaited<ReturnType<typeof workspace>>
const setupOf = async (ws: Ws) => Setup.parse((await ws.as('marketing', 'GET', '/v1/setup')).body)

test('the site counts as heard with the first event of a browser, not with leads that servers and members brought', async () => {
  const ws = await workspace()
  await newLead(ws, 'lena@nordwind.example')
  await ws.as('secret', 'POST', '/v1/leads', { email: 'otto@nordwind.example' })
  expect((await setupOf(ws)).snippet).toEqual({ heard: false, origins: ['https://site.example'] })
  await visit(ws, 'visitor-lena', [{ n: 'page', u: '/' }])
  expect((await setupOf(ws)).snippet.heard).toBe(true)
})

test('the origins are those of the write keys that count; a key that works anywhere leaves none', async () => {
  const ws = await workspace()
  const make = (origins: string[]) => ws.as('admin', 'POST', '/v1/keys', { kind: 'write', label: 'Shop', origins })
  await make(['https://*.shop.example', 'https://site.example'])
  await ws.as('admin', 'POST', '/v1/keys', { kind: 'secret', label: 'Server' })
  expect((await setupOf(ws)).snippet.origins).toEqual(['https://*.shop.example', 'https://site.example'])
  const anywhere = await make([])
  expect((await setupOf(ws)).snippet.origins).toEqual([])
  await ws.as('admin', 'DELETE', `/v1/keys/${anywhere.body.id}`)
  expect((await setupOf(ws)).snippet.origins).toHaveLength(2)
})

test('sales is invited by an open invitation, and there once a rep has joined', async () => {
  const ws = await workspace()
  const before = await setupOf(ws)
  expect(before.definition).toEqual({ version: 1, name: expect.any(String), signed: false, chosen: false })
  const invite = (role: string) =>
    ws.as('admin', 'POST', '/v1/invites', { name: 'Rosa', email: `${role}@new.example`, role, manager: false, signer: false })
  await invite('marketing')
  expect((await setupOf(ws)).sales).toEqual(before.sales)
  const made = await invite('sales')
  expect((await setupOf(ws)).sales).toEqual({ ...before.sales, invited: before.sales.invited + 1 })
  const code = (made.body.url ?? made.body.link ?? '').split('/').at(-1)
  expect((await call('POST', '/v1/join', { body: { code } })).status).toBe(200)
  expect((await setupOf(ws)).sales).toEqual({ joined: before.sales.joined + 1, invited: before.sales.invited })
})

test('is for those who set up, and of their own workspace', async () => {
  const ws = await workspace()
  await expectOnlyFor(ws, ['admin', 'marketing'], 'GET', '/v1/setup')
  const other = await workspace()
  await visit(other, 'visitor-lena', [{ n: 'page', u: '/' }])
  expect((await setupOf(ws)).snippet.heard).toBe(false)
})

test('nothing is scanned to say so', async () => {
  for (const sql of Object.values(SETUP_STATEMENTS)) {
    const values = sql.includes('?2') ? ['ws', 0] : ['ws']
    const { results } = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .bind(...values)
      .all<{ detail: string }>()
    expect(results.filter(({ detail }) => /^SCAN (?!CONSTANT)/.test(detail)).map(({ detail }) => detail)).toEqual([])
  }
})
