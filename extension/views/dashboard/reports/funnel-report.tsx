import type { FunnelRow } from '#shared/schema/report-funnel'
import { locale } from '../../../ui/locale'
import type { MessageKey } from '../../../ui/message-key'
import { t } from '../../../ui/t'
import { getFunnel } from '../api/routes'
import { send } from '../api/send'
import { DataTable } from '../list/data-table'
import { minutesWords } from './duration-words'
import type { Period } from './period'
import { ReportShown } from './report-shown'
import { ShareBar } from './share-bar'

const STAGES = {
  visitor: 'funnel_visitors',
  lead: 'dash_leads',
  'handed-over': 'acceptance_handed',
  mql: 'stage_mql',
  accepted: 'mark_accepted',
  sql: 'stage_sql',
  opportunity: 'stage_opportunity',
  customer: 'funnel_customers',
} as const satisfies Record<FunnelRow['stage'], MessageKey>

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
  const took = (row: FunnelRow, at: 'median' | 'p90') => row.took && minutesWords(row.took[at], locale())
  return (
    <DataTable
      caption={title}
      rows={rows}
      keyOf={(row) => row.stage}
      columns={[
        { words: '', look: 'name', cell: (row) => t(STAGES[row.stage]) },
        { words: t('funnel_came'), look: 'bar', cell: (row) => <Came n={row.n} most={most} /> },
        { words: t('funnel_onward'), cell: (row) => row.onward && <ShareBar share={row.onward} /> },
        { words: t('report_median'), look: 'number', cell: (row) => took(row, 'median') },
        { words: t('report_p90'), look: 'number', cell: (row) => took(row, 'p90') },
      ]}
    />
  )
}

function Came({ n, most }: { n: number; most: number }) {
  return (
    <>
      <span class="funnel-bar" style={{ width: `${(n / most) * 100}%` }} aria-hidden="true" />
      <b>{new Intl.NumberFormat(locale()).format(n)}</b>
    </>
  )
}
