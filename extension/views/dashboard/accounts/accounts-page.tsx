import { useState } from 'preact/hooks'
import { t } from '../../../ui/t'
import { go, place, placeHref, setFilters } from '../address'
import { PageHead } from '../frame/page-head'
import { AddressSearch } from '../list/address-search'
import { AccountDialog } from './account-dialog'
import { AccountList } from './account-list'
import { AccountPage } from './account-page'

/** Companies with their star, owner and people; or the one its address names. */
export function AccountsPage({ rest }: { rest: readonly string[] }) {
  const [adding, setAdding] = useState(false)
  const [domain] = rest
  if (domain) return <AccountPage key={domain} domain={domain} />
  const { query } = place.value
  const q = query.q?.slice(0, 200) ?? ''
  const named = query.named === 'yes'
  return (
    <div class="page">
      <PageHead title={t('dash_accounts')} text={t('dash_accounts_text')}>
        <button type="button" class="button main" onClick={() => setAdding(true)}>
          {t('dash_account_new')}
        </button>
      </PageHead>
      <div class="tools">
        <AddressSearch said={q} label={t('dash_account_search')} hint={t('dash_account_search')} />
        <fieldset class="filters">
          <legend class="visually-hidden">{t('popup_filter')}</legend>
          <button type="button" class="filter" aria-pressed={!named} onClick={() => setFilters({ named: null })}>
            {t('popup_filter_all')}
          </button>
          <button type="button" class="filter" aria-pressed={named} onClick={() => setFilters({ named: 'yes' })}>
            {t('dash_accounts_named')}
          </button>
        </fieldset>
      </div>
      <AccountList key={`${q} ${named}`} q={q} named={named} />
      {adding && (
        <AccountDialog
          known={null}
          onClose={() => setAdding(false)}
          onSaved={(account) => {
            setAdding(false)
            go(placeHref(['accounts', account.domain]))
          }}
        />
      )}
    </div>
  )
}
