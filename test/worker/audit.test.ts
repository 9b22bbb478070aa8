import { expect, test } from 'vitest'
import { AuditEntry } from '#shared/schema/audit'
import { expectError } from './kit/refusals'
import { workspace } from './kit/workspace'

test('admins and managers read who did what, newest first, page by page', async () => {
  const ws = await workspace()
  for (const name of ['One', 'Two', 'Three']) await ws.as('admin', 'PATCH', '/v1/workspace', { name })
  const first = await ws.as('manager', 'GET', '/v1/audit?limit=2')
  expect(first.status).toBe(200)
  const second = await ws.as('admin', 'GET', `/v1/audit?limit=2&cursor=${first.body.cursor}`)
  const entries = [...first.body.entries, ...second.body.entries].map((e) => AuditEntry.parse(e))
  expect(entries.map((e) => e.detail?.name)).toEqual(['Three', 'Two', 'One'])
  expect(entries[0]).toMatchObject({ action: 'workspace.change', by: { id: ws.members.admin.id, name: 'Admin Person' } })
  expect(second.body.cursor).toBeNull()
})

test('nobody else reads it, and no other workspace’s', async () => {
  const ws = await workspace()
  const other = await workspace()
  await ws.as('admin', 'PATCH', '/v1/workspace', { name: 'Mine' })
  expectError(await ws.as('nobody', 'GET', '/v1/audit'), 401, 'unauthorized')
  for (const who of ['sales', 'marketing', 'secret'] as const) expectError(await ws.as(who, 'GET', '/v1/audit'), 403, 'forbidden')
  expectError(await ws.as('admin', 'GET', '/v1/audit?cursor=x'), 400, 'invalid-field', 'cursor')
  expect((await other.as('admin', 'GET', '/v1/audit')).body).toEqual({ entries: [], cursor: null })
})
