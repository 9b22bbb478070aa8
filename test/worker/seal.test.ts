import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { openChannel, sealChannel } from '../../worker/secrets/channel-secrets'
import { masterSecret } from '../../worker/secrets/master-secret'
import { seal, Unreadable, unseal } from '../../worker/secrets/seal'
import type { ChannelRow } from '../../worker/store/channels'

const MASTER = 'a secret of the tests that is long enough'
const SCOPE = { workspace: 'ws_a', purpose: 'channel', subject: 'ch_1' }

test('a sealed text opens again, differs every time, and shows nothing of what is in it', async () => {
  for (const text of ['', 'geheim', 'ü'.repeat(5000)]) {
    const [one, two] = [await seal(MASTER, SCOPE, text), await seal(MASTER, SCOPE, text)]
    expect(one).not.toBe(two)
    expect(await unseal(MASTER, SCOPE, one)).toBe(text)
    if (text) expect(atob(one.slice(3))).not.toContain(text)
  }
})

test('it opens nowhere else: another secret, workspace, purpose or row, or a changed byte', async () => {
  const sealed = await seal(MASTER, SCOPE, 'geheim')
  await expect(unseal(`${MASTER}!`, SCOPE, sealed)).rejects.toThrow(Unreadable)
  for (const other of [{ workspace: 'ws_b' }, { purpose: 'crm' }, { subject: 'ch_2' }])
    await expect(unseal(MASTER, { ...SCOPE, ...other }, sealed)).rejects.toThrow(Unreadable)
  const bytes = [...atob(sealed.slice(3))]
  bytes[bytes.length - 1] = String.fromCharCode(bytes.at(-1)!.charCodeAt(0) ^ 1)
  for (const bad of [`v1.${btoa(bytes.join(''))}`, 'v1.', 'v1.%%%', 'v2.AAAA', ''])
    await expect(unseal(MASTER, SCOPE, bad)).rejects.toThrow(Unreadable)
})

test('a master secret that is missing or short is none', () => {
  expect(masterSecret({})).toBeNull()
  expect(masterSecret({ MASTER_SECRET: 'x'.repeat(31) })).toBeNull()
  expect(masterSecret({ MASTER_SECRET: ` ${MASTER}\n` })).toBe(MASTER)
  expect(masterSecret(env)).not.toBeNull()
})

test('a channel whose secrets cannot be read says why in a sentence', async () => {
  const config = { kind: 'chat', name: 'Room', host: 'hooks.example.com', origin: 'https://baton.example' } as const
  const bare = { id: 'ch_1', enabled: true, disabledReason: null, config, createdAt: 1 }
  const row = (await sealChannel({ MASTER_SECRET: MASTER }, 'ws_a', bare, { url: 'https://hooks.example.com/T/1' })) as ChannelRow
  expect(JSON.stringify(row)).not.toContain('/T/1')
  expect(await openChannel({ MASTER_SECRET: MASTER }, 'ws_a', row)).toMatchObject({
    ok: true,
    channel: { secrets: { url: 'https://hooks.example.com/T/1' } },
  })
  for (const env of [{ MASTER_SECRET: MASTER.toUpperCase() }, {}]) {
    const opened = await openChannel(env, 'ws_a', row)
    expect(opened).toMatchObject({ ok: false, problem: { text: expect.stringMatching(/^[A-Z].*MASTER_SECRET.*\.$/) } })
  }
  expect(await sealChannel({}, 'ws_a', bare, { url: 'https://hooks.example.com/T/1' })).toBeNull()
})
