import type { Context } from 'hono'
import { Hono } from 'hono'
import * as api from '#shared/api/leads'
import type { Card } from '#shared/schema/lead'
import type { Member } from '#shared/schema/member'
import type { Merge } from '#shared/schema/merge'
import { ageCard } from '#shared/scoring/age-card'
import type { AppEnv } from '../app-env'
import { decodeCursor, encodeCursor } from '../cursor'
import { notFound } from '../errors'
import { leadTimeline } from '../hub/leads/lead-timeline'
import type { Undo } from '../hub/leads/part-leads'
import { command } from '../hub-client'
import { mount } from '../respond'
import { getCard, listCards } from '../store/lead-cards'
import { loadRecords } from '../store/leads'
import { listMembers } from '../store/members'
import { type MergeRow, mergesOf } from '../store/merges'

export const leads = new Hono<AppEnv>()

const actor = (c: Context<AppEnv>) => ({ member: c.get('member') })

/** A stored card, true for now. */
export const current = (json: string): Card => ageCard(JSON.parse(json) as Card, Date.now())

async function card(c: Context<AppEnv>, id: string): Promise<Card> {
  const found = await getCard(c.env.DB, c.get('workspace'), id)
  if (found === null) throw notFound('lead')
  return current(found)
}

mount(leads, api.listLeads, async (c, { query }) => {
  const owner = query.owner === 'me' ? (c.get('member')?.id ?? 'none') : query.owner
  const rows = await listCards(c.env.DB, c.get('workspace'), { ...query, domain: query.account, owner, cursor: decodeCursor(query.cursor) })
  const last = rows.length === query.limit ? rows.at(-1)! : null
  return { leads: rows.map((r) => current(r.card)), cursor: encodeCursor(last && [last.key, last.id]) }
})

mount(leads, api.createLead, async (c, { body }) => {
  const source = c.get('member') ? 'member' : (body.source ?? 'crm')
  const { leadId, created } = await command(c, 'leadUpsert', { actor: actor(c), lead: body, source })
  return c.json(await card(c, leadId), created ? 201 : 200)
})

mount(leads, api.getLead, (c, { params }) => card(c, params.id))

mount(leads, api.leadEvents, async (c, { params, query }) => {
  const page = await leadTimeline(
    c.env.DB,
    c.get('workspace'),
    params.id,
    query.limit,
    decodeCursor(query.cursor) as [number, string] | null,
  )
  if (!page) throw notFound('lead')
  return { events: page.events, cursor: encodeCursor(page.next) }
})

mount(leads, api.patchLead, async (c, { params, body }) => {
  await command(c, 'leadPatch', { actor: actor(c), leadId: params.id, patch: body })
  return card(c, params.id)
})

mount(leads, api.mergeLead, async (c, { params, body }) => {
  await command(c, 'leadMerge', { actor: actor(c), leadId: params.id, from: body.from })
  return card(c, params.id)
})

mount(leads, api.unmergeLead, async (c, { params, body }) => {
  await command(c, 'leadUnmerge', { actor: actor(c), leadId: params.id, from: body.from })
  return card(c, params.id)
})

mount(leads, api.leadMerges, async (c, { params, query }) => {
  const workspace = c.get('workspace')
  const before = decodeCursor(query.cursor) as [number, string] | null
  const [rows, records, members] = await Promise.all([
    mergesOf(c.env.DB, workspace, params.id, query.limit, before),
    loadRecords(c.env.DB, workspace, [params.id]),
    listMembers(c.env.DB, workspace),
  ])
  if (records.length === 0) throw notFound('lead')
  const last = rows.length === query.limit ? rows.at(-1)! : null
  return { merges: rows.map((row) => mergeView(row, members)), cursor: encodeCursor(last && [last.at, last.id]) }
})

/** Both leads are named as they were then. */
function mergeView({ id, at, byMember, undo, undoneAt }: MergeRow, members: readonly Member[]): Merge {
  const { lead, other } = JSON.parse(undo) as Undo
  const by = members.find((m) => m.id === byMember)
  const head = ({ id, name, email }: Undo['lead']) => ({ id, name, email })
  return { id, at, by: by ? { id: by.id, name: by.name } : null, into: head(lead), from: head(other), undoneAt }
}

mount(leads, api.undoMerge, async (c, { params }) => {
  await command(c, 'mergeUndo', { actor: actor(c), leadId: params.id, mergeId: params.mergeId })
  return card(c, params.id)
})

mount(leads, api.otherPeople, async (c, { params, query }) => {
  const lead = await card(c, params.id)
  const domain = lead.account?.domain
  if (!domain) return { leads: [], cursor: null }
  const rows = await listCards(c.env.DB, c.get('workspace'), {
    domain,
    sort: 'score',
    limit: query.limit + 1,
    cursor: decodeCursor(query.cursor),
  })
  const last = rows.length > query.limit ? rows[query.limit - 1]! : null
  return {
    leads: rows
      .slice(0, query.limit)
      .map((r) => current(r.card))
      .filter((p) => p.id !== lead.id),
    cursor: encodeCursor(last && [last.key, last.id]),
  }
})
