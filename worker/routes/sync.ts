import { type Context, Hono } from 'hono'
import * as api from '#shared/api/sync'
import type { Card } from '#shared/schema/lead'
import type { Member } from '#shared/schema/member'
import type { AppEnv } from '../app-env'
import { ApiError, notFound } from '../errors'
import { command, hubOf } from '../hub-client'
import { phrase } from '../language/phrase'
import { auth } from '../middleware/auth'
import { mount } from '../respond'
import { waitsForMember } from '../store/deliveries'
import { cardByHash, changesSince, currentSeq, hashesWithPrefix } from '../store/lead-cards'
import { cardsOf, linesSince } from '../store/lead-lines'
import { getScoreCopy, rememberScore } from '../store/score-copies'

export const sync = new Hono<AppEnv>()

/** A prefix has to be wide enough that the server learns nothing about whom the rep is looking at. */
const LEADS_BEHIND_A_PREFIX = 50

/** Whose leads a member is told of; null: everybody's. */
const scopeOf = (member: Member): { owner: string } | null => (member.scope === 'own' ? { owner: member.id } : null)

/** A browser that is up to date has been handed its alerts too, as one with a live socket is when it connects. */
function shown(c: Context<AppEnv>, member: string): void {
  const tell = async () => {
    if (await waitsForMember(c.env.DB, c.get('workspace'), member)) await command(c, 'alertsShown', { member })
  }
  // What fails here stays waiting, and the next question tells it again.
  c.executionCtx.waitUntil(tell().catch((error) => console.error('sync: alerts could not be said to be shown', error)))
}

mount(sync, api.sync, async (c, { query }) => {
  const member = c.get('member')!
  const workspace = c.get('workspace')
  // Read before the page: a change that commits in between is asked for again, never skipped.
  const newest = await currentSeq(c.env.DB, workspace)
  const rows = await changesSince(c.env.DB, workspace, query.since, query.limit, scopeOf(member))
  const more = rows.length === query.limit
  if (!more) shown(c, member.id)
  return {
    seq: more ? rows.at(-1)!.seq : Math.max(newest, rows.at(-1)?.seq ?? 0),
    at: Date.now(),
    cards: rows.flatMap((r) => (r.gone || r.card === null ? [] : [JSON.parse(r.card) as Card])),
    removed: rows.flatMap((r) => (r.gone ? [r.id] : [])),
    more,
  }
})

/** Written as text: the lines are JSON already when they leave the database. */
mount(sync, api.syncIndex, async (c, { query }) => {
  const member = c.get('member')!
  const workspace = c.get('workspace')
  const newest = await currentSeq(c.env.DB, workspace)
  const page = await linesSince(c.env.DB, workspace, query.since, query.limit, scopeOf(member))
  const more = page.changes === query.limit
  if (!more) shown(c, member.id)
  const seq = more ? page.seq : Math.max(newest, page.seq)
  const text = `{"seq":${seq},"at":${Date.now()},"more":${more},"removed":${JSON.stringify(page.removed)},"lines":${page.lines}}`
  return c.body(text, 200, { 'content-type': 'application/json' })
})

mount(sync, api.syncCards, async (c, { query }) => {
  const member = c.get('member')!
  const cards = await cardsOf(c.env.DB, c.get('workspace'), query.ids, scopeOf(member))
  return c.body(`{"cards":[${cards.join(',')}],"cursor":null}`, 200, { 'content-type': 'application/json' })
})

sync.get(api.live.path, auth('member', undefined), async (c) => {
  if (c.req.header('Upgrade') !== 'websocket') throw new ApiError('invalid-field', phrase`This address speaks WebSocket only.`, 'Upgrade')
  const headers = new Headers(c.req.raw.headers)
  headers.set('x-baton-workspace', c.get('workspace'))
  headers.set('x-baton-token-hash', c.get('tokenHash')!)
  return hubOf(c).fetch(new Request(c.req.raw, { headers }))
})

mount(sync, api.scores, async (c, { params }) => {
  const workspace = c.get('workspace')
  const copy = await getScoreCopy(c.env.EDGE, workspace, params.sha256)
  if (copy) return copy
  const json = await cardByHash(c.env.DB, workspace, params.sha256)
  if (json === null) throw notFound('lead')
  const { score, fit, readiness, grade, quadrant, at } = JSON.parse(json) as Card
  const fresh = { score, fit, readiness, grade, quadrant, at }
  c.executionCtx.waitUntil(rememberScore(c.env.EDGE, workspace, params.sha256, fresh))
  return fresh
})

mount(sync, api.lookup, async (c, { params }) => {
  const hashes = await hashesWithPrefix(c.env.DB, c.get('workspace'), params.prefix, 5000)
  if (hashes.length < LEADS_BEHIND_A_PREFIX) {
    throw new ApiError(
      'conflict',
      phrase`This prefix covers fewer than ${LEADS_BEHIND_A_PREFIX} leads and would say whom you look at. Ask with a shorter one.`,
      'prefix',
    )
  }
  return { hashes, cursor: null }
})
