import type { CampaignRow } from '#shared/schema/report-campaigns'
import { EmptyState } from '../../../ui/empty-state'
import { locale } from '../../../ui/locale'
import { t } from '../../../ui/t'
import { placeHref } from '../address'
import { getCampaigns } from '../api/routes'
import { send } from '../api/send'
import { DataTable } from '../list/data-table'
import type { Period } from './period'
import { ReportShown } from './report-shown'
import { ShareBar } from './share-bar'

/** Campaigns: expected against actual, and what an accepted lead cost. */
export function CampaignsReport({ period }: { period: Period }) {
  const number = (value: number | null, digits = 0) =>
    value === null ? '–' : new Intl.NumberFormat(locale(), { maximumFractionDigits: digits }).format(value)
  return (
    <ReportShown name="campaigns" period={period} load={() => send(getCampaigns, { query: period })} about={t('report_campaigns_about')}>
      {({ campaigns, unknown }) => (
        <>
          {campaigns.length === 0 && (
            <EmptyState title={t('dash_campaigns_none')} text={t('dash_campaigns_none_text')}>
              <a href={placeHref(['campaigns'])}>{t('dash_campaigns')}</a>
            </EmptyState>
          )}
          {campaigns.length > 0 && (
            <DataTable
              caption={t('dash_campaigns')}
              rows={campaigns}
              keyOf={(row) => row.id}
              columns={[
                { words: '', look: 'name', cell: (row) => <CampaignName row={row} /> },
                { words: t('campaigns_leads'), cell: (row) => <Expected row={row} number={number} /> },
                { words: t('acceptance_accepted'), cell: (row) => <ShareBar share={row} /> },
                { words: t('campaigns_in_period'), look: 'number', cell: (row) => number(row.inPeriod.leads) },
                { words: t('dash_campaign_cost'), look: 'number', cell: (row) => number(row.cost) },
                { words: t('campaigns_per_lead'), look: 'number', cell: (row) => number(row.costPerLead, 2) },
                { words: t('campaigns_per_accepted'), look: 'number', cell: (row) => number(row.costPerAccepted, 2) },
                { words: t('sources_won'), look: 'number', cell: (row) => number(row.toDate.won) },
              ]}
            />
          )}
          {unknown.length > 0 && (
            <section class="block">
              <h2>{t('campaigns_unknown')}</h2>
              <p class="mono">{unknown.map(({ campaign, n }) => `${campaign} (${number(n)})`).join('  ')}</p>
            </section>
          )}
        </>
      )}
    </ReportShown>
  )
}

function CampaignName({ row }: { row: CampaignRow }) {
  return (
    <>
      {row.name}
      {!row.matched && <p class="soft">{t('campaigns_unmatched')}</p>}
    </>
  )
}

function Expected({ row, number }: { row: CampaignRow; number: (value: number) => string }) {
  return (
    <>
      <b>{number(row.toDate.leads)}</b>{' '}
      {row.expectedLeads !== null && <span class="soft">{t('campaigns_expected', number(row.expectedLeads))}</span>}
    </>
  )
}
