import { expect, test } from 'vitest'
import type { Env } from '../../worker/env'
import { post } from '../../worker/jobs/senders/post'
import type { Outcome } from '../../worker/jobs/senders/sender'
import { sendSmtp } from '../../worker/jobs/senders/smtp'
import { phraseIn } from '../../worker/language/phrase'
import { checkResolved } from '../../worker/outgoing-url'

/** A platform whose names lead where the test says. */
const platform = (addresses: string[], LOCAL = '0') =>
  ({ LOCAL, RESOLVE: { fetch: async () => Response.json(addresses) } }) as unknown as Env

test.each([
  ['127.0.0.1'],
  ['10.1.2.3'],
  ['172.20.0.1'],
  ['192.168.0.7'],
  ['169.254.169.254'],
  ['100.64.0.1'],
  ['0.0.0.0'],
  ['::1'],
  ['fd00::2'],
  ['fe80::1%eth0'],
  ['::ffff:10.0.0.1'],
])('a public name that leads to %s is refused, also beside a public address', async (address) => {
  await expect(checkResolved('mail.example.com', platform(['93.184.215.14', address]))).rejects.toThrow(
    `mail.example.com leads to ${address}, which is no public address`,
  )
})

test('public addresses pass; loopback does on a developer’s machine only, a private network nowhere', async () => {
  await checkResolved('mail.example.com', platform(['93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c']))
  await checkResolved('localhost', platform(['127.0.0.1', '::1'], '1'))
  await expect(checkResolved('localhost', platform(['192.168.1.1'], '1'))).rejects.toThrow('no public address')
  // Cloudflare has no such binding and needs none.
  await checkResolved('mail.example.com', { LOCAL: '0' } as Env)
})

test('webhooks and mails ask right before they connect, and say why they did not', async () => {
  const env = platform(['10.0.0.5'])
  const why = 'leads to 10.0.0.5, which is no public address; Baton does not call into private networks.'
  const said = (outcome: Outcome) => [outcome.ok, outcome.ok || phraseIn('en', outcome.error)]
  expect(said(await post('https://hooks.example.com/x', '{}', {}, env))).toEqual([false, `hooks.example.com ${why}`])
  const mail = { from: 'a@b.example', to: 'c@d.example', messageId: '<1@b.example>', raw: new Uint8Array() }
  const server = { kind: 'email', name: 'x', transport: 'smtp', from: 'a@b.example', host: 'smtp.example.com', port: 587 } as const
  expect(said(await sendSmtp(server, mail, env))).toEqual([false, `smtp.example.com ${why}`])
})
