import '../harness/installed'

import { expect, test } from 'vitest'
import { quadrantName } from '../../../extension/ui/quadrant-name'
import { mountPopup } from '../../../extension/views/popup/mount'
import { all, button, click, one, shows, text, type } from '../harness/drawn'
import { fakeBackground } from '../harness/fake-background'
import { fakeBrowser, useBackground } from '../harness/installed'
import { mounted } from '../harness/mounted'
import { trueLeads } from '../harness/true-cards'
import { handOver, signedIn } from '../harness/workspace'

const now = Date.now()

function open(count: number, connection = signedIn()) {
  const leads = trueLeads(count, now).sort((a, b) => b.card.score - a.card.score)
  return start(fakeBackground(leads, connection))
}

function start(background: ReturnType<typeof fakeBackground>, url = 'https://mail.example/inbox') {
  useBackground(background)
  fakeBrowser.tabs = [{ id: 1, windowId: 1, url, active: true }]
  mounted(mountPopup)
  return background
}

const names = () => all('.virtual-list .lead-name .cut').map((name) => name.textContent)

test('says that the disk is full and what to do, and nothing of visitors it cannot hear of', async () => {
  open(1, signedIn({ state: 'full', unsent: 2 }))
  const line = await shows(() => one('.connection'))
  expect(line.textContent).toBe('This disk is full: free some space, or the list stays as it is.')
})

test('lists leads hottest first with score, grade and quadrant said to everyone', async () => {
  const background = open(12)
  await shows(() => names().length > 5)
  const hottest = background.leads.map(({ card }) => card)
  expect(names().slice(0, 5)).toEqual(hottest.slice(0, 5).map((card) => card.name))
  expect(one('.virtual-list .badge')?.getAttribute('aria-label')).toContain(`grade ${hottest[0]!.grade}`)
})

test('a list of 1,200 draws few rows and reads few cards', async () => {
  const background = open(1200)
  await shows(() => names().length > 0)
  expect(all('.virtual-list > li').length).toBeLessThan(60)
  expect(one('.virtual-list > li')?.getAttribute('aria-setsize')).toBe('1200')
  const read = background.asked.filter(({ baton }) => baton === 'search')
  expect(read.every(({ limit }) => (limit as number) <= 50)).toBe(true)
  expect(read.length).toBeLessThan(4)
})

test('a changed score moves the lead in place, without a reload and without losing its row', async () => {
  const background = open(7)
  await shows(() => names().length === 7)
  const cold = background.leads[6]!
  const row = all('.virtual-list > li').find((li) => li.dataset.key === cold.card.id)
  cold.card = { ...cold.card, score: 500 }
  background.push({ type: 'changed', ids: [cold.card.id], reason: 'live' })
  await shows(() => names()[0] === cold.card.name && text().includes('500'))
  expect(all('.virtual-list > li')[0]).toBe(row)
})

test('searches and filters by quadrant, and says so when nobody matches', async () => {
  const background = open(40)
  await shows(() => names().length > 0)
  const wanted = background.leads[30]!.card
  type(one('input[type=search]')!, wanted.name!)
  await shows(() => names().includes(wanted.name!) && names().length < 10)
  type(one('input[type=search]')!, 'zzzz')
  await shows(() => text().includes('No lead’s name, address or company holds “zzzz”.'))
  click(button('Show all leads')!)
  // not by how many are drawn: that is twenty before the list is measured and fewer after
  await shows(() => one('.virtual-list > li')?.getAttribute('aria-setsize') === '40')
  const counted = background.leads.filter(({ card }) => card.quadrant === wanted.quadrant).length
  const chip = await shows(() =>
    all('.filter').find((filter) => filter.getAttribute('aria-label') === `${quadrantName(wanted.quadrant)} ${counted}`),
  )
  click(chip)
  await shows(() => one('.virtual-list > li')?.getAttribute('aria-setsize') === String(counted))
})

test('hand-offs that wait stand on top, most urgent first, with their clock in words', async () => {
  const background = open(8)
  handOver(background.leads[3]!, 'threshold', 'fit 60 and readiness 51 reached 50 / 50', now, 60, 300)
  handOver(background.leads[5]!, 'hand-raise', 'Demo request', now, 40, -10)
  background.push({ type: 'all' })
  await shows(() => text().includes('Waiting for you'))
  const rows = all('.waiting li').map((row) => row.textContent)
  expect(rows[0]).toContain(background.leads[5]!.card.name)
  expect(rows[0]).toContain('10 mins over')
  expect(rows[1]).toMatch(/(4|5) hrs( 59 mins)? left/)
})

test('opening a lead that waits counts as seen; Escape goes back to the list', async () => {
  const background = open(8)
  handOver(background.leads[0]!, 'hand-raise', 'Demo request', now, 4, 26)
  background.push({ type: 'all' })
  click(await shows(() => one('.waiting .lead-row')))
  await shows(() => text().includes('Why not?') || button('Accept'))
  await shows(() =>
    background.asked.some(({ baton, decision }) => baton === 'decide' && (decision as { action: string }).action === 'seen'),
  )
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  await shows(() => one('.virtual-list'))
})

test('the keyboard finds the search and walks the rows', async () => {
  open(6)
  await shows(() => names().length === 6)
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }))
  expect(document.activeElement).toBe(one('input[type=search]'))
  const press = (key: string) =>
    document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  press('ArrowDown')
  expect(document.activeElement).toBe(all('[data-row]')[0])
  press('ArrowDown')
  expect(document.activeElement).toBe(all('[data-row]')[1])
  press('ArrowUp')
  expect(document.activeElement).toBe(all('[data-row]')[0])
})

test('says how fresh it is, and how many decisions wait to be sent', async () => {
  const background = open(3)
  await shows(() => text().includes('Live'))
  expect(text()).toContain('4 anonymous visitors now')
  background.push({ type: 'connection', connection: signedIn({ state: 'offline', unsent: 3 }) })
  await shows(() => text().includes('Offline – 3 decisions waiting to be sent'))
  background.push({ type: 'wiped' })
  await shows(() => text().includes('Join your workspace'))
})

test('an empty workspace says how leads will come', async () => {
  open(0)
  await shows(() => text().includes('<script async src="https://baton.meridian.example/baton.js"'))
  click(button('Or add one by hand')!)
  await shows(() => one('input[name=email]'))
})

test('adds a lead, and shows the worker’s objection when there is one', async () => {
  const background = open(2)
  click(await shows(() => button('Add a lead')))
  await shows(() => one('input[name=email]'))
  click(button('Add lead')!)
  one('form.add-lead')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  await shows(() => text().includes('Give an e-mail, a LinkedIn profile or a phone number.'))
  expect(background.asked.some(({ baton }) => baton === 'addLead')).toBe(false)
  type(one('input[name=email]')!, 'new@nordwind.example')
  await shows(() => !text().includes('Give an e-mail'))
  background.answers.addLead = { ok: false, code: 'offline', message: 'This needs the worker, which cannot be reached right now.' }
  one('form.add-lead')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  await shows(() => text().includes('This needs the worker'))
  background.answers.addLead = { ok: true, value: background.leads[1]!.card }
  one('form.add-lead')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  await shows(() => text().includes(background.leads[1]!.card.email!))
  expect(background.asked.filter(({ baton }) => baton === 'addLead').at(-1)).toMatchObject({ lead: { email: 'new@nordwind.example' } })
})
