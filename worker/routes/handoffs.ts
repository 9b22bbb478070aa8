import { type Context, Hono } from 'hono'
import * as api from '#shared/api/handoffs'
import type { Handoff, Standing } from '#shared/schema/handoff'
import { OPEN_STATES } from '#shared/schema/handoff-table'
import type { Card } from '#shared/schema/lead'
import { ageCard } from '#shared/scoring/age-card'
import type { AppEnv } from '../app-env'
import { decodeCursor, encodeCursor } from '../cursor'
import { deliveriesOf } from '../deliveries-of'
import { ApiError, notFound } from '../errors'
import type { ActInput } from '../hub/commands/handoff-act'
import { handoffNote } from '../hub/handoffs/handoff-note'
import { handoffView } from '../hub/handoffs/handoff-view'
import { command } from '../hub-client'
import { phrase } from '../language/phrase'
import { answerWords } from '../language/reader-words'
import { mount } from '../respond'
import { getHandoff, getSteps, listHandoffs } from '../store/handoffs'
import { cardsOfLeads } from '../store/lead-cards'
import { leadHeads } from '../store/leads'
import { listMembers } from '../store/members'

export const handoffs = new Hono<AppEnv>()

const actor = (c: Context<AppEnv>) => ({ member: c.get('member') })

type Found = { record: Parameters<typeof handoffView>[0]; evidence: Handoff['evidence'] }

async function views(c: Context<AppEnv>, rows: readonly Found[]): Promise<Handoff[]> {
  const workspace = c.get('workspace')
  const leads = rows.map((r) => r.record.leadId)
  const [steps, heads, cards, members] = await Promise.all([
    getSteps(
      c.env.DB,
      workspace,
      rows.map((r) => r.record.id),
    ),
    leadHeads(c.env.DB, workspace, leads),
    cardsOfLeads(c.env.DB, workspace, leads),
    listMembers(c.env.DB, workspace),
  ])
  const names = new Map(members.map((m) => [m.id, { id: m.id, name: m.name }]))
  return rows.map(({ record, evidence }) => {
    const head = heads.get(record.leadId) ?? { id: record.leadId, name: null, email: null, title: null, company: null }
    const card = cards.get(record.leadId)
    const view = handoffView(
      record,
      evidence,
      steps.filter((s) => s.handoff === record.id),
      head,
      (id) => (id === null ? null : (names.get(id) ?? null)),
    )
    return card ? { ...view, standing: standingOf(card) } : view
  })
}

function standingOf(card: Card): Standing {
  const { score, fit, readiness, grade, quadrant, at } = ageCard(card, Math.max(Date.now(), card.at))
  return { score, fit, readiness, grade, quadrant, at }
}

mount(handoffs, api.listHandoffs, async (c, { query }) => {
  const states = query.status === undefined ? null : query.status === 'active' ? OPEN_STATES : [query.status]
  const owner = query.owner === 'me' ? c.get('member')!.id : (query.owner ?? null)
  const rows = await listHandoffs(c.env.DB, c.get('workspace'), {
    states,
    owner,
    limit: query.limit,
    cursor: decodeCursor(query.cursor) as [number, string] | null,
  })
  const last = rows.length === query.limit ? rows.at(-1)!.record : null
  return { handoffs: await views(c, rows), cursor: encodeCursor(last && [last.openedAt, last.id]) }
})

mount(handoffs, api.openHandoff, (c, { body }) =>
  command(c, 'handoffOpen', { actor: actor(c), ...body, idempotencyKey: idempotencyKey(c) }),
)

mount(handoffs, api.getHandoff, async (c, { params }) => {
  const found = await getHandoff(c.env.DB, c.get('workspace'), params.id)
  if (!found) throw notFound('hand-off')
  const handoff = (await views(c, [found]))[0]!
  return { ...handoff, deliveries: await deliveriesOf(c, params.id) }
})

mount(handoffs, api.getHandoffNote, async (c, { params }) => {
  const found = await getHandoff(c.env.DB, c.get('workspace'), params.id)
  if (!found) throw notFound('hand-off')
  const handoff = (await views(c, [found]))[0]!
  const link = new URL(`/v1/handoffs/${handoff.id}`, c.req.url).href
  return { text: handoffNote({ ...handoff, why: found.record.why }, link, await answerWords(c)) }
})

function idempotencyKey(c: Context<AppEnv>): string | null {
  const key = c.req.header('Idempotency-Key') ?? null
  if (key !== null && key.length > 200)
    throw new ApiError('invalid-field', phrase`An Idempotency-Key has at most 200 characters.`, 'Idempotency-Key')
  return key
}

function act(c: Context<AppEnv>, handoffId: string, action: ActInput['action'], body: unknown): Promise<Handoff> {
  return command(c, 'handoffAct', { actor: actor(c), handoffId, action, body: body ?? {}, idempotencyKey: idempotencyKey(c) })
}

mount(handoffs, api.seenHandoff, (c, { params, body }) => act(c, params.id, 'seen', body))
mount(handoffs, api.acceptHandoff, (c, { params, body }) => act(c, params.id, 'accept', body))
mount(handoffs, api.rejectHandoff, (c, { params, body }) => act(c, params.id, 'reject', body))
mount(handoffs, api.reassignHandoff, (c, { params, body }) => act(c, params.id, 'reassign', body))
mount(handoffs, api.snoozeHandoff, (c, { params, body }) => act(c, params.id, 'snooze', body))
mount(handoffs, api.touchHandoff, (c, { params, body }) => act(c, params.id, 'touch', body))
mount(handoffs, api.qualifyHandoff, (c, { params, body }) => act(c, params.id, 'qualify', body))
mount(handoffs, api.opportunityHandoff, (c, { params, body }) => act(c, params.id, 'opportunity', body))
mount(handoffs, api.outcomeHandoff, (c, { params, body: { result, ...body } }) => act(c, params.id, result, body))
mount(handoffs, api.undoHandoff, (c, { params }) => act(c, params.id, 'undo', {}))
mount(handoffs, api.releaseHandoff, (c, { params }) => command(c, 'handoffRelease', { actor: actor(c), handoffId: params.id }))
mount(handoffs, api.closeHandoff, (c, { params, body }) =>
  command(c, 'handoffClose', { actor: actor(c), handoffId: params.id, finding: body.finding, note: body.note ?? null }),
)
