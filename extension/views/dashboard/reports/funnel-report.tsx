import type { FunnelRow } from '#shared/schema/report-funnel'
import { locale } from '../../../ui/locale'
import { t } from '../../../ui/t'
import { getFunnel } from '../api/routes'
import { send } from '../api/send'
import { minutesWords } from './duration-words'
import type { Period } from './period'
import { ReportShown } from './report-shown'
import { ShareBar } from './share-bar'

/** Visitor to customer: how many came this far, how many went on, and how long that took. */
export function FunnelReport({ period }: { period: Period }) {
  return (
    <ReportShown name="funnel" period={period} load={() => send(getFunnel, { query: period })} about={t('report_funnel_about')}>
      {({ rows, handRaises, byHand }) => (
        <>
          <FunnelTable title={t('funnel_all')} rows={rows} />
          {handRaises.some((row) => row.n > 0) && <FunnelTable title={t('funnel_hand_raises')} rows={handRaises} />}
          {byHand.some((row) => row.n > 0) && <FunnelTable title={t('funnel_by_hand')} rows={byHand} />}
        </>
      )}
    </ReportShown>
  )
}

function FunnelTable({ title, rows }: { title: string; rows: readonly FunnelRow[] }) {
  const most = Math.max(1, ...rows.map((row) => row.n))
  const number = new Intl.NumberFormat(locale())
  return (
    <table class="plain report-table">
      <caption>{title}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('funnel_came')}</th>
          <th scope="col">{t('funnel_onward')}</th>
          <th scope="col" class="number">
            {t('report_median')}
          </th>
          <th scope="col" class="number">
            {t('report_p90')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.stage}>
            <th scope="row">{row.label}</th>
            <td class="funnel-cell">
              <span class="funnel-bar" style={{ width: `${(row.n / most) * 100}%` }} aria-hidden="true" />
              <b>{number.format(row.n)}</b>
            </td>
            <td>{row.onward && <ShareBar share={row.onward} />}</td>
            <td class="number">{row.took && minutesWords(row.took.median, locale())}</td>
            <td class="number">{row.took && minutesWords(row.took.p90, locale())}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
