import { IN_LISTS, mailtoRule } from './mailto-rule'
import type { Site } from './site'

/** The least stable of all: the id in the address first. Its properties are fields to type in, which are never read. */
export const hubspot: Site = {
  id: 'hubspot',
  name: 'HubSpot',
  claims: [{ hosts: ['app.hubspot.com', 'app-eu1.hubspot.com', 'app-na2.hubspot.com', 'app-na3.hubspot.com', 'app-ap1.hubspot.com'] }],
  record: /\/contacts\/\d+\/(?:record\/0-1|contact)\/(\d+)/,
  recordIsPerson: true,
  recordName: ['[data-selenium-test="highlightTitle"]', '[data-test-id="highlight-record-label"]'],
  subject: [mailtoRule],
  rows: [
    {
      each: 'tr[data-test-id^="row-"]',
      fields: {
        email: [['a[href^="mailto:" i]', 'href'], 'td[data-table-external-id*="email-"]'],
        name: ['td[data-table-external-id*="name-"] [data-test-id="truncated-object-label"]', 'td[data-table-external-id*="name-"] a'],
        company: ['td[data-table-external-id*="company-"]'],
        crmId: [['a[href*="/record/0-1/"]', 'href']],
      },
    },
  ],
  own: ['.user-info-email'],
  outside: `${IN_LISTS}, nav, footer, [data-selenium-test*="timeline" i], [data-test-id*="timeline" i]`,
}
