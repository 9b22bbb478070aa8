import { useRef } from 'preact/hooks'
import type { MessageKey } from '../../../ui/message-key'
import { t } from '../../../ui/t'
import { setFilters } from '../address'
import { useWorkspace } from '../frame/workspace-context'
import type { Board } from './board'
import { BoardCard } from './board-card'
import { COLUMNS, type ColumnId } from './board-item'
import { boardKeys } from './board-keys'

const NAMES = {
  waiting: 'mark_waiting',
  accepted: 'mark_accepted',
  qualified: 'mark_qualified',
  opportunity: 'mark_opportunity',
  closed: 'dash_board_closed_column',
} as const satisfies Record<ColumnId, MessageKey>

const EMPTY = {
  waiting: 'dash_board_none_waiting',
  accepted: 'dash_board_none_accepted',
  qualified: 'dash_board_none_qualified',
  opportunity: 'dash_board_none_opportunity',
  closed: 'dash_board_none_closed',
} as const satisfies Record<ColumnId, MessageKey>

/** The columns. Arrow keys walk the cards, Enter opens one. */
export function BoardView({ shown, closed, openId }: { shown: Board; closed: boolean; openId: string | undefined }) {
  const { me, now } = useWorkspace()
  const area = useRef<HTMLDivElement>(null)
  const columns = shown.columns.value!
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys only move between the cards, which are buttons
    <div class="board" ref={area} onKeyDown={(event) => area.current && boardKeys(event, area.current)}>
      {COLUMNS.filter(({ id }) => closed || id !== 'closed').map(({ id }) => {
        const items = columns[id]
        return (
          <section key={id} class="board-column" aria-labelledby={`column-${id}`}>
            <h2 id={`column-${id}`}>
              {t(NAMES[id])}{' '}
              <span class="count">
                {items.length}
                {shown.more.value.has(id) && '+'}
              </span>
            </h2>
            <div class="board-scroll" tabIndex={items.length > 0 ? undefined : 0}>
              {items.length === 0 && <p class="soft board-none">{t(EMPTY[id])}</p>}
              <ul>
                {items.map((item) => (
                  <li key={item.id}>
                    <BoardCard item={item} me={me} now={now} open={item.id === openId} onOpen={() => setFilters({ open: item.id })} />
                  </li>
                ))}
              </ul>
              {shown.more.value.has(id) && (
                <button type="button" class="quiet" onClick={() => void shown.next(id)}>
                  {t('dash_more')}
                </button>
              )}
            </div>
          </section>
        )
      })}
    </div>
  )
}
