import { Webhook } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Channel } from '#shared/schema/channel'
import { type ApiFailure, uniqueEmail } from '../kit/client.ts'
import { MailServer } from '../kit/mail-server.ts'
import { Receiver } from '../kit/receiver.ts'
import { Simulated } from '../kit/simulated.ts'

let sim: Simulated
let adam: string
const channels: string[] = []
const closing: { close(): Promise<void> }[] = []

beforeAll(async () => {
  sim = await Simulated.start('2026-06-01T09:00:00Z')
  adam = sim.team.tokens.adam
})
afterAll(() => sim?.close())
afterEach(async () => {
  for (const id of channels.splice(0)) await sim.removeChannel(id)
  for (const one of closing.splice(0)) await one.close()
})

async function receiver() {
  const hook = await Receiver.start()
  closing.push(hook)
  return hook
}
async function added(input: Record<string, unknown>) {
  const made = await sim.addChannel(input)
  channels.push(made.channel.id)
  return { ...made, secret: made.secret! }
}
const patch = (id: string, body: unknown) => sim.client.request<Channel & ApiFailure>('PATCH', `/v1/channels/${id}`, { token: adam, body })
const rotate = (id: string, body?: unknown) => sim.client.post<{ secret: string }>(adam, `/v1/channels/${id}/rotate`, body)
const openedOf = async (id: string, channelId: string) =>
  (await sim.deliveries(`handoff=${id}`)).find((d) => d.channelId === channelId && d.kind === 'opened')!
const isSignedBy = (secret: string, { text, headers }: Receiver['requests'][number]): boolean => {
  try {
    new Webhook(secret).verify(text, headers as Record<string, string>)
    return true
  } catch {
    return false
  }
}

test('a webhook that moved: what waits goes to the new address at once, under its old id, signed as before', async () => {
  const [old, next] = [await receiver(), await receiver()]
  const { channel, secret } = await added({ kind: 'webhook', url: old.url, types: ['handoff.opened'] })
  old.behaves = (response) => response.writeHead(503, { 'Retry-After': '3600' }).end()
  const id = await sim.handRaise(uniqueEmail())
  const before = await openedOf(id, channel.id)
  expect(before).toMatchObject({ state: 'failed', attempts: 1, target: new URL(old.url).host })
  const said = await patch(channel.id, { url: next.url })
  expect([said.status, said.body.target]).toEqual([200, new URL(next.url).host])
  await sim.setTime(sim.now)
  expect(next.requests.map((r) => r.headers['webhook-id'])).toEqual([before.id])
  expect(isSignedBy(secret, next.requests[0]!)).toBe(true)
  expect(old.requests.length).toBe(1)
  expect(await openedOf(id, channel.id)).toMatchObject({ id: before.id, state: 'sent', attempts: 1, target: new URL(next.url).host })
})

test('a webhook’s types are changed and taken away; a chat gets another room', async () => {
  const [hook, room, other] = [await receiver(), await receiver(), await receiver()]
  const webhook = await added({ kind: 'webhook', url: hook.url, types: ['workspace.digest'] })
  const chat = await added({ kind: 'chat', url: room.url })
  await sim.handRaise(uniqueEmail())
  expect([hook.requests.length, room.requests.length]).toEqual([0, 1])
  expect((await patch(webhook.channel.id, { types: null })).body.types).toBeNull()
  expect((await patch(chat.channel.id, { url: other.url, name: 'Sales' })).body).toMatchObject({
    name: 'Sales',
    target: new URL(other.url).host,
  })
  await sim.handRaise(uniqueEmail())
  expect([hook.of('handoff.opened').length, room.requests.length, other.requests.length]).toEqual([1, 1, 1])
})

