import { IN_LISTS } from './mailto-rule'
import type { Site } from './site'

/** Deals and the leads inbox show the same person box as a person's own page. */
export const pipedrive: Site = {
  id: 'pipedrive',
  name: 'Pipedrive',
  claims: [{ hosts: ['*.pipedrive.com'] }],
  record: /\/person\/(\d+)/,
  recordIsPerson: true,
  recordName: ['h1 [data-test="person.name"]', 'h1'],
  subject: [
    { each: '[data-test="person.email"]', fields: { email: [['a[href^="mailto:" i]', 'href'], ['', 'href'], ''] } },
    {
      each: '[data-test="person.name"]',
      fields: {
        name: [''],
        crmId: [
          ['', 'href'],
          ['a', 'href'],
        ],
      },
    },
    { each: 'a[href^="mailto:" i]', fields: { email: [['', 'href']], name: [''] }, needsRecord: true },
  ],
  rows: ['tr', '[role="row"]'].map((row) => ({
    each: row,
    fields: {
      email: [['[data-test="person.email"] a[href^="mailto:" i]', 'href'], '[data-test="person.email"]'],
      name: ['[data-test="person.name"]'],
      crmId: [['a[href*="/person/"]', 'href']],
    },
  })),
  outside: `${IN_LISTS}, nav, footer, [data-test*="timeline" i]`,
}
