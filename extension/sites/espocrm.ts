import type { Site } from './site'

/** Runs on any origin. Addresses are `a[data-email-address]`, without `mailto:`; the id is in the hash. */
export const espocrm: Site = {
  id: 'espocrm',
  name: 'EspoCRM',
  claims: [{ markup: 'body[data-id="espocrm"]' }],
  record: /#(?:Lead|Contact)\/view\/([0-9a-z]{17,24})/,
  recordIsPerson: true,
  subject: [
    {
      each: '#main .detail[data-scope="Lead"], #main .detail[data-scope="Contact"], #main .record > .detail',
      needsRecord: true,
      fields: {
        email: [['.field[data-name="emailAddress"] a[data-email-address]', 'data-email-address'], '.field[data-name="emailAddress"]'],
        name: ['.field[data-name="name"]'],
        company: ['.field[data-name="accountName"]', '.field[data-name="account"] a', '.field[data-name="accounts"] a'],
        title: [
          '.field[data-name="title"]',
          '.field[data-name="accountRole"]',
          '.field[data-name="accounts"] .link-multiple-item .text-muted.small',
        ],
        domain: [['.field[data-name="website"] a', 'href'], '.field[data-name="website"]'],
      },
    },
  ],
  rows: [
    {
      each: '#main tr.list-row[data-id]',
      fields: {
        email: [['a[data-email-address]', 'data-email-address']],
        name: ['td[data-name="name"] a.link', 'a.link[data-id]'],
        company: ['td[data-name="accountName"]', 'td[data-name="account"]'],
        crmId: [['', 'data-id']],
      },
    },
  ],
  ignore: '.none-value, .text-muted.middle-dot',
}
