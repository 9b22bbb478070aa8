import { EmptyState } from '../../../ui/empty-state'
import { locale } from '../../../ui/locale'
import { reasonName } from '../../../ui/reason-name'
import { t } from '../../../ui/t'
import { placeHref } from '../address'
import { getNurture } from '../api/routes'
import { send } from '../api/send'
import { DataTable } from '../list/data-table'
import type { Period } from './period'
import { ReportShown } from './report-shown'
import { ShareBar } from './share-bar'

/** What nurture brings back. */
export function NurtureReport({ period }: { period: Period }) {
  const number = new Intl.NumberFormat(locale())
  return (
    <ReportShown name="nurture" period={period} load={() => send(getNurture, { query: period })} about={t('report_nurture_about')}>
      {({ wins, entered, inNurture }) => (
        <>
          <dl class="sla-figures">
            <div>
              <dt>{t('nurture_wins')}</dt>
              <dd>
                <ShareBar share={wins} />
                {wins.amount > 0 && (
                  <p class="soft">{t('nurture_amount', number.format(wins.amountOnceInNurture), number.format(wins.amount))}</p>
                )}
              </dd>
            </div>
            <div>
              <dt>{t('nurture_today')}</dt>
              <dd>
                <a href={placeHref(['queues', 'nurture'])}>{number.format(inNurture)}</a>
              </dd>
            </div>
          </dl>
          {entered.length === 0 ? (
            <EmptyState title={t('nurture_none')} text={t('dash_nurture_none_text')} />
          ) : (
            <DataTable
              caption={t('nurture_entered')}
              rows={entered}
              keyOf={(row) => row.reason}
              columns={[
                { words: t('dash_nurture_reason'), look: 'name', cell: (row) => reasonName(row.reason) || row.label },
                { words: t('nurture_again'), cell: (row) => <ShareBar share={row} /> },
                { words: t('nurture_accepted'), look: 'number', cell: (row) => row.acceptedAgain },
                { words: t('sources_won'), look: 'number', cell: (row) => row.wonAgain },
              ]}
            />
          )}
        </>
      )}
    </ReportShown>
  )
}
