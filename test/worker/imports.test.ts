import { abortAllDurableObjects } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { Import } from '#shared/schema/import'
import { scoredBy } from './kit/collect'
import { jobsOf, settled } from './kit/hub'
import { newLead } from './kit/leads'
import { expectError, expectOnlyFor } from './kit/refusals'
import { type TestWorkspace, workspace } from './kit/workspace'

const LEADS = `\ufeffE-Mail;Vorname;Nachname;Firma;Titel;Mitarbeiter;Quelle
ann@nordwind.example;Ann;Able;Nordwind;"VP
Operations";1.200;Messe

not an address;Bad;Row;Nordwind;;;
bob@nordwind.example;Bob;Baker;Nordwind;Plant Manager;1.200;Messe
`

async function until(ws: TestWorkspace, id: string, status: string): Promise<Import> {
  await expect.poll(async () => (await ws.as('admin', 'GET', `/v1/imports/${id}`)).body.status, { timeout: 10_000 }).toBe(status)
  return Import.parse((await ws.as('admin', 'GET', `/v1/imports/${id}`)).body)
}

test('a preview shows columns and rows as understood and writes nothing; started, it imports', async () => {
  const ws = await workspace()
  await newLead(ws, 'bob@nordwind.example')
  const said = await ws.as('marketing', 'POST', '/v1/imports', { kind: 'leads', csv: LEADS, preview: true })
  expect(said.status).toBe(202)
  const preview = Import.parse(said.body)
  expect(preview).toMatchObject({ status: 'checking', preview: true, delimiter: ';', rowsTotal: 3, by: { name: 'Marketing Person' } })
  expect(preview.columns.map((c) => c.field)).toEqual(['email', 'firstName', 'lastName', 'company', 'title', 'employees', null])
  expect(preview.sample).toEqual([
    {
      row: 2,
      values: { email: 'ann@nordwind.example', name: 'Ann Able', company: 'Nordwind', title: 'VP\nOperations', employees: 1200 },
      error: null,
    },
    expect.objectContaining({ row: 4, error: { field: 'email', message: '“not an address” is not an e-mail address.' } }),
    expect.objectContaining({ row: 5, error: null }),
  ])
  expect(await until(ws, preview.id, 'ready')).toMatchObject({ rowsDone: 3, created: 1, updated: 1, failed: 1 })
  expect((await ws.as('sales', 'GET', '/v1/leads')).body.leads).toHaveLength(1)

  const started = await ws.as('marketing', 'POST', `/v1/imports/${preview.id}/start`)
  expect(started.status).toBe(202)
  expect(await until(ws, preview.id, 'done')).toMatchObject({ preview: false, rowsDone: 3, created: 1, updated: 1, failed: 1 })
  const ann = await scoredBy(ws, 'ann@nordwind.example')
  expect(ann).toMatchObject({ name: 'Ann Able', claimed: false, traits: { employees: 1200, company: 'Nordwind' } })
  expect(ann.traits.Quelle).toBeUndefined()
  expect(ann.fit).toBeGreaterThan(0)
  const { errors, cursor } = (await ws.as('marketing', 'GET', `/v1/imports/${preview.id}/errors`)).body
  expect({ errors, cursor }).toEqual({
    errors: [{ row: 4, field: 'email', message: '“not an address” is not an e-mail address.' }],
    cursor: null,
  })
  expect(await env.DB.prepare('SELECT count(*) AS n FROM import_chunks WHERE workspace = ?1').bind(ws.id).first('n')).toBe(0)
  expectError(await ws.as('marketing', 'POST', `/v1/imports/${preview.id}/start`), 409, 'wrong-state')
  expectError(await ws.as('marketing', 'POST', `/v1/imports/${preview.id}/cancel`), 409, 'wrong-state')
})

