import { t } from '../../../ui/t'
import { place } from '../address'
import { PageHead } from '../frame/page-head'
import { LeadPage } from '../lead/lead-page'
import { leadFilters } from './lead-filters'
import { LeadTableView } from './lead-table-view'
import { LeadTools } from './lead-tools'

/** The lead list, or the lead its address names. */
export function LeadsPage({ rest }: { rest: readonly string[] }) {
  const [leadId] = rest
  if (leadId) return <LeadPage key={leadId} leadId={leadId} />
  const filters = leadFilters(place.value.query)
  return (
    <div class="page page-full">
      <PageHead title={t('dash_leads')} />
      <LeadTools filters={filters} />
      <LeadTableView key={JSON.stringify(filters)} filters={filters} />
    </div>
  )
}
