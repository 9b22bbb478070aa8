import type { ReasonClassRow } from '#shared/schema/report-reasons'
import { EmptyState } from '../../../ui/empty-state'
import { locale } from '../../../ui/locale'
import { t } from '../../../ui/t'
import { getReasons } from '../api/routes'
import { send } from '../api/send'
import type { Period } from './period'
import { ReportShown } from './report-shown'
import { ShareBar } from './share-bar'
import { countWords } from './share-words'

/** Why hand-offs were refused or lost, on two levels. */
export function ReasonsReport({ period }: { period: Period }) {
  return (
    <ReportShown name="reasons" period={period} load={() => send(getReasons, { query: period })} about={t('report_reasons_about')}>
      {({ refused, lost, attemptsMissing, findings }) => (
        <>
          {refused.length === 0 && lost.length === 0 && <EmptyState title={t('reasons_none')} text={t('reasons_none_text')} />}
          <ReasonTable title={t('reasons_refused')} rows={refused} />
          <ReasonTable title={t('reasons_lost')} rows={lost} />
          {attemptsMissing.n > 0 && <p>{t('reasons_attempts', countWords(attemptsMissing, locale()))}</p>}
          {findings.length > 0 && (
            <table class="plain report-table">
              <caption>{t('reasons_findings')}</caption>
              <tbody>
                {findings.map((row) => (
                  <tr key={row.finding}>
                    <th scope="row">{t(FINDING_KEYS[row.finding as keyof typeof FINDING_KEYS] ?? 'reason_other')}</th>
                    <td>
                      <ShareBar share={row} />
                    </td>
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

const FINDING_KEYS = {
  'definition-wrong': 'dash_finding_definition',
  'data-missing': 'dash_finding_data',
  'play-not-followed': 'dash_finding_play',
} as const

function ReasonTable({ title, rows }: { title: string; rows: readonly ReasonClassRow[] }) {
  if (rows.length === 0) return null
  return (
    <table class="plain report-table">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('dash_nurture_reason')}</th>
          <th scope="col">{t('reasons_share')}</th>
          <th scope="col">{t('reasons_exactly')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.reason}>
            <th scope="row">{row.label}</th>
            <td>
              <ShareBar share={row} />
            </td>
            <td class="soft">{row.subReasons.map((sub) => `${sub.label} ${sub.count}`).join(' · ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
