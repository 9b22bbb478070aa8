import type { ReasonClassRow } from '#shared/schema/report-reasons'
import { EmptyState } from '../../../ui/empty-state'
import { locale } from '../../../ui/locale'
import { reasonName } from '../../../ui/reason-name'
import { t } from '../../../ui/t'
import { getReasons } from '../api/routes'
import { send } from '../api/send'
import { DataTable } from '../list/data-table'
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
            <DataTable
              caption={t('reasons_findings')}
              rows={findings}
              keyOf={(row) => row.finding}
              columns={[
                {
                  words: t('dash_queue_finding'),
                  look: 'name',
                  cell: (row) => t(FINDING_KEYS[row.finding as keyof typeof FINDING_KEYS] ?? 'reason_other'),
                },
                { words: t('reasons_share'), cell: (row) => <ShareBar share={row} /> },
              ]}
            />
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
    <DataTable
      caption={title}
      rows={rows}
      keyOf={(row) => row.reason}
      columns={[
        { words: t('dash_nurture_reason'), look: 'name', cell: (row) => reasonName(row.reason) || row.label },
        { words: t('reasons_share'), cell: (row) => <ShareBar share={row} /> },
        { words: t('reasons_exactly'), look: 'soft', cell: (row) => row.subReasons.map(subWords).join(' · ') },
      ]}
    />
  )
}

/** On the second level the bare class stands for *not said*. */
function subWords({ reason, count }: ReasonClassRow['subReasons'][number]): string {
  return `${reason.includes('/') ? reasonName(reason) : t('reasons_not_said')} ${count}`
}
