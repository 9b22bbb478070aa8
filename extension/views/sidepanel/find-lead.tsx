import { SearchField } from '../../ui/search-field'
import { t } from '../../ui/t'
import { LeadRow } from '../popup/lead-row'
import type { LeadList } from '../state/lead-list'

/** More matches than these are better found by typing another letter. */
const MOST_FOUND = 20

/** A search among all leads; what it finds stands below it. */
export function FindLead({ list, now, onOpen }: { list: LeadList; now: number; onOpen: (leadId: string) => void }) {
  const query = list.query.value.trim()
  return (
    <>
      <SearchField
        label={t('popup_search')}
        value={list.query.value}
        onSay={(words) => {
          list.query.value = words
        }}
      />
      {query !== '' && (
        <section class="block" aria-label={t('panel_found')}>
          {list.total.value === 0 && <p class="soft">{t('panel_found_none', query)}</p>}
          <ul class="people">
            {list.rows.value
              .slice(0, MOST_FOUND)
              .map((card) => card && <li key={card.id}>{<LeadRow card={card} now={now} onOpen={onOpen} />}</li>)}
          </ul>
        </section>
      )}
    </>
  )
}
