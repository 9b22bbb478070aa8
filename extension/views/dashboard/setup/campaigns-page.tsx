import { useState } from 'preact/hooks'
import type { Campaign } from '#shared/schema/campaign'
import { locale } from '../../../ui/locale'
import { t } from '../../../ui/t'
import { deleteCampaign, listCampaigns } from '../api/routes'
import { send } from '../api/send'
import { editors } from '../frame/page-entry'
import { PageHead } from '../frame/page-head'
import { useWorkspace } from '../frame/workspace-context'
import { RowActions } from '../list/row-actions'
import { ShownList } from '../list/shown-list'
import { removeRow, usePaged } from '../list/use-paged'
import { CampaignDialog } from './campaign-dialog'

/** Campaigns with the brief a rep gets along with every hand-off they bring. */
export function CampaignsPage() {
  const may = editors(useWorkspace().me)
  const [editing, setEditing] = useState<Campaign | 'new' | null>(null)
  const campaigns = usePaged('campaigns', (cursor) => send(listCampaigns, { query: { limit: 100, cursor } }))
  const number = (value: number | null) => (value === null ? '–' : new Intl.NumberFormat(locale()).format(value))
  return (
    <div class="page">
      <PageHead title={t('dash_campaigns')} text={t(may ? 'dash_campaigns_text' : 'dash_editors_only')}>
        {may && (
          <button type="button" class="button main" onClick={() => setEditing('new')}>
            {t('dash_campaign_new')}
          </button>
        )}
      </PageHead>
      <ShownList
        of={campaigns}
        empty={{ title: t('dash_campaigns_none'), text: t('dash_campaigns_none_text') }}
        textOf={({ name, segment, utm }) => [name, segment, ...Object.values(utm)].join(' ')}
      >
        {(rows) => (
          <ul class="campaigns">
            {rows.map((campaign) => (
              <li key={campaign.id} class="panel-box campaign">
                <h2>{campaign.name}</h2>
                <p class="campaign-brief">{campaign.brief || t('dash_campaign_no_brief')}</p>
                {campaign.segment && <p class="soft">{campaign.segment}</p>}
                <p class="mono">
                  {Object.entries(campaign.utm)
                    .map(([name, value]) => `utm_${name}=${value}`)
                    .join('  ')}
                </p>
                <dl class="figures">
                  <div>
                    <dt>{t('dash_campaign_expected')}</dt>
                    <dd>{number(campaign.expectedLeads)}</dd>
                  </div>
                  <div>
                    <dt>{t('dash_campaign_cost')}</dt>
                    <dd>{number(campaign.cost)}</dd>
                  </div>
                </dl>
                {may && (
                  <div class="form-row">
                    <RowActions
                      name={campaign.name}
                      onEdit={() => setEditing(campaign)}
                      onRemove={() => removeRow(campaigns, campaign, send(deleteCampaign, { params: { id: campaign.id } }))}
                      sure={t('dash_campaign_delete_sure')}
                    />
                  </div>
                )}
              </li>
            ))}
          </ul>
        )}
      </ShownList>
      {editing && (
        <CampaignDialog
          known={editing === 'new' ? null : editing}
          taken={new Set(campaigns.rows.value?.map((campaign) => campaign.id))}
          onClose={() => setEditing(null)}
          onSaved={() => {
            setEditing(null)
            void campaigns.again()
          }}
        />
      )}
    </div>
  )
}
