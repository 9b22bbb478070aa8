import { Webhook } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Delivery } from '#shared/schema/delivery'
import type { Handoff } from '#shared/schema/handoff'
import { unique, uniqueEmail } from '../kit/client.ts'
import { act } from '../kit/handoff-states.ts'
import { MailServer } from '../kit/mail-server.ts'
import { Receiver } from '../kit/receiver.ts'
import { MINUTE, Simulated } from '../kit/simulated.ts'

let sim: Simulated
const channels: string[] = []
const closing: { close(): Promise<void> }[] = []

beforeAll(async () => {
  sim = await Simulated.start('2026-06-01T09:00:00Z')
})
afterAll(() => sim?.close())
afterEach(async () => {
  for (const id of channels.splice(0)) await sim.removeChannel(id)
  for (const one of closing.splice(0)) await one.close()
  // each test begins on a fresh morning
  await sim.pass(24 * 60 - ((sim.now / MINUTE) % (24 * 60)) + 9 * 60)
  if ([0, 6].includes(new Date(sim.now).getUTCDay())) await sim.pass(2 * 24 * 60)
})

async function hooked(types?: string[]) {
  const hook = await Receiver.start()
  closing.push(hook)
  const { channel, secret } = await sim.addChannel({ kind: 'webhook', url: hook.url, ...(types ? { types } : {}) })
  channels.push(channel.id)
  return { hook, channel, secret: secret! }
}
async function mailed(server: MailServer, more: Record<string, unknown> = {}) {
  const { channel } = await sim.addChannel({
    kind: 'email',
    transport: 'smtp',
    from: 'baton@team.example',
    host: '127.0.0.1',
    port: server.port,
    security: 'none',
    ...more,
  })
  channels.push(channel.id)
  return channel
}
/** The owner has seen it: nothing more is told of it but the decision. */
const seen = async (id: string) => expect((await act(sim.client, sim.team.tokens.mia, id, 'seen')).status).toBe(200)
/** The same as somebody reads it whose extension is shown in German. */
const inGerman = async (query: string): Promise<(string | null)[]> => {
  const init = { token: sim.team.tokens.ann, headers: { 'Accept-Language': 'de' } }
  const { body } = await sim.client.request<{ deliveries: Delivery[] }>('GET', `/v1/deliveries?limit=200&${query}`, init)
  return body.deliveries.map((d) => d.lastError)
}
const of = async (id: string, channel: string) =>
  (await sim.deliveries(`handoff=${id}`)).filter((d) => d.channel === channel && d.kind === 'opened')

