import '../harness/installed'

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Card } from '#shared/schema/lead'
import { REASONS } from '#shared/schema/reason'
import type { Match } from '../../../extension/background/protocol'
import { mountCard } from '../../../extension/views/overlay/mount'
import { click, type } from '../harness/drawn'
import { type FakeBackground, fakeBackground } from '../harness/fake-background'
import { useBackground } from '../harness/installed'
import { signedIn } from '../harness/workspace'
import { GOOD_FIT, handoff, KEEN, REP, trueCard } from './true-cards'

// happy-dom has no layout; what lies on top of what is tested in a real browser (test/e2e/hostile-page.test.ts)
let isSeen = true
vi.mock('../../../extension/views/overlay/card-sight', () => ({ cardSight: () => ({ confirms: async () => isSeen }) }))

const now = Date.now()
const hot = (over: Partial<Card> = {}) => trueCard(now, GOOD_FIT, KEEN, { handoff: handoff(now), ...over })

describe('the card', () => {
  let background: FakeBackground

  const root = () => document.querySelector('baton-card')?.shadowRoot ?? null
  const text = () => root()?.querySelector('.card')?.textContent ?? ''
  const button = (name: string) =>
    [...(root()?.querySelectorAll('button') ?? [])].find((one) =>
      (one.getAttribute('aria-label') ?? one.textContent)!.trim().startsWith(name),
    )
  const soon = <T>(look: () => T) => vi.waitFor(look, { timeout: 2000, interval: 10 })
  const press = async (name: string) => click(await soon(() => button(name) ?? expect.fail(`no ${name} in: ${text()}`)))
  const decisions = () => background.asked.filter(({ baton }) => baton === 'decide').map(({ decision }) => decision)

  const open = async (card: Card, role = REP.role, possible = false) => {
    const connection = signedIn({ me: { ...REP, role } })
    background = useBackground(fakeBackground([{ card, events: [] }], connection))
    mountCard({ leadId: card.id, possible })
    await soon(() => expect(text()).toContain(card.grade))
    await soon(() => expect(background.asked.some(({ baton }) => baton === 'connection')).toBe(true))
  }

  beforeEach(() => {
    vi.stubEnv('BATON_TEST', 'true')
    document.body.innerHTML = '<button id="before">before</button>'
  })
  afterEach(() => globalThis.batonCloseCard?.())

  it('tells who it is, where they stand, why, and what to do', async () => {
    await open(hot({ namedAccount: true }))
    for (const words of [
      'Ines Calder',
      'VP Operations',
      'Tidewater Ceramics',
      'MQL',
      'Pricing',
      'Raised a hand',
      'Demo request',
      'Call now',
    ])
      expect(text()).toContain(words)
    expect(root()!.querySelector('.named')?.getAttribute('aria-label')).toBe('Named account')
    expect(root()!.querySelector('.quadrant')?.getAttribute('aria-label')).toMatch(/^Hand over: fit 130, readiness/)
    expect(root()!.querySelector('.quadrant-cell.here')?.textContent).toBe('Hand over')
    expect(text()).toContain('Definition 1 is not signed yet')
  })

  it('names the other leads of the page, and shows the card of the one that is pressed', async () => {
    const card = hot()
    const here = (key: string, name: string, confidence: 'exact' | 'possible'): Match => ({
      key,
      confidence,
      brief: { leadId: key, name, score: 41, grade: 'C2', quadrant: 'nurture', namedAccount: false, handoff: null, yours: false },
    })
    await open(card)
    expect(text()).not.toContain('Also on this page')
    background.answers.alsoHere = {
      ok: true,
      value: [here(card.id, 'Ines Calder', 'exact'), here('jon', 'Jon Ashe', 'exact'), here('ada', 'Ada Fenn', 'possible')],
    }
    background.push({ type: 'all' })
    await soon(() => expect(text()).toContain('Also on this page'))
    expect([...root()!.querySelectorAll('.also button')].map((one) => [one.textContent, one.getAttribute('aria-label')])).toEqual([
      ['Jon Ashe C2', 'Show Jon Ashe, Score 41, grade C2, Nurture'],
      ['Ada Fenn? C2', 'Show Possibly Ada Fenn, Score 41, grade C2, Nurture'],
    ])
    await press('Show Possibly Ada')
    expect(background.asked.at(-1)).toEqual({ baton: 'openCard', leadId: 'ada', possible: true })
  })

  it('of somebody the page may not be about says so, and so does the side panel it opens', async () => {
    await open(hot(), REP.role, true)
    expect(text()).toContain('Possibly this person')
    await press('Whole story in the side panel')
    expect(background.asked.at(-1)).toMatchObject({ baton: 'openSidePanel', possible: true })
  })

  it('of somebody on whose browser another person was seen says so', async () => {
    await open(hot({ possiblyAnother: { name: 'Mara Lund' } as Card['possiblyAnother'] }))
    expect(text()).toContain('Mara Lund')
    expect(text()).toContain('Possibly another person: shares a browser with Mara Lund.')
    expect(text()).not.toContain('Possibly this person')
  })

  it('asks how a touch went that a pressed link logged, and takes one click for an answer', async () => {
    const card = hot({ handoff: { ...handoff(now), state: 'accepted' } })
    await open(card)
    expect(text()).not.toContain('How did it go?')
    background.answers.untoldTouch = { ok: true, value: { channel: 'mail', at: now } }
    background.push({ type: 'changed', ids: [card.id], reason: 'decision' })
    await soon(() => expect(text()).toContain('Mail logged. How did it go?'))
    await press('Welcomed')
    await soon(() => expect(decisions()).toContainEqual({ action: 'touch', channel: 'mail', outcome: 'welcomed' }))
    await soon(() => expect(text()).not.toContain('How did it go?'))
  })

  it('accepts with one click, and takes it back with one', async () => {
    await open(hot())
    await press('Accept')
    await soon(() => expect(text()).toContain('Accepted: it is yours'))
    await press('Undo')
    await soon(() => expect(button('Accept')).toBeTruthy())
    expect(decisions()).toEqual([{ action: 'accept' }, { action: 'undo' }])
  })

  it.each(REASONS.filter(({ id, needsNote }) => id !== 'do-not-contact' && !needsNote).map(({ id, label }) => [id, label]))(
    'rejects as %s with one click on its chip',
    async (id, label) => {
      await open(hot())
      await press('Reject')
      await press(label)
      await soon(() => expect(text()).toContain(`Rejected: ${label}`))
      expect(decisions()).toEqual([{ action: 'reject', reason: id, note: undefined }])
    },
  )

  it('shows six chips, and do-not-contact under Other, which needs a sentence', async () => {
    await open(hot())
    await press('Reject')
    await soon(() => expect(root()!.querySelectorAll('.chip')).toHaveLength(6))
    await press('Other')
    const field = await soon(() => root()!.querySelector('textarea') ?? expect.fail('no field'))
    expect((button('Reject') as HTMLButtonElement).disabled).toBe(true)
    type(field, '   ')
    expect((button('Reject') as HTMLButtonElement).disabled).toBe(true)
    type(field, ' Asked us to wait for their audit ')
    await soon(() => expect((button('Reject') as HTMLButtonElement).disabled).toBe(false))
    await press('Reject')
    await soon(() => expect(decisions()).toEqual([{ action: 'reject', reason: 'other', note: 'Asked us to wait for their audit' }]))
  })

  it('blocks a lead from Other without a sentence', async () => {
    await open(hot())
    await press('Reject')
    await press('Other')
    await press('Do not contact')
    await soon(() => expect(decisions()).toEqual([{ action: 'reject', reason: 'do-not-contact', note: undefined }]))
  })

  it('says why exactly in a second click, by taking the answer back and giving it again', async () => {
    await open(hot())
    await press('Reject')
    await press('Not now')
    await press('No budget')
    await soon(() => expect(text()).toContain('Rejected: Not now, No budget'))
    expect(decisions()).toEqual([
      { action: 'reject', reason: 'not-now', note: undefined },
      { action: 'undo' },
      { action: 'reject', reason: 'not-now/no-budget', note: undefined },
    ])
  })

  it('rests until later with two clicks, and says until when', async () => {
    await open(hot())
    await press('Later')
    await press('In 10 min')
    await soon(() => expect(text()).toContain('Reminds you again'))
    expect(decisions()).toEqual([{ action: 'snooze', until: expect.any(Number) }])
    expect(button('Accept')).toBeTruthy()
  })

  it('qualifies with the criteria ticked, and sends to the side panel whoever passes on', async () => {
    await open(hot({ handoff: handoff(now, { state: 'accepted' }) }))
    await press('Qualify')
    const boxes = await soon(() => {
      const found = [...root()!.querySelectorAll<HTMLInputElement>('.criterion input')]
      expect(found).toHaveLength(4)
      return found
    })
    boxes[2]!.checked = true
    boxes[2]!.dispatchEvent(new Event('change', { bubbles: true }))
    await press('Pass on')
    expect(background.asked.some(({ baton }) => baton === 'openSidePanel')).toBe(true)
    expect(background.asked.some(({ baton }) => baton === 'call')).toBe(false)
    await press('Qualified')
    await soon(() => expect(decisions()).toEqual([{ action: 'qualify', criteria: ['need'] }]))
  })

  it('decides nothing on a click a script made', async () => {
    await open(hot())
    click(button('Accept')!, false)
    await press('Reject')
    click(await soon(() => button('Not a fit')!), false)
    expect(decisions()).toEqual([])
  })

  it('says why a click decided nothing on a card that could not be seen, and keeps the reasons open', async () => {
    await open(hot())
    isSeen = false
    await press('Reject')
    await press('Not now')
    await soon(() => expect(root()!.querySelector('[role=alert]')?.textContent).toMatch(/^Nothing was decided: something covers/))
    expect(decisions()).toEqual([])
    isSeen = true
    await press('Not now')
    await soon(() => expect(decisions()).toEqual([{ action: 'reject', reason: 'not-now', note: undefined }]))
    expect(root()!.querySelector('[role=alert]')).toBeNull()
  })

  it('is seen once it is opened by whom it waits for, and by nobody else', async () => {
    await open(hot({ handoff: handoff(now, { state: 'open' }) }))
    await soon(() => expect(decisions()).toEqual([{ action: 'seen' }]))
    globalThis.batonCloseCard!()
    await open(hot({ handoff: handoff(now, { state: 'open' }) }), 'marketing')
    await soon(() => expect(text()).toContain('Waits for Rory Reed'))
    expect(decisions()).toEqual([])
    expect(button('Accept')).toBeUndefined()
  })

  it('says why an answer was not taken, and offers it again', async () => {
    await open(hot())
    background.answers.decide = { ok: false, code: 'wrong-state', message: 'Mira Voss accepted it 2 minutes ago.' }
    await press('Accept')
    await soon(() => expect(root()!.querySelector('[role=alert]')?.textContent).toBe('Mira Voss accepted it 2 minutes ago.'))
    expect((button('Accept') as HTMLButtonElement).disabled).toBe(false)
  })

  it('follows the lead while it is open', async () => {
    const card = hot()
    await open(card)
    background.leads[0]!.card = { ...card, name: 'Ines Calder-Holm' }
    background.push({ type: 'changed', ids: ['somebody'], reason: 'live' })
    background.push({ type: 'changed', ids: [card.id], reason: 'live' })
    await soon(() => expect(text()).toContain('Ines Calder-Holm'))
  })

  it('shows what people say as text', async () => {
    await open(hot({ name: '<img src=x onerror=alert(1)>', title: '<script>1</script>' }))
    expect(root()!.querySelector('img, script')).toBeNull()
    expect(text()).toContain('<img src=x onerror=alert(1)>')
  })

  it('draws a lead that is not sure hollow, in no cell, and says what is missing', async () => {
    await open(trueCard(now, { emailKind: 'business' }, KEEN.slice(0, 8)), REP.role, true)
    expect(root()!.querySelector('.quadrant-dot.hollow')).not.toBeNull()
    expect(root()!.querySelector('.quadrant-cell.here')).toBeNull()
    expect(text()).toMatch(/Not sure.* more facts? to be sure/)
    expect(text()).toContain('Possibly this person')
  })

  it('closes on Escape and gives the focus back', async () => {
    const before = document.querySelector<HTMLElement>('#before')!
    before.focus()
    await open(hot())
    root()!
      .querySelector('.card')!
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }))
    expect(document.querySelector('baton-card')).toBeNull()
    expect(document.activeElement).toBe(before)
    expect(background.ports.size).toBe(0)
  })

  it('keeps what is typed in it from the page', async () => {
    await open(hot())
    const heard = vi.fn()
    document.addEventListener('keydown', heard)
    root()!
      .querySelector('.card')!
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'e', bubbles: true, composed: true }))
    document.removeEventListener('keydown', heard)
    expect(heard).not.toHaveBeenCalled()
  })

  it('is one card at a time', async () => {
    await open(hot())
    await open(hot({ id: 'lead-2', name: 'Jonas Ekdal' }))
    expect(document.querySelectorAll('baton-card')).toHaveLength(1)
    await soon(() => expect(text()).toContain('Jonas Ekdal'))
  })
})
