import '../harness/installed'

import { describe, expect, it } from 'vitest'
import { siteRules } from '../../../extension/background/tabs/site-access'
import { click } from '../harness/drawn'
import { exact, freshPage, INES } from './fresh-page'

describe('a page', () => {
  const page = freshPage()
  const { pill, answer, asked, soon, person, start } = page

  it('about nobody gets no node at all', async () => {
    const before = document.documentElement.innerHTML
    person('nobody@lead.example')
    const shown = document.documentElement.innerHTML
    start()
    await soon(() => expect(asked('match')).toHaveLength(1))
    await new Promise((done) => setTimeout(done, 50))
    expect(document.documentElement.innerHTML).toBe(shown)
    expect(before).not.toContain('baton-pill')
    expect(asked('pageSubject')).toEqual([])
  })

  it('that names no person asks nothing', async () => {
    document.body.innerHTML = '<p>Nothing here.</p>'
    start()
    await new Promise((done) => setTimeout(done, 300))
    expect(asked('match')).toEqual([])
  })

  it('about a lead shows score, grade, quadrant, star and the waiting dot, and says whom it shows', async () => {
    person('ines@tidewater.example')
    answer([exact(INES)])
    start()
    await soon(() => expect(pill()?.textContent).toBe('62.5 B2'))
    expect(pill()!.getAttribute('aria-label')).toBe(
      'Open Baton: Ines Calder, Score 62.5, grade B2, Hand over, Named account, Waits for your answer, 62.5 B2',
    )
    expect(pill()!.querySelectorAll('svg')).toHaveLength(2)
    expect(pill()!.querySelector('i')).not.toBeNull()
    expect(asked('match')[0]).toMatchObject({ people: [{ key: '0', email: 'ines@tidewater.example', name: 'Ines Calder' }] })
    expect(asked('pageSubject')).toEqual([
      { baton: 'pageSubject', leadId: 'lead-ines', confidence: 'exact', here: [{ leadId: 'lead-ines', possible: false }] },
    ])
  })

  it('shows what a lead says as text, never as markup', async () => {
    person('ines@tidewater.example')
    answer([exact({ ...INES, name: '<img src=x onerror=alert(1)>', grade: '<b>' })])
    start()
    await soon(() => expect(pill()?.textContent).toBe('62.5 <b>'))
    expect(pill()!.querySelector('img')).toBeNull()
  })

  it('asks again who its title names when the background died while it answered', async () => {
    document.title = 'Ines Calder | Files'
    document.body.innerHTML = '<p>Nothing here.</p>'
    page.background.answers.match = { ok: false, code: 'no-answer', message: '' }
    start()
    await soon(() => expect(asked('match')).toHaveLength(1))
    answer([{ ...exact(INES), confidence: 'possible' }])
    document.body.append(document.createElement('hr'))
    await soon(() => expect(pill()?.textContent).toBe('62.5? B2'))
  })

  it('marks a guess as one', async () => {
    person('ines@tidewater.example')
    answer([{ ...exact(INES), confidence: 'possible' }])
    start()
    await soon(() => expect(pill()?.textContent).toBe('62.5? B2'))
    expect(pill()!.className).toContain('possible')
    expect(pill()!.title).toContain('Possibly Ines Calder')
  })

  it('opens the card on a person’s click, not on a script’s', async () => {
    person('ines@tidewater.example')
    answer([exact(INES)])
    start()
    await soon(() => expect(pill()).not.toBeNull())
    click(pill()!, false)
    expect(asked('openCard')).toEqual([])
    click(pill()!)
    expect(asked('openCard')).toEqual([{ baton: 'openCard', leadId: 'lead-ines', possible: false }])
  })

  it('follows the lead as it changes, and leaves when nobody is known any more', async () => {
    person('ines@tidewater.example')
    answer([exact(INES)])
    start()
    await soon(() => expect(pill()?.textContent).toBe('62.5 B2'))
    answer([exact({ ...INES, score: 71, grade: 'A1', yours: false })])
    page.background.push({ type: 'changed', ids: ['somebody-else'], reason: 'live' })
    page.background.push({ type: 'changed', ids: ['lead-ines'], reason: 'live' })
    await soon(() => expect(pill()?.textContent).toBe('71 A1'))
    expect(pill()!.querySelector('i')).toBeNull()
    answer([])
    page.background.push({ type: 'wiped' })
    await soon(() => expect(document.querySelector('baton-pill')).toBeNull())
    expect(asked('pageSubject').at(-1)).toEqual({ baton: 'pageSubject', leadId: null, confidence: null, here: [] })
  })

  it('follows single-page navigation to somebody and to nobody', async () => {
    person('ines@tidewater.example')
    answer([exact(INES)])
    start()
    await soon(() => expect(pill()).not.toBeNull())
    answer([exact({ ...INES, leadId: 'lead-jonas', score: 12, grade: 'D4' })])
    person('jonas@fjordline.example')
    await soon(() => expect(pill()?.textContent).toBe('12 D4'))
    document.body.innerHTML = '<p>An empty folder</p>'
    await soon(() => expect(document.querySelector('baton-pill')).toBeNull())
  })

  it('says again whom it is about after a turn, when the background took it for another page', async () => {
    person('ines@tidewater.example')
    answer([exact(INES)])
    start()
    await soon(() => expect(asked('pageSubject')).toHaveLength(1))
    window.dispatchEvent(new Event('popstate'))
    await soon(() => expect(asked('pageSubject')).toHaveLength(2))
    expect(asked('pageSubject')[1]).toEqual(asked('pageSubject')[0])
    expect(asked('match')).toHaveLength(2)
  })

  it('of whom nobody was found says nothing after a turn either', async () => {
    person('nobody@lead.example')
    start()
    await soon(() => expect(asked('match')).toHaveLength(1))
    window.dispatchEvent(new Event('popstate'))
    await soon(() => expect(asked('match')).toHaveLength(2))
    expect(asked('pageSubject')).toEqual([])
  })

  it('is read anew when who wrote has become who only got it', async () => {
    const rule = (each: string) => ({ each, fields: { email: [''] } })
    const mail = { id: 'mail', name: 'Mail', claims: [{}], subject: [rule('.from')], others: [rule('.to')], rows: [] }
    page.background.answers.siteRules = { ok: true, value: [mail] }
    document.body.innerHTML = '<i class="from">stranger@x.example</i><i class="from">ines@tidewater.example</i>'
    answer([exact(INES, '1')])
    start()
    await soon(() => expect(pill()?.textContent).toBe('62.5 B2'))
    document.body.innerHTML = '<i class="from">stranger@x.example</i><i class="to">ines@tidewater.example</i>'
    await soon(() => expect(pill()).toBeNull())
  })

  it('does not ask again while the same people stand there', async () => {
    person('ines@tidewater.example')
    answer([exact(INES)])
    start()
    await soon(() => expect(pill()).not.toBeNull())
    for (let i = 0; i < 5; i++) {
      document.body.append(document.createElement('hr'))
      await new Promise((done) => setTimeout(done, 150))
    }
    expect(asked('match')).toHaveLength(1)
  })

  it('is left alone while its site is switched off, and read again when it is back', async () => {
    const url = 'https://mail.google.com/mail/u/0/#inbox/FMfcgzQXJWDsKmvPLjTQxrBhZk'
    const rules = (off: string[]) => ({ ok: true as const, value: siteRules(url, off).map((site) => ({ ...site, claims: [{}] })) })
    document.body.innerHTML = '<div class="hb"><span email="ines@tidewater.example" name="Ines Calder">Ines</span></div>'
    location.hash = '#inbox/FMfcgzQXJWDsKmvPLjTQxrBhZk/'
    answer([exact(INES)])
    page.background.answers.siteRules = rules([])
    start()
    await soon(() => expect(pill()).not.toBeNull())
    page.background.answers.siteRules = rules(['gmail'])
    page.background.push({ type: 'all' })
    await soon(() => expect(pill()).toBeNull())
    expect(asked('pageSubject').at(-1)).toMatchObject({ leadId: null })
    page.background.answers.siteRules = rules([])
    page.background.push({ type: 'all' })
    await soon(() => expect(pill()).not.toBeNull())
    location.hash = ''
  })

  it('about nobody is not told what happens to leads; about somebody it is', async () => {
    document.body.innerHTML = '<p>Nothing here.</p>'
    start()
    await soon(() => expect(asked('siteRules')).toHaveLength(1))
    await new Promise((done) => setTimeout(done, 50))
    expect(page.background.ports.size).toBe(0)
    person('nobody@lead.example')
    await soon(() => expect(page.background.ports.size).toBe(1))
    document.body.append(document.createElement('hr'))
    person('somebody@lead.example')
    await soon(() => expect(asked('match')).toHaveLength(2))
    expect(page.background.ports.size).toBe(1)
  })

  it('is left as it was when the script ends', async () => {
    person('ines@tidewater.example')
    answer([exact(INES)])
    start()
    await soon(() => expect(pill()).not.toBeNull())
    page.end()
    expect(document.querySelector('baton-pill')).toBeNull()
    expect(page.background.ports.size).toBe(0)
  })
})
