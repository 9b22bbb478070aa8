import { t } from '../../../ui/t'
import { AccountsPage } from '../accounts/accounts-page'
import { ChannelsPage } from '../channels/channels-page'
import { ChartPage } from '../chart/chart-page'
import { DefinitionPage } from '../definition/definition-page'
import { HandoffsPage } from '../handoffs/handoffs-page'
import { ImportsPage } from '../imports/imports-page'
import { LeadsPage } from '../leads/leads-page'
import { KeysPage } from '../people/keys-page'
import { MembersPage } from '../people/members-page'
import { QueuesPage } from '../queues/queues-page'
import { ReportsPage } from '../reports/reports-page'
import { AssetsPage } from '../setup/assets-page'
import { AuditPage } from '../setup/audit-page'
import { CampaignsPage } from '../setup/campaigns-page'
import { SettingsPage } from '../setup/settings-page'
import { admins, editors, everyone, overseers, type PageEntry } from './page-entry'

/** Every page of the dashboard, in the order it is listed; adding one is a file and a line here. */
export const PAGES: readonly PageEntry[] = [
  { path: 'handoffs', group: 'work', title: () => t('dash_handoffs'), may: everyone, Page: HandoffsPage },
  { path: 'leads', group: 'work', title: () => t('dash_leads'), may: everyone, Page: LeadsPage },
  { path: 'accounts', group: 'work', title: () => t('dash_accounts'), may: everyone, Page: AccountsPage },
  { path: 'chart', group: 'work', title: () => t('dash_chart'), may: everyone, Page: ChartPage },
  { path: 'queues', group: 'work', title: () => t('dash_queues'), may: everyone, Page: QueuesPage },
  { path: 'reports', group: 'learn', title: () => t('dash_reports'), may: everyone, Page: ReportsPage },
  { path: 'definition', group: 'setup', title: () => t('definition_title'), may: everyone, Page: DefinitionPage },
  { path: 'campaigns', group: 'setup', title: () => t('dash_campaigns'), may: everyone, Page: CampaignsPage },
  { path: 'assets', group: 'setup', title: () => t('dash_assets'), may: everyone, Page: AssetsPage },
  { path: 'imports', group: 'setup', title: () => t('dash_imports'), may: editors, Page: ImportsPage },
  { path: 'channels', group: 'setup', title: () => t('dash_channels'), may: everyone, Page: ChannelsPage },
  { path: 'members', group: 'setup', title: () => t('dash_members'), may: everyone, Page: MembersPage },
  { path: 'keys', group: 'setup', title: () => t('dash_keys'), may: admins, Page: KeysPage },
  { path: 'settings', group: 'setup', title: () => t('dash_settings'), may: everyone, Page: SettingsPage },
  { path: 'audit', group: 'setup', title: () => t('dash_audit'), may: overseers, Page: AuditPage },
]

export const pageAt = (path: string): PageEntry | undefined => PAGES.find((entry) => entry.path === path)
