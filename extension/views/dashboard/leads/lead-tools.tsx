import { useEffect, useRef, useState } from 'preact/hooks'
import { QuadrantGlyph } from '../../../ui/quadrant-glyph'
import { quadrantName } from '../../../ui/quadrant-name'
import { QUADRANT_ORDER } from '../../../ui/quadrant-order'
import { stageName } from '../../../ui/stage-name'
import { t } from '../../../ui/t'
import { useDocumentKeys } from '../../../ui/use-document-keys'
import { setFilters } from '../address'
import { type LeadFilters, STAGE_ORDER } from './lead-filters'
import { OwnerFilter } from './owner-filter'

/** A person types faster than a search answers. */
const QUIET_MS = 180

/** Search, quadrant, stage, owner and account; each lives in the address. */
export function LeadTools({ filters }: { filters: LeadFilters }) {
  return (
    <div class="tools">
      <SearchField said={filters.q ?? ''} />
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
          {STAGE_ORDER.map((stage) => (
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

function SearchField({ said }: { said: string }) {
  const [typed, setTyped] = useState(said)
  const field = useRef<HTMLInputElement>(null)
  // Back and forward change the address under the field.
  useEffect(() => {
    if (document.activeElement !== field.current) setTyped(said)
  }, [said])
  useEffect(() => {
    if (typed.trim() === said) return
    const timer = setTimeout(() => setFilters({ q: typed.trim() }, { replace: true }), QUIET_MS)
    return () => clearTimeout(timer)
  }, [typed])
  useDocumentKeys((event) => {
    const typing = (event.target as Element | null)?.closest?.('input, textarea, select')
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    field.current?.focus()
  })
  return (
    <label class="search">
      <span class="visually-hidden">{t('popup_search')}</span>
      <input
        ref={field}
        type="search"
        placeholder={t('popup_search_hint')}
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
    </label>
  )
}