describe('webhooks', () => {
  test('are signed by Standard Webhooks, and a decision waits until it can no longer be undone', async () => {
    const { hook, secret } = await hooked()
    const id = await sim.handRaise(uniqueEmail())
    const verifier = new Webhook(secret)
    const [opened] = hook.of('handoff.opened')
    expect(verifier.verify(opened!.request.text, opened!.request.headers as Record<string, string>)).toMatchObject({
      data: { handoffId: id },
    })
    expect(() =>
      new Webhook('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw').verify(opened!.request.text, opened!.request.headers as never),
    ).toThrow()
    const { ann, mia } = sim.team.tokens
    await act(sim.client, mia, id, 'accept')
    await sim.setTime(sim.now + 9000)
    await act(sim.client, mia, id, 'undo')
    await sim.pass(1)
    expect(hook.of('handoff.decided'), 'undone within ten seconds').toEqual([])
    await act(sim.client, mia, id, 'reject', { reason: 'not-now/no-budget' })
    await sim.setTime(sim.now + 9999)
    expect(hook.of('handoff.decided')).toEqual([])
    await sim.setTime(sim.now + 1)
    expect(hook.of('handoff.decided').map((h) => [h.data.action, h.data.reason])).toEqual([['reject', 'not-now/no-budget']])
    const read = await sim.client.get<Handoff>(ann, `/v1/handoffs/${id}`)
    expect(read.status, JSON.stringify(read.body)).toBe(200)
    const states = read.body.deliveries!.filter((d) => d.channel === 'webhook').map((d) => [d.kind, d.state])
    expect(states.map(([kind]) => kind).sort(), 'on the hand-off').toEqual(['decision', 'nurture', 'opened'])
    expect(new Set(states.map(([, state]) => state))).toEqual(new Set(['sent']))
  })

  test('one that fails is tried again under the same id, as late as it asks for; nothing starts after seen', async () => {
    const { hook } = await hooked(['handoff.opened'])
    hook.behaves = (response) => response.writeHead(503, { 'Retry-After': '120' }).end('later')
    const id = await sim.handRaise(uniqueEmail())
    expect(hook.requests.length).toBe(1)
    expect((await of(id, 'webhook'))[0]).toMatchObject({ state: 'failed', attempts: 1, lastError: '503 later' })
    await sim.setTime(sim.now + 119_000)
    expect(hook.requests.length).toBe(1)
    await sim.setTime(sim.now + 1000)
    expect(hook.requests.length).toBe(2)
    expect(new Set(hook.of('handoff.opened').map((h) => h.id)).size).toBe(1)
    hook.behaves = (response) => response.writeHead(200).end()
    await seen(id)
    await sim.pass(60)
    expect(hook.requests.length).toBe(2)
    expect((await of(id, 'webhook'))[0]).toMatchObject({ state: 'cancelled', attempts: 2 })
  })

  test('a server that never answers holds up nobody: others are told meanwhile, and it is tried again', async () => {
    const silent = await hooked(['handoff.opened'])
    const { hook } = await hooked(['handoff.opened'])
    silent.hook.behaves = () => {}
    const asked = Date.now()
    const id = await sim.handRaise(uniqueEmail())
    expect(Date.now() - asked, 'ms: one time-out of ten seconds').toBeLessThan(15_000)
    expect(hook.requests[0]!.at - silent.hook.requests[0]!.at).toBeLessThan(1000)
    const states = (await of(id, 'webhook')).map((d) => [d.state, d.lastError])
    expect(states).toContainEqual(['failed', 'No answer within 10 seconds.'])
    expect(await inGerman(`handoff=${id}`)).toContain('Keine Antwort innerhalb von 10 Sekunden.')
    expect(states).toContainEqual(['sent', null])
    silent.hook.behaves = (response) => response.writeHead(200).end()
    await sim.pass(2)
    expect((await of(id, 'webhook')).map((d) => d.state)).toEqual(['sent', 'sent'])
  })

  test('410 switches the channel off, says so to the admin, and keeps what was lost for a replay', async () => {
    const { hook, channel } = await hooked(['handoff.opened'])
    const other = await hooked(['workspace.notice'])
    hook.behaves = (response) => response.writeHead(410).end('gone')
    const id = await sim.handRaise(uniqueEmail())
    await sim.pass(30)
    expect(hook.requests.length).toBe(1)
    const { adam } = sim.team.tokens
    const { body } = await sim.client.get<{ channels: (typeof channel)[] }>(adam, '/v1/channels')
    expect(body.channels.find((c) => c.id === channel.id)).toMatchObject({
      enabled: false,
      disabledReason: expect.stringContaining('410 gone'),
    })
    expect(other.hook.of('workspace.notice')[0]!.data).toMatchObject({ channelId: channel.id })
    expect((await sim.deliveries('state=dead')).some((d) => d.handoffId === id)).toBe(true)
    const german = await sim.client.request<typeof body>('GET', '/v1/channels', { token: adam, headers: { 'Accept-Language': 'de' } })
    expect(german.body.channels.find((c) => c.id === channel.id)!.disabledReason).toBe(
      'Die Gegenseite antwortete „410 gone“: Diese Adresse gibt es nicht mehr.',
    )

    const dead = (await of(id, 'webhook')).find((d) => d.channelId === channel.id)!
    expect((await sim.client.post(adam, `/v1/deliveries/${dead.id}/replay`)).status, 'still off').toBe(409)
    hook.behaves = (response) => response.writeHead(200).end()
    await sim.client.request('PATCH', `/v1/channels/${channel.id}`, { token: adam, body: { enabled: true } })
    expect((await sim.client.post(sim.team.tokens.ann, `/v1/deliveries/${dead.id}/replay`)).status).toBe(403)
    expect((await sim.client.post(adam, `/v1/deliveries/${dead.id}/replay`)).status).toBe(200)
    await sim.pass(1)
    expect(hook.of('handoff.opened').map((h) => h.id)).toEqual([dead.id, dead.id])
    expect((await of(id, 'webhook')).find((d) => d.id === dead.id)!.state).toBe('sent')
  })

  test('what never works ends as a dead letter that can be seen', async () => {
    const { hook } = await hooked(['handoff.returned'])
    hook.behaves = (response) => response.writeHead(500).end()
    const id = await sim.handRaise(uniqueEmail())
    await sim.pass(3 * 24 * 60)
    expect(hook.requests.length).toBeGreaterThan(8)
    const dead = (await sim.deliveries('state=dead')).find((d) => d.handoffId === id)
    expect(dead).toMatchObject({ kind: 'returned', lastError: '500' })
    const count = hook.requests.length
    await sim.pass(3 * 24 * 60)
    expect(hook.requests.length).toBe(count)
  })
})

