import type { MessageKey } from '../../../ui/message-key'
import { t } from '../../../ui/t'
import { setFilters } from '../address'
import type { LeadSort } from './lead-filters'

const HEADS: readonly { words: MessageKey; sort?: LeadSort; number?: true }[] = [
  { words: 'dash_col_score', sort: 'score' },
  { words: 'dash_col_name', sort: 'name' },
  { words: 'dash_col_account' },
  { words: 'dash_col_stage' },
  { words: 'dash_col_owner' },
  { words: 'dash_col_fit', sort: 'fit', number: true },
  { words: 'dash_col_readiness', sort: 'readiness', number: true },
  { words: 'dash_col_activity', sort: 'recent', number: true },
]

/** Heads of the columns; those the worker can sort by are buttons. */
export function SortHeads({ sort }: { sort: LeadSort }) {
  return (
    <div class="table-heads">
      {HEADS.map((head) =>
        head.sort ? (
          <button
            key={head.words}
            type="button"
            class={`table-head${head.number ? ' cell-number' : ''}`}
            aria-pressed={sort === head.sort}
            title={t('dash_sort_by', t(head.words))}
            onClick={() => setFilters({ sort: head.sort === 'score' ? null : head.sort! })}
          >
            {t(head.words)}
            <span aria-hidden="true">{sort === head.sort ? (head.sort === 'name' ? ' ↑' : ' ↓') : ''}</span>
          </button>
        ) : (
          <span key={head.words} class="table-head">
            {t(head.words)}
          </span>
        ),
      )}
    </div>
  )
}
