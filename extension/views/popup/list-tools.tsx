import { locale } from '../../ui/locale'
import { shortCountWords } from '../../ui/number-words'
import { QuadrantGlyph } from '../../ui/quadrant-glyph'
import { quadrantName } from '../../ui/quadrant-name'
import { QUADRANT_ORDER } from '../../ui/quadrant-order'
import { SearchField } from '../../ui/search-field'
import { t } from '../../ui/t'
import type { LeadList } from '../state/lead-list'

/** The search field and one filter chip for each quadrant with its count. */
export function ListTools({ list }: { list: LeadList }) {
  const counts = list.counts.value
  const all = counts && QUADRANT_ORDER.reduce((sum, quadrant) => sum + counts[quadrant], 0)
  return (
    <div class="list-tools">
      <SearchField
        label={t('popup_search')}
        hint={t('popup_search_hint')}
        value={list.query.value}
        onSay={(words) => {
          list.query.value = words
        }}
      />
      <fieldset class="filters">
        <legend class="visually-hidden">{t('popup_filter')}</legend>
        <Filter name={t('popup_filter_all')} count={all} on={list.quadrant.value === null} onPick={() => (list.quadrant.value = null)} />
        {QUADRANT_ORDER.map((quadrant) => (
          <Filter
            key={quadrant}
            name={quadrantName(quadrant)}
            glyph={<QuadrantGlyph quadrant={quadrant} spoken={false} />}
            count={counts?.[quadrant] ?? null}
            on={list.quadrant.value === quadrant}
            onPick={() => (list.quadrant.value = list.quadrant.value === quadrant ? null : quadrant)}
          />
        ))}
      </fieldset>
    </div>
  )
}

type FilterProps = { name: string; glyph?: preact.ComponentChild; count: number | null; on: boolean; onPick: () => void }

function Filter({ name, glyph, count, on, onPick }: FilterProps) {
  return (
    <button
      type="button"
      class="filter"
      aria-pressed={on}
      aria-label={glyph === undefined ? undefined : count === null ? name : `${name} ${count}`}
      title={name}
      onClick={onPick}
    >
      {glyph ?? <span>{name} </span>}
      <span class="count">{count === null ? '' : shortCountWords(count, locale())}</span>
    </button>
  )
}
