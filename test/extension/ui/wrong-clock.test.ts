import '../harness/installed'

import { expect, test, vi } from 'vitest'
import { tickingNow, timeNow } from '../../../extension/ui/now'
import { mountCard } from '../../../extension/views/overlay/mount'
import { mountPopup } from '../../../extension/views/popup/mount'
import { mountSidePanel } from '../../../extension/views/sidepanel/mount'
import { all, button, click, one, shows, text } from '../harness/drawn'
import { fakeBackground } from '../harness/fake-background'
import { fakeBrowser, useBackground } from '../harness/installed'
import { mounted } from '../harness/mounted'
import { trueLeads } from '../harness/true-cards'
import { handOver, signedIn } from '../harness/workspace'
import { GOOD_FIT, handoff, KEEN, REP, trueCard } from '../overlay/true-cards'

vi.mock('../../../extension/views/overlay/card-sight', () => ({ cardSight: () => ({ confirms: async () => true }) }))

const DAY = 86_400_000
const MINUTE = 60_000
const clocks: [string, number][] = [
  ['right', 0],
  ['a day behind', DAY],
  ['a day ahead', -DAY],
]

test.each(clocks)('the card counts by the worker’s clock where this machine’s is %s', async (_, workerAheadMs) => {
  vi.stubEnv('BATON_TEST', 'true')
  const now = Date.now() + workerAheadMs
  const card = trueCard(now, GOOD_FIT, KEEN, { handoff: handoff(now) })
  const background = useBackground(fakeBackground([{ card, events: [] }], signedIn({ me: REP, workerAheadMs })))
  mountCard({ leadId: card.id, possible: false })
  const root = () => document.querySelector('baton-card')!.shadowRoot!
  const said = () => root().textContent ?? ''
  const pressed = (name: string) =>
    shows(() => [...root().querySelectorAll('button')].find((one) => one.textContent!.trim().startsWith(name)))
  await pressed('Accept')
  expect(said()).toMatch(/5 min ago/)
  expect(said()).toMatch(/4 min ago/)
  expect(root().querySelector('.foot .clock')?.textContent).toMatch(/^(25|26) mins? left$/)
  click(await pressed('Later'))
  click(await pressed('In 10 min'))
  await shows(() => said().includes('Reminds you again'))
  const { decision } = background.asked.findLast(({ baton }) => baton === 'decide') as { decision?: { until: number } }
  expect(Math.abs(decision!.until - (now + 10 * MINUTE))).toBeLessThan(5000)
  click(await pressed('Accept'))
  await shows(() => /Undo \((9|10)\)/.test(said()))
  const from = root().querySelector<HTMLElement>('.undo-bar')!.style.getPropertyValue('--from')
  expect(Number(from)).toBeGreaterThan(0.8)
  // its ten seconds are over
  background.leads[0]!.card = { ...card, handoff: handoff(now, { state: 'accepted', undoUntil: timeNow() - 1 }) }
  background.push({ type: 'changed', ids: [card.id], reason: 'live' })
  await shows(() => said().includes('Yours. Get in touch') && !root().querySelector('.undo'))
  globalThis.batonCloseCard!()
})

test.each(clocks)('popup and panel count by the worker’s clock where this machine’s is %s', async (_, workerAheadMs) => {
  const now = Date.now() + workerAheadMs
  const leads = trueLeads(3, now)
  handOver(leads[0]!, 'hand-raise', 'Demo request', now, 10, 20)
  leads[0]!.card.lastActivity = { at: now - 7 * MINUTE, label: 'Pricing' }
  const background = useBackground(fakeBackground(leads, signedIn({ workerAheadMs })))
  fakeBrowser.tabs = [{ id: 1, windowId: 1, url: 'https://mail.example/', active: true }]
  mounted(mountPopup)
  expect((await shows(() => one('.waiting .clock'))).textContent).toMatch(/^(19|20) mins? left$/)
  await shows(() => all('.virtual-list .lead-row').some((row) => row.textContent!.includes('7 min ago')))
  mounted(mountSidePanel)
  await shows(() => /(19|20) mins left to decide/.test(text()))
  click(await shows(() => button('Accept')))
  await shows(() => /Undo \((9|10)\)/.test(one('.undo')?.textContent ?? ''))
  expect(background.asked.some(({ baton }) => baton === 'decide')).toBe(true)
})

test('what is on screen follows when the worker’s clock turns out to be another', async () => {
  const leads = trueLeads(1, Date.now())
  leads[0]!.card.lastActivity = { at: Date.now() - 7 * MINUTE, label: 'Pricing' }
  const background = useBackground(fakeBackground(leads, signedIn()))
  const stop = new AbortController()
  const ticking = tickingNow(stop.signal)
  mounted(mountPopup)
  await shows(() => text().includes('7 min ago'))
  background.push({ type: 'connection', connection: signedIn({ workerAheadMs: 2 * 3_600_000 }) })
  await shows(() => /2 hrs? ago/.test(text()))
  expect(Math.abs(ticking.value - Date.now() - 2 * 3_600_000)).toBeLessThan(15_000)
  stop.abort()
})
