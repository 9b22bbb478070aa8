import { EmptyState } from '../../../ui/empty-state'
import { t } from '../../../ui/t'
import { go, holdsAddress, placeHref } from '../address'
import { isFiltered, type LeadFilters } from './lead-filters'

/** Nobody at all, or nobody these filters let through. */
export function NoLeadsFound({ filters }: { filters: LeadFilters }) {
  if (!isFiltered(filters)) return <EmptyState title={t('popup_none_title')} text={t('dash_leads_none')} />
  return (
    <EmptyState
      title={t('popup_found_none_title')}
      text={t(holdsAddress(filters.q ?? '') ? 'dash_leads_found_none_address' : 'dash_leads_found_none')}
    >
      <button type="button" class="button" onClick={() => go(placeHref(['leads']))}>
        {t('popup_found_none_clear')}
      </button>
    </EmptyState>
  )
}
