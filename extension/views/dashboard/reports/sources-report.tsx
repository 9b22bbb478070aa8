import type { QuadrantRow } from '#shared/schema/report-quadrants'
import type { SourceRow, Sources } from '#shared/schema/report-sources'
import { EmptyState } from '../../../ui/empty-state'
import { locale } from '../../../ui/locale'
import { t } from '../../../ui/t'
import { getQuadrants, getSources } from '../api/routes'
import { send } from '../api/send'
import { GeneratedTable } from './generated-table'
import type { Period } from './period'
import { QuadrantStack, StackKey } from './quadrant-stack'
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
              <StackTable title={t('sources_by_source')} rows={sources} words={(row) => row.label} />
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
    <table class="plain report-table">
      <caption>{t('sources_title')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('sources_mql')}</th>
          <th scope="col">{t('acceptance_accepted')}</th>
          <th scope="col" class="number">
            {t('acceptance_handed')}
          </th>
          <th scope="col" class="number">
            {t('sources_won')}
          </th>
          <th scope="col" class="number">
            {t('sources_amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.channel} ${row.source}`} class={row.source === null ? '' : 'sub-row'}>
            <th scope="row">{row.source ?? row.label}</th>
            <td>
              <ShareBar share={row} />
            </td>
            <td>
              <ShareBar share={row.accepted} />
            </td>
            <td class="number">{number.format(row.handedOver)}</td>
            <td class="number">{number.format(row.won)}</td>
            <td class="number">{number.format(row.amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function StackTable({ title, rows, words }: { title: string; rows: readonly QuadrantRow[]; words: (row: QuadrantRow) => string }) {
  const most = Math.max(1, ...rows.map((row) => row.n))
  return (
    <table class="plain report-table">
      <caption>{title}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('sources_quadrants')}</th>
          <th scope="col">{t('sources_poor')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.week} ${row.channel} ${row.source}`}>
            <th scope="row">{words(row)}</th>
            <td>
              <QuadrantStack row={row} most={most} />
            </td>
            <td>
              <ShareBar share={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
