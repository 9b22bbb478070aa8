import type { PersonRule, Site } from './site'

/** What stands before the sender and before those who got a mail, in en, de, fr, es, it, nl and pt. Other languages are read by structure. */
const SENDER = ['From', 'Von', 'De', 'Da', 'Van']
const RECIPIENTS = ['To', 'An', 'À', 'Para', 'A', 'Aan', 'Cc', 'Kopie', 'Bcc', 'Blindkopie', 'Cci', 'Cco', 'Ccn']
/** `An`, `An: …` and, as the French write it, `À : …`, but not `Anhang` */
const labelled = (words: readonly string[]) =>
  words
    .flatMap((word) => [`="${word}"`, ...['', ' ', '\u00a0'].map((space) => `^="${word}${space}:"`)])
    .map((label) => `[aria-label${label} i]`)
    .join(', ')

const PANE = ':is(#ReadingPaneContainerId, [data-app-section="MailReadCompose"])'
const BODY = '[role="document"], [id^="UniqueMessageBody"]'
const LABEL = ':is([aria-label*=":"], [aria-label*="："])'
const fields: PersonRule['fields'] = {
  email: [
    ['', 'data-email'],
    ['[data-email]', 'data-email'],
    ['', 'href'],
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
    { each: `${PANE} span:is([aria-label^="From" i], ${labelled(SENDER)})`, fields },
    // whoever wrote a mail is named before those who got it, in every language
    { each: `${PANE} span${LABEL}`, fields, first: true },
    // no label either: those who got it have theirs wherever they were seen
    { each: `${PANE} :is([data-email], span[title*="@"], a[href^="mailto:" i]):not(${LABEL} *)`, fields, first: true },
  ],
  others: ['[data-email]', 'span[title*="@"]'].map((carrier) => ({ each: `${PANE} ${carrier}:not(:is(${BODY}) *)`, fields })),
  rows: [{ each: '[data-convid]', fields: { email: [['span[title*="@"]', 'title']], name: ['span[title*="@"]', 'span[title]'] } }],
  own: ['#mectrl_currentAccount_secondary', ['#O365_MainLink_Me [aria-label*="@"]', 'aria-label']],
  outside: `[data-convid], [aria-label^="To " i], [aria-label^="Cc " i], ${labelled(RECIPIENTS)}, ${BODY}`,
}
