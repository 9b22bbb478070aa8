import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate } from 'selfsigned'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '../kit/client.ts'
import type { Team } from '../kit/team-state.ts'
import { withTeamWorker } from '../kit/team-worker.ts'

let team: Team
let client: Client
let keys: { key: string; cert: string }
const folder = mkdtempSync(join(tmpdir(), 'baton-cert-'))

beforeAll(async () => {
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  })
  keys = { key: made.private, cert: made.cert }
  const path = join(folder, 'ca.pem')
  writeFileSync(path, made.cert)
  // workerd trusts what Node is told to trust
  process.env.NODE_EXTRA_CA_CERTS = path
})
afterAll(() => {
  delete process.env.NODE_EXTRA_CA_CERTS
  rmSync(folder, { recursive: true, force: true })
})
withTeamWorker((on) => {
  ;({ team, client } = on)
})

/** Sends a test mail and says how it went and over what kind of connection mails and passwords arrived. */
async function send(security: string, server: { secure: boolean; trusted?: boolean; offersTls?: boolean }) {
  const arrived: string[] = []
  const smtp = new SMTPServer({
    ...(server.trusted === false ? {} : keys),
    secure: server.secure,
    disabledCommands: server.offersTls === false ? ['STARTTLS'] : [],
    allowInsecureAuth: true,
    onAuth: (auth, session, done) => {
      arrived.push(`password ${session.secure ? 'encrypted' : 'in the clear'}`)
      done(null, { user: auth.username })
    },
    onData: (stream, session, done) => {
      arrived.push(`mail ${session.secure ? 'encrypted' : 'in the clear'}`)
      stream.resume()
      stream.on('end', () => done())
    },
  })
  smtp.on('error', () => {})
  await new Promise<void>((ready) => smtp.listen(0, '127.0.0.1', ready))
  const { port } = smtp.server.address() as AddressInfo
  const { adam } = team.tokens
  const input = {
    kind: 'email',
    name: security,
    transport: 'smtp',
    from: 'baton@team.example',
    host: 'localhost',
    port,
    security,
    user: 'baton',
    password: 'geheim',
  }
  const added = await client.post<{ channel: { id: string } }>(adam, '/v1/channels', input)
  const { body } = await client.post<{ ok: boolean; message: string }>(adam, `/v1/channels/${added.body.channel.id}/test`)
  await new Promise<void>((done) => smtp.close(() => done()))
  return { ...body, arrived }
}

test('tls from the first byte, and by STARTTLS', async () => {
  const all = ['password encrypted', 'mail encrypted']
  expect(await send('tls', { secure: true })).toMatchObject({ ok: true, arrived: all })
  expect(await send('starttls', { secure: false })).toMatchObject({ ok: true, arrived: all })
})

test('neither mail nor password goes to a server that offers no encryption, or whose certificate nobody trusts', async () => {
  expect(await send('starttls', { secure: false, offersTls: false })).toMatchObject({ ok: false, arrived: [] })
  expect(await send('starttls', { secure: false, trusted: false })).toMatchObject({ ok: false, arrived: [] })
  expect(await send('tls', { secure: true, trusted: false })).toMatchObject({ ok: false, arrived: [] })
})
