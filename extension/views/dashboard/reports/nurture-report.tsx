import { EmptyState } from '../../../ui/empty-state'
import { locale } from '../../../ui/locale'
import { t } from '../../../ui/t'
import { placeHref } from '../address'
import { getNurture } from '../api/routes'
import { send } from '../api/send'
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
            <table class="plain report-table">
              <caption>{t('nurture_entered')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('dash_nurture_reason')}</th>
                  <th scope="col">{t('nurture_again')}</th>
                  <th scope="col" class="number">
                    {t('nurture_accepted')}
                  </th>
                  <th scope="col" class="number">
                    {t('sources_won')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {entered.map((row) => (
                  <tr key={row.reason}>
                    <th scope="row">{row.label}</th>
                    <td>
                      <ShareBar share={row} />
                    </td>
                    <td class="number">{row.acceptedAgain}</td>
                    <td class="number">{row.wonAgain}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      )}
    </ReportShown>
  )
}
