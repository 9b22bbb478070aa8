import { onChanges } from '../../state/on-changes'
import { type PagedList, pagedList } from '../list/paged-list'
import { followCards } from './follow-cards'
import type { LeadFilters } from './lead-filters'
import { type LeadLine, leadLine } from './lead-line'
import { searchLeads } from './search-leads'

const PAGE_ROWS = 50

export type LeadTable = {
  key: string
  list: PagedList<LeadLine>
  /** where it was scrolled to when it was left */
  scrolledPx: number
  /** the lead that was opened from it */
  openedId: string | null
}

let kept: { table: LeadTable; stop: AbortController } | null = null

/**
 * The list for these filters. The last one is kept with its pages and its place: who comes back from a lead finds the row they left.
 * Rows on screen follow changes; their order stays until the list is asked for again, so that nothing moves under the pointer.
 */
export function leadTable(filters: LeadFilters): LeadTable {
  const key = JSON.stringify(filters)
  if (kept?.table.key === key) return kept.table
  kept?.stop.abort()
  const stop = new AbortController()
  const list = pagedList<LeadLine>(async (cursor) => {
    const answer = await searchLeads(filters, PAGE_ROWS, cursor)
    return answer.ok ? { ok: true, value: { rows: answer.value.leads.map(leadLine), cursor: answer.value.cursor } } : answer
  }, stop.signal)
  onChanges((ids) => void followCards(list, ids, leadLine), stop.signal)
  const table: LeadTable = { key, list, scrolledPx: 0, openedId: null }
  kept = { table, stop }
  return table
}

/** Drops what is kept: the workspace was left. */
export function forgetLeadTable(): void {
  kept?.stop.abort()
  kept = null
}
