import { IN_LISTS, mailtoRows, mailtoRule } from './mailto-rule'
import type { Site } from './site'

/** Only the query changes from one record to the next. Fields can be typed into; the link beside one is what is read. */
export const dynamics: Site = {
  id: 'dynamics',
  name: 'Dynamics 365',
  claims: [{ hosts: ['*.dynamics.com'] }],
  record: /\?(?=[^#]*\betn=(?:lead|contact)\b)[^#]*\bid=(?:%7[bB]|\{)?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})/,
  recordIsPerson: true,
  recordName: ['[data-id="header_title"]'],
  subject: [mailtoRule],
  rows: [mailtoRows],
  outside: `${IN_LISTS}, nav, footer, [data-id*="timeline" i]`,
}
