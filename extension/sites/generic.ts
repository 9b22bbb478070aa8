import type { Site } from './site'

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
    { each: 'a[href^="mailto:" i]', fields: { email: [['', 'href']], name: [''] } },
    { each: '[data-email-address]', fields: { email: [['', 'data-email-address']], name: [''] } },
    { each: '[data-email]', fields: { email: [['', 'data-email']], name: [['', 'data-name'], ''] } },
    { each: '[email]', fields: { email: [['', 'email']], name: [['', 'name'], ''] } },
  ],
  rows: [],
  gather: true,
}
