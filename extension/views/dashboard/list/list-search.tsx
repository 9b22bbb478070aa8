import { t } from '../../../ui/t'

/** Looks among the rows of a list. */
export function ListSearch({ said, onSay }: { said: string; onSay: (words: string) => void }) {
  return (
    <label class="search list-search">
      <span class="visually-hidden">{t('dash_list_search')}</span>
      <input
        type="search"
        placeholder={t('dash_list_search')}
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        value={said}
        onInput={(event) => onSay(event.currentTarget.value)}
      />
    </label>
  )
}
