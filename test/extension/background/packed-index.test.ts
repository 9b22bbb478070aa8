// @vitest-environment node
import './browser-fixture'
import { expect, it } from 'vitest'
import type { LeadLine } from '#shared/schema/lead-line'
import { lineOfCard } from '#shared/scoring/line-of-card'
import { folded, nameKey } from '../../../extension/background/replica/folded'
import { type LeadIndex, leadIndex } from '../../../extension/background/replica/lead-index'
import { lineIndex } from '../../../extension/background/replica/line-index'
import { LinePacker } from '../../../extension/background/replica/pack-lines'
import { repack } from '../../../extension/background/replica/repack'
import type { Replica } from '../../../extension/background/replica/replica'
import { cardOf, NOW, sha256 } from './card-fixture'
import { emptyReplica } from './parts'

const FIRST = ['Anna', 'José', 'Zoë', 'Max', 'Søren', 'Łukasz', '小明']
const LAST = ['Weber', 'Núñez', 'Groß', 'Meier', 'Ålund']
const QUADRANTS = ['hand-over', 'nurture', 'check-fit', 'leave', 'not-sure'] as const

function lineOf(n: number, change: Partial<Parameters<typeof cardOf>[1]> = {}): LeadLine {
  const readiness = ((n * 37) % 500) / 10
  const fit = ((n * 71) % 900) / 10 - 10
  return lineOfCard({
    ...cardOf(`ld_${n}`),
    seq: n + 1,
    email: n % 11 === 0 ? null : `p${n}@firm-${n % 300}.example`,
    emailHash: n % 11 === 0 ? null : sha256(`p${n}@firm-${n % 300}.example`),
    name: n % 7 === 0 ? null : `${FIRST[n % FIRST.length]} ${LAST[n % LAST.length]} ${n % 400}`,
    linkedin: n % 5 === 0 ? `person-${n}` : null,
    crmIds: n % 3 === 0 ? [`00Q${n}`, `hs-${n}`] : [],
    account: { domain: `firm-${n % 300}.example`, name: `Firm ${n % 300} GmbH`, named: n % 9 === 0, owner: null },
    readiness,
    score: Math.round((fit + readiness) * 10) / 10,
    quadrant: QUADRANTS[n % 5]!,
    leavesQuadrant: n % 4 === 0 ? { at: NOW + (n % 2 === 0 ? 5000 : -5000), to: 'leave' } : null,
    lastActivity: { at: NOW - n * 1000, label: 'Pricing' },
    ...change,
  })
}

const COUNT = 3000

async function packed(): Promise<{ replica: Replica; truth: Map<string, LeadLine> }> {
  const { replica } = await emptyReplica()
  const packer = new LinePacker()
  const lines = Array.from({ length: COUNT }, (_, n) => lineOf(n))
  packer.add(lines.slice(0, 1000))
  packer.add(lines.slice(1000))
  await replica.putIndex(packer.packed(), COUNT, NOW)
  return { replica, truth: new Map(lines.map((line) => [line[0], line])) }
}

