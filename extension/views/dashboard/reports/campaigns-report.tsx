import { EmptyState } from '../../../ui/empty-state'
import { locale } from '../../../ui/locale'
import { t } from '../../../ui/t'
import { placeHref } from '../address'
import { getCampaigns } from '../api/routes'
import { send } from '../api/send'
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
            <table class="plain report-table">
              <caption>{t('dash_campaigns')}</caption>
              <thead>
                <tr>
                  <td />
                  <th scope="col">{t('campaigns_leads')}</th>
                  <th scope="col">{t('acceptance_accepted')}</th>
                  <th scope="col" class="number">
                    {t('campaigns_in_period')}
                  </th>
                  <th scope="col" class="number">
                    {t('dash_campaign_cost')}
                  </th>
                  <th scope="col" class="number">
                    {t('campaigns_per_lead')}
                  </th>
                  <th scope="col" class="number">
                    {t('campaigns_per_accepted')}
                  </th>
                  <th scope="col" class="number">
                    {t('sources_won')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {campaigns.map((row) => (
                  <tr key={row.id}>
                    <th scope="row">
                      {row.name}
                      {!row.matched && <p class="soft">{t('campaigns_unmatched')}</p>}
                    </th>
                    <td>
                      <b>{number(row.toDate.leads)}</b>{' '}
                      {row.expectedLeads !== null && <span class="soft">{t('campaigns_expected', number(row.expectedLeads))}</span>}
                    </td>
                    <td>
                      <ShareBar share={row} />
                    </td>
                    <td class="number">{number(row.inPeriod.leads)}</td>
                    <td class="number">{number(row.cost)}</td>
                    <td class="number">{number(row.costPerLead, 2)}</td>
                    <td class="number">{number(row.costPerAccepted, 2)}</td>
                    <td class="number">{number(row.toDate.won)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
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
