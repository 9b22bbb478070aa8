import { EmptyState } from '../../ui/empty-state'
import { t } from '../../ui/t'
import { useLive } from '../../ui/use-live'
import { LeadRow } from '../popup/lead-row'
import { WaitingSection } from '../popup/waiting-section'
import { leadList } from '../state/lead-list'
import { waitingList } from '../state/waiting-list'

/** More matches than these are better found by typing another letter. */
const MOST_FOUND = 20

/** The panel when the tab is about nobody known: what waits for this member, and a search. */
export function NobodyHere({ now, onOpen }: { now: number; onOpen: (leadId: string) => void }) {
  const list = useLive('found', leadList)
  const waiting = useLive('waiting', waitingList)
  const query = list.query.value.trim()
  const found = list.rows.value.slice(0, MOST_FOUND)
  return (
    <>
      <EmptyState title={t('panel_none_title')} text={t('panel_none_text')}>
        <label class="search">
          <span class="visually-hidden">{t('popup_search')}</span>
          <input
            type="search"
            placeholder={t('popup_search')}
            autocomplete="off"
            spellcheck={false}
            value={list.query.value}
            onInput={(event) => {
              list.query.value = event.currentTarget.value
            }}
          />
        </label>
      </EmptyState>
      {query !== '' && (
        <section class="block" aria-label={t('panel_found')}>
          {list.total.value === 0 && <p class="soft">{t('panel_found_none', query)}</p>}
          <ul class="people">{found.map((card) => card && <li key={card.id}>{<LeadRow card={card} now={now} onOpen={onOpen} />}</li>)}</ul>
        </section>
      )}
      {query === '' && waiting.value && <WaitingSection waiting={waiting.value} now={now} onOpen={onOpen} />}
    </>
  )
}
