import { describe, expect, test } from 'vitest'
import { TimelineEntry } from '#shared/schema/handoff'
import { Card } from '#shared/schema/lead'
import { scoredBy, visit } from './kit/collect'
import { settled } from './kit/hub'
import { newLead } from './kit/leads'
import { expectError } from './kit/refusals'
import { workspace } from './kit/workspace'

describe('adding a lead', () => {
  test('answers a scored card at once; the same person again is updated', async () => {
    const ws = await workspace()
    const said = await ws.as('rep', 'POST', '/v1/leads', {
      email: 'Ines@Nordwind.example',
      name: 'Ines Ito',
      title: 'VP Operations',
      traits: { budget: 'yes' },
    })
    expect(said.status).toBe(201)
    const card = Card.parse(said.body)
    expect(card).toMatchObject({ email: 'ines@nordwind.example', name: 'Ines Ito', claimed: false, stage: 'lead', definitionVersion: 1 })
    expect(card.score).toBe(card.receipts.reduce((sum, r) => sum + Math.round(r.points * 10), 0) / 10)
    expect(card.receipts.map((r) => r.rule)).toContain('business-address')
    const again = await ws.as('rep', 'POST', '/v1/leads', { email: 'ines@nordwind.example', phone: '+49 30 901820' })
    expect(again.status).toBe(200)
    expect(again.body).toMatchObject({ id: card.id, name: 'Ines Ito', phone: '+49 30 901820' })
    expect((await ws.as('rep', 'GET', '/v1/leads')).body.leads).toHaveLength(1)
  })

  test('a server’s word counts as the CRM’s, below a member’s', async () => {
    const ws = await workspace()
    const made = await ws.as('secret', 'POST', '/v1/leads', { crmId: 'crm-7', email: 'ada@nordwind.example', title: 'Manager' })
    expect(made.status).toBe(201)
    expect(made.body.crmIds).toEqual(['crm-7'])
    await ws.as('rep', 'PATCH', `/v1/leads/${made.body.id}`, { title: 'Chief Technology Officer' })
    await ws.as('secret', 'POST', '/v1/leads', { crmId: 'crm-7', title: 'Intern', source: 'enrichment' })
    expect((await ws.as('secret', 'GET', `/v1/leads/${made.body.id}`)).body.title).toBe('Chief Technology Officer')
  })

  test('says what is wrong', async () => {
    const ws = await workspace()
    const refused = async (body: unknown, field: string) =>
      expectError(await ws.as('rep', 'POST', '/v1/leads', body), 400, 'invalid-field', field)
    await refused({ email: 'nobody' }, 'email')
    await refused({ email: `${'a'.repeat(300)}@x.example` }, 'email')
    await refused({ name: 'No Name' }, 'email')
    await refused({ email: 'a@x.example', colour: 'red' }, 'colour')
    await refused({ email: 'a@x.example', traits: { budget: { deep: 1 } } }, 'traits.budget')
    await refused({ email: 'a@x.example', traits: Object.fromEntries(Array.from({ length: 65 }, (_, i) => [`t${i}`, 1])) }, 'traits')
    await refused([], 'body')
    expectError(await ws.as('rep', 'POST', '/v1/leads', '{"email":"a@x.example","traits":{"__proto__":1}}'), 400, 'invalid-json')
    expectError(await ws.as('nobody', 'POST', '/v1/leads', { email: 'a@x.example' }), 401, 'unauthorized')
    expect((await ws.as('rep', 'GET', '/v1/leads')).body.leads).toEqual([])
  })

  test('keys of two different leads are a conflict', async () => {
    const ws = await workspace()
    await newLead(ws, 'a@x.example', { crmId: 'c1' })
    await newLead(ws, 'b@x.example')
    expectError(await ws.as('rep', 'POST', '/v1/leads', { email: 'b@x.example', crmId: 'c1' }), 409, 'conflict')
  })
})