describe('mail', () => {
  test('goes to the owner, as text, with a link to the phone page', async () => {
    const server = await MailServer.start(0, { user: 'baton', password: 'geheim' })
    closing.push(server)
    await mailed(server, { user: 'baton', password: 'geheim' })
    const id = await sim.handRaise(uniqueEmail())
    const owner = (await sim.client.handoff(sim.team.tokens.ann, id)).owner!
    expect(server.mails.map((m) => m.to)).toEqual([`${owner.id.slice(3)}@team.example`])
    const [mail] = server.mails
    const [record] = await of(id, 'email')
    expect(mail!.messageId).toBe(`<${record!.id}@team.example>`)
    expect(mail!.text.replaceAll('=\r\n', '')).toMatch(/\/h\/ph_[\w-]{43}/)
    expect(JSON.stringify(record), 'the link is nobody else’s').not.toContain('ph_')
    expect(JSON.stringify(await sim.client.get(sim.team.tokens.adam, '/v1/channels'))).not.toContain('geheim')
  })

  test('a server that is down for an hour: every alert arrives once it is back, under its own id', async () => {
    const first = await MailServer.start()
    await mailed(first)
    await first.close()
    const ids = [await sim.handRaise(uniqueEmail()), await sim.handRaise(uniqueEmail())]
    const before = await Promise.all(ids.map(async (id) => (await of(id, 'email'))[0]!))
    expect(before.map((d) => d.state)).toEqual(['failed', 'failed'])
    expect(await inGerman(`handoff=${ids[0]}`)).toContainEqual(
      expect.stringMatching(/^(Das Senden schlug fehl: „.+“|Der Mailserver hat .+)\.$/),
    )
    for (const id of ids) await act(sim.client, sim.team.tokens.mia, id, 'snooze', { until: sim.now + 29 * MINUTE })
    const id = await sim.handRaise(uniqueEmail())
    await sim.pass(4)
    await act(sim.client, sim.team.tokens.mia, id, 'seen')
    await sim.pass(56)
    const second = await MailServer.start(first.port)
    closing.push(second)
    await sim.pass(120)
    const waiting = (await sim.deliveries('state=pending'))
      .concat(await sim.deliveries('state=failed'))
      .filter((d) => d.channel === 'email')
    expect(waiting).toEqual([])
    expect(await sim.deliveries('state=dead')).not.toContainEqual(expect.objectContaining({ channel: 'email' }))
    const sent = (await sim.deliveries('state=sent')).filter((d) => d.channel === 'email' && ids.concat(id).includes(d.handoffId!))
    expect(sent.length).toBeGreaterThan(0)
    expect(second.mails.map((m) => m.messageId).sort()).toEqual(expect.arrayContaining(sent.map((d) => `<${d.id}@team.example>`).sort()))
    expect(new Set(second.mails.map((m) => m.messageId)).size, 'each once').toBe(second.mails.length)
    const [early] = await of(id, 'email')
    expect(early, 'seen before the server came back').toMatchObject({ state: 'cancelled' })
    expect(second.mails.map((m) => m.messageId)).not.toContain(`<${early!.id}@team.example>`)
  })

  test('451 is tried again; 550 for the address is final and visible', async () => {
    const server = await MailServer.start()
    closing.push(server)
    await mailed(server)
    server.refusesData = { responseCode: 451, message: 'Try again later' }
    const id = await sim.handRaise(uniqueEmail())
    expect((await of(id, 'email'))[0]).toMatchObject({
      state: 'failed',
      attempts: 1,
      lastError: 'The mail server answered “451 Try again later”.',
    })
    expect(await inGerman(`handoff=${id}`)).toContain('Der Mailserver antwortete „451 Try again later“.')
    server.refusesData = null
    await sim.pass(1)
    expect((await of(id, 'email'))[0]).toMatchObject({ state: 'sent', attempts: 2 })
    await seen(id)
    server.refusesRecipient = { responseCode: 550, message: 'No such mailbox' }
    const refused = server.refused
    const other = await sim.handRaise(uniqueEmail())
    expect((await of(other, 'email'))[0]).toMatchObject({ state: 'dead', attempts: 1, lastError: expect.stringContaining('550') })
    expect(server.refused).toBe(refused + 1)
  })
})

