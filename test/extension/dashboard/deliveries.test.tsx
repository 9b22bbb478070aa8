import '../harness/installed'
import { signal } from '@preact/signals'
import { render } from 'preact'
import { afterEach, expect, test } from 'vitest'
import type { Delivery } from '#shared/schema/delivery'
import { WorkspaceContext } from '../../../extension/views/dashboard/frame/workspace-context'
import { HandoffDeliveries } from '../../../extension/views/dashboard/handoffs/handoff-deliveries'
import { all, button, click, one, shows, text } from '../harness/drawn'
import { fakeBackground } from '../harness/fake-background'
import { useBackground } from '../harness/installed'
import { ME, signedIn, TEAM } from '../harness/workspace'

const now = Date.now()
const delivery = (id: string, over: Partial<Delivery> = {}): Delivery => ({
  ...{ id, handoffId: 'h1', leadId: 'l1', kind: 'opened', channel: 'email', channelId: 'c1', member: { id: 'm1', name: 'Jana Berg' } },
  ...{ target: 'jana@meridian.example', title: 'Anna: raised a hand', state: 'sent', attempts: 1, nextAt: null, lastError: null },
  ...{ createdAt: now - 600_000, doneAt: now - 590_000 },
  ...over,
})
const DEAD = delivery('d2', {
  channel: 'webhook',
  member: null,
  target: 'hooks.example',
  state: 'dead',
  attempts: 8,
  lastError: 'It answered 410.',
})

let root: HTMLElement
afterEach(() => {
  render(null, root)
  root.remove()
})

function draw(deliveries: Delivery[], role: 'admin' | 'sales' = 'admin') {
  const background = useBackground(fakeBackground([], signedIn()))
  root = document.createElement('div')
  document.body.append(root)
  const members = { now: signal({ state: 'ready' as const, value: TEAM }), again: async () => {}, look: async () => {}, set: () => {} }
  render(
    <WorkspaceContext.Provider value={{ me: { ...ME, role }, connection: signedIn() as never, now, members }}>
      <HandoffDeliveries deliveries={deliveries} />
    </WorkspaceContext.Provider>,
    root,
  )
  return background
}

test('says of each alert which way it went, to whom, how it fared and in how many tries', () => {
  draw([
    delivery('d1'),
    delivery('d3', {
      kind: 'reminder',
      channel: 'chat',
      member: null,
      target: 'chat.example',
      state: 'pending',
      attempts: 0,
      nextAt: now + 60_000,
      doneAt: null,
    }),
  ])
  const [sent, waiting] = all('.record-line').map((line) => line.textContent)
  expect(sent).toMatch(/^New hand-off by Mail to Jana Berg\s*Sent · 1 try · (9|10) min/)
  expect(waiting).toMatch(/^Reminder by Chat to chat\.example\s*Waiting · .*Next try/)
  expect((one('details') as HTMLDetailsElement).open).toBe(false)
  expect(text()).toContain('2 sent or waiting')
  expect(all('button')).toEqual([])
})

test('an alert that was given up opens the record, says why, and an admin sends it again under the same id', async () => {
  const background = draw([delivery('d1'), DEAD])
  expect((one('details') as HTMLDetailsElement).open).toBe(true)
  expect(text()).toContain('1 did not arrive')
  expect(text()).toContain('It answered 410.')
  background.answers.call = { ok: false, code: 'wrong-state', message: 'The channel was removed.' }
  click(button('Send again: Anna: raised a hand')!)
  click(await shows(() => button('Send again')))
  await shows(() => text().includes('The channel was removed.'))
  background.answers.call = { ok: true, value: { status: 200, body: { ...DEAD, state: 'pending', attempts: 0, lastError: null } } }
  click(button('Send again')!)
  await shows(() => text().includes('2 sent or waiting'))
  expect(background.asked.filter(({ baton }) => baton === 'call').map(({ path }) => path)).toEqual([
    '/v1/deliveries/d2/replay',
    '/v1/deliveries/d2/replay',
  ])
})

test('a rep reads what did not arrive and who can help; without alerts that is said', () => {
  draw([DEAD], 'sales')
  expect(all('button')).toEqual([])
  expect(text()).toContain('An admin can send it again.')
  render(null, root)
  draw([], 'sales')
  expect(text()).toContain('No alert was sent for this hand-off.')
})
