import { useState } from 'preact/hooks'
import type { Account } from '#shared/schema/account'
import { Fault } from '../../../ui/fault'
import { StarToggle } from '../../../ui/star-toggle'
import { t } from '../../../ui/t'
import { useLive } from '../../../ui/use-live'
import { go, placeHref } from '../address'
import { deleteAccount, getAccount, putAccount } from '../api/routes'
import { send } from '../api/send'
import { PageHead } from '../frame/page-head'
import { ConfirmButton } from '../list/confirm-button'
import { resource } from '../list/resource'
import { Shown } from '../list/shown'
import { AccountDialog } from './account-dialog'
import { AccountFacts } from './account-facts'
import { AccountTables } from './account-tables'

/** One company: its star, owner and plan, its people, and the hand-offs they had. */
export function AccountPage({ domain }: { domain: string }) {
  const account = useLive(domain, (abort) => resource(() => send(getAccount, { params: { domain } }), abort))
  return (
    <div class="page">
      <p class="crumb">
        <a href={placeHref(['accounts'])}>{t('dash_accounts')}</a>
      </p>
      <Shown of={account} rows={8}>
        {(shown) => <Company account={shown} onChanged={account.set} />}
      </Shown>
    </div>
  )
}

function Company({ account, onChanged }: { account: Account; onChanged: (account: Account) => void }) {
  const [editing, setEditing] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const name = account.name ?? account.domain
  const star = async () => {
    const answer = await send(putAccount, { params: { domain: account.domain }, body: { named: !account.named } })
    setFault(answer.ok ? null : answer.message)
    if (answer.ok) onChanged(answer.value)
  }
  const forget = async () => {
    const answer = await send(deleteAccount, { params: { domain: account.domain } })
    if (answer.ok) go(placeHref(['accounts']))
    return answer.ok ? null : answer.message
  }
  return (
    <>
      <PageHead title={name} text={account.domains.join(', ')}>
        <StarToggle name={name} named={account.named} onToggle={() => void star()} />
        <button type="button" class="button" onClick={() => setEditing(true)}>
          {t('dash_edit')}
        </button>
        <ConfirmButton words={t('dash_delete')} label={t('dash_delete_name', name)} sure={t('dash_account_delete_sure')} onSure={forget} />
      </PageHead>
      <Fault said={fault} />
      <AccountFacts account={account} />
      <AccountTables account={account} />
      {editing && (
        <AccountDialog
          known={account}
          onClose={() => setEditing(false)}
          onSaved={(next) => {
            setEditing(false)
            onChanged(next)
          }}
        />
      )}
    </>
  )
}
