import type { Pick, Site } from './site'

const LINK = 'a[href^="mailto:" i]'
/** The object's and the field's API names, which no language changes. */
const field = (name: string, inside: string): Pick[] => [
  `[data-target-selection-name="sfdc:RecordField.Lead.${name}"] ${inside}`,
  `[data-target-selection-name="sfdc:RecordField.Contact.${name}"] ${inside}`,
]

/** Earlier tabs of the console stay in the page, hidden; labels are translated. */
export const salesforce: Site = {
  id: 'salesforce',
  name: 'Salesforce',
  claims: [{ hosts: ['*.lightning.force.com'] }],
  record: /\/lightning\/r\/(?:Lead|Contact)\/([A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?)(?:\/|$)/,
  recordIsPerson: true,
  subject: [
    {
      each: '.oneContent.active, one-record-home-flexipage2',
      needsRecord: true,
      also: true,
      fields: {
        email: [...field('Email', 'lightning-formatted-email'), 'lightning-formatted-email', ...field('Email', '.test-id__field-value')],
        name: [
          ...field('Name', 'lightning-formatted-name'),
          'lightning-formatted-name[slot="primaryField"]',
          ...field('Name', '.test-id__field-value'),
        ],
        company: [
          ...field('Company', 'lightning-formatted-text'),
          ...field('AccountId', 'a'),
          ...field('Company', '.test-id__field-value'),
          'a[href*="/lightning/r/Account/"]',
        ],
        title: [...field('Title', 'lightning-formatted-text'), ...field('Title', '.test-id__field-value')],
        domain: [['[data-target-selection-name$=".Website"] a', 'href']],
      },
    },
    // a part in a shadow root of its own is all that is there to see
    { each: `lightning-formatted-email ${LINK}, :host ${LINK}`, needsRecord: true, fields: { email: [['', 'href']] } },
  ],
  rows: [
    {
      each: 'tr[data-row-key-value]',
      fields: {
        email: [[LINK, 'href'], 'lightning-formatted-email', '.emailuiFormattedEmail'],
        name: ['th[scope="row"] a'],
        company: ['a[href*="/lightning/r/Account/"]'],
        crmId: [['', 'data-row-key-value']],
      },
    },
  ],
  roots: 'records-record-layout-item, records-highlights-details-item, records-lwc-detail-panel',
  outside: 'tr, .forceChatterFeed, .slds-timeline',
}