describe('the list', () => {
  test('filters, sorts and pages', async () => {
    const ws = await workspace()
    const hot = await newLead(ws, 'zoe@nordwind.example', { name: 'Zoe Zander', title: 'CEO' })
    await newLead(ws, 'abe@gmail.com', { name: 'Abe Adler' })
    await newLead(ws, 'moe@suedwind.example', { name: 'Moe Meyer', company: 'Südwind', title: 'Manager' })
    await ws.as('rep', 'PATCH', `/v1/leads/${hot.id}`, { ownerId: ws.members.rep.id })
    const names = async (query: string) =>
      (await ws.as('rep', 'GET', `/v1/leads?${query}`)).body.leads.map((l: Card) => l.name!.split(' ')[0])
    expect(await names('')).toEqual(['Zoe', 'Moe', 'Abe'])
    expect(await names('sort=name')).toEqual(['Abe', 'Moe', 'Zoe'])
    expect(await names('q=NORDWIND')).toEqual(['Zoe'])
    expect(await names('q=südwind')).toEqual(['Moe'])
    expect(await names("q=%25' OR 1=1 --")).toEqual([])
    expect(await names('account=suedwind.example')).toEqual(['Moe'])
    expect(await names('owner=me')).toEqual(['Zoe'])
    expect(await names(`owner=${ws.members.rep.id}`)).toEqual(['Zoe'])
    expect(await names('owner=none&sort=name')).toEqual(['Abe', 'Moe'])
    expect(await names('stage=customer')).toEqual([])
    expect(await names(`quadrant=${hot.quadrant}`)).toContain('Zoe')
    for (const sort of ['score', 'name', 'recent', 'fit', 'readiness']) {
      const seen: string[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const { body }: { body: { leads: Card[]; cursor: string | null } } = await ws.as(
          'rep',
          'GET',
          `/v1/leads?sort=${sort}&limit=1${cursor && `&cursor=${cursor}`}`,
        )
        seen.push(...body.leads.map((l) => l.id))
        cursor = body.cursor
      }
      expect(new Set(seen).size, sort).toBe(3)
      expect(seen, sort).toHaveLength(3)
    }
  })

  test('says which question is wrong', async () => {
    const ws = await workspace()
    for (const [query, field] of [
      ['sort=size', 'sort'],
      ['quadrant=top', 'quadrant'],
      ['stage=visitor', 'stage'],
      ['limit=201', 'limit'],
      ['cursor=abc', 'cursor'],
    ] as const)
      expectError(await ws.as('rep', 'GET', `/v1/leads?${query}`), 400, 'invalid-field', field)
    expectError(await ws.as('nobody', 'GET', '/v1/leads'), 401, 'unauthorized')
  })
})

describe('one lead', () => {
  test('is nobody’s but its workspace’s', async () => {
    const ws = await workspace()
    const other = await workspace()
    const { id } = await newLead(ws, 'ines@nordwind.example')
    for (const [method, path, body] of [
      ['GET', ''],
      ['GET', '/events'],
      ['GET', '/people'],
      ['PATCH', '', { name: 'Mine' }],
      ['POST', '/merge', { from: id }],
      ['POST', '/unmerge', { from: 'ld_any' }],
    ] as const) {
      const said = await other.as('sales', method, `/v1/leads/${id}${path}`, body)
      expect(said.status, `${method} ${path}: ${JSON.stringify(said.body)}`).toBeOneOf(path.includes('merge') ? [400, 404, 409] : [404])
      expectError(await ws.as('nobody', method, `/v1/leads/${id}${path}`, body), 401, 'unauthorized')
      if (method !== 'GET') expectError(await ws.as('secret', method, `/v1/leads/${id}${path}`, body), 403, 'forbidden')
    }
    expect((await ws.as('sales', 'GET', `/v1/leads/${id}`)).body.name).toBeNull()
  })

  test('has a timeline, newest first, that tells what each event earned', async () => {
    const ws = await workspace()
    await visit(ws, 'visitor-tim', [
      { n: 'page', u: '/' },
      { n: 'page', u: '/pricing' },
      { n: 'identify', u: '/pricing', p: { email: 'tim@nordwind.example' } },
    ])
    await settled(ws)
    const { id } = await scoredBy(ws, 'tim@nordwind.example')
    const first = (await ws.as('rep', 'GET', `/v1/leads/${id}/events?limit=2`)).body
    const second = (await ws.as('rep', 'GET', `/v1/leads/${id}/events?limit=2&cursor=${first.cursor}`)).body
    const entries = [...first.events, ...second.events].map((e) => TimelineEntry.parse(e))
    expect(entries.map((e) => e.name)).toEqual(['identify', 'page', 'page'])
    expect(entries[1]!.points).toBeGreaterThan(entries[2]!.points!)
    expect(second.cursor).toBeNull()
    expectError(await ws.as('rep', 'GET', '/v1/leads/ld_unknown/events'), 404, 'not-found')
  })

  test('shows the other people of its company', async () => {
    const ws = await workspace()
    const a = await newLead(ws, 'a@nordwind.example')
    const b = await newLead(ws, 'b@nordwind.example', { title: 'CEO' })
    await newLead(ws, 'c@suedwind.example')
    await ws.as('marketing', 'PUT', '/v1/accounts/nordwind.example', { named: true })
    expect((await ws.as('rep', 'GET', `/v1/leads/${a.id}/people`)).body.leads.map((l: Card) => l.id)).toEqual([b.id])
    const alone = await newLead(ws, 'someone@gmail.com')
    expect((await ws.as('rep', 'GET', `/v1/leads/${alone.id}/people`)).body).toEqual({ leads: [], cursor: null })
  })

  test('is corrected by a member, and null forgets', async () => {
    const ws = await workspace()
    const { id } = await newLead(ws, 'ines@nordwind.example', { title: 'Intern', traits: { budget: 'yes' } })
    const said = await ws.as('rep', 'PATCH', `/v1/leads/${id}`, {
      title: 'Vice President Sales',
      ownerId: ws.members.sales.id,
      traits: { budget: null },
    })
    expect(said.status).toBe(200)
    expect(said.body).toMatchObject({ title: 'Vice President Sales', owner: { id: ws.members.sales.id } })
    expect(said.body.traits.budget).toBeUndefined()
    expect((await ws.as('rep', 'PATCH', `/v1/leads/${id}`, { email: 'ines@suedwind.example' })).body.email).toBe('ines@suedwind.example')
    expect((await ws.as('rep', 'POST', '/v1/leads', { email: 'ines@nordwind.example' })).body.id).toBe(id)
    await newLead(ws, 'other@nordwind.example')
    expectError(await ws.as('rep', 'PATCH', `/v1/leads/${id}`, { email: 'other@nordwind.example' }), 409, 'conflict', 'email')
    expectError(await ws.as('rep', 'PATCH', `/v1/leads/${id}`, { ownerId: 'mb_nobody' }), 400, 'invalid-field', 'ownerId')
    expectError(await ws.as('rep', 'PATCH', `/v1/leads/${id}`, { score: 100 }), 400, 'invalid-field', 'score')
    expectError(await ws.as('rep', 'PATCH', '/v1/leads/ld_unknown', { name: 'x' }), 404, 'not-found')
  })
})

