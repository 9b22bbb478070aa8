import { ask } from '../../../background/client'
import { onChanges } from '../../state/on-changes'
import { listLeads } from '../api/routes'
import { send } from '../api/send'
import { type PagedList, pagedList } from '../list/paged-list'
import type { LeadFilters } from './lead-filters'
import { type LeadLine, leadLine } from './lead-line'

const PAGE_ROWS = 50

/** More changed rows than this at once: the list is read anew by whoever wants it, not row by row. */
const MOST_PATCHED = 50

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
    const answer = await send(listLeads, { query: { ...filters, limit: PAGE_ROWS, cursor } })
    return answer.ok ? { ok: true, value: { rows: answer.value.leads.map(leadLine), cursor: answer.value.cursor } } : answer
  }, stop.signal)
  onChanges((ids) => void follow(list, ids), stop.signal)
  const table: LeadTable = { key, list, scrolledPx: 0, openedId: null }
  kept = { table, stop }
  return table
}

/** Drops what is kept: the workspace was left. */
export function forgetLeadTable(): void {
  kept?.stop.abort()
  kept = null
}

async function follow(list: PagedList<LeadLine>, ids: ReadonlySet<string> | null): Promise<void> {
  const changed = (list.rows.value ?? []).filter((row) => ids === null || ids.has(row.id)).slice(0, MOST_PATCHED)
  const answers = await Promise.all(changed.map((row) => ask('card', { leadId: row.id })))
  const fresh = new Map(answers.flatMap((answer) => (answer.ok && answer.value ? [[answer.value.id, leadLine(answer.value)]] : [])))
  if (fresh.size > 0) list.change((row) => fresh.get(row.id) ?? row)
}
