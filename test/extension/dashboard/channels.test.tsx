import '../harness/installed'
import { beforeEach, expect, test } from 'vitest'
import { type Channel, ChannelChange } from '#shared/schema/channel'
import { ChannelList } from '../../../extension/views/dashboard/channels/channel-list'
import { all, button, click, one, shows, text, type } from '../harness/drawn'
import { answered, type Call, choose, drawn, drawPage, labelled, refused, submit } from './drawn-page'

const channel = (id: string, over: Partial<Channel>): Channel => ({
  ...{ id, kind: 'webhook', name: id, target: 'hooks.example', from: null, types: null },
  ...{ enabled: true, disabledReason: null, problem: null, createdAt: 0 },
  ...over,
})
const MAIL = channel('Mail', { kind: 'email', target: 'smtp.acme.example:587', from: 'baton@acme.example' })
const ROOM = channel('Room', { kind: 'chat', target: 'chat.example', problem: 'Baton cannot read this channel’s password or address.' })
const HOOK = channel('Hook', { types: ['handoff.opened', 'handoff.decided'] })

let answers: ReturnType<typeof answered>[]
beforeEach(() => {
  answers = []
})

async function draw(role: 'admin' | 'sales' = 'admin') {
  const changes = drawPage(<ChannelList />, role, ({ method }) =>
    method === 'GET' ? answered({ channels: [MAIL, ROOM, HOOK], cursor: null }) : answers.shift()!,
  )
  await shows(() => all('tbody tr').length === 3)
  return changes
}
/** The one change made, as the worker’s schema reads it. */
const sent = (changes: Call[]) => changes.splice(0).map(({ method, path, body }) => [method, path, ChannelChange.parse(body)])

test('why nothing can be sent stands as a fault on the row of that channel only', async () => {
  await draw('sales')
  expect(all('tbody tr').map((row) => row.querySelector('.fault')?.textContent ?? null)).toEqual([null, ROOM.problem, null])
  expect(all('tbody button'), 'only admins change channels').toEqual([])
})

test('a mail server is changed field by field; a refusal stands at its field; the password goes only when typed', async () => {
  const changes = await draw()
  click(button('Change Mail')!)
  await shows(() => one('dialog'))
  expect(
    ['Name', 'Sender', 'Server', 'Port', 'Encryption', 'User (optional)', 'Password (optional)'].map((l) => labelled(l).value),
  ).toEqual([...['Mail', 'baton@acme.example', 'smtp.acme.example', '587', '', '', '']])
  type(labelled('Server'), 'mx.acme.example')
  await drawn()
  choose('Encryption', 'tls')
  answers = [refused('The password belongs to the server as it was. Enter the one for these.', 'password')]
  await submit()
  await shows(() => all('dialog .fault').some((line) => line.textContent?.includes('Enter the one for these.')))
  expect(labelled('Password (optional)').getAttribute('aria-invalid')).toBe('true')
  expect(sent(changes)).toEqual([['PATCH', '/v1/channels/Mail', { host: 'mx.acme.example', security: 'tls' }]])
  type(labelled('Password (optional)'), 'new secret')
  answers = [answered({ ...MAIL, target: 'mx.acme.example:587' })]
  await submit()
  await shows(() => !one('dialog') && text().includes('mx.acme.example:587'))
  expect(sent(changes)).toEqual([['PATCH', '/v1/channels/Mail', { host: 'mx.acme.example', security: 'tls', password: 'new secret' }]])
})

test('user and password can be taken away; saving what is unchanged asks the worker nothing', async () => {
  const changes = await draw()
  click(button('Change Mail')!)
  await shows(() => one('dialog'))
  await submit()
  await shows(() => !one('dialog'))
  expect(changes).toEqual([])
  click(button('Change Mail')!)
  const box = await shows(() => one('dialog') && labelled('No user and no password'))
  click(box)
  await shows(() => !text().includes('Password (optional)'))
  answers = [answered(MAIL)]
  await submit()
  await shows(() => !one('dialog'))
  expect(sent(changes)).toEqual([['PATCH', '/v1/channels/Mail', { user: null, password: null }]])
})

