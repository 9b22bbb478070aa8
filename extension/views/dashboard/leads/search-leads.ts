import type { Card } from '#shared/schema/lead'
import type { Outcome } from '../../../background/protocol'
import { ask } from '../../../background/sync/client'
import { locale } from '../../../ui/locale'
import { numberWords } from '../../../ui/number-words'
import { t } from '../../../ui/t'
import { holdsAddress } from '../address'
import { listLeads } from '../api/routes'
import { send } from '../api/send'
import type { LeadFilters, LeadSort } from './lead-filters'

type Page = { leads: readonly Card[]; cursor: string | null }

/** So many are asked of the background at once. */
const CHUNK = 500
/** So many are brought here to be sorted or filtered; whoever finds more has typed no more than `@gmail`. */
const MOST_HERE = 2000

/**
 * A page of leads. The worker looks among all of them; but what is typed with an `@` is looked up among the leads in this browser, hottest
 * first: no request ever carries an address. What the index cannot do (another order, other filters) is done here, with all that was found.
 */
export async function searchLeads(filters: LeadFilters, limit: number, cursor?: string): Promise<Outcome<Page>> {
  const { q, quadrant } = filters
  if (!q || !holdsAddress(q)) return send(listLeads, { query: { ...filters, limit, cursor } })
  const { stage, owner, account, sort } = filters
  const search = (most: number, offset: number) => ask('search', { query: q, limit: most, offset, ...(quadrant ? { quadrant } : {}) })
  if (sort === 'score' && !stage && !owner && !account) {
    const offset = Number(cursor ?? 0)
    const found = await search(limit, offset)
    if (!found.ok) return found
    if (!found.value) return NO_ANSWER()
    const next = offset + limit
    return { ok: true, value: { leads: found.value.cards, cursor: next < found.value.total ? String(next) : null } }
  }
  const leads: Card[] = []
  for (let [offset, total] = [0, 1]; offset < total; offset += CHUNK) {
    const found = await search(CHUNK, offset)
    if (!found.ok) return found
    if (!found.value) return NO_ANSWER()
    total = found.value.total
    if (total > MOST_HERE) return { ok: false, code: 'too-many', message: t('dash_leads_too_many', numberWords(total, locale())) }
    leads.push(...found.value.cards)
  }
  const connection = await ask('connection', {})
  const me = connection.ok && connection.value.state !== 'signed-out' ? connection.value.me.member.id : null
  return { ok: true, value: { leads: leads.filter((card) => fits(card, filters, me)).sort(ORDER[sort]), cursor: null } }
}

const NO_ANSWER = (): Outcome<never> => ({ ok: false, code: 'no-answer', message: t('err_no_answer') })

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
