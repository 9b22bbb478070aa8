import { useState } from 'preact/hooks'
import type { Account } from '#shared/schema/account'
import { Fault } from '../../../ui/fault'
import { locale } from '../../../ui/locale'
import { ScoreBadge } from '../../../ui/score-badge'
import { StarToggle } from '../../../ui/star-toggle'
import { t } from '../../../ui/t'
import { agoWords, momentWords } from '../../../ui/time-words'
import { placeHref } from '../address'
import { listAccounts, putAccount } from '../api/routes'
import { send } from '../api/send'
import { useWorkspace } from '../frame/workspace-context'
import { Breakable } from '../list/breakable'
import { ListTable } from '../list/list-table'
import { usePaged } from '../list/use-paged'
import { PlanNote } from './plan-note'

/** Accounts, named ones first; the star is one click. */
export function AccountList({ q, named }: { q: string; named: boolean }) {
  const { now } = useWorkspace()
  const [fault, setFault] = useState<string | null>(null)
  const accounts = usePaged('accounts', (cursor) =>
    send(listAccounts, {
      // of an address its domain names the account; who it is goes nowhere
      query: { q: q.split(/@|%40/i).at(-1), named: named ? 'true' : undefined, limit: 100, cursor },
    }),
  )
  const star = async (account: Account) => {
    const answer = await send(putAccount, { params: { domain: account.domain }, body: { named: !account.named } })
    setFault(answer.ok ? null : answer.message)
    // it keeps its place: nothing moves under the pointer
    if (answer.ok) accounts.change((row) => (row.domain === answer.value.domain ? answer.value : row))
  }
  const isAll = q === '' && !named
  return (
    <>
      <Fault said={fault} />
      <ListTable
        of={accounts}
        empty={{ title: t('dash_accounts_none'), text: t(isAll ? 'dash_accounts_none_text' : 'dash_accounts_found_none') }}
        keyOf={(account) => account.domain}
        columns={[
          { words: t('dash_col_account'), look: 'name', cell: (account) => <Name account={account} onStar={() => void star(account)} /> },
          { words: t('dash_col_owner'), cell: (account) => account.owner?.name ?? <span class="soft">{t('dash_nobody')}</span> },
          { words: t('dash_account_open'), look: 'number', cell: (account) => <OpenLeads account={account} /> },
          { words: t('dash_account_best'), cell: (account) => <Best account={account} /> },
          { words: t('dash_account_plan'), cell: (account) => <PlanNote plan={account.plan} short /> },
          {
            words: t('dash_col_activity'),
            cell: ({ lastActivityAt: at }) => at !== null && <span title={momentWords(at, locale())}>{agoWords(at, now, locale())}</span>,
          },
        ]}
      />
    </>
  )
}

function Name({ account, onStar }: { account: Account; onStar: () => void }) {
  const name = account.name ?? account.domain
  return (
    <div class="account-name">
      <StarToggle name={name} named={account.named} onToggle={onStar} />
      <div>
        <a class="row-link" href={placeHref(['accounts', account.domain])}>
          {name}
        </a>
        {account.name && (
          <p class="soft">
            <Breakable words={account.domain} />
          </p>
        )}
      </div>
    </div>
  )
}

function OpenLeads({ account: { openLeads, leads, domain } }: { account: Account }) {
  const count = new Intl.NumberFormat(locale())
  if (leads === 0) return <span class="soft">{count.format(0)}</span>
  return (
    <a class="row-link" href={placeHref(['leads'], { account: domain })} title={t('dash_account_people', leads)}>
      {t('dash_account_of', count.format(openLeads), count.format(leads))}
    </a>
  )
}

function Best({ account: { best } }: { account: Account }) {
  if (!best) return null
  return (
    <a class="row-link account-best" href={placeHref(['leads', best.leadId])}>
      <ScoreBadge score={best.score} grade={best.grade} quadrant={best.quadrant} />
      <span>{best.name ?? t('no_name')}</span>
    </a>
  )
}
