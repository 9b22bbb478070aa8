import type { QuadrantRow } from '#shared/schema/report-quadrants'
import type { SourceRow, Sources } from '#shared/schema/report-sources'
import { EmptyState } from '../../../ui/empty-state'
import { locale } from '../../../ui/locale'
import { t } from '../../../ui/t'
import { getQuadrants, getSources } from '../api/routes'
import { send } from '../api/send'
import { DataTable } from '../list/data-table'
import { GeneratedTable } from './generated-table'
import type { Period } from './period'
import { QuadrantStack, StackKey } from './quadrant-stack'
import { sourceChannel } from './report-names'
import { day, ReportShown } from './report-shown'
import { ShareBar } from './share-bar'

/** Where leads came from, what became of them, and how much poor fit each week and source brought. */
export function SourcesReport({ period }: { period: Period }) {
  return (
    <>
      <ReportShown name="sources" period={period} load={() => send(getSources, { query: period })} about={t('report_sources_about')}>
        {({ channels, generated }) => (
          <>
            {channels.length === 0 && <EmptyState title={t('sources_none')} text={t('sources_none_text')} />}
            {channels.length > 0 && <SourceTable rows={channels.flatMap(withSources)} />}
            <GeneratedTable rows={generated} />
          </>
        )}
      </ReportShown>
      <ReportShown name="quadrants" period={period} load={() => send(getQuadrants, { query: period })} about={t('report_quadrants_about')}>
        {({ all, weeks, sources }) =>
          all.n > 0 && (
            <>
              <StackKey />
              <StackTable
                title={t('sources_by_week')}
                rows={[...weeks].reverse()}
                words={(row) => t('report_week_of', day(row.week ?? ''))}
              />
              <StackTable title={t('sources_by_source')} rows={sources} words={sourceWords} />
            </>
          )
        }
      </ReportShown>
    </>
  )
}

/** A channel, and its sources where they say more than the channel. */
function withSources({ sources, ...channel }: Sources['channels'][number]): SourceRow[] {
  return [channel, ...sources.filter((row) => row.source !== null)]
}

function SourceTable({ rows }: { rows: readonly SourceRow[] }) {
  const number = new Intl.NumberFormat(locale())
  return (
    <DataTable
      caption={t('sources_title')}
      rows={rows}
      keyOf={(row) => `${row.channel} ${row.source}`}
      isSub={(row) => row.source !== null}
      columns={[
        { words: '', look: 'name', cell: (row) => row.source ?? sourceChannel(row.channel) },
        { words: t('sources_mql'), cell: (row) => <ShareBar share={row} /> },
        { words: t('acceptance_accepted'), cell: (row) => <ShareBar share={row.accepted} /> },
        { words: t('acceptance_handed'), look: 'number', cell: (row) => number.format(row.handedOver) },
        { words: t('sources_won'), look: 'number', cell: (row) => number.format(row.won) },
        { words: t('sources_amount'), look: 'number', cell: (row) => number.format(row.amount) },
      ]}
    />
  )
}

function StackTable({ title, rows, words }: { title: string; rows: readonly QuadrantRow[]; words: (row: QuadrantRow) => string }) {
  const most = Math.max(1, ...rows.map((row) => row.n))
  return (
    <DataTable
      caption={title}
      rows={rows}
      keyOf={(row) => `${row.week} ${row.channel} ${row.source}`}
      columns={[
        { words: '', look: 'name', cell: words },
        { words: t('sources_quadrants'), cell: (row) => <QuadrantStack row={row} most={most} /> },
        { words: t('sources_poor'), cell: (row) => <ShareBar share={row} /> },
      ]}
    />
  )
}

/** The channel, with the site or utm_source behind it. */
function sourceWords({ channel, source }: QuadrantRow): string {
  return [sourceChannel(channel), source].filter(Boolean).join(' · ')
}
