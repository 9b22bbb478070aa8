import type { Card } from '#shared/schema/lead'
import type { Outcome } from '../../../background/protocol'
import { ask } from '../../../background/sync/client'
import { t } from '../../../ui/t'
import { holdsAddress } from '../address'
import { listLeads } from '../api/routes'
import { send } from '../api/send'
import type { LeadFilters, LeadSort } from './lead-filters'

type Page = { leads: readonly Card[]; cursor: string | null }

/** More people than these share no address, nor a part of one that somebody types. */
const MOST_FOUND = 500

/**
 * A page of leads. The worker looks among all of them; but what is typed with an `@` is looked up among the leads in this browser, in one
 * page: no request ever carries an address.
 */
export async function searchLeads(filters: LeadFilters, limit: number, cursor?: string): Promise<Outcome<Page>> {
  const { q, quadrant } = filters
  if (!q || !holdsAddress(q)) return send(listLeads, { query: { ...filters, limit, cursor } })
  const [found, connection] = await Promise.all([
    ask('search', { query: q, limit: MOST_FOUND, offset: 0, ...(quadrant ? { quadrant } : {}) }),
    ask('connection', {}),
  ])
  if (!found.ok) return found
  if (!found.value) return { ok: false, code: 'no-answer', message: t('err_no_answer') }
  const me = connection.ok && connection.value.state !== 'signed-out' ? connection.value.me.member.id : null
  return { ok: true, value: { leads: found.value.cards.filter((card) => fits(card, filters, me)).sort(ORDER[filters.sort]), cursor: null } }
}

function fits({ stage, owner, account }: Card, filters: LeadFilters, me: string | null): boolean {
  if (filters.stage && stage !== filters.stage) return false
  if (filters.account && account?.domain !== filters.account) return false
  if (!filters.owner) return true
  return filters.owner === 'none' ? owner === null : owner?.id === (filters.owner === 'me' ? me : filters.owner)
}

/** As the worker sorts: nobody's name comes last, and of two alike the one with the smaller id first. */
const ORDER: Record<LeadSort, (a: Card, b: Card) => number> = {
  score: (a, b) => b.score - a.score || byId(a, b),
  readiness: (a, b) => b.readiness - a.readiness || byId(a, b),
  fit: (a, b) => b.fit - a.fit || byId(a, b),
  recent: (a, b) => (b.lastActivity?.at ?? 0) - (a.lastActivity?.at ?? 0) || byId(a, b),
  name: (a, b) => compared(a.name ?? '~', b.name ?? '~') || byId(a, b),
}
const byId = (a: Card, b: Card) => compared(a.id, b.id)
const compared = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
