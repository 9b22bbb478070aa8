import '../harness/installed'

import { expect, test } from 'vitest'
import { mountSidePanel } from '../../../extension/views/sidepanel/mount'
import { all, button, click, one, shows, text, type } from '../harness/drawn'
import { fakeBackground } from '../harness/fake-background'
import { fakeBrowser, useBackground } from '../harness/installed'
import { mounted } from '../harness/mounted'
import { trueLeads } from '../harness/true-cards'
import { handOver, ME, signedIn } from '../harness/workspace'

const now = Date.now()

/** Tab 1 is about the first lead, tab 2 about nobody. */
function open(arrange: (leads: ReturnType<typeof trueLeads>) => void = () => {}, connection = signedIn(), activeTab = 1) {
  const leads = trueLeads(12, now)
  arrange(leads)
  const background = useBackground(fakeBackground(leads, connection))
  fakeBrowser.tabs = [1, 2].map((id) => ({ id, windowId: 1, url: 'https://mail.example/', active: id === activeTab }))
  mounted(mountSidePanel)
  return { background, leads }
}

const decisions = (background: ReturnType<typeof fakeBackground>) =>
  background.asked.filter(({ baton }) => baton === 'decide').map(({ decision }) => decision)
const leadDueAt = (background: ReturnType<typeof fakeBackground>) => background.leads[0]!.card.handoff!.clocks.decidedDueAt!
const cardOnScreen = () => one('.head h2')?.textContent

test('tells the whole story of the lead the tab is about', async () => {
  const { leads } = open(([first]) => handOver(first!, 'hand-raise', 'Demo request', now, 10, 20))
  const { card, events } = leads[0]!
  await shows(() => cardOnScreen() === card.name && one('.timeline') && one('.evidence'))
  for (const receipt of card.receipts) expect(one('.slip')!.textContent).toContain(receipt.label)
  expect(text()).toContain('Demo request')
  expect(text()).toMatch(/(19|20) mins left to decide/)
  expect(text()).toContain(events[0]!.label)
  expect(text()).toContain('Scored by definition 1, which marketing and sales have not signed yet.')
})

test('the slip adds up to the number on screen', async () => {
  const { leads } = open()
  await shows(() => one('.slip'))
  const tenths = leads[0]!.card.receipts.reduce((sum, receipt) => sum + Math.round(receipt.points * 10), 0)
  expect(Number(one('.slip-total b')!.textContent)).toBe(tenths / 10)
})

test('accepts with a hand’s click only, and can undo', async () => {
  const { background } = open(([first]) => handOver(first!, 'hand-raise', 'Demo request', now, 10, 20))
  click(await shows(() => button('Accept')), false)
  await new Promise((done) => setTimeout(done, 50))
  expect(decisions(background)).toEqual([])
  click(button('Accept')!)
  await shows(() => text().includes('Accepted by Jana Berg'))
  expect(decisions(background)).toEqual([{ action: 'accept' }])
  click(await shows(() => all('.undo button').at(0)))
  await shows(() => button('Accept'))
  expect(decisions(background).at(-1)).toEqual({ action: 'undo' })
})

test('an answer given with keys leaves the focus at the hand-off, though its button is gone', async () => {
  open(([first]) => handOver(first!, 'hand-raise', 'Demo request', now, 10, 20))
  const accept = await shows(() => button('Accept'))
  accept.focus()
  click(accept)
  await shows(() => text().includes('Accepted by Jana Berg'))
  await shows(() => document.activeElement?.id === 'handoff-title')
  const reject = await shows(() => button('Reject…') ?? button('Reject'))
  reject.focus()
  click(reject)
  await shows(() => document.activeElement?.matches('fieldset.chips'))
})

test('one click on a chip rejects; Other waits for a sentence', async () => {
  const { background } = open(([first]) => handOver(first!, 'threshold', 'reached 50 / 50', now, 10, 200))
  click(await shows(() => button('Reject…')))
  click(await shows(() => button('Other…')))
  await shows(() => one('textarea'))
  expect(button('Reject')).toBeUndefined()
  type(one('textarea')!, 'Moved abroad')
  click(await shows(() => button('Reject')))
  await shows(() => text().includes('Rejected by Jana Berg'))
  expect(decisions(background)).toEqual([{ action: 'reject', reason: 'other', note: 'Moved abroad' }])
})

