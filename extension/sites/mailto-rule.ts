import type { PersonRule } from './site'

const LINK = 'a[href^="mailto:" i]'
const ROWS = ['tr', '[role="row"]', 'li', '[role="listitem"]']

/** People by the links that write to them: for sites of which nothing steadier is known. */
export const mailtoRule: PersonRule = { each: LINK, fields: { email: [['', 'href']], name: [''] }, needsRecord: true }

/** The same in lists. */
export const mailtoRows: PersonRule = {
  each: ROWS.map((row) => `${row} ${LINK}`).join(', '),
  fields: { email: [['', 'href']], name: [''] },
}

/** Where a page lists people, and so is about none of them. */
export const IN_LISTS = 'tr, [role="row"], [role="grid"]'
