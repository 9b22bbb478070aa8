import { mailtoRows, mailtoRule } from './mailto-rule'
import type { Site } from './site'

/** What Close calls a lead is a company with its people, so the id in the address is nobody's. */
export const close: Site = {
  id: 'close',
  name: 'Close',
  claims: [{ hosts: ['app.close.com'] }],
  record: /\/lead\/(lead_[A-Za-z0-9]+)/,
  subject: [mailtoRule],
  rows: [mailtoRows],
  outside: 'nav, footer, [role="grid"]',
}