describe('merging', () => {
  test('gives one lead both histories, and can be undone', async () => {
    const ws = await workspace()
    await visit(ws, 'visitor-m1', [
      { n: 'identify', u: '/', p: { email: 'm@nordwind.example' } },
      { n: 'page', u: '/pricing' },
    ])
    await visit(ws, 'visitor-m2', [
      { n: 'identify', u: '/', p: { email: 'm.private@gmail.com' } },
      { n: 'page', u: '/compare' },
    ])
    await settled(ws)
    const [work, home] = [await scoredBy(ws, 'm@nordwind.example'), await scoredBy(ws, 'm.private@gmail.com')]
    const merged = await ws.as('rep', 'POST', `/v1/leads/${work.id}/merge`, { from: home.id })
    expect(merged.status).toBe(200)
    expect(merged.body.readiness).toBeGreaterThan(work.readiness)
    expect((await ws.as('rep', 'GET', '/v1/leads')).body.leads).toHaveLength(1)
    expect((await ws.as('rep', 'GET', `/v1/leads/${home.id}`)).body.id).toBe(work.id)
    expect((await ws.as('rep', 'GET', `/v1/leads/${work.id}/events`)).body.events).toHaveLength(4)
    const back = await ws.as('rep', 'POST', `/v1/leads/${work.id}/unmerge`, { from: home.id })
    expect(back.body.readiness).toBe(work.readiness)
    expect(await scoredBy(ws, 'm.private@gmail.com')).toMatchObject({ id: home.id, readiness: home.readiness })
  })

  test('is refused where it makes no sense', async () => {
    const ws = await workspace()
    const a = await newLead(ws, 'a@x.example')
    const b = await newLead(ws, 'b@x.example')
    expectError(await ws.as('rep', 'POST', `/v1/leads/${a.id}/merge`, { from: a.id }), 400, 'invalid-field', 'from')
    expectError(await ws.as('rep', 'POST', `/v1/leads/${a.id}/merge`, { from: 'ld_unknown' }), 404, 'not-found', 'from')
    expectError(await ws.as('rep', 'POST', `/v1/leads/${a.id}/merge`, {}), 400, 'invalid-field', 'from')
    expectError(await ws.as('rep', 'POST', `/v1/leads/${a.id}/unmerge`, { from: b.id }), 409, 'wrong-state')
    await ws.as('rep', 'POST', '/v1/handoffs', { leadId: b.id, note: 'Met at the fair' })
    expectError(await ws.as('rep', 'POST', `/v1/leads/${a.id}/merge`, { from: b.id }), 409, 'conflict', 'from')
  })
})
