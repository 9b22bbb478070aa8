import '../harness/installed'
import { beforeEach, expect, test } from 'vitest'
import { searchLeads } from '../../../extension/views/dashboard/leads/search-leads'
import { type FakeBackground, fakeBackground } from '../harness/fake-background'
import { useBackground } from '../harness/installed'
import { trueLeads } from '../harness/true-cards'
import { ME, signedIn } from '../harness/workspace'

const now = Date.now()
const leads = trueLeads(6, now)
let background: FakeBackground

beforeEach(() => {
  background = fakeBackground(leads, signedIn())
  background.answers.call = { ok: true, value: { status: 200, body: { leads: [], cursor: null } } }
  useBackground(background)
})
const calls = () => background.asked.filter(({ baton }) => baton === 'call').map(({ path }) => path)
const ids = async (filters: Parameters<typeof searchLeads>[0]) => {
  const answer = await searchLeads(filters, 50)
  return answer.ok ? answer.value.leads.map(({ id }) => id) : answer.message
}

test.each(['anna@kunde.example', '@kunde', 'anna@', 'anna%40kunde.example'])(
  '%s is looked up in this browser, and nobody is asked',
  async (q) => {
    await searchLeads({ q, sort: 'score' }, 50)
    expect(calls()).toEqual([])
    expect(background.asked).toContainEqual(expect.objectContaining({ baton: 'search', query: q }))
  },
)

test('a name is asked of the worker, which knows all of them', async () => {
  await searchLeads({ q: 'Anna', stage: 'mql', sort: 'name' }, 50, 'next')
  expect(calls()).toEqual(['/v1/leads?q=Anna&stage=mql&sort=name&limit=50&cursor=next'])
})

test('the other filters and the order hold for what is found here, too', async () => {
  const [one, two, three] = leads.map(({ card }) => card)
  const found = [
    { ...one!, id: 'l1', name: 'Bea', fit: 10, stage: 'mql' as const, owner: null },
    { ...two!, id: 'l2', name: 'Ana', fit: 30, stage: 'mql' as const, owner: { id: ME.member.id, name: ME.member.name } },
    { ...three!, id: 'l3', name: null, fit: 20, stage: 'lead' as const, owner: null },
  ]
  background.answers.search = { ok: true, value: { cards: found, total: 3 } }
  const q = '@kunde.example'
  expect(await ids({ q, sort: 'fit' })).toEqual(['l2', 'l3', 'l1'])
  expect(await ids({ q, sort: 'name' })).toEqual(['l2', 'l1', 'l3'])
  expect(await ids({ q, sort: 'fit', stage: 'mql' })).toEqual(['l2', 'l1'])
  expect(await ids({ q, sort: 'fit', owner: 'me' })).toEqual(['l2'])
  expect(await ids({ q, sort: 'fit', owner: 'none' })).toEqual(['l3', 'l1'])
  background.answers.search = { ok: false, code: 'internal', message: 'The index cannot be read.' }
  expect(await ids({ q, sort: 'fit' })).toBe('The index cannot be read.')
})

test('everybody an address finds is there: page by page, hottest first; in another order all at once, or it says that they are too many', async () => {
  let total = 1200
  const cards = Array.from({ length: 3000 }, (_, i) => ({ ...leads[0]!.card, id: `l${i}`, name: `Name ${9999 - i}` }))
  const others = background.onMessage
  background.onMessage = async (message) => {
    if (message.baton !== 'search') return others(message)
    const { offset, limit } = message as unknown as { offset: number; limit: number }
    return { ok: true, value: { cards: cards.slice(0, total).slice(offset, offset + limit), total } }
  }
  const found: string[] = []
  let cursor: string | undefined
  do {
    const answer = await searchLeads({ q: '@gmail.com', sort: 'score' }, 50, cursor)
    if (!answer.ok) throw new Error(answer.message)
    expect(answer.value.leads.length).toBeLessThanOrEqual(50)
    found.push(...answer.value.leads.map(({ id }) => id))
    cursor = answer.value.cursor ?? undefined
  } while (cursor)
  expect(found).toEqual(cards.slice(0, total).map(({ id }) => id))
  const sorted = await ids({ q: '@gmail.com', sort: 'name' })
  expect(sorted).toHaveLength(total)
  expect(sorted[0]).toBe('l1199')
  total = 3000
  expect(await ids({ q: '@gmail.com', sort: 'name' })).toContain('3,000 leads hold this: too many to sort or filter')
  expect(await ids({ q: '@gmail.com', sort: 'score', stage: 'mql' })).toContain('too many')
})