/** Every question, against the plainest possible answer. */
async function sameAsTruth(index: LeadIndex, truth: ReadonlyMap<string, LeadLine>): Promise<void> {
  expect(await index.count()).toBe(truth.size)
  const all = [...truth.values()]
  const ids = (lines: readonly (readonly [string, ...unknown[]])[]) => lines.map(([id]) => id).sort()
  for (const line of all.filter((_, i) => i % 97 === 0 || i > all.length - 5)) {
    expect(await index.findLines('id', line[0])).toEqual([line])
    if (line[2]) expect((await index.find('email', line[2])).map((lead) => lead.id)).toEqual([line[0]])
    for (const crmId of line[9]) expect(ids(await index.findLines('crm', crmId))).toEqual([line[0]])
    if (line[8]) expect(ids(await index.findLines('linkedin', line[8]))).toEqual([line[0]])
    expect(ids(await index.findLines('domain', line[6]!))).toEqual(ids(all.filter((other) => other[6] === line[6])))
    const key = line[4] && nameKey(line[4])
    if (key) expect(ids(await index.findLines('name', key))).toEqual(ids(all.filter((other) => other[4] && nameKey(other[4]) === key)))
  }
  expect(await index.find('email', '0123456789abcdef')).toEqual([])
  const questions = lineIndex(index)
  for (const query of ['', 'anna', 'grob', 'nunez 12', 'firm-17.example gmbh', '小明', 'p12@', 'nobody at all']) {
    const words = folded(query).split(' ').filter(Boolean)
    const said = await questions.search({ query, limit: 1_000_000, offset: 0 }, NOW)
    const text = (line: LeadLine) => folded([line[4], line[3], line[7], line[6], line[5]].filter(Boolean).join(' '))
    expect(ids(said.lines), query).toEqual(ids(all.filter((line) => words.every((word) => text(line).includes(word)))))
    expect(said.total).toBe(said.lines.length)
    const heat = said.lines.map((line) => line[10] * 100_000 + line[11])
    expect(heat).toEqual(heat.toSorted((a, b) => b - a))
  }
  const now = (line: LeadLine) => (line[20] !== null && line[20] <= NOW ? line[21] : line[13])
  const counts = await questions.counts('', NOW)
  for (const quadrant of QUADRANTS) expect(counts[quadrant]).toBe(all.filter((line) => now(line) === quadrant).length)
  const points = await questions.points(NOW)
  expect(points.ids.slice().sort()).toEqual(ids(all))
  points.ids.slice(0, 50).forEach((id, i) => {
    expect(points.fit[i]! + points.readiness[i]!).toBeCloseTo(truth.get(id)![10], 6)
  })
}

it('finds every packed lead by each of its keys, searches and counts, the same as a list gone through one by one', async () => {
  const { replica, truth } = await packed()
  await sameAsTruth(replica.index, truth)
})

it('follows changes and removals, in memory, read again, and packed anew', async () => {
  const { replica, truth } = await packed()
  await replica.index.count()
  let seq = COUNT * 10
  const change = async (told: LeadLine[], removed: string[]) => {
    seq += 1
    const lines = told.map((line) => line.with(1, seq) as LeadLine)
    await replica.takeLines({ lines, removed, seq, contactAt: NOW })
    for (const line of lines) truth.set(line[0], line)
    for (const id of removed) truth.delete(id)
  }
  await change(
    [lineOf(7, { name: 'Now Named' }), lineOf(8, { email: 'new@firm.example', emailHash: sha256('new@firm.example') })],
    ['ld_9'],
  )
  await change([lineOf(7, { name: 'Named Again' }), lineOf(COUNT + 5)], ['ld_8', 'ld_nobody'])
  await change([lineOf(9, { name: 'Back Again' })], [])
  await sameAsTruth(replica.index, truth)
  await sameAsTruth(leadIndex(replica.db), truth)

  // somebody was removed: they leave the disk at once, and then there is nothing to do
  expect(await repack(replica, new AbortController().signal)).toBe(true)
  await sameAsTruth(replica.index, truth)
  await change([lineOf(10, { name: 'A Change Alone' })], [])
  expect(await repack(replica, new AbortController().signal)).toBe(false)
  await change(
    Array.from({ length: 5000 }, (_, i) => lineOf(COUNT + 100 + i)),
    ['ld_11'],
  )
  expect(await repack(replica, new AbortController().signal)).toBe(true)
  expect(await replica.db.count('deltas')).toBe(0)
  await sameAsTruth(replica.index, truth)
})

it('a repack gives way to what was written or wiped meanwhile', async () => {
  const { replica, truth } = await packed()
  const lines = Array.from({ length: 5000 }, (_, i) => lineOf(COUNT + i))
  await replica.takeLines({ lines, removed: [], seq: 9, contactAt: NOW })
  for (const line of lines) truth.set(line[0], line)
  const packing = repack(replica, new AbortController().signal)
  const late = lineOf(3, { name: 'Came Meanwhile' })
  await replica.takeLines({ lines: [late], removed: [], seq: 10, contactAt: NOW })
  truth.set(late[0], late)
  expect(await packing).toBe(true)
  await sameAsTruth(replica.index, truth)

  await replica.takeLines({
    lines: lines.map(([, ...rest], i) => [`ld_more_${i}`, ...rest] as LeadLine),
    removed: [],
    seq: 9,
    contactAt: NOW,
  })
  const again = repack(replica, new AbortController().signal)
  await replica.empty()
  expect(await again).toBe(false)
  expect([await replica.count(), await replica.db.get('packed', 'index')]).toEqual([0, undefined])
})
