import type { Pick, Site } from './site'

/** Elements that carry an address and show the person's name. */
const CARRIERS: readonly { carrier: string; email: Pick; name: readonly Pick[] }[] = [
  { carrier: 'a[href^="mailto:" i]', email: ['', 'href'], name: [''] },
  { carrier: '[data-email-address]', email: ['', 'data-email-address'], name: [''] },
  { carrier: '[data-email]', email: ['', 'data-email'], name: [['', 'data-name'], ''] },
  { carrier: '[email]', email: ['', 'email'], name: [['', 'name'], ''] },
]
const ROWS = ['tr', 'li', '[role="row"]', '[role="listitem"]']

/** Any other page the person has granted: what it says in ways many pages share. The last to be asked. */
export const generic: Site = {
  id: 'generic',
  name: 'Page',
  claims: [{}],
  subject: [
    {
      each: '[itemtype$="schema.org/Person" i]',
      fields: {
        email: [['[itemprop="email"]', 'content'], ['[itemprop="email"]', 'href'], '[itemprop="email"]'],
        name: [['[itemprop="name"]', 'content'], '[itemprop="name"]'],
        company: ['[itemprop="worksFor"] [itemprop="name"]', '[itemprop="worksFor"]', '[itemprop="affiliation"]'],
        title: ['[itemprop="jobTitle"]'],
        domain: [['[itemprop="worksFor"] [itemprop="url"]', 'href']],
      },
    },
    ...CARRIERS.map(({ carrier, email, name }) => ({ each: carrier, fields: { email: [email], name } })),
  ],
  rows: CARRIERS.map(({ carrier, email, name }) => ({
    each: ROWS.map((row) => `${row} ${carrier}`).join(', '),
    fields: { email: [email], name },
  })),
  // its own by the look of their address, or written by the page itself, as many show a mail: advertisements are mostly neither. Shadow roots it cannot name are not looked for,
  // since only asking every element finds them
  frames: 'iframe[src]:not([src*=":"], [src^="//"]), iframe[srcdoc]',
  gather: true,
}
