import type { ComponentType } from 'preact'
import type { MessageKey } from '../../../ui/message-key'
import { t } from '../../../ui/t'
import { place, placeHref } from '../address'
import { PageHead } from '../frame/page-head'
import { AcceptanceReport } from './acceptance-report'
import { CampaignsReport } from './campaigns-report'
import { FunnelReport } from './funnel-report'
import { NurtureReport } from './nurture-report'
import { type Period, periodOf } from './period'
import { PeriodPicker } from './period-picker'
import { ReasonsReport } from './reasons-report'
import { RulesReport } from './rules-report'
import { SlaReport } from './sla-report'
import { SourcesReport } from './sources-report'
import { VerdictReport } from './verdict-report'

type Entry = { path: string; words: MessageKey; Report: ComponentType<{ period: Period }> }

/** Every report; the verdict first, because it is the agenda. */
const REPORTS: readonly Entry[] = [
  { path: 'verdict', words: 'report_verdict', Report: VerdictReport },
  { path: 'funnel', words: 'report_funnel', Report: FunnelReport },
  { path: 'acceptance', words: 'report_acceptance', Report: AcceptanceReport },
  { path: 'sla', words: 'report_sla', Report: SlaReport },
  { path: 'reasons', words: 'report_reasons', Report: ReasonsReport },
  { path: 'sources', words: 'report_sources', Report: SourcesReport },
  { path: 'campaigns', words: 'report_campaigns', Report: CampaignsReport },
  { path: 'nurture', words: 'report_nurture', Report: NurtureReport },
  { path: 'rules', words: 'report_rules', Report: RulesReport },
]

/** One report at a time; the period stays when another is chosen. */
export function ReportsPage({ rest }: { rest: readonly string[] }) {
  const entry = REPORTS.find(({ path }) => path === rest[0]) ?? REPORTS[0]!
  const period = periodOf(place.value.query)
  return (
    <div class="page">
      <PageHead title={t('dash_reports')}>
        <PeriodPicker period={period} />
      </PageHead>
      <nav class="tabs" aria-label={t('dash_reports')}>
        {REPORTS.map(({ path, words }) => (
          <a key={path} class="tab" href={placeHref(['reports', path], period)} aria-current={path === entry.path ? 'page' : undefined}>
            {t(words)}
          </a>
        ))}
      </nav>
      <entry.Report key={entry.path} period={period} />
    </div>
  )
}
