import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { IndexPage } from '#shared/schema/lead-line'
import { lineOfCard } from '#shared/scoring/line-of-card'
import { LINES_SINCE } from '../../worker/store/lead-lines'
import { newLead } from './kit/leads'
import { expectError } from './kit/refusals'
import { type TestWorkspace, workspace } from './kit/workspace'

const page = async (ws: TestWorkspace, who: 'rep' | 'sales', query: string) =>
  IndexPage.parse((await ws.as(who, 'GET', `/v1/sync/index?${query}`)).body)
const cardNow = async (ws: TestWorkspace, id: string) => (await ws.as('rep', 'GET', `/v1/leads/${id}`)).body

describe('the packed index', () => {
  test('gives a line for every lead, the one its card has, page by page', async () => {
    const ws = await workspace()
    for (const n of [1, 2, 3, 4, 5]) await newLead(ws, `p${n}@x.example`, { name: `Wörd "${n}"`, title: 'CEO' })
    const seen: IndexPage['lines'] = []
    for (let since = 0, more = true; more; ) {
      const answer = await page(ws, 'rep', `since=${since}&limit=2`)
      seen.push(...answer.lines)
      ;({ seq: since, more } = answer)
    }
    expect(seen.map((line) => line[3])).toEqual([1, 2, 3, 4, 5].map((n) => `p${n}@x.example`))
    for (const line of seen) expect(line).toEqual(lineOfCard(await cardNow(ws, line[0])))
  })

  test('says what changed and who is gone', async () => {
    const ws = await workspace()
    const a = await newLead(ws, 'a@x.example')
    const b = await newLead(ws, 'b@x.example')
    const { seq } = await page(ws, 'rep', 'since=0')
    await ws.as('rep', 'POST', `/v1/leads/${a.id}/merge`, { from: b.id })
    const after = await page(ws, 'rep', `since=${seq}`)
    expect(after.removed).toEqual([b.id])
    expect(after.lines.map((line) => line[0])).toEqual([a.id])
    expect(await page(ws, 'rep', `since=${after.seq}`)).toEqual({
      seq: after.seq,
      at: expect.any(Number),
      lines: [],
      removed: [],
      more: false,
    })
  })

  test('holds only what is a member’s own when that is their scope, cards too', async () => {
    const ws = await workspace()
    const mine = await newLead(ws, 'a@x.example')
    const other = await newLead(ws, 'b@x.example')
    await ws.as('admin', 'PATCH', `/v1/members/${ws.members.rep.id}`, { scope: 'own' })
    await ws.as('manager', 'PATCH', `/v1/leads/${mine.id}`, { ownerId: ws.members.rep.id })
    expect((await page(ws, 'rep', 'since=0')).lines.map((line) => line[0])).toEqual([mine.id])
    const cards = (await ws.as('rep', 'GET', `/v1/sync/cards?ids=${mine.id},${other.id},ld_nobody`)).body.cards
    expect(cards.map((card: { id: string }) => card.id)).toEqual([mine.id])
    const foreign = await workspace()
    expect((await page(foreign, 'rep', 'since=0')).lines).toEqual([])
    expect((await foreign.as('rep', 'GET', `/v1/sync/cards?ids=${mine.id}`)).body).toEqual({ cards: [], cursor: null })
  })

  test('is read from one index, not from the cards', async () => {
    const ws = await workspace()
    const { results } = await env.DB.prepare(`EXPLAIN QUERY PLAN ${LINES_SINCE}`).bind(ws.id, 0, 100, null).all<{ detail: string }>()
    const plan = results.map((row) => row.detail).join('\n')
    expect(plan).toMatch(/SEARCH leads USING COVERING INDEX leads_by_seq/)
    expect(plan).not.toMatch(/SCAN leads|SCAN removed/)
  })

  test('is for members, and says what is wrong', async () => {
    const ws = await workspace()
    for (const path of ['/v1/sync/index', '/v1/sync/cards?ids=a']) {
      expectError(await ws.as('nobody', 'GET', path), 401, 'unauthorized')
      expectError(await ws.as('secret', 'GET', path), 403, 'forbidden')
    }
    expectError(await ws.as('rep', 'GET', '/v1/sync/index?since=-1'), 400, 'invalid-field', 'since')
    expectError(await ws.as('rep', 'GET', '/v1/sync/index?limit=50000'), 400, 'invalid-field', 'limit')
    expectError(await ws.as('rep', 'GET', '/v1/sync/cards'), 400, 'invalid-field', 'ids')
    expectError(await ws.as('rep', 'GET', `/v1/sync/cards?ids=${'a,'.repeat(201)}`), 400, 'invalid-field', 'ids')
  })
})
