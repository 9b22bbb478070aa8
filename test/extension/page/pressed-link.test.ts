import '../harness/installed'

import { beforeEach, describe, expect, it } from 'vitest'
import { siteRules } from '../../../extension/background/tabs/site-access'
import { click } from '../harness/drawn'
import { exact, freshPage, INES } from './fresh-page'

describe('a pressed link that gets in touch', () => {
  const page = freshPage()
  const { pill, answer, asked, soon, person, start } = page
  const pressed = () => asked('contactLink').map(({ href, leadId }) => [href, leadId])
  const link = (href: string) => {
    const element = document.createElement('a')
    element.href = href
    element.innerHTML = '<b>now</b>'
    element.addEventListener('click', (event) => event.preventDefault())
    document.body.append(element)
    return element.firstElementChild as HTMLElement
  }
  beforeEach(() => {
    page.background.answers.siteRules = { ok: true, value: siteRules('https://crm.nordwind.example/') }
  })

  it('is told of with the lead the page is about; a script’s click, any other link and no link are not', async () => {
    person('ines@tidewater.example')
    answer([exact(INES)])
    const [call, site] = [link('tel:+4930123'), link('https://nordwind.example/')]
    start()
    await soon(() => expect(pill()).not.toBeNull())
    click(call, false)
    click(site)
    click(document.body)
    expect(pressed()).toEqual([])
    click(call)
    expect(pressed()).toEqual([['tel:+4930123', 'lead-ines']])
  })

  it('names nobody on a page that is only possibly about a lead', async () => {
    person('ines@tidewater.example')
    answer([{ ...exact(INES), confidence: 'possible' }])
    const call = link('tel:+4930123')
    start()
    await soon(() => expect(pill()).not.toBeNull())
    click(call)
    expect(pressed()).toEqual([['tel:+4930123', null]])
  })

  it('names nobody when it stands in a list of others on a record’s page', async () => {
    location.hash = '#Lead/view/6b02e188d43296d34'
    document.body.dataset.id = 'espocrm'
    document.body.innerHTML =
      '<div class="detail" data-scope="Lead"><div class="field" data-name="emailAddress"><a data-email-address="ines@tidewater.example">ines</a></div></div><table><tr class="list-row"><td id="row"></td></tr></table>'
    answer([exact(INES)])
    page.background.answers.siteRules = {
      ok: true,
      value: siteRules('https://crm.nordwind.example/').map((site) => ({ ...site, outside: 'table' })),
    }
    const call = link('tel:+4930123')
    document.getElementById('row')!.append(call.parentElement!)
    start()
    await soon(() => expect(pill()).not.toBeNull())
    click(call)
    expect(pressed()).toEqual([['tel:+4930123', null]])
    location.hash = ''
    delete document.body.dataset.id
  })

  it('is told of once the page knows its site, and not after the script ended', async () => {
    const call = link('tel:+4930123')
    start()
    await soon(() => expect(asked('siteRules')).toHaveLength(1))
    await new Promise((done) => setTimeout(done, 20))
    click(call)
    expect(pressed()).toEqual([['tel:+4930123', null]])
    page.end()
    click(call)
    expect(pressed()).toHaveLength(1)
  })
})
