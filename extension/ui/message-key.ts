import type card from '../locales/en/card.json'
import type dashboard from '../locales/en/dashboard.json'
import type dashboardAccounts from '../locales/en/dashboard-accounts.json'
import type dashboardAudit from '../locales/en/dashboard-audit.json'
import type dashboardChannels from '../locales/en/dashboard-channels.json'
import type dashboardDefinition from '../locales/en/dashboard-definition.json'
import type dashboardMembers from '../locales/en/dashboard-members.json'
import type dashboardReports from '../locales/en/dashboard-reports.json'
import type dashboardSetup from '../locales/en/dashboard-setup.json'
import type errors from '../locales/en/errors.json'
import type extension from '../locales/en/extension.json'
import type page from '../locales/en/page.json'
import type panel from '../locales/en/panel.json'
import type popup from '../locales/en/popup.json'
import type traits from '../locales/en/traits.json'
import type welcome from '../locales/en/welcome.json'
import type words from '../locales/en/words.json'
import type xray from '../locales/en/xray.json'

/** Every key there is a text for; a typo is a type error. */
export type MessageKey =
  | keyof typeof card
  | keyof typeof dashboard
  | keyof typeof dashboardAccounts
  | keyof typeof dashboardAudit
  | keyof typeof dashboardChannels
  | keyof typeof dashboardDefinition
  | keyof typeof dashboardMembers
  | keyof typeof dashboardSetup
  | keyof typeof dashboardReports
  | keyof typeof errors
  | keyof typeof extension
  | keyof typeof page
  | keyof typeof panel
  | keyof typeof popup
  | keyof typeof traits
  | keyof typeof welcome
  | keyof typeof words
  | keyof typeof xray
