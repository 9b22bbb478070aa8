import { IN_LISTS, mailtoRows, mailtoRule } from './mailto-rule'
import type { Site } from './site'

/** Also runs on any origin, where the page's own head says what it is. */
export const twenty: Site = {
  id: 'twenty',
  name: 'Twenty',
  claims: [{ hosts: ['*.twenty.com'] }, { markup: 'head > meta[property="og:title"][content="Twenty"]' }],
  record: /\/object\/person\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/,
  recordIsPerson: true,
  recordName: ['main h1', 'h1'],
  subject: [mailtoRule],
  rows: [mailtoRows],
  outside: `${IN_LISTS}, nav, footer`,
}
