import '../harness/installed'

import { describe, expect, it } from 'vitest'
import { glancesOf, sitesAt } from '../../../extension/background/tabs/glances'
import { hostMatches } from '../../../extension/background/tabs/host-matches'
import { mayRunOn, siteName, siteRules } from '../../../extension/background/tabs/site-access'

const ids = (url: string) => siteRules(url).map(({ id }) => id)

describe('what a page is given to be read by', () => {
  it('is the site of its host, and what may run on any host', () => {
    expect(ids('https://seller.lightning.force.com/lightning/r/Lead/1/view')).toEqual([
      'salesforce',
      'twenty',
      'odoo',
      'roundcube',
      'espocrm',
      'generic',
    ])
    expect(ids('https://crm.seller.example/')).toEqual(['twenty', 'odoo', 'roundcube', 'espocrm', 'generic'])
  })

  it('survives the way there as JSON', () => {
    for (const url of ['https://mail.google.com/', 'https://seller.crm4.dynamics.com/', 'https://seller.pipedrive.com/']) {
      const rules = siteRules(url)
      expect(JSON.parse(JSON.stringify(rules))).toEqual(rules)
      expect(rules[0]!.record).toEqual(expect.any(String))
    }
  })

  it('says what a page is asked first, in selectors every browser understands', () => {
    for (const url of [
      'https://mail.google.com/',
      'https://seller.crm4.dynamics.com/',
      'https://app.close.com/',
      'https://crm.seller.example/',
    ]) {
      for (const { signs, claims } of glancesOf(new URL(url).hostname))
        for (const selector of [signs, claims[0]!.without])
          if (selector) expect(() => document.querySelector(selector), selector).not.toThrow()
    }
  })

  it('is asked one question first where only markup tells the sites apart, in which all that names people there is asked for', () => {
    const [first, ...rest] = glancesOf('crm.seller.example')
    expect(first!.claims).toHaveLength(1)
    const wanted = rest.flatMap(({ claims, signs, prose }) => (prose ? signs! : claims.map(({ markup }) => markup!)))
    expect(first!.claims[0]!.without).toBe(wanted.join())
    for (const { each } of sitesAt('crm.seller.example').at(-1)!.rows)
      for (const row of each.split(', ')) expect(wanted.join()).toContain(row.replace(/^\S+ /, ''))
  })

  it('is not asked whose it is where its host tells, which is looked up before it is there', () => {
    for (const host of ['mail.google.com', 'seller.lightning.force.com', 'seller.twenty.com'])
      expect(glancesOf(host)).toEqual([{ claims: [{}], record: expect.any(String), signs: expect.any(String) }])
    expect(glancesOf('seller.odoo.com')).toEqual(glancesOf('crm.seller.example'))
  })

  it('of a site the workspace switched off is only that it claims its pages, so that no other reads them', () => {
    const rules = siteRules('https://mail.google.com/', ['gmail', 'no-such-site'])
    expect(rules.map(({ id }) => id)).toEqual(ids('https://mail.google.com/'))
    expect(rules[0]).toEqual({ id: 'gmail', name: 'Gmail', claims: expect.any(Array), subject: [], rows: [] })
    expect(rules.slice(1)).toEqual(siteRules('https://mail.google.com/').slice(1))
  })

  it('names the site for people', () => {
    expect(siteName('https://app-eu1.hubspot.com/contacts/1')).toBe('HubSpot')
    expect(siteName('https://seller.odoo.com/odoo')).toBe('Odoo')
    expect(siteName('https://crm.seller.example/')).toBeNull()
  })

  it('is nothing on LinkedIn and the browser’s own pages: Baton does not run there', () => {
    for (const url of ['https://www.linkedin.com/in/jane', 'https://de.linkedin.com/sales/lead/1', 'chrome://settings', 'not an address']) {
      expect(mayRunOn(url)).toBe(false)
    }
  })
})

describe('a host', () => {
  it.each([
    ['*.pipedrive.com', 'seller.pipedrive.com', true],
    ['*.pipedrive.com', 'pipedrive.com', false],
    ['*.pipedrive.com', 'evil-pipedrive.com', false],
    ['*.pipedrive.com', 'pipedrive.com.evil.example', false],
    ['app.close.com', 'app.close.com', true],
    ['app.close.com', 'x.app.close.com', false],
  ])('%s and %s: %s', (pattern, host, isOne) => {
    expect(hostMatches([pattern], host)).toBe(isOne)
  })
})