test('the same file again changes nothing but updates, also by a secret key', async () => {
  const ws = await workspace()
  const body = {
    kind: 'leads',
    csv: 'email,name,budget\na@x.example,A,yes\nb@x.example,B,no\na@x.example,A2,yes',
    mapping: { budget: 'trait:budget' },
  }
  const first = (await ws.as('secret', 'POST', '/v1/imports', body)).body
  expect(await until(ws, first.id, 'done')).toMatchObject({ created: 2, updated: 1, failed: 0, by: null })
  const before = await scoredBy(ws, 'a@x.example')
  expect(before).toMatchObject({ name: 'A2', traits: { budget: true } })
  const second = (await ws.as('secret', 'POST', '/v1/imports', body)).body
  expect(await until(ws, second.id, 'done')).toMatchObject({ created: 0, updated: 3, failed: 0 })
  expect((await ws.as('sales', 'GET', '/v1/leads')).body.leads).toHaveLength(2)
  expect(await scoredBy(ws, 'a@x.example')).toMatchObject({ id: before.id, score: before.score, traits: before.traits })
  expect((await ws.as('secret', 'GET', '/v1/imports?limit=1')).body.imports.map((i: Import) => i.id)).toEqual([second.id])
  const page = (await ws.as('secret', 'GET', '/v1/imports?limit=1')).body.cursor
  expect((await ws.as('secret', 'GET', `/v1/imports?limit=1&cursor=${page}`)).body.imports[0].id).toBe(first.id)
})

test('a file of named accounts names them, and their people are scored again', async () => {
  const ws = await workspace()
  await newLead(ws, 'ann@nordwind.example')
  const csv = `Domain,Firma,Owner\nwww.nordwind.example,Nordwind,${ws.members.rep.email}\nno domain,Bad,\nsuedwind.example,Südwind,nobody@x.example\n`
  const { id } = (await ws.as('admin', 'POST', '/v1/imports', { kind: 'accounts', csv })).body
  expect(await until(ws, id, 'done')).toMatchObject({ created: 1, updated: 0, failed: 2 })
  expect((await ws.as('sales', 'GET', '/v1/accounts/nordwind.example')).body).toMatchObject({
    named: true,
    name: 'Nordwind',
    owner: { id: ws.members.rep.id },
  })
  expect(await scoredBy(ws, 'ann@nordwind.example')).toMatchObject({ namedAccount: true, account: { domain: 'nordwind.example' } })
  const { errors } = (await ws.as('admin', 'GET', `/v1/imports/${id}/errors?limit=1`)).body
  expect(errors).toEqual([expect.objectContaining({ row: 3, field: 'domain' })])
})

test('a row that names two different leads is told, the others go on', async () => {
  const ws = await workspace()
  await newLead(ws, 'ann@x.example', { crmId: 'crm-1' })
  await newLead(ws, 'bob@x.example')
  const csv = 'email,crm id\nbob@x.example,crm-1\ncora@x.example,crm-3\n'
  const { id } = (await ws.as('marketing', 'POST', '/v1/imports', { kind: 'leads', csv })).body
  expect(await until(ws, id, 'done')).toMatchObject({ created: 1, failed: 1 })
  const { errors } = (await ws.as('marketing', 'GET', `/v1/imports/${id}/errors`)).body
  expect(errors[0]).toMatchObject({ row: 2, message: expect.stringContaining('belong to 2 different leads') })
})

test('hub and runner may die between any two slices: every row is imported once and counted once', async () => {
  const ws = await workspace()
  const rows = Array.from({ length: 900 }, (_, i) => `p${i}@co${i % 50}.example,Person ${i}`)
  const { id } = (await ws.as('marketing', 'POST', '/v1/imports', { kind: 'leads', csv: `email,name\n${rows.join('\n')}` })).body
  for (let i = 0; i < 4; i++) {
    await expect
      .poll(async () => (await ws.as('admin', 'GET', `/v1/imports/${id}`)).body.rowsDone, { timeout: 5000, interval: 5 })
      .toBeGreaterThan(i * 200)
    await abortAllDurableObjects()
    await jobsOf(ws).wake(ws.id)
  }
  expect(await until(ws, id, 'done')).toMatchObject({ rowsDone: 900, created: 900, updated: 0, failed: 0 })
  expect(await env.DB.prepare('SELECT count(*) AS n FROM leads WHERE workspace = ?1').bind(ws.id).first('n')).toBe(900)
  expect(await env.DB.prepare('SELECT count(*) AS n FROM traits WHERE workspace = ?1').bind(ws.id).first('n')).toBe(1800)
})

