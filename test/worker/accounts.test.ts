import { expect, test } from 'vitest'
import { Account } from '#shared/schema/account'
import { newLead } from './kit/leads'
import { expectError } from './kit/refusals'
import { workspace } from './kit/workspace'

test('naming an account scores its people again, under every domain it has', async () => {
  const ws = await workspace()
  const lead = await newLead(ws, 'ines@nordwind.example')
  const cousin = await newLead(ws, 'olaf@nordwind-group.example')
  const said = await ws.as('rep', 'PUT', '/v1/accounts/nordwind.example', {
    named: true,
    name: 'Nordwind',
    owner: ws.members.rep.id,
    domains: ['nordwind-group.example'],
    traits: { employees: 1200 },
  })
  expect(said.status).toBe(200)
  expect(Account.parse(said.body)).toMatchObject({ domain: 'nordwind.example', named: true, leads: 2, owner: { id: ws.members.rep.id } })
  for (const { id, fit } of [lead, cousin]) {
    const card = (await ws.as('rep', 'GET', `/v1/leads/${id}`)).body
    expect(card).toMatchObject({ namedAccount: true, account: { domain: 'nordwind.example', named: true } })
    // named account +20 and 50 to 5,000 employees +20
    expect(card.fit - fit).toBe(40)
  }
  expect((await ws.as('rep', 'GET', '/v1/accounts/nordwind-group.example')).body.domain).toBe('nordwind.example')
  // what is left out stays
  expect((await ws.as('rep', 'PUT', '/v1/accounts/nordwind.example', { named: false })).body).toMatchObject({
    named: false,
    name: 'Nordwind',
    traits: { employees: 1200 },
  })
  expect((await ws.as('rep', 'GET', `/v1/leads/${lead.id}`)).body).toMatchObject({ namedAccount: false, fit: lead.fit + 20 })
})

test('a deleted account is forgotten, its people stay', async () => {
  const ws = await workspace()
  const lead = await newLead(ws, 'ines@nordwind.example')
  await ws.as('rep', 'PUT', '/v1/accounts/nordwind.example', { named: true })
  expect((await ws.as('rep', 'DELETE', '/v1/accounts/nordwind.example')).status).toBe(204)
  expect((await ws.as('rep', 'GET', `/v1/leads/${lead.id}`)).body).toMatchObject({ namedAccount: false, fit: lead.fit })
  expectError(await ws.as('rep', 'GET', '/v1/accounts/nordwind.example'), 404, 'not-found')
  expectError(await ws.as('rep', 'DELETE', '/v1/accounts/nordwind.example'), 404, 'not-found')
})

test('the list has named ones first, and is searched and paged', async () => {
  const ws = await workspace()
  for (const [domain, named] of [
    ['alpha.example', false],
    ['beta.example', true],
    ['gamma.example', true],
  ] as const)
    await ws.as('secret', 'PUT', `/v1/accounts/${domain}`, { named, name: `The ${domain.split('.')[0]} company` })
  const domains = async (query: string) => (await ws.as('rep', 'GET', `/v1/accounts?${query}`)).body.accounts.map((a: Account) => a.domain)
  expect(await domains('')).toEqual(['beta.example', 'gamma.example', 'alpha.example'])
  expect(await domains('named=false')).toEqual(['alpha.example'])
  expect(await domains('q=GAMMA co')).toEqual(['gamma.example'])
  const first = (await ws.as('rep', 'GET', '/v1/accounts?limit=2')).body
  expect(await domains(`limit=2&cursor=${first.cursor}`)).toEqual(['alpha.example'])
})

test('accounts say what is wrong, and stay in their workspace', async () => {
  const ws = await workspace()
  const other = await workspace()
  await ws.as('rep', 'PUT', '/v1/accounts/nordwind.example', { named: true })
  expectError(await other.as('rep', 'GET', '/v1/accounts/nordwind.example'), 404, 'not-found')
  expectError(await other.as('rep', 'DELETE', '/v1/accounts/nordwind.example'), 404, 'not-found')
  for (const [method, path] of [
    ['GET', ''],
    ['GET', '/nordwind.example'],
    ['PUT', '/nordwind.example'],
    ['DELETE', '/nordwind.example'],
  ] as const)
    expectError(await ws.as('nobody', method, `/v1/accounts${path}`, method === 'PUT' ? { named: true } : undefined), 401, 'unauthorized')
  expectError(await ws.as('secret', 'DELETE', '/v1/accounts/nordwind.example'), 403, 'forbidden')
  const put = (domain: string, body: unknown) => ws.as('rep', 'PUT', `/v1/accounts/${domain}`, body)
  expectError(await put('nonsense', { named: true }), 400, 'invalid-field', 'domain')
  expectError(await put('a.example', {}), 400, 'invalid-field', 'named')
  expectError(await put('a.example', { named: true, owner: 'mb_unknown' }), 400, 'invalid-field', 'owner')
  expectError(await put('a.example', { named: true, owner: other.members.rep.id }), 400, 'invalid-field', 'owner')
  expectError(await put('a.example', { named: true, domains: ['nonsense'] }), 400, 'invalid-field', 'domains.0')
  expectError(await put('a.example', { named: true, relation: 'friend' }), 400, 'invalid-field', 'relation')
  expectError(await ws.as('rep', 'GET', '/v1/accounts?named=maybe'), 400, 'invalid-field', 'named')
})

test('an account says how its people stand: how many are open, who is hottest now, when one was last active', async () => {
  const ws = await workspace()
  const cool = await newLead(ws, 'otto@nordwind.example', { name: 'Otto Cool' })
  const hot = await newLead(ws, 'ines@nordwind-group.example', { name: 'Ines Hot', title: 'VP Sales' })
  await newLead(ws, 'someone@elsewhere.example', { title: 'CEO' })
  const put = (await ws.as('rep', 'PUT', '/v1/accounts/nordwind.example', { named: true, domains: ['nordwind-group.example'] })).body
  expect(Account.parse(put)).toMatchObject({ leads: 2, openLeads: 2 })
  const handoff = (await ws.as('rep', 'POST', '/v1/handoffs', { leadId: cool.id, note: 'Asked at the fair' })).body
  await ws.as('rep', 'POST', `/v1/handoffs/${handoff.id}/reject`, { reason: 'not-now' })
  const [account] = (await ws.as('rep', 'GET', '/v1/accounts')).body.accounts as Account[]
  const { score, grade, quadrant, lastActivity } = (await ws.as('rep', 'GET', `/v1/leads/${hot.id}`)).body
  expect(account).toMatchObject({ leads: 2, openLeads: 1, best: { leadId: hot.id, name: 'Ines Hot', score, grade, quadrant } })
  expect(account!.lastActivityAt).toBe(lastActivity?.at ?? null)
  await ws.as('rep', 'PUT', '/v1/accounts/empty.example', { named: false })
  expect((await ws.as('rep', 'GET', '/v1/accounts/empty.example')).body).toMatchObject({
    leads: 0,
    openLeads: 0,
    best: null,
    lastActivityAt: null,
  })
})
