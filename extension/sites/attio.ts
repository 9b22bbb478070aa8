import { IN_LISTS, mailtoRows, mailtoRule } from './mailto-rule'
import type { Site } from './site'

export const attio: Site = {
  id: 'attio',
  name: 'Attio',
  claims: [{ hosts: ['app.attio.com'] }],
  record: /\/person\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/,
  recordIsPerson: true,
  recordName: ['main h1', 'h1'],
  subject: [mailtoRule],
  rows: [mailtoRows],
  outside: `${IN_LISTS}, nav, footer`,
}
