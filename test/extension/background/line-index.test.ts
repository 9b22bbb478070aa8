// @vitest-environment node
import './browser-fixture'
import { expect, it } from 'vitest'
import { ageLines } from '../../../extension/background/replica/age-lines'
import { lineIndex } from '../../../extension/background/replica/line-index'
import { waitingFor } from '../../../extension/background/sync/waiting'
import { QUADRANT_ORDER } from '../../../extension/ui/quadrant-order'
import { cardOf, handoffOf, member, NOW } from './card-fixture'
import { emptyReplica } from './parts'

const trait = (points: number) => [{ ...cardOf('x').receipts[0]!, points, earned: points }]
const scored = (id: string, points: number, change = {}) => cardOf(id, { receipts: trait(points), fit: points, score: points, ...change })

async function filled() {
  const { replica, told } = await emptyReplica()
  const lines = lineIndex(replica.index)
  await replica.take({
    cards: [
      scored('a', 30, { name: 'Ána Ruiz', email: 'ana@ruiz.example' }),
      scored('b', 90, { name: 'Bob Stone', account: { domain: 'stone.example', name: 'Stone & Söhne', named: true, owner: null } }),
      scored('c', 60, { name: 'Cleo', title: 'Buyer', quadrant: 'check-fit' }),
    ],
  })
  const ids = async (query: string, quadrant?: 'check-fit' | 'nurture') =>
    (await lines.search({ query, quadrant, limit: 10, offset: 0 }, Date.now())).lines.map(([id]) => id)
  return { replica, told, lines, ids }
}

it('finds by name, address, company, domain and title, hottest first', async () => {
  const { ids } = await filled()
  expect(await ids('')).toEqual(['b', 'c', 'a'])
  expect(await ids('ana')).toEqual(['a'])
  expect(await ids('stone sohne')).toEqual(['b'])
  expect(await ids('buyer')).toEqual(['c'])
  expect(await ids('ana stone')).toEqual([])
})

it('pages, filters and counts', async () => {
  const { lines, ids } = await filled()
  const { lines: page, total } = await lines.search({ query: '', limit: 1, offset: 1 }, NOW)
  expect([page.map(([id]) => id), total]).toEqual([['c'], 3])
  expect((await lines.search({ query: '', limit: 2, offset: 9 }, NOW)).lines).toEqual([])
  const counts = await lines.counts('', Date.now())
  expect(Object.values(counts).reduce((sum, n) => sum + n)).toBe(3)
  for (const [quadrant, n] of Object.entries(counts)) expect((await ids('', quadrant as 'nurture')).length).toBe(n)
})

it('says where everyone stands, for the chart', async () => {
  const { lines } = await filled()
  expect(await lines.points(Date.now())).toEqual({
    ids: ['b', 'c', 'a'],
    fit: [90, 60, 30],
    readiness: [0, 0, 0],
    quadrant: (['nurture', 'nurture', 'leave'] as const).map((name) => QUADRANT_ORDER.indexOf(name)),
  })
})

it('follows changes, also those that come while it is being read', async () => {
  const { replica, ids } = await filled()
  const reading = ids('a')
  await replica.take({ cards: [scored('d', 99, { name: 'Dora', seq: 2 })], removed: ['b'] })
  await reading
  expect(await ids('')).toEqual(['d', 'c', 'a'])
})

it('ages the order once a day, so that yesterday’s hottest does not stay on top', async () => {
  const { replica, ids } = await filled()
  const now = Date.now()
  const ageing = { kind: 'half-life' as const, cap: null, basis: 950, from: now, halfLifeMs: 86_400_000 }
  const hot = { ...cardOf('x').receipts[0]!, rule: 'demo', kind: 'signal' as const, points: 95, earned: 95, lastAt: now, ageing }
  await replica.take({ cards: [cardOf('d', { at: now, receipts: [hot], fit: 0, readiness: 95, score: 95 })] })
  expect((await ids(''))[0]).toBe('d')
  const signal = new AbortController().signal
  expect(await ageLines(replica, now + 3 * 86_400_000, signal)).toBe(true)
  expect((await ids('')).at(-1)).toBe('d')
  expect(await ageLines(replica, now + 3 * 86_400_000 + 1000, signal)).toBe(false)
  // that was a clock three days ahead: set right, it does not wait for three days
  expect(await ageLines(replica, now, signal)).toBe(true)
})

it('lists what waits for this member: due first, snoozed and others’ left out', async () => {
  const { replica } = await emptyReplica()
  const due = (ms: number) => ({ seenDueAt: null, decidedDueAt: NOW + ms, firstTouchDueAt: null })
  const waits = (id: string, change: object) => cardOf(id, { handoff: handoffOf(id, change) })
  await replica.take({
    cards: [
      waits('later', { clocks: due(9000) }),
      waits('overdue', { clocks: due(-1), state: 'seen', owner: { id: member.id, name: member.name } }),
      waits('snoozed', { snoozedUntil: NOW + 5 }),
      waits('theirs', { owner: { id: 'mem_otto', name: 'Otto' } }),
      waits('taken', { state: 'accepted' }),
    ],
  })
  expect((await waitingFor(replica.db, member, NOW)).map((card) => card.id)).toEqual(['overdue', 'later'])
  expect((await waitingFor(replica.db, member, NOW + 6)).map((card) => card.id)).toContain('snoozed')
  expect(await waitingFor(replica.db, { ...member, role: 'marketing' }, NOW)).toEqual([])
})
