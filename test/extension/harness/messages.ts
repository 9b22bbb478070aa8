import card from '../../../extension/locales/en/card.json'
import dashboard from '../../../extension/locales/en/dashboard.json'
import dashboardAccounts from '../../../extension/locales/en/dashboard-accounts.json'
import dashboardAudit from '../../../extension/locales/en/dashboard-audit.json'
import dashboardChannels from '../../../extension/locales/en/dashboard-channels.json'
import dashboardDefinition from '../../../extension/locales/en/dashboard-definition.json'
import dashboardMembers from '../../../extension/locales/en/dashboard-members.json'
import dashboardReports from '../../../extension/locales/en/dashboard-reports.json'
import dashboardSetup from '../../../extension/locales/en/dashboard-setup.json'
import errors from '../../../extension/locales/en/errors.json'
import extension from '../../../extension/locales/en/extension.json'
import page from '../../../extension/locales/en/page.json'
import panel from '../../../extension/locales/en/panel.json'
import popup from '../../../extension/locales/en/popup.json'
import traits from '../../../extension/locales/en/traits.json'
import welcome from '../../../extension/locales/en/welcome.json'
import words from '../../../extension/locales/en/words.json'
import xray from '../../../extension/locales/en/xray.json'

const DASHBOARD = {
  ...dashboard,
  ...dashboardAccounts,
  ...dashboardAudit,
  ...dashboardChannels,
  ...dashboardDefinition,
  ...dashboardMembers,
  ...dashboardReports,
  ...dashboardSetup,
}

/** Every English text, as the built extension would answer them. */
export const MESSAGES: Record<string, string> = {
  ...card,
  ...DASHBOARD,
  ...errors,
  ...extension,
  ...page,
  ...panel,
  ...popup,
  ...traits,
  ...welcome,
  ...words,
  ...xray,
}
