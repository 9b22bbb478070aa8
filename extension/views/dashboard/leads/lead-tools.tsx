import { STAGES } from '#shared/schema/stages'
import { QuadrantGlyph } from '../../../ui/quadrant-glyph'
import { quadrantName } from '../../../ui/quadrant-name'
import { QUADRANT_ORDER } from '../../../ui/quadrant-order'
import { stageName } from '../../../ui/stage-name'
import { t } from '../../../ui/t'
import { setFilters } from '../address'
import { AddressSearch } from '../list/address-search'
import type { LeadFilters } from './lead-filters'
import { OwnerFilter } from './owner-filter'

/** Search, quadrant, stage, owner and account; each lives in the address. */
export function LeadTools({ filters }: { filters: LeadFilters }) {
  return (
    <div class="tools">
      <AddressSearch said={filters.q ?? ''} label={t('popup_search')} hint={t('popup_search_hint')} />
      <fieldset class="filters">
        <legend class="visually-hidden">{t('popup_filter')}</legend>
        <button type="button" class="filter" aria-pressed={!filters.quadrant} onClick={() => setFilters({ quadrant: null })}>
          {t('popup_filter_all')}
        </button>
        {QUADRANT_ORDER.map((quadrant) => (
          <button
            key={quadrant}
            type="button"
            class="filter"
            aria-pressed={filters.quadrant === quadrant}
            onClick={() => setFilters({ quadrant: filters.quadrant === quadrant ? null : quadrant })}
          >
            <QuadrantGlyph quadrant={quadrant} spoken={false} />
            {quadrantName(quadrant)}
          </button>
        ))}
      </fieldset>
      <label class="pick">
        <span>{t('dash_col_stage')}</span>
        <select value={filters.stage ?? ''} onChange={(event) => setFilters({ stage: event.currentTarget.value })}>
          <option value="">{t('dash_any')}</option>
          {STAGES.map((stage) => (
            <option key={stage} value={stage}>
              {stageName(stage)}
            </option>
          ))}
        </select>
      </label>
      <OwnerFilter owner={filters.owner} />
      {filters.account && (
        <button type="button" class="filter" aria-pressed="true" onClick={() => setFilters({ account: null })}>
          {t('dash_account_filter', filters.account)}
          <span aria-hidden="true">×</span>
        </button>
      )}
    </div>
  )
}