test('after accepting: touches in one click, then qualified, a deal and won', async () => {
  const { background } = open(([first]) => handOver(first!, 'threshold', 'reached 50 / 50', now, 10, 200, 'accepted'))
  click(await shows(() => button('Mail')))
  click(await shows(() => button('Stalled')))
  await shows(() => decisions(background).length === 1)
  click(await shows(() => button('Qualify…')))
  click(await shows(() => button('Qualified')))
  click(await shows(() => button('Open a deal')))
  type(await shows(() => one('input[type=number]')), '12000')
  const submit = (name: string) => {
    const form = one('form.deal')!
    const event = new Event('submit', { bubbles: true, cancelable: true })
    Object.defineProperty(event, 'isTrusted', { value: true })
    expect(form.textContent).toContain(name)
    document.elementFromPoint = () => form
    form.dispatchEvent(event)
  }
  await new Promise((done) => setTimeout(done, 20))
  submit('Open a deal')
  await shows(() => text().includes('A deal is open'))
  click(await shows(() => button('Won')))
  await shows(() => one('form.deal'))
  submit('Won')
  await shows(() => decisions(background).length === 4)
  expect(decisions(background)).toEqual([
    { action: 'touch', channel: 'mail', outcome: 'stalled' },
    { action: 'qualify', criteria: [] },
    { action: 'opportunity', amount: 12000 },
    { action: 'outcome', result: 'won' },
  ])
})

test('rests until a moment the window allows, and offers none beyond it', async () => {
  const { background } = open(([first]) => handOver(first!, 'named-account', 'Opened pricing', now, 10, 100))
  click(await shows(() => button('Later…')))
  await shows(() => button('In 1 hr'))
  expect(all('.chip').map((chip) => chip.textContent)).toEqual(['In 10 mins', 'In 1 hr', 'Just before it is due'])
  expect(document.activeElement?.textContent).toBe('In 10 mins')
  expect(text()).toContain('To be decided by')
  const field = one('input[type=datetime-local]') as HTMLInputElement
  type(
    field,
    field.max.replace(/^\d{4}/, (year) => String(Number(year) + 1)),
  )
  await shows(() => field.getAttribute('aria-invalid') === 'true')
  expect(button('Remind me')).toBeUndefined()
  click(button('In 1 hr')!)
  await shows(() => text().includes('Reminds you again'))
  const [{ action, until }] = decisions(background) as [{ action: string; until: number }]
  expect(action).toBe('snooze')
  expect(until - Date.now()).toBeGreaterThan(59 * 60_000)
  expect(until).toBeLessThan(leadDueAt(background))
  expect(button('Accept')).toBeDefined()
})

test('one that is nearly due cannot rest', async () => {
  open(([first]) => handOver(first!, 'hand-raise', 'Demo request', now, 22, 8))
  await shows(() => button('Accept'))
  expect(button('Later…')).toBeUndefined()
})

test('qualifies with the criteria ticked and passes on to a colleague of sales', async () => {
  const { background } = open(([first]) => handOver(first!, 'threshold', 'reached 50 / 50', now, 10, 200, 'accepted'))
  click(await shows(() => button('Qualify…')))
  await shows(() => all('.criterion').length === 4 && one('select'))
  expect(all('.criterion').map((line) => line.firstElementChild!.nextElementSibling!.firstChild!.textContent)).toEqual([
    'Budget',
    'Authority',
    'Need',
    'Timing',
  ])
  expect(all('select option').map((option) => option.textContent)).toEqual([
    'I keep it',
    'Pass on to Tobias Lindqvist',
    'Pass on to Amara Okoye',
  ])
  for (const at of [0, 3]) {
    const box = all('.criterion input')[at] as HTMLInputElement
    box.checked = true
    box.dispatchEvent(new Event('change', { bubbles: true }))
  }
  const taker = one('select') as HTMLSelectElement
  taker.value = 'm3'
  taker.dispatchEvent(new Event('change', { bubbles: true }))
  await shows(() => text().includes('a clock of their own'))
  click(button('Qualified')!, false)
  click(button('Qualified')!)
  await shows(() => text().includes('For Amara Okoye') && text().includes('left for the first touch'))
  expect(decisions(background)).toEqual([{ action: 'qualify', criteria: ['budget', 'timing'], passTo: 'm3' }])
})

test('without the team it can still be kept, and a refusal is said', async () => {
  const { background } = open(([first]) => handOver(first!, 'threshold', 'reached 50 / 50', now, 10, 200, 'accepted'))
  background.answers.call = { ok: false, code: 'network', message: 'worker.example cannot be reached.' }
  background.answers.decide = { ok: false, code: 'invalid-field', message: 'Hand-offs can only be given to an active member of sales.' }
  click(await shows(() => button('Qualify…')))
  await shows(() => text().includes('worker.example cannot be reached.'))
  expect(one('select')).toBeNull()
  click(button('Qualified')!)
  await shows(() => text().includes('Hand-offs can only be given to an active member of sales.'))
})

test('a decision that is refused says why and leaves the buttons', async () => {
  const { background } = open(([first]) => handOver(first!, 'hand-raise', 'Demo request', now, 10, 20))
  background.answers.decide = { ok: false, code: 'wrong-state', message: 'Tobias Lindqvist accepted it 2 minutes ago.' }
  click(await shows(() => button('Accept')))
  await shows(() => text().includes('Tobias Lindqvist accepted it 2 minutes ago.'))
  expect(button('Accept')).toBeDefined()
})