test('a cancelled import stops and keeps what is done', async () => {
  const ws = await workspace()
  const rows = Array.from({ length: 3000 }, (_, i) => `p${i}@x.example`)
  const { id } = (await ws.as('marketing', 'POST', '/v1/imports', { kind: 'leads', csv: `email\n${rows.join('\n')}` })).body
  await expect
    .poll(async () => (await ws.as('admin', 'GET', `/v1/imports/${id}`)).body.rowsDone, { interval: 5, timeout: 5000 })
    .toBeGreaterThan(0)
  const said = await ws.as('marketing', 'POST', `/v1/imports/${id}/cancel`)
  expect(said.body).toMatchObject({ status: 'cancelled' })
  expect(said.body.rowsDone).toBeLessThan(3000)
  await jobsOf(ws).wake(ws.id)
  await settled(ws)
  const leads = await env.DB.prepare('SELECT count(*) AS n FROM leads WHERE workspace = ?1').bind(ws.id).first('n')
  expect(leads).toBe(said.body.rowsDone)
  expect((await ws.as('admin', 'GET', `/v1/imports/${id}`)).body).toMatchObject({ status: 'cancelled', rowsDone: leads })
})

test('imports are marketing’s, the admin’s and servers’, of their own workspace', async () => {
  const ws = await workspace()
  const other = await workspace()
  const body = { kind: 'leads', csv: 'email\na@x.example', preview: true }
  const { id } = (await ws.as('admin', 'POST', '/v1/imports', body)).body
  await until(ws, id, 'ready')
  for (const [method, path] of [
    ['POST', ''],
    ['GET', ''],
    ['GET', `/${id}`],
    ['GET', `/${id}/errors`],
    ['POST', `/${id}/start`],
    ['POST', `/${id}/cancel`],
  ] as const) {
    const sent = method === 'POST' && path === '' ? body : undefined
    await expectOnlyFor(ws, ['admin', 'marketing', 'secret'], method, `/v1/imports${path}`, sent)
    if (path !== '') expectError(await other.as('admin', method, `/v1/imports${path}`, sent), 404, 'not-found')
  }
  expect((await ws.as('secret', 'POST', `/v1/imports/${id}/cancel`)).body.status).toBe('cancelled')
})

test('a file that cannot be imported is refused with the reason, and nothing is kept', async () => {
  const ws = await workspace()
  const refused = async (body: object, field: string, why: RegExp) =>
    expect(expectError(await ws.as('admin', 'POST', '/v1/imports', { kind: 'leads', ...body }), 400, 'invalid-field', field)).toMatch(why)
  await refused({ csv: '' }, 'csv', /is empty/)
  await refused({ csv: 'email\n' }, 'csv', /no rows/)
  await refused({ csv: 'email\nM\ufffdller' }, 'csv', /UTF-8/)
  await refused({ csv: 'email,name\na@x.example,"A' }, 'csv', /never closed/)
  await refused({ csv: 'Name,Firma\nAnn,Nordwind' }, 'mapping', /“Name”, “Firma”/)
  await refused({ csv: 'email\na@x.example', mapping: { Mail: 'email' } }, 'mapping.Mail', /no column “Mail”/)
  await refused({ csv: 'email\na@x.example', kind: 'deals' }, 'kind', /kind/)
  expectError(
    await ws.as('admin', 'POST', '/v1/imports', `{"kind":"leads","csv":"${'x'.repeat(11 * 1024 * 1024)}"}`),
    400,
    'invalid-field',
    'csv',
  )
  expectError(await ws.as('admin', 'POST', '/v1/imports', 'x'.repeat(25 * 1024 * 1024)), 413, 'too-large')
  expect((await ws.as('admin', 'GET', '/v1/imports')).body.imports).toEqual([])
})
