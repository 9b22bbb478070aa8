import { IN_LISTS, mailtoRows, mailtoRule } from './mailto-rule'
import type { Site } from './site'

/** Newer addresses are a path, older ones a query. */
export const zoho: Site = {
  id: 'zoho',
  name: 'Zoho CRM',
  claims: [
    {
      hosts: ['crm.zoho.com', 'crm.zoho.eu', 'crm.zoho.in', 'crm.zoho.com.au', 'crm.zoho.jp', 'crm.zoho.sa', 'crm.zohocloud.ca'],
    },
  ],
  record: /(?:\/tab\/(?:Leads|Contacts)\/|EntityInfo\.do\?(?:[^#]*&)?module=(?:Leads|Contacts)&(?:[^#]*&)?id=)(\d+)/,
  recordIsPerson: true,
  recordName: ['#recordDetails h1', '#recordDetails [data-zcqa*="title" i]'],
  subject: [mailtoRule],
  rows: [mailtoRows],
  outside: `${IN_LISTS}, nav, footer, [data-zcqa="profilePicture"]`,
}
