import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { priceEvents } from '#shared/api/prices'
import type { Card } from '#shared/schema/lead'
import { scoredBy, visit } from './kit/collect'
import { settled } from './kit/hub'
import { expectError, expectOnlyFor } from './kit/refusals'
import { workspace } from './kit/workspace'

type Ws = Awaited<ReturnType<typeof workspace>>
const at = (path: string) => `https://site.example${path}`

async function priced(ws: Ws, events: { name: string; url: string; props?: object }[]) {
  const said = await ws.as('marketing', 'POST', '/v1/prices', { events })
  expect(said.status).toBe(200)
  const { rules, events: found, ...rest } = priceEvents.response!.parse(said.body)
  return { ...rest, each: found.map((places) => places.map((place) => rules[place]!)) }
}
/** Counts are kept for ten minutes. */
const recount = async (ws: Ws) => env.EDGE.delete(`effects:${ws.id}:1`)

test('each event by the rules that would score it: key page, asset, raised hand', async () => {
  const ws = await workspace()
  await ws.as('marketing', 'PUT', '/v1/assets/paper', {
    label: 'Quiet machines',
    kind: 'white-paper',
    stage: 'bottom',
    paths: ['/papers/**'],
  })
  const { version, signed, each, assets } = await priced(ws, [
    { name: 'page', url: at('/pricing?plan=team') },
    { name: 'page', url: at('/about') },
    { name: 'download', url: at('/library'), props: { file: '/papers/quiet.pdf' } },
    { name: 'form', url: at('/demo'), props: { form: 'demo' } },
    { name: 'form', url: at('/trial') },
    { name: 'nothing-known', url: at('/') },
  ])
  expect({ version, signed, assets }).toEqual({ version: 1, signed: false, assets: [null, null, 'Quiet machines', null, null, null] })
  const [pricing, about, paper, demo, trial, none] = each
  expect(pricing!.map(({ rule, points, limit, cap, anywhere }) => [rule, points, limit, cap, anywhere])).toEqual([
    ['page-viewed', 1, 5, 15, true],
    ['key-page', 5, 1, null, false],
    ['seven-pages', 5, null, null, true],
  ])
  expect(about!.every(({ anywhere }) => anywhere)).toBe(true)
  expect(pricing![2]!.every).toEqual({ count: 7, withinDays: 1, onceInDays: 3 })
  expect(paper).toMatchObject([{ rule: 'bottom-of-funnel', points: 20, oncePerAsset: true }])
  expect(demo).toMatchObject([{ rule: 'demo-form', kind: 'hand-raise', points: null, onlyIf: false }])
  expect(trial).toMatchObject([{ rule: 'trial-form', kind: 'hand-raise', onlyIf: true }])
  expect(none).toEqual([])
})

test('says how many leads a rule earned for and how many of its hand-offs sales accepted; counted at most once in ten minutes', async () => {
  const ws = await workspace()
  const people = ['lena', 'otto', 'maja'].map((name) => `${name}@nordwind.example`)
  for (const [i, email] of people.entries()) {
    await visit(ws, `visitor-${i}-of-three`, [
      { n: 'page', u: '/pricing' },
      { n: 'identify', u: '/demo', p: { email } },
      ...(i < 2 ? [{ n: 'form', u: '/demo' }] : []),
    ])
  }
  await settled(ws)
  const first: Card = await scoredBy(ws, people[0]!)
  expect((await ws.as('manager', 'POST', `/v1/handoffs/${first.handoff!.id}/accept`, {})).status).toBe(200)
  const ask = async () =>
    (
      await priced(ws, [
        { name: 'page', url: at('/pricing') },
        { name: 'form', url: at('/demo') },
      ])
    ).each.map((rules) => rules.find(({ anywhere }) => !anywhere)!)
  await recount(ws)
  expect(await ask()).toMatchObject([
    { rule: 'key-page', earned: 3, accepted: 1 },
    { rule: 'demo-form', earned: 2, accepted: 1 },
  ])
  const second = await scoredBy(ws, people[1]!)
  await ws.as('manager', 'POST', `/v1/handoffs/${second.handoff!.id}/accept`, {})
  expect(await ask()).toMatchObject([{ accepted: 1 }, { accepted: 1 }])
  await recount(ws)
  expect(await ask()).toMatchObject([{ accepted: 2 }, { accepted: 2 }])
})

test('is for marketing and admins; what is no event is refused', async () => {
  const ws = await workspace()
  const events = [{ name: 'page', url: at('/') }]
  await expectOnlyFor(ws, ['admin', 'marketing'], 'POST', '/v1/prices', { events })
  expectError(await ws.as('admin', 'POST', '/v1/prices', { events: [] }), 400, 'invalid-field', 'events')
  expectError(await ws.as('admin', 'POST', '/v1/prices', { events: [{ name: '', url: at('/') }] }), 400, 'invalid-field')
})
