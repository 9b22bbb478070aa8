import type { PersonRule, Site } from './site'

const PANE = ['#ReadingPaneContainerId', '[data-app-section="MailReadCompose"]']
const inPane = (selector: string) => PANE.map((pane) => `${pane} ${selector}`).join(', ')
const fields: PersonRule['fields'] = {
  email: [
    ['', 'data-email'],
    ['[data-email]', 'data-email'],
    ['', 'title'],
    ['[title*="@"]', 'title'],
    ['a[href^="mailto:" i]', 'href'],
    '',
  ],
  name: ['', ['', 'data-name']],
}

/** Classes change by the month and the address is often absent until the pointer rests on the sender: then only the name is told. */
export const outlook: Site = {
  id: 'outlook',
  name: 'Outlook',
  claims: [{ hosts: ['outlook.office.com', 'outlook.office365.com', 'outlook.live.com', 'outlook.cloud.microsoft'] }],
  record: /\/mail\/(?:[^?#]*\/)?id\/([^/?#]+)/,
  subject: [
    { each: inPane('span[aria-label^="From" i]'), fields },
    // the word "From" is translated, the attributes are not
    { each: inPane('[data-email]'), fields },
    { each: inPane('span[title*="@"]'), fields },
    { each: inPane('a[href^="mailto:" i]'), fields: { email: [['', 'href']], name: [''] } },
  ],
  others: [{ each: `${inPane('[aria-label^="To" i] [data-email]')}, ${inPane('[aria-label^="Cc" i] [data-email]')}`, fields }],
  rows: [{ each: '[data-convid]', fields: { email: [['span[title*="@"]', 'title']], name: ['span[title*="@"]', 'span[title]'] } }],
  own: ['#mectrl_currentAccount_secondary', ['#O365_MainLink_Me [aria-label*="@"]', 'aria-label']],
  outside: '[data-convid], [aria-label^="To" i], [aria-label^="Cc" i], [aria-label="Message body" i], [role="document"]',
}