test('a chat room reads plain text: what a lead wrote is no markup and no mention', async () => {
  const hook = await Receiver.start()
  closing.push(hook)
  channels.push((await sim.addChannel({ kind: 'chat', url: hook.url })).channel.id)
  const visitor = unique('visitor-')
  const address = uniqueEmail()
  await sim.client.collect(visitor, [
    { n: 'identify', t: sim.now - 2, u: '/demo', p: { email: address, name: '<!channel> *Bold* & Co' } },
    { n: 'form', t: sim.now - 1, u: '/demo', p: { form: 'demo' } },
  ])
  await sim.pass(1)
  const { text, blocks } = JSON.parse(hook.requests[0]!.text)
  expect(text).toContain('&lt;!channel&gt;')
  expect(text).not.toContain('*Bold*')
  expect(blocks[0].type).toBe('section')
})

test('channels are an admin’s; addresses inside a network, secrets and unknown fields are refused; a test says what the other side answered', async () => {
  const { hook, channel } = await hooked()
  const { ann, adam, stranger } = sim.team.tokens
  const tested = await sim.client.post<{ ok: boolean; message: string }>(adam, `/v1/channels/${channel.id}/test`)
  expect([tested.status, tested.body]).toEqual([200, { ok: true, message: '200 ok' }])
  hook.behaves = (response) => response.writeHead(403).end('no')
  expect((await sim.client.post(adam, `/v1/channels/${channel.id}/test`)).body).toEqual({ ok: false, message: '403 no' })
  expect((await sim.client.post(ann, '/v1/channels', { kind: 'chat', name: 'x', url: 'https://hooks.example.com/' })).status).toBe(403)
  expect((await sim.client.post(adam, `/v1/channels/ch_none/test`)).status).toBe(404)
  expect((await sim.client.request('DELETE', `/v1/channels/${channel.id}`, { token: stranger })).status).toBe(403)
  const addresses = [
    'https://10.0.0.1/',
    'https://169.254.169.254/x',
    'https://[::ffff:10.0.0.1]/',
    'https://printer.local/',
    'http://example.com/',
  ]
  for (const url of [
    ...addresses,
    'https://a:b@example.com/',
    'ftp://example.com/',
    'https://intranet/',
    'https://[fd00::1]/',
    'https://167772161/',
  ]) {
    const said = await sim.client.post<{ error: { field: string } }>(adam, '/v1/channels', { kind: 'webhook', name: 'x', url })
    expect([url, said.status, said.body.error?.field]).toEqual([url, 400, 'url'])
  }
  const mail = { kind: 'email', name: 'x', transport: 'smtp', from: 'a@b.example', host: 'smtp.b.example', port: 587 }
  for (const [field, bad] of [
    ['host', '192.168.1.1'],
    ['port', 0],
    ['user', 'a\r\nDATA'],
    ['from', 'nobody'],
  ] as const)
    expect((await sim.client.post<{ error: { field: string } }>(adam, '/v1/channels', { ...mail, [field]: bad })).body.error.field).toBe(
      field,
    )
})