test('a decision the worker refuses later is said wherever one is, and leads to its lead', async () => {
  const { background, leads } = open()
  await shows(() => cardOnScreen())
  background.push({ type: 'refused', leadId: leads[4]!.card.id, message: 'Otto accepted this lead a second ago.' })
  await shows(() => text().includes('Your answer was not taken: Otto accepted this lead a second ago.'))
  click(button('Show the lead')!)
  await shows(() => cardOnScreen() === leads[4]!.card.name && !text().includes('was not taken'))
})

test.each([
  ['marketing', { role: 'marketing' as const, owner: 'm1' }, 'Sales decides on hand-offs. You can read along.'],
  ['another rep', { role: 'sales' as const, owner: 'm2' }, 'Tobias decides on this one.'],
])('%s sees the hand-off but no buttons', async (_who, { role, owner }, sentence) => {
  const { background } = open(
    ([first]) => {
      handOver(first!, 'hand-raise', 'Demo request', now, 10, 20)
      first!.card.handoff = { ...first!.card.handoff!, owner: { id: owner, name: owner === 'm1' ? 'Jana Berg' : 'Tobias' } }
    },
    signedIn({ me: { ...ME, role } }),
  )
  await shows(() => text().includes(sentence))
  expect(button('Accept')).toBeUndefined()
  click(one('.story')!)
  expect(decisions(background)).toEqual([])
})

test('looking is not having seen: only a person’s click in the panel is', async () => {
  const { background } = open(([first]) => handOver(first!, 'hand-raise', 'Demo request', now, 10, 20))
  await shows(() => button('Accept'))
  click(one('.story h2')!, false)
  expect(decisions(background)).toEqual([])
  click(one('.story h2')!)
  await shows(() => decisions(background).length === 1)
  expect(decisions(background)).toEqual([{ action: 'seen' }])
})

test('follows the tab, and stays when pinned', async () => {
  const { leads } = open()
  await shows(() => cardOnScreen() === leads[0]!.card.name)
  fakeBrowser.activate(2)
  await shows(() => text().includes('Nobody known on this page'))
  fakeBrowser.activate(1)
  await shows(() => cardOnScreen() === leads[0]!.card.name)
  click(button('Follows the tab')!)
  await shows(() => button('Staying with this lead'))
  fakeBrowser.activate(2)
  await new Promise((done) => setTimeout(done, 60))
  expect(cardOnScreen()).toBe(leads[0]!.card.name)
  click(button('Staying with this lead')!)
  await shows(() => text().includes('Nobody known on this page'))
})

test('with nobody on the page it offers a search and what waits', async () => {
  const { leads } = open(([, second]) => handOver(second!, 'criteria', 'All known', now, 10, 100), signedIn(), 2)
  await shows(() => text().includes('Waiting for you'))
  const wanted = leads[5]!.card
  type(one('input[type=search]')!, wanted.email!)
  click(await shows(() => all('.people .lead-row').find((row) => row.textContent?.includes(wanted.name!))))
  await shows(() => cardOnScreen() === wanted.name)
})

test('older pages of the timeline follow the newer ones, none twice, and a live change keeps them', async () => {
  const { background, leads } = open((all) => all.sort((a, b) => b.events.length - a.events.length))
  const { card, events } = leads[0]!
  const lines = () => all('.timeline li').length
  await shows(() => lines() === 8)
  click(button('Show older')!)
  await shows(() => lines() === Math.min(16, events.length))
  background.push({ type: 'changed', ids: [card.id], reason: 'live' })
  await new Promise((done) => setTimeout(done, 150))
  expect(lines()).toBe(Math.min(16, events.length))
})

test('the star names the account for everyone in it', async () => {
  const { background, leads } = open()
  const { account, namedAccount } = leads[0]!.card
  click(await shows(() => one('.star')))
  await shows(() => background.asked.some(({ baton }) => baton === 'nameAccount'))
  expect(background.asked.find(({ baton }) => baton === 'nameAccount')).toMatchObject({ domain: account!.domain, named: !namedAccount })
  await shows(() => one('.star')?.getAttribute('aria-pressed') === String(!namedAccount))
})

test('what a lead says is text, never markup or a script link', async () => {
  open(([first]) => {
    first!.card = { ...first!.card, name: '<img src=x onerror=alert(1)>', title: '<b>Boss</b>' }
    first!.events[0] = { ...first!.events[0]!, label: '<i>Home</i>', url: 'javascript:alert(1)' }
  })
  await shows(() => text().includes('<i>Home</i>'))
  expect(one('.story img, .story b > b, .head-title b, .timeline i')).toBeNull()
  expect(all('a').some((link) => (link.getAttribute('href') ?? '').startsWith('javascript:'))).toBe(false)
})
