import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { claims } from '../../../extension/page/site-of'
import { SITES } from '../../../extension/sites'
import { isIn } from '../harness/is-in'
import { readSaved, savedPage } from './saved-page'

/** Pages of the real applications, saved as they ran. They lie beside this repository and never in it. */
const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../../../../shared/data/pages')

const MAIL = 'https://mail.example/?_task=mail&_mbox=INBOX'
const CRM = 'https://crm.example/'
const ADA = { email: 'ada@acme-corp.example', name: 'Ada Lovelace' }
const JUERGEN = { email: 'juergen.mueller@beispiel-gmbh.example', name: 'Jürgen Müller' }

const CAPTURES: { file: string; site: string; url: string; subject: object[]; rows: object[]; mostRows?: number }[] = [
  { file: 'roundcube-1.6.5-message-show', site: 'roundcube', url: `${MAIL}&_uid=1&_action=show`, subject: [ADA], rows: [] },
  { file: 'roundcube-1.6.5-message-show-plain', site: 'roundcube', url: `${MAIL}&_uid=2&_action=show`, subject: [JUERGEN], rows: [] },
  { file: 'roundcube-1.6.5-preview-iframe', site: 'roundcube', url: `${MAIL}&_uid=2&_action=preview`, subject: [JUERGEN], rows: [] },
  { file: 'roundcube-1.6.5-inbox-list', site: 'roundcube', url: MAIL, subject: [], rows: [JUERGEN, ADA] },
  {
    file: 'espocrm-8.4.2-lead-view',
    site: 'espocrm',
    url: `${CRM}#Lead/view/6b02e188d43296d34`,
    subject: [
      {
        email: 'grace@navy.example',
        name: 'Grace Hopper',
        company: 'US Navy',
        title: 'Rear Admiral',
        domain: 'navy.example',
        crmId: '6b02e188d43296d34',
      },
    ],
    rows: [],
  },
  {
    file: 'espocrm-8.4.2-contact-view',
    site: 'espocrm',
    url: `${CRM}#Contact/view/6b02e1888327aecbb`,
    subject: [{ ...ADA, company: 'Acme Corporation', title: 'VP Engineering' }],
    rows: [],
  },
  {
    file: 'espocrm-8.4.2-lead-list',
    site: 'espocrm',
    url: `${CRM}#Lead`,
    subject: [],
    rows: [{ email: 'l3@example3.test', name: 'L3 Example', crmId: '6b02e188d43296d34' }],
  },
  {
    file: 'inboxsdk-injected-thread-identifier',
    site: 'gmail',
    url: 'https://mail.google.com/mail/u/0/#inbox',
    subject: [],
    // the reader's own mails come first in that inbox, and are left out
    rows: [{ email: 'news@twilio.com', name: 'Team Twilio' }],
  },
  {
    file: 'inboxsdk-gmail-2017-09-08-gmail-addon-sidebar',
    site: 'gmail',
    url: 'https://mail.google.com/mail/u/0/#inbox',
    subject: [],
    rows: [],
  },
]

if (existsSync(FOLDER)) {
  describe.each(CAPTURES)('$file', ({ file, site: id, url, subject, rows }) => {
    const page = savedPage(join(FOLDER, `${file}.html`))
    const site = SITES.find((one) => one.id === id)!
    const reading = readSaved(site, url, page)

    it('shows who is there', () => {
      expect(reading.subject).toHaveLength(subject.length)
      expect(reading.subject).toMatchObject(subject)
      expect(reading.rows.length).toBeGreaterThanOrEqual(rows.length)
      expect(reading.rows.slice(0, rows.length)).toMatchObject(rows)
    })

    it('is claimed by no other site', () => {
      const claimed = SITES.filter((one) => one.id !== 'generic' && claims(one, new URL(url).hostname, isIn(page)))
      expect(claimed.map((one) => one.id)).toEqual([id])
    })

    it('says nothing of the reader', () => {
      expect(JSON.stringify(reading)).not.toMatch(/rep@|streak\.web\.test/)
    })
  })
} else {
  it('the captures of real applications are not beside this checkout (../shared/data/pages), so only our own pages were read', () => {
    expect(existsSync(FOLDER)).toBe(false)
  })
}
