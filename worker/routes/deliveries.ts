import { Hono } from 'hono'
import * as api from '#shared/api/deliveries'
import type { AppEnv } from '../app-env'
import { decodeCursor, encodeCursor } from '../cursor'
import { deliveryViews } from '../deliveries-of'
import { notFound } from '../errors'
import { command } from '../hub-client'
import { mount } from '../respond'
import { getDelivery, listDeliveries } from '../store/deliveries'

export const deliveries = new Hono<AppEnv>()

mount(deliveries, api.listDeliveries, async (c, { query }) => {
  const { limit, handoff = null, state = null } = query
  const cursor = decodeCursor(query.cursor) as [number, string] | null
  const rows = await listDeliveries(c.env.DB, c.get('workspace'), { handoff, state, limit, cursor })
  const last = rows.length === limit ? rows.at(-1)! : null
  return { deliveries: await deliveryViews(c, rows), cursor: encodeCursor(last && [last.createdAt, last.id]) }
})

mount(deliveries, api.replayDelivery, async (c, { params }) => {
  await command(c, 'deliveryReplay', { actor: { member: c.get('member') }, id: params.id })
  const row = await getDelivery(c.env.DB, c.get('workspace'), params.id)
  if (!row) throw notFound('delivery')
  return (await deliveryViews(c, [row]))[0]!
})
