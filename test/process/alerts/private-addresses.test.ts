import { describe, expect, test } from 'vitest'
import { resolveHost } from '../../../worker/local/resolve-host'
import type { Client } from '../kit/client.ts'
import { Receiver } from '../kit/receiver.ts'
import type { Team } from '../kit/team-state.ts'
import { withTeamWorker } from '../kit/team-worker.ts'
import type { WorkerProcess } from '../kit/worker-process.ts'

type Made = { channel: { id: string }; error?: { field: string } }
let team: Team
let worker: WorkerProcess
let client: Client

const add = (body: Record<string, unknown>) => client.post<Made>(team.tokens.adam, '/v1/channels', { name: 'x', ...body })
const mailTo = (host: string) => ({ kind: 'email', transport: 'smtp', from: 'a@b.example', host, port: 587 })

withTeamWorker((on) => {
  ;({ team, worker, client } = on)
})

describe('on a developer’s machine', () => {
  test('a redirect is an answer like any other failure and is not followed', async () => {
    const [hook, elsewhere] = [await Receiver.start(), await Receiver.start()]
    hook.behaves = (response) => response.writeHead(307, { Location: elsewhere.url }).end()
    const { body } = await add({ kind: 'webhook', url: hook.url })
    const said = await client.post(team.tokens.adam, `/v1/channels/${body.channel.id}/test`)
    expect(said.body).toEqual({ ok: false, message: '307' })
    expect([hook.requests.length, elsewhere.requests.length]).toEqual([1, 0])
    await Promise.all([hook.close(), elsewhere.close()])
  })

  test('the binding RESOLVE says every address of a name', async () => {
    const of = async (host: string) => (await resolveHost({ url: `http://resolve/?host=${encodeURIComponent(host)}` })).json()
    expect(await of('localhost')).toContain('127.0.0.1')
    expect(await of('::1')).toEqual(['::1'])
    expect(await of('no-such-name.invalid')).toEqual([])
  })
})

test('with LOCAL off, every way to write a private address is refused, for webhooks and mail servers', async () => {
  await worker.stop()
  await worker.restart({ LOCAL: '0' })
  const hosts = ['127.0.0.1', '127.1', '0x7f.1', '127.0x0.0.1', '2130706433', '10.0.0.1', '169.254.169.254', '100.64.0.1', '0.0.0.0']
  const names = ['localhost', 'printer.local', 'db.internal', 'intranet', '127.0.0.1.', 'x.localhost.']
  for (const host of [...hosts, ...names, '[::1]', '[fd00::1]', '[fe80::1]', '[::ffff:10.0.0.1]', '[64:ff9b::a00:1]']) {
    const web = await add({ kind: 'webhook', url: `https://${host}/` })
    expect([host, web.status, web.body.error?.field]).toEqual([host, 400, 'url'])
    const mail = await add(mailTo(host.replace(/^\[|\]$/g, '')))
    expect([host, mail.status, mail.body.error?.field]).toEqual([host, 400, 'host'])
  }
  for (const host of ['hooks.example.com', '8.8.8.8', '3com.com', 'a.1x', 'xn--bcher-kva.example'])
    expect([host, (await add(mailTo(host))).status]).toEqual([host, 201])
  expect((await client.request('POST', '/__local/ws_local/clock', { body: { at: null } })).status, 'no back door').toBe(404)
})
