import { useCallback, useRef } from 'preact/hooks'
import type { Card } from '#shared/schema/lead'
import { LateSkeleton } from '../../ui/late-skeleton'
import { t } from '../../ui/t'
import { useDocumentKeys } from '../../ui/use-document-keys'
import { VirtualList } from '../../ui/virtual-list'
import { personName } from '../state/person-words'
import { LEAD_ROW_PX, LeadRow } from './lead-row'
import { listKeys } from './list-keys'
import { ListTools } from './list-tools'
import type { LiveLists } from './live-lists'
import { NoLeads } from './no-leads'
import { useReturnToRow } from './return-to-row'
import { WaitingSection } from './waiting-section'

type Props = { lists: LiveLists; now: number; workerUrl: string; onOpen: (id: string) => void; onAdd: () => void }

const keyOf = (card: Card) => card.id

/** The first screen: what waits for this member, then everyone, hottest first and live. Comes back to where it was left. */
export function LiveList({ lists, now, workerUrl, onOpen, onAdd }: Props) {
  const open = (id: string) => {
    lists.openedRow = document.activeElement?.closest('[data-row]')?.getAttribute('data-row') ?? null
    onOpen(id)
  }
  const { list, waiting } = lists
  const scroller = useRef<HTMLElement>(null)
  const want = useCallback((from: number, to: number) => list.want(from, to), [list])
  useReturnToRow(scroller, lists)
  useDocumentKeys((event) => scroller.current && listKeys(event, scroller.current))

  const total = list.total.value
  // Someone who searches or filters wants the list; the search stays where it is.
  const looking = list.query.value.trim() !== '' || list.quadrant.value !== null
  return (
    <main class="live-list" ref={scroller}>
      <ListTools list={list} />
      {waiting.value && !looking && <WaitingSection waiting={waiting.value} now={now} onOpen={open} />}
      {total === null && list.failure.value === null && <LateSkeleton rows={7} />}
      {(total === 0 || (total === null && list.failure.value !== null)) && <NoLeads list={list} workerUrl={workerUrl} onAdd={onAdd} />}
      {total !== null && total > 0 && (
        <VirtualList
          label={t('popup_leads')}
          items={list.rows.value}
          keyOf={keyOf}
          row={(card) => <LeadRow card={card} now={now} onOpen={open} />}
          rowHeightPx={LEAD_ROW_PX}
          scroller={scroller}
          want={want}
          question={`${list.quadrant.value} ${list.query.value}`}
        />
      )}
      <p class="visually-hidden" role="status">
        {lists.newlyWaiting.value && t('popup_now_waiting', personName(lists.newlyWaiting.value))}
      </p>
    </main>
  )
}
