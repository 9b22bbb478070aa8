import type { PersonRule, Site } from './site'

/** What Gmail calls the reader among those who got a mail, in en, de, fr, es, it, nl and pt; the link to their account says it in no language. */
const ME = ['me', 'ich', 'mich', 'mir', 'moi', 'mí', 'yo', 'io', 'mij', 'ik', 'mim', 'eu']

const recipients: PersonRule = { each: '.hb span[email]', fields: { email: [['', 'email']], name: [['', 'name'], ''] } }

/** Class names are Gmail's own, obfuscated but unchanged since 2021; the attributes `email` and `name` have stood longer. */
export const gmail: Site = {
  id: 'gmail',
  name: 'Gmail',
  claims: [{ hosts: ['mail.google.com'] }],
  record: /#(?:[^/?#]+\/)+([A-Za-z]{20,}|[0-9a-f]{16})(?:[/?]|$)/,
  subject: [
    {
      each: 'td.gF span[email], h3.iw span[email], span.gD[email]',
      fields: { email: [['', 'email']], name: [['', 'name'], ''] },
      newestLast: true,
      needsRecord: true,
    },
    // nobody but the reader has written yet: whom they wrote to
    { ...recipients, needsRecord: true },
  ],
  others: [recipients],
  rows: [
    {
      each: 'tr.zA',
      fields: {
        email: [
          ['span.yP[email]', 'email'],
          ['span.zF[email]', 'email'],
          ['[email]', 'email'],
        ],
        name: [
          ['span.yP[email]', 'name'],
          ['span.zF[email]', 'name'],
          ['[email]', 'name'],
        ],
      },
    },
  ],
  own: [
    ['a[href*="accounts.google.com"][aria-label*="@"]', 'aria-label'],
    [ME.map((word) => `[email][name="${word}"]`).join(', '), 'email'],
  ],
}
