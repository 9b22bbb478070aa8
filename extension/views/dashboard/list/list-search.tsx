import { SearchField } from '../../../ui/search-field'
import { t } from '../../../ui/t'

/** Looks among the rows of a list. */
export function ListSearch({ said, onSay }: { said: string; onSay: (words: string) => void }) {
  return <SearchField class="list-search" label={t('dash_list_search')} value={said} onSay={onSay} />
}
