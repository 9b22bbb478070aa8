import { describe, expect, it } from 'vitest'
import { readPage } from '../../../extension/page/read-page'
import { claims, siteOf } from '../../../extension/page/site-of'
import { SITES } from '../../../extension/sites'
import type { Site } from '../../../extension/sites/site'
import { isIn } from '../harness/is-in'
import { rowPeople } from '../sites/saved-page'

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html')
const siteNamed = (id: string) => SITES.find((site) => site.id === id)!
const URL_ = new URL('https://mail.example/?_task=mail&_mbox=INBOX')

describe('the engine', () => {
  it('never throws: selectors a browser refuses read nothing and claim nothing', () => {
    const broken: Site = {
      id: 'broken',
      name: 'Broken',
      claims: [{ markup: '>>[' }],
      subject: [
        { each: ':::', fields: {} },
        { each: 'p', fields: { name: ['((', ['', 'data-name']] } },
      ],
      rows: [{ each: '', fields: {} }],
      own: ['!!'],
      frames: '<iframe>',
    }
    const page = parse('<p data-name="Ines Calder">x</p>')
    expect(claims(broken, URL_.hostname, isIn(page))).toBe(false)
    const reading = readPage(broken, URL_, page)
    expect(reading.subject).toMatchObject([{ name: 'Ines Calder' }])
    expect(rowPeople(broken, page)).toEqual([])
  })

  it.each(SITES.map(({ id }) => id))('%s reads an empty page as nobody', (id) => {
    const page = parse('')
    page.body.remove()
    const reading = readPage(siteNamed(id), URL_, page)
    expect([reading.subject, rowPeople(siteNamed(id), page)]).toEqual([[], []])
  })

  it('reads the open mail of a preview frame, whose address is not the page’s', () => {
    const page = parse('<body class="task-mail action-none"><div id="layout"><iframe id="messagecontframe"></iframe></div>')
    const inside = parse(
      '<div id="message-header"><table><tr><td class="header from"><span class="adr"><a class="rcmContactAddress" title="ines@tidewater.example">Ines Calder</a></span></td></tr></table></div>',
    )
    Object.defineProperty(page.querySelector('iframe')!, 'contentDocument', { value: inside })
    const site = siteOf(SITES, URL_.hostname, isIn(page))!
    expect(site.id).toBe('roundcube')
    expect(readPage(site, URL_, page).subject).toMatchObject([{ email: 'ines@tidewater.example', name: 'Ines Calder' }])
    inside.body.replaceChildren()
    expect(readPage(site, URL_, page).subject).toEqual([])
  })

  it('leaves a page of another origin’s frame alone', () => {
    const page = parse('<body class="task-mail action-none"><div id="layout"><iframe id="messagecontframe"></iframe></div>')
    Object.defineProperty(page.querySelector('iframe')!, 'contentDocument', {
      get() {
        throw new DOMException('Blocked a frame', 'SecurityError')
      },
    })
    expect(readPage(siteNamed('roundcube'), URL_, page).subject).toEqual([])
  })

  it('reads what a site keeps in open shadow roots, one inside the other', () => {
    const page = document.implementation.createHTMLDocument('Ines Calder | Lead')
    page.body.innerHTML = '<div class="oneContent active"><records-lwc-detail-panel></records-lwc-detail-panel></div>'
    const outer = page.querySelector('records-lwc-detail-panel')!.attachShadow({ mode: 'open' })
    outer.innerHTML = '<records-record-layout-item></records-record-layout-item>'
    const inner = outer.querySelector('records-record-layout-item')!.attachShadow({ mode: 'open' })
    inner.innerHTML = '<lightning-formatted-email><a href="mailto:ines@tidewater.example">ines</a></lightning-formatted-email>'
    const url = new URL('https://x.lightning.force.com/lightning/r/Lead/00Q5g00000AbCdEEAV/view')
    expect(readPage(siteNamed('salesforce'), url, page).subject).toMatchObject([
      { email: 'ines@tidewater.example', crmId: '00Q5g00000AbCdEEAV' },
    ])
  })

  it('takes a record for a person of its own where addresses on its page may be somebody else’s', () => {
    const page = parse('<h1>Ines Calder</h1><a href="mailto:owner@seller.example">Owner</a>')
    const url = new URL('https://app.attio.com/seller/person/3f2504e0-4f89-11d3-9a0c-0305e82c3301')
    expect(readPage(siteNamed('attio'), url, page).subject).toMatchObject([
      { name: 'Ines Calder', crmId: '3f2504e0-4f89-11d3-9a0c-0305e82c3301', email: null },
      { email: 'owner@seller.example', crmId: null },
    ])
  })

  it('does not show what a conversation’s list of mails is about until one is open', () => {
    const page = parse('<div class="gF"><span class="gD" email="ines@tidewater.example" name="Ines Calder"></span></div>')
    const read = (hash: string) => readPage(siteNamed('gmail'), new URL(`https://mail.google.com/mail/u/0/${hash}`), page).subject
    expect(read('#inbox')).toEqual([])
    expect(read('#label/Customers/p2')).toEqual([])
    expect(read('#search/pricing/FMfcgzQXKhwVbNpLRtSdYzGmCkQjTrBf')).toHaveLength(1)
  })
})
