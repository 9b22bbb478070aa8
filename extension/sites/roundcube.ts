import type { PersonRule, Site } from './site'

const contact = (each: string): PersonRule => ({
  each,
  fields: {
    email: [
      ['.rcmContactAddress', 'title'],
      ['.rcmContactAddress', 'href'],
    ],
    name: ['.rcmContactAddress'],
  },
})

/** Runs on any origin. The preview is a frame of the same origin, and the top address does not change with it. */
export const roundcube: Site = {
  id: 'roundcube',
  name: 'Roundcube',
  claims: [{ markup: 'body[class*="task-"][class*="action-"] #layout' }, { markup: 'body.task-mail #message-header' }],
  record: /[?&]_uid=(\d+)/,
  subject: [
    contact('#message-header td.header.from .adr'),
    contact('#message-header .header-summary .adr'),
    contact('#message-header td.header.to .adr'),
  ],
  // not whom it was sent to: that is the reader, and a preview does not say who they are
  others: [contact('#message-header td.header.cc .adr')],
  rows: [contact('#messagelist tr.message .fromto .adr')],
  own: ['.header-title.username'],
  frames: 'iframe#messagecontframe',
}
