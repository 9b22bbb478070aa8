import type { GeneratedRow } from '#shared/schema/report-sources'
import { locale } from '../../../ui/locale'
import { t } from '../../../ui/t'
import { ShareBar } from './share-bar'

/** Whether marketing or a rep's own note brought the hand-off. */
export function GeneratedTable({ rows }: { rows: readonly GeneratedRow[] }) {
  const number = new Intl.NumberFormat(locale())
  return (
    <table class="plain report-table">
      <caption>{t('generated_title')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('generated_won')}</th>
          <th scope="col">{t('acceptance_accepted')}</th>
          <th scope="col">{t('acceptance_sql')}</th>
          <th scope="col" class="number">
            {t('sources_amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.by}>
            <th scope="row">{row.label}</th>
            <td>
              <ShareBar share={row} />
            </td>
            <td>
              <ShareBar share={row.accepted} />
            </td>
            <td>
              <ShareBar share={row.toSql} />
            </td>
            <td class="number">{number.format(row.amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
