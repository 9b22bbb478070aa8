// @vitest-environment node
import './browser-fixture'
import { beforeAll, describe, expect, it } from 'vitest'
import { ageCard } from '#shared/scoring/age-card'
import type { PagePerson } from '../../../extension/background/protocol'
import { briefsOf } from '../../../extension/background/replica/briefs-of'
import { folded, nameKey } from '../../../extension/background/replica/folded'
import { matchPeople, vanityName } from '../../../extension/background/replica/match'
import type { Replica } from '../../../extension/background/replica/replica'
import { cardOf, handoffOf, member, NOW } from './card-fixture'
import { emptyReplica } from './parts'

let replica: Replica
const account = (domain: string, name: string) => ({ domain, name, named: false, owner: null })
const cooling = {
  rule: 'demo',
  kind: 'signal' as const,
  label: 'Demo',
  points: 40,
  earned: 40,
  cutByCap: 0,
  lostToDecay: 0,
  evidence: '1 time',
  lastAt: NOW,
  ageing: { kind: 'half-life' as const, cap: null, basis: 400, from: NOW, halfLifeMs: 30 * 86_400_000 },
}

beforeAll(async () => {
  replica = (await emptyReplica()).replica
  await replica.take({
    cards: [
      cardOf('anna', { name: 'Anna Weber', email: 'Anna.Weber@Nordwind.example', account: account('nordwind.example', 'Nordwind AG') }),
      cardOf('jose', { name: 'José Núñez', email: null, linkedin: 'jose-nunez', crmIds: ['5f3a', '00Q1'] }),
      cardOf('max1', { name: 'Max Meier', email: 'max@a.example', account: account('a.example', 'Alpha') }),
      cardOf('max2', { name: 'Max Meier', email: 'max@b.example', account: account('b.example', 'Beta') }),
      cardOf('twin1', { email: null, linkedin: 'the-twins' }),
      cardOf('twin2', { email: null, linkedin: 'the-twins' }),
      cardOf('hot', { at: NOW, receipts: [cooling], fit: 0, readiness: 40, score: 40, handoff: handoffOf('hot') }),
      cardOf('theirs', { handoff: handoffOf('theirs', { owner: { id: 'mem_otto', name: 'Otto' } }) }),
    ],
  })
})

const match = (person: Omit<PagePerson, 'key'>, now = NOW) => matchPeople(replica, member, [{ key: 'k', ...person }], now)
const who = async (person: Omit<PagePerson, 'key'>) => (await match(person)).map((hit) => [hit.brief.leadId, hit.confidence])

describe('people of a page', () => {
  it.each<[string, Omit<PagePerson, 'key'>, string]>([
    ['address, whatever its case', { email: ' ANNA.weber@nordwind.EXAMPLE ' }, 'anna'],
    ['LinkedIn address', { linkedin: 'https://www.linkedin.com/in/Jose-Nunez/?x=1' }, 'jose'],
    ['any of its CRM ids', { crmId: '00Q1' }, 'jose'],
  ])('are known for certain by %s', async (_, person, lead) => {
    expect(await who(person)).toEqual([[lead, 'exact']])
  })

  it('are possible by name, the company deciding between namesakes', async () => {
    expect(await who({ name: 'weber, ANNA' })).toEqual([['anna', 'possible']])
    expect(await who({ name: 'Jose Nunez', company: 'Somewhere else' })).toEqual([['jose', 'possible']])
    expect(await who({ name: 'Max Meier', company: 'beta' })).toEqual([['max2', 'possible']])
    expect(await who({ name: 'Max Meier', email: 'm.meier@a.example' })).toEqual([['max1', 'possible']])
  })

  it('are only possible where two leads share what they are known by', async () => {
    expect(await who({ linkedin: 'the-twins' })).toEqual([['twin1', 'possible']])
  })

  it('are only possible by a CRM’s id under which the page shows somebody of another name', async () => {
    expect(await who({ crmId: '5f3a', name: 'Núñez José' })).toEqual([['jose', 'exact']])
    expect(await who({ crmId: '5f3a', name: 'Petra Lind' })).toEqual([['jose', 'possible']])
    expect(await who({ crmId: '5f3a', name: 'Deal' })).toEqual([['jose', 'exact']])
  })

  it('are whom the record is of by id and name, whosever address stands on its page', async () => {
    expect(await who({ crmId: '00Q1', name: 'José Núñez', email: 'anna.weber@nordwind.example' })).toEqual([['jose', 'exact']])
    // an id that another CRM counts too says nothing against an address
    expect(await who({ crmId: '00Q1', name: 'Anna Weber', email: 'anna.weber@nordwind.example' })).toEqual([['anna', 'exact']])
    expect(await who({ crmId: '00Q1', email: 'anna.weber@nordwind.example' })).toEqual([['anna', 'exact']])
  })

  it('are nobody when it would be a guess', async () => {
    expect(await who({ name: 'Max Meier' })).toEqual([])
    expect(await who({ name: 'Anna' })).toEqual([])
    expect(await who({ email: 'nobody@nordwind.example' })).toEqual([])
    expect(await who({ email: '', name: null, linkedin: '%E0%A4%A' })).toEqual([])
  })

  it('come with the score of today, not of the day it was computed', async () => {
    const later = NOW + 30 * 86_400_000
    const [hit] = await match({ email: 'hot@kunde.example' }, later)
    expect(hit?.brief.score).toBe(20)
    expect(hit?.brief.score).toBe(ageCard((await replica.card('hot'))!, later).score)
  })

  it('say whose answer is awaited', async () => {
    expect((await match({ email: 'hot@kunde.example' }))[0]?.brief).toMatchObject({ handoff: 'open', yours: true })
    expect((await match({ email: 'theirs@kunde.example' }))[0]?.brief).toMatchObject({ handoff: 'open', yours: false })
  })
})

it('names and vanity names have one form', () => {
  expect([folded('  Müller–Straße  '), nameKey('Dr. Anna  Weber'), nameKey('Weber Anna Dr'), nameKey('Cher')]).toEqual([
    'muller strasse',
    'anna dr weber',
    'anna dr weber',
    null,
  ])
  expect([vanityName('J%C3%B6rg'), vanityName('linkedin.com/in/Jörg/de')]).toEqual(['jörg', 'jörg'])
})

it('who was matched before is told again by id as they stand now, without those that are gone', async () => {
  const leads = [
    { leadId: 'anna', possible: false },
    { leadId: 'gone', possible: false },
    { leadId: 'jose', possible: true },
  ]
  const told = await briefsOf(replica, member, leads, NOW)
  expect(told.map(({ key, confidence, brief }) => [key, confidence, brief.name])).toEqual([
    ['anna', 'exact', 'Anna Weber'],
    ['jose', 'possible', 'José Núñez'],
  ])
})
