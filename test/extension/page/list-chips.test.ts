import '../harness/installed'

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Brief, Match, PagePerson } from '../../../extension/background/protocol'
import { createListChips, type ListChips } from '../../../extension/page/list-chips'
import { SITES } from '../../../extension/sites'
import { click } from '../harness/drawn'
import { type FakeBackground, fakeBackground } from '../harness/fake-background'
import { useBackground } from '../harness/installed'
import { fakeSight } from './fake-sight'

const generic = SITES.find(({ id }) => id === 'generic')!
const brief = (leadId: string, change: Partial<Brief> = {}): Brief => ({
  leadId,
  name: leadId,
  score: 62.5,
  grade: 'B2',
  quadrant: 'hand-over',
  namedAccount: false,
  handoff: null,
  yours: false,
  ...change,
})

describe('chips in a list', () => {
  let stop: AbortController
  let background: FakeBackground
  let list: ListChips
  /** leads by address */
  let leads: Map<string, Brief>
  let sight: ReturnType<typeof fakeSight>
  let asks: ReturnType<typeof vi.fn<() => void>>
  let changed: ReturnType<typeof vi.fn<() => void>>

  const rows = (...people: string[]) => {
    const items = people.map((name) => `<li><a href="#x"><span data-email="${name}@firm.example">${name}</span></a></li>`)
    document.body.innerHTML = `<ul>${items.join('')}</ul>`
  }
  const chips = () => [...document.querySelectorAll('baton-chip')]
  const chip = (i = 0) => chips()[i]?.shadowRoot?.querySelector('span') ?? null
  const asked = () => background.asked.filter(({ baton }) => baton === 'match').map(({ people }) => people as PagePerson[])
  const look = async () => {
    list.look(generic)
    await new Promise((done) => setTimeout(done, 40))
  }

  beforeEach(() => {
    vi.stubEnv('BATON_TEST', 'true')
    sight = fakeSight()
    background = useBackground(fakeBackground([], { state: 'signed-out' }))
    leads = new Map([['ines@firm.example', brief('ines', { namedAccount: true })]])
    const onMessage = background.onMessage
    background.onMessage = (message) => {
      if (message.baton !== 'match') return onMessage(message)
      background.asked.push(message)
      const matches = (message.people as PagePerson[]).flatMap(({ key, email, name }): Match[] => {
        const exact = leads.get(email ?? '')
        const namesake = leads.get(`name ${name}`)
        if (exact) return [{ key, confidence: 'exact', brief: exact }]
        return namesake ? [{ key, confidence: 'possible', brief: namesake }] : []
      })
      return Promise.resolve({ ok: true, value: matches })
    }
    stop = new AbortController()
    changed = vi.fn(() => list.look(generic))
    asks = vi.fn<() => void>()
    list = createListChips(document, changed, asks, stop.signal)
  })
  afterEach(() => stop.abort())

  it('stand beside leads only, in front of the name, and leave the name as it was', async () => {
    rows('ada', 'ines', 'jonas')
    await look()
    expect(chips()).toHaveLength(1)
    const place = document.querySelector('[data-email="ines@firm.example"]')!
    expect(place.firstElementChild).toBe(chips()[0])
    expect(place.textContent).toBe('ines')
  })

  it('say in words what they show', async () => {
    rows('ines')
    await look()
    expect(chip()!.textContent).toBe('62★')
    expect(chip()!.getAttribute('role') ?? chip()!.role).toBe('img')
    expect(chip()!.ariaLabel ?? chip()!.getAttribute('aria-label')).toBe('Score 62.5, grade B2, Hand over, Named account')
    expect(chip()!.querySelector('b')!.textContent).toBe('★')
    expect(chip()!.className).toBe('hand-over exact')
  })

  it('show a namesake as a guess', async () => {
    leads.set('name Jonas', brief('jonas', { quadrant: 'nurture' }))
    document.body.innerHTML = '<ul><li><span data-email="x@firm.example">Jonas</span></li></ul>'
    await look()
    expect(chip()!.textContent).toBe('62?')
    expect(chip()!.className).toBe('nurture possible')
    expect(chip()!.title).toMatch(/^Possibly jonas/)
  })

  it('are looked at again when a list is scrolled, for its rows may be other people’s then', async () => {
    rows('ada')
    const list = document.querySelector('ul')!
    list.dispatchEvent(new Event('scroll'))
    expect(changed).not.toHaveBeenCalled()
    await look()
    changed.mockClear()
    list.dispatchEvent(new Event('scroll'))
    expect(changed).toHaveBeenCalledTimes(1)
  })

  it('say when they are about to ask about somebody, and nothing on a page without lists', async () => {
    document.body.innerHTML = '<p>Nobody here.</p>'
    await look()
    expect(asks).not.toHaveBeenCalled()
    rows('ada')
    await look()
    expect(asks).toHaveBeenCalled()
  })

  it('leave no node in a list without leads', async () => {
    rows('ada', 'bob')
    const before = document.documentElement.outerHTML
    await look()
    expect(document.documentElement.outerHTML).toBe(before)
  })

  it('ask about each person once, in pieces, however often the page is looked at', async () => {
    rows(...Array.from({ length: 120 }, (_, i) => `person-${i % 110}`))
    await look()
    await vi.waitFor(() => expect(asked()).toHaveLength(3), { timeout: 2000 })
    await look()
    expect(asked().map((people) => people.length)).toEqual([50, 50, 10])
  })

  it('go at once from a row that was given to somebody else, and come to it again', async () => {
    rows('ines')
    await look()
    const place = document.querySelector('span')!
    ;[...place.childNodes].find((node) => node.nodeType === 3)!.nodeValue = 'jonas'
    place.dataset.email = 'jonas@firm.example'
    await vi.waitFor(() => expect(chips()).toHaveLength(0))
    leads.set('jonas@firm.example', brief('jonas', { score: 11 }))
    list.forget(null)
    await vi.waitFor(() => expect(chip()?.textContent).toBe('11'), { timeout: 2000 })
  })

  it('come back when the page wrote over them', async () => {
    rows('ines')
    await look()
    document.querySelector('span')!.textContent = 'ines'
    await look()
    expect(chips()).toHaveLength(1)
  })

  it('follow the lead, asking only about those that changed', async () => {
    rows('ines', 'ada')
    await look()
    leads.set('ines@firm.example', brief('ines', { score: 71, quadrant: 'nurture' }))
    list.forget(['somebody-else'])
    await look()
    expect(chip()!.textContent).toBe('62★')
    list.forget(['ines'])
    await vi.waitFor(() => expect(chip()!.textContent).toBe('71'), { timeout: 2000 })
    expect(asked().at(-1)).toHaveLength(1)
  })

  it('open the card on a person’s click, and the row does not hear of it', async () => {
    rows('ines')
    await look()
    const heard = vi.fn()
    document.querySelector('a')!.addEventListener('click', heard)
    click(chips()[0] as HTMLElement, false)
    expect(background.asked.filter(({ baton }) => baton === 'openCard')).toEqual([])
    click(chips()[0] as HTMLElement)
    expect(background.asked.filter(({ baton }) => baton === 'openCard')).toEqual([{ baton: 'openCard', leadId: 'ines', possible: false }])
    expect(heard).not.toHaveBeenCalled()
  })

  it('show what a lead says as text, never as markup', async () => {
    leads.set('ines@firm.example', brief('ines', { name: '<img src=x>', grade: '<b>' }))
    rows('ines')
    await look()
    expect(chip()!.querySelector('img, b')).toBeNull()
  })

  it('are only where a person can see them, and nobody else is asked about', async () => {
    sight.isSeen = (row) => row.textContent !== 'ines'
    rows('ines', 'ada')
    await look()
    expect(chips()).toHaveLength(0)
    expect(
      asked()
        .flat()
        .map(({ name }) => name),
    ).toEqual(['ada'])
    sight.isSeen = () => true
    sight.scroll()
    await vi.waitFor(() => expect(chips()).toHaveLength(1))
    sight.isSeen = () => false
    sight.scroll()
    await vi.waitFor(() => expect(chips()).toHaveLength(0))
  })

  it('are all gone when the list is, and when Baton ends', async () => {
    rows('ines')
    await look()
    list.look(null)
    await vi.waitFor(() => expect(chips()).toHaveLength(0))
    await look()
    expect(chips()).toHaveLength(1)
    stop.abort()
    expect(chips()).toHaveLength(0)
  })
})
