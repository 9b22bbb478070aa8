import '../harness/installed'
import { expect, test } from 'vitest'
import type { Card } from '#shared/schema/lead'
import type { Merge } from '#shared/schema/merge'
import { LeadPage } from '../../../extension/views/dashboard/lead/lead-page'
import { MergeBlock } from '../../../extension/views/dashboard/lead/merge-block'
import { all, button, click, shows, text } from '../harness/drawn'
import { trueLeads } from '../harness/true-cards'
import { answered, type Call, drawPage, refused } from './drawn-page'

const now = Date.now()
const HOUR = 3_600_000
const card: Card = { ...trueLeads(1, now)[0]!.card, id: 'l1', name: 'Anna Ruiz' }
const ANNA = { id: 'l1', name: 'Anna Ruiz', email: 'anna@acme.example' }
const merge = (id: string, over: Partial<Merge> = {}): Merge => ({
  ...{ id, at: now - 2 * HOUR, by: { id: 'm4', name: 'Mia Marketing' }, undoneAt: null },
  ...{ into: ANNA, from: { id: 'l2', name: 'Anna Ruiz', email: 'a.ruiz@home.example' } },
  ...over,
})
const MERGES = [
  merge('g1'),
  merge('g2', { by: null, from: { id: 'l3', name: null, email: 'info@acme.example' } }),
  merge('g3', { into: { id: 'l9', name: 'Ana R.', email: null }, from: ANNA, undoneAt: now - HOUR }),
]

function draw(role: 'marketing' | 'admin' | 'sales', answer: (call: Call) => ReturnType<typeof answered>) {
  const parted: Card[] = []
  const block = <MergeBlock card={card} onChanged={() => {}} onParted={(next) => parted.push(next)} />
  const changes = drawPage(block, role, answer)
  return { parted, changes }
}
const lines = () => all('.merges li').map((line) => line.textContent)

test('says who merged what and when, both ways, and what was taken apart already', async () => {
  draw('admin', () => answered({ merges: MERGES, cursor: null }))
  await shows(() => lines().length === 3)
  expect(lines()).toEqual([
    expect.stringMatching(/^Mia Marketing merged Anna Ruiz \(a\.ruiz@home\.example\) into this lead2 hr?\.? agoTake apart again$/),
    expect.stringMatching(/^Baton or a server merged info@acme\.example into this lead2 hr?\.? agoTake apart again$/),
    expect.stringMatching(/^Mia Marketing merged this lead into Ana R\.2 hr?\.? ago · taken apart again 1 hr?\.? ago$/),
  ])
})

test('takes one apart after asking; refused it says why; done it says so at once and passes the lead on', async () => {
  let answer = refused('Undo the later merge first.')
  const { parted, changes } = draw('marketing', ({ method }) => (method === 'GET' ? answered({ merges: MERGES, cursor: null }) : answer))
  click(await shows(() => button('Take apart again: Anna Ruiz (a.ruiz@home.example)')))
  await shows(() => text().includes('comes back with what was known of them; both are scored again.'))
  expect(changes, 'asks first').toEqual([])
  click(button('Take apart again')!)
  await shows(() => text().includes('Undo the later merge first.'))
  expect(parted).toEqual([])
  answer = answered({ ...card, score: 12 })
  click(button('Take apart again')!)
  await shows(() => lines()[0]!.includes('taken apart again'))
  expect(button('Take apart again: Anna Ruiz (a.ruiz@home.example)'), 'once is enough').toBeUndefined()
  expect(parted.map(({ score }) => score)).toEqual([12])
  const undo = { method: 'POST', path: '/v1/leads/l1/merges/g1/undo' }
  expect(changes).toEqual([undo, undo])
})

test('what came with the other lead leaves the timeline, and the card is the one of now, without a reload', async () => {
  const [lead] = trueLeads(1, now)
  const at = now - HOUR
  const [own, theirs] = ['Own page', 'Page of the other'].map((label, i) => ({ ...lead!.events[0]!, id: `e${i}`, at, label }))
  const kept = { card: { ...card, handoff: null, title: 'Head of both' }, events: [theirs!, own!] }
  const parted = { ...kept.card, title: 'Head of one' }
  const answer = ({ method }: Call) => {
    if (method === 'GET') return answered({ merges: MERGES.slice(0, 1), cursor: null })
    Object.assign(kept, { card: parted, events: [own!] })
    return answered(parted)
  }
  drawPage(<LeadPage leadId="l1" />, 'marketing', answer, [kept])
  const told = () => all('.timeline-label').map((line) => line.textContent)
  await shows(() => told().join() === 'Page of the other,Own page' && lines().length === 1)
  expect(text()).toContain('Head of both')
  click(button('Take apart again: Anna Ruiz (a.ruiz@home.example)')!)
  click(await shows(() => button('Take apart again')))
  await shows(() => told().join() === 'Own page' && lines()[0]!.includes('taken apart again'))
  expect(text()).toContain('Head of one')
  expect(text()).not.toContain('Head of both')
})

test('a rep is not shown it, and nothing is asked', async () => {
  const asked: string[] = []
  draw('sales', ({ path }) => {
    asked.push(path)
    return refused('Only marketing and admins may do this.')
  })
  await shows(() => button('Merge another lead into this one…'))
  await Promise.resolve()
  expect(asked).toEqual([])
  expect(text()).not.toContain('Only marketing')
})

test('a list that cannot be read says so and is asked for again', async () => {
  let answer = refused('The worker cannot be reached.')
  draw('admin', () => answer)
  await shows(() => text().includes('The worker cannot be reached.'))
  answer = answered({ merges: MERGES.slice(0, 1), cursor: null })
  click(button('Try again')!)
  await shows(() => lines().length === 1)
})