test('a chat room’s address is secret: empty it stays, typed it goes, and the fault goes with it', async () => {
  const changes = await draw()
  click(button('Change Room')!)
  await shows(() => one('dialog'))
  expect(labelled('Address').value).toBe('')
  expect(text()).toContain('Empty: stays at chat.example.')
  expect(one('dialog .fault')!.textContent).toBe(ROOM.problem)
  type(labelled('Name'), ' Sales room ')
  await drawn()
  type(labelled('Address'), 'https://new.example/x')
  answers = [answered({ ...ROOM, name: 'Sales room', target: 'new.example', problem: null })]
  await submit()
  await shows(() => !one('dialog') && text().includes('new.example'))
  expect(sent(changes)).toEqual([['PATCH', '/v1/channels/Room', { name: 'Sales room', url: 'https://new.example/x' }]])
  expect(
    all('.fault')
      .map((line) => line.textContent)
      .join(''),
  ).toBe('')
})

test('a webhook’s types are ticked; none is said to be too few; everything takes the choice away', async () => {
  const changes = await draw()
  click(button('Change Hook')!)
  await shows(() => one('dialog'))
  expect(labelled('handoff.opened').checked).toBe(true)
  expect(labelled('workspace.digest').checked).toBe(false)
  click(labelled('handoff.opened'))
  await shows(() => !labelled('handoff.opened').checked)
  click(labelled('handoff.decided'))
  await shows(() => !labelled('handoff.decided').checked)
  await submit()
  await shows(() => text().includes('Choose at least one, or everything.'))
  expect(changes).toEqual([])
  click(labelled('workspace.digest'))
  answers = [answered({ ...HOOK, types: ['workspace.digest'] })]
  await submit()
  await shows(() => !one('dialog') && one('p.mono')?.textContent === 'workspace.digest')
  click(button('Change Hook')!)
  await shows(() => one('dialog'))
  choose('Sends', 'all')
  answers = [answered({ ...HOOK, types: null })]
  await submit()
  await shows(() => !one('dialog') && !one('p.mono'))
  expect(sent(changes)).toEqual([
    ['PATCH', '/v1/channels/Hook', { types: ['workspace.digest'] }],
    ['PATCH', '/v1/channels/Hook', { types: null }],
  ])
})

test('only a webhook gets a new signing secret: refused it says why, made it is shown once and until when both sign', async () => {
  const changes = await draw()
  expect(all('tbody button').filter((b) => b.textContent === 'New signing secret…')).toHaveLength(1)
  click(button('New signing secret for Hook')!)
  await shows(() => one('dialog'))
  expect(labelled('Hours both secrets sign').value).toBe('24')
  type(labelled('Hours both secrets sign'), '48')
  answers = [refused('This worker has no MASTER_SECRET.')]
  await submit()
  await shows(() => one('dialog .fault')?.textContent === 'This worker has no MASTER_SECRET.')
  answers = [answered({ channel: HOOK, secret: 'whsec_fresh' })]
  const until = new Date(Date.now() + 48 * 3_600_000)
  await submit()
  await shows(() => one('.secret code')?.textContent === 'whsec_fresh')
  expect(text()).toContain(`until ${until.toLocaleDateString('en-GB', { weekday: 'short' })}`)
  expect(text()).toContain(until.toLocaleDateString('en-GB', { month: 'short' }))
  await shows(() => document.activeElement === button('Copy'))
  click(button('Done')!)
  await shows(() => !one('dialog'))
  expect(text()).not.toContain('whsec_fresh')
  expect(changes).toEqual([
    { method: 'POST', path: '/v1/channels/Hook/rotate', body: { overlapHours: 48 } },
    { method: 'POST', path: '/v1/channels/Hook/rotate', body: { overlapHours: 48 } },
  ])
})

test('without an overlap the old secret has ended', async () => {
  await draw()
  click(button('New signing secret for Hook')!)
  await shows(() => one('dialog'))
  type(labelled('Hours both secrets sign'), '0')
  answers = [answered({ channel: HOOK, secret: 'whsec_now' })]
  await submit()
  await shows(() => text().includes('the old one has ended'))
})

test('a webhook’s missing types hold up no other kind of channel', async () => {
  const changes = await draw()
  click(button('Add a channel…')!)
  await shows(() => one('dialog'))
  choose('Kind', 'webhook')
  await drawn()
  choose('Sends', 'some')
  await drawn()
  choose('Kind', 'chat')
  await drawn()
  type(labelled('Name'), 'Room 2')
  await drawn()
  type(labelled('Address'), 'https://chat.example/2')
  answers = [answered({ channel: { ...ROOM, id: 'Room 2', name: 'Room 2', problem: null }, secret: null })]
  await submit()
  await shows(() => !one('dialog'))
  expect(changes).toEqual([{ method: 'POST', path: '/v1/channels', body: { kind: 'chat', name: 'Room 2', url: 'https://chat.example/2' } }])
})
