import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { LateSkeleton } from '../../../ui/late-skeleton'
import { t } from '../../../ui/t'
import { VirtualList } from '../../../ui/virtual-list'
import { useWorkspace } from '../frame/workspace-context'
import { Failed } from '../list/failed'
import type { LeadFilters } from './lead-filters'
import type { LeadLine } from './lead-line'
import { type LeadTable, leadTable } from './lead-table'
import { LeadTableRow, TABLE_ROW_PX } from './lead-table-row'
import { NoLeadsFound } from './no-leads-found'
import { SortHeads } from './sort-heads'

const keyOf = (line: LeadLine) => line.id
/** Blank rows drawn below the last one while there is another page, so that scrolling goes on. */
const BLANKS = 12
/** The next page is asked for when this few rows are left below the screen. */
const AHEAD = 25

/** The list itself: heads that sort, rows that are links, any length. */
export function LeadTableView({ filters }: { filters: LeadFilters }) {
  const { now } = useWorkspace()
  const table = leadTable(filters)
  const { list } = table
  const scroller = useRef<HTMLDivElement>(null)
  const rows = list.rows.value
  const more = list.more.value
  const want = useCallback(
    (_: number, to: number) => {
      if (to > (list.rows.value?.length ?? 0) - AHEAD) void list.next()
    },
    [list, rows],
  )
  const items = useMemo(() => [...(rows ?? []), ...Array<undefined>(more ? BLANKS : 0).fill(undefined)], [rows, more])
  useReturn(scroller, table, rows !== null)
  const failure = list.failure.value
  if (rows === null) return failure ? <Failed message={failure} onRetry={() => void list.again()} /> : <LateSkeleton rows={10} />
  if (rows.length === 0) return <NoLeadsFound filters={filters} />
  const opened = (id: string) => {
    table.openedId = id
  }
  return (
    <div class="table lead-table">
      <SortHeads sort={filters.sort} />
      {failure && <Failed message={failure} onRetry={() => void list.next()} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <section class="table-body" ref={scroller} aria-label={t('dash_leads')} tabIndex={0}>
        <VirtualList
          label={t('dash_leads')}
          items={items}
          keyOf={keyOf}
          row={(line) => <LeadTableRow line={line} now={now} onOpen={opened} />}
          rowHeightPx={TABLE_ROW_PX}
          scroller={scroller}
          want={want}
          question={table.key}
        />
      </section>
    </div>
  )
}

/** Back from a lead: the list where it was, with the focus on the row that was opened. */
function useReturn(scroller: { current: HTMLElement | null }, table: LeadTable, ready: boolean): void {
  useLayoutEffect(() => {
    const area = scroller.current
    if (!area || !ready) return
    area.scrollTop = table.scrolledPx
    const remember = () => {
      table.scrolledPx = area.scrollTop
    }
    area.addEventListener('scroll', remember, { passive: true })
    return () => area.removeEventListener('scroll', remember)
  }, [table, ready])
  useEffect(() => {
    if (!ready || table.openedId === null) return
    const id = table.openedId
    table.openedId = null
    // the rows around the old place are drawn after the scroller was measured
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus({ preventScroll: true }),
    )
  }, [table, ready])
}
