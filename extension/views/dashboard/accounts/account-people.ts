import type { Card } from '#shared/schema/lead'
import { useLive } from '../../../ui/use-live'
import { onChanges } from '../../state/on-changes'
import { listLeads } from '../api/routes'
import { send } from '../api/send'
import { followCards } from '../leads/follow-cards'
import { type PagedList, pagedList } from '../list/paged-list'

const PAGE = 50

/** Everybody of a company, domain after domain, each hottest first; rows follow changes. The cursor says which domain and where in it. */
export function useAccountPeople(domains: readonly string[]): PagedList<Card> {
  return useLive(domains.join(' '), (abort) => {
    const list = pagedList<Card>(async (from) => {
      const [first = '0', cursor] = from?.split(' ') ?? []
      for (let at = Number(first), own = cursor; ; at++, own = undefined) {
        const answer = await send(listLeads, { query: { account: domains[at], limit: PAGE, cursor: own } })
        if (!answer.ok) return answer
        const { leads, cursor: next } = answer.value
        const isLast = at + 1 >= domains.length
        const following = next !== null ? `${at} ${next}` : isLast ? null : String(at + 1)
        // a domain nobody writes from is no page of its own
        if (leads.length > 0 || following === null) return { ok: true, value: { rows: leads, cursor: following } }
      }
    }, abort)
    onChanges((ids) => void followCards(list, ids, (card) => card), abort)
    return list
  })
}
