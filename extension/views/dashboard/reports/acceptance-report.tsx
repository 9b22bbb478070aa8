import type { AcceptanceRow } from '#shared/schema/report-acceptance'
import { locale } from '../../../ui/locale'
import { percentWords } from '../../../ui/number-words'
import { t } from '../../../ui/t'
import { getAcceptance } from '../api/routes'
import { send } from '../api/send'
import type { Period } from './period'
import { day, ReportShown } from './report-shown'
import { ShareBar } from './share-bar'

/** What sales took of what was handed over, hand-raises apart; with the band a healthy hand-off stays in. */
export function AcceptanceReport({ period }: { period: Period }) {
  return (
    <ReportShown name="acceptance" period={period} load={() => send(getAcceptance, { query: period })} about={t('report_acceptance_about')}>
      {({ sentence, reference, groups, triggers, owners, weeks }) => {
        const [low, high] = reference.healthy
        const rows = (title: string, some: readonly AcceptanceRow[], words = (row: AcceptanceRow) => row.label) => (
          <AcceptanceTable title={title} rows={some} band={reference.healthy} words={words} />
        )
        return (
          <>
            <p class="sentence">{sentence}</p>
            <p class="soft band-key">
              {t(
                'acceptance_band',
                percentWords(low, locale()),
                percentWords(high, locale()),
                percentWords(reference.recalibrateAboveRefused, locale()),
              )}
            </p>
            {rows(t('acceptance_groups'), groups)}
            {rows(t('acceptance_triggers'), triggers)}
            {rows(t('acceptance_owners'), owners, (row) => row.label || t('dash_nobody'))}
            {rows(t('acceptance_weeks'), weeks, (row) => t('report_week_of', day(row.key)))}
          </>
        )
      }}
    </ReportShown>
  )
}

type Props = { title: string; rows: readonly AcceptanceRow[]; band: readonly [number, number]; words: (row: AcceptanceRow) => string }

function AcceptanceTable({ title, rows, band, words }: Props) {
  if (rows.length === 0) return null
  return (
    <table class="plain report-table">
      <caption>{title}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('acceptance_accepted')}</th>
          <th scope="col">{t('acceptance_sql')}</th>
          <th scope="col" class="number">
            {t('acceptance_handed')}
          </th>
          <th scope="col" class="number">
            {t('acceptance_undecided')}
          </th>
          <th scope="col" class="number">
            {t('acceptance_returned')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{words(row)}</th>
            <td>
              <ShareBar share={row} band={band} />
            </td>
            <td>
              <ShareBar share={row.toSql} />
            </td>
            <td class="number">{row.handedOver}</td>
            <td class="number">{row.undecided}</td>
            <td class="number">{row.returned}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