test('a mail server that moved takes what waits; its password does not go along unasked', async () => {
  const server = await MailServer.start(0, { user: 'baton', password: 'geheim' })
  closing.push(server)
  const nobody = await MailServer.start()
  await nobody.close()
  const at = { transport: 'smtp', from: 'baton@team.example', host: '127.0.0.1', port: nobody.port, security: 'none' }
  const { channel } = await added({ kind: 'email', ...at, user: 'baton', password: 'geheim' })
  const id = await sim.handRaise(uniqueEmail())
  const before = await openedOf(id, channel.id)
  expect(before.state).toBe('failed')
  const moved = await patch(channel.id, { port: server.port })
  expect([moved.status, moved.body.error?.field]).toEqual([400, 'password'])
  expect((await patch(channel.id, { port: server.port, password: 'falsch' })).status).toBe(200)
  await sim.setTime(sim.now)
  expect(await openedOf(id, channel.id)).toMatchObject({ state: 'failed', lastError: expect.stringContaining('Wrong name or password') })
  expect((await patch(channel.id, { password: 'geheim', from: 'sales@team.example' })).body.from).toBe('sales@team.example')
  await sim.setTime(sim.now)
  expect(await openedOf(id, channel.id)).toMatchObject({ id: before.id, state: 'sent', target: before.target })
  expect(server.mails.map((m) => m.messageId)).toEqual([`<${before.id}@team.example>`])
})

test('a rep’s new address: what waits is mailed there, under its old id; nobody else’s address is taken', async () => {
  const server = await MailServer.start()
  closing.push(server)
  const at = { transport: 'smtp', from: 'baton@team.example', host: '127.0.0.1', port: server.port, security: 'none' }
  const { channel } = await added({ kind: 'email', ...at })
  server.refusesRecipient = { responseCode: 451, message: 'Mailbox is moving' }
  const id = await sim.handRaise(uniqueEmail())
  const before = await openedOf(id, channel.id)
  expect(before.state).toBe('failed')
  server.refusesRecipient = null
  const owner = before.member!.id
  const change = (body: unknown) =>
    sim.client.request<ApiFailure & { email: string }>('PATCH', `/v1/members/${owner}`, { token: adam, body })
  const taken = await change({ email: 'Adam@team.example' })
  expect([taken.status, taken.body.error.field]).toEqual([409, 'email'])
  expect((await change({ email: 'nobody' })).status).toBe(400)
  expect((await change({ email: 'New.Address@team.example' })).body.email).toBe('new.address@team.example')
  await sim.setTime(sim.now)
  expect(server.mails.map((m) => [m.to, m.messageId])).toEqual([['new.address@team.example', `<${before.id}@team.example>`]])
  expect(await openedOf(id, channel.id)).toMatchObject({ state: 'sent', target: 'new.address@team.example' })
  await change({ email: before.target })
})

test('a new signing secret: both sign while the overlap lasts, the old one does not after', async () => {
  const hook = await receiver()
  const { channel, secret } = await added({ kind: 'webhook', url: hook.url, types: ['handoff.opened'] })
  const second = (await rotate(channel.id)).body.secret
  expect(second).toMatch(/^whsec_[A-Za-z0-9+/=]{44}$/)
  await sim.handRaise(uniqueEmail())
  const [request] = hook.requests
  expect(String(request!.headers['webhook-signature']).split(' ').length).toBe(2)
  expect([isSignedBy(secret, request!), isSignedBy(second, request!)]).toEqual([true, true])
  const third = (await rotate(channel.id, { overlapHours: 0 })).body.secret
  await sim.handRaise(uniqueEmail())
  expect([secret, second, third].map((s) => isSignedBy(s, hook.requests[1]!))).toEqual([false, false, true])
})

test('only an admin may; what a kind does not have, an address in a network and a room’s signature are refused', async () => {
  const hook = await receiver()
  const webhook = (await added({ kind: 'webhook', url: hook.url })).channel
  const chat = (await added({ kind: 'chat', url: hook.url })).channel
  for (const [id, body, field] of [
    [webhook.id, { host: 'smtp.example.com' }, 'host'],
    [chat.id, { types: ['handoff.opened'] }, 'types'],
    [chat.id, { url: 'https://10.0.0.1/' }, 'url'],
    [webhook.id, { url: 'https://printer.local/' }, 'url'],
    [webhook.id, { name: '' }, 'name'],
  ] as const) {
    const said = await patch(id, body)
    expect([said.status, said.body.error.field], JSON.stringify(body)).toEqual([400, field])
  }
  expect((await rotate(chat.id)).status).toBe(409)
  expect((await rotate('ch_none')).status).toBe(404)
  expect((await rotate(webhook.id, { overlapHours: -1 })).status).toBe(400)
  const { ann, mark } = sim.team.tokens
  for (const token of [ann, mark]) expect((await sim.client.post(token, `/v1/channels/${webhook.id}/rotate`)).status).toBe(403)
})
