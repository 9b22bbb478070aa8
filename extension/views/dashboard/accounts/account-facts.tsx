import type { Account } from '#shared/schema/account'
import { locale } from '../../../ui/locale'
import { NamedFlag } from '../../../ui/named-flag'
import { t } from '../../../ui/t'
import { traitName, traitValue } from '../../../ui/trait-words'
import { PlanNote } from './plan-note'

/** What is known of a company, whose it is, and the plan for it. */
export function AccountFacts({ account }: { account: Account }) {
  const traits = Object.entries(account.traits).sort(([a], [b]) => a.localeCompare(b))
  return (
    <section class="panel-box account-facts" aria-label={t('dash_account_about')}>
      {account.named && <NamedFlag label />}
      <dl class="facts">
        <div>
          <dt>{t('dash_col_owner')}</dt>
          <dd>{account.owner?.name ?? t('dash_nobody')}</dd>
        </div>
        {account.relation !== 'none' && (
          <div>
            <dt>{t('dash_account_relation')}</dt>
            <dd>{t(`dash_relation_${account.relation}`)}</dd>
          </div>
        )}
        {traits.map(([name, value]) => (
          <div key={name}>
            <dt>{traitName(name)}</dt>
            <dd>{traitValue(value, locale(), name)}</dd>
          </div>
        ))}
      </dl>
      <div>
        <h2 class="small-head">{t('dash_account_plan')}</h2>
        {account.plan ? <PlanNote plan={account.plan} /> : <p class="soft">{t('dash_account_no_plan')}</p>}
      </div>
    </section>
  )
}
