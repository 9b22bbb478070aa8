import type { Context } from 'hono'
import type { Delivery } from '#shared/schema/delivery'
import type { AppEnv } from './app-env'
import { phraseIn } from './language/phrase'
import { spokenLanguage } from './language/reader-words'
import { type DeliveryRow, listDeliveries } from './store/deliveries'
import { listMembers } from './store/members'

const MOST = 200

/** The delivery records of one hand-off, newest first. */
export async function deliveriesOf(c: Context<AppEnv>, handoff: string): Promise<Delivery[]> {
  return deliveryViews(c, await listDeliveries(c.env.DB, c.get('workspace'), { handoff, state: null, limit: MOST, cursor: null }))
}

/** Delivery records as the API shows them: without the message, whose link belongs to one person only. */
export async function deliveryViews(c: Context<AppEnv>, rows: readonly DeliveryRow[]): Promise<Delivery[]> {
  if (rows.length === 0) return []
  const members = new Map((await listMembers(c.env.DB, c.get('workspace'))).map((m) => [m.id, { id: m.id, name: m.name }]))
  const language = spokenLanguage(c)
  return rows.map(({ handoff, lead, member, payload, untilSeen: _, state, lastError: error, ...row }) => ({
    ...row,
    lastError: error && phraseIn(language, error),
    handoffId: handoff,
    leadId: lead,
    member: members.get(member ?? '') ?? null,
    title: payload.title,
    state: state === 'pending' && error !== null ? 'failed' : state,
  }))
}
