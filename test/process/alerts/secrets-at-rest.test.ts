import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Channel } from '#shared/schema/channel'
import type { Delivery } from '#shared/schema/delivery'
import type { Handoff } from '#shared/schema/handoff'
import { type Client, until } from '../kit/client.ts'
import { newLead } from '../kit/handoff-states.ts'
import { MailServer } from '../kit/mail-server.ts'
import { Receiver } from '../kit/receiver.ts'
import { rowsOf, withStored } from '../kit/stored.ts'
import type { Team } from '../kit/team-state.ts'
import { withTeamWorker } from '../kit/team-worker.ts'
import type { WorkerProcess } from '../kit/worker-process.ts'

const PASSWORD = 'Geheim-und-lang-4711'
const SLACK_PATH = '/services/T0001/B0002/abcdefSECRETpath'
let team: Team
let worker: WorkerProcess
let client: Client
let hook: Receiver
let mail: MailServer
let secret: string
let adam: string

// hooks after the tests run in reverse: the worker ends before whom it tells
afterAll(async () => {
  await hook?.close()
  await mail?.close()
})
withTeamWorker((on) => {
  ;({ team, worker, client } = on)
})
beforeAll(async () => {
  adam = team.tokens.adam
  hook = await Receiver.start()
  mail = await MailServer.start(0, { user: 'baton', password: PASSWORD })
  const slack = new URL(SLACK_PATH, hook.url).href
  const at = { transport: 'smtp', from: 'baton@team.example', host: '127.0.0.1', port: mail.port, security: 'none' }
  await add({ kind: 'email', ...at, user: 'baton', password: PASSWORD })
  await add({ kind: 'chat', url: slack })
  secret = (await add({ kind: 'webhook', url: hook.url }))!
})

async function add(input: Record<string, unknown>): Promise<string | null> {
  const said = await client.post<{ secret: string | null }>(adam, '/v1/channels', { name: String(input.kind), ...input })
  expect(said.status, JSON.stringify(said.body)).toBe(201)
  return said.body.secret
}
const channels = async () => (await client.get<{ channels: Channel[] }>(adam, '/v1/channels')).body.channels
/** A hand-off now; what was told of it outside the extension, once nothing of it waits any more. */
async function told(): Promise<Delivery[]> {
  const lead = await newLead(client, team.tokens.mark)
  const opened = await client.post<Handoff>(team.tokens.mark, '/v1/handoffs', { leadId: lead.id, note: 'Met at the fair' })
  expect(opened.status).toBe(201)
  return until('every alert to be sent or given up', async () => {
    const { body } = await client.get<{ deliveries: Delivery[] }>(adam, `/v1/deliveries?limit=200&handoff=${opened.body.id}`)
    const outside = body.deliveries.filter((d) => d.channel !== 'extension')
    return outside.length > 0 && outside.every((d) => d.state === 'sent' || d.state === 'dead') ? outside : null
  })
}
/** Every text of every table, as it lies there. */
const stored = () =>
  withStored(team.state, (db) =>
    rowsOf<{ name: string }>(db, "SELECT name FROM sqlite_schema WHERE type = 'table'")
      .map(({ name }) => JSON.stringify(rowsOf(db, `SELECT * FROM "${name}"`)))
      .join('\n'),
  )
const expectNoSecret = (text: string) => {
  for (const one of [PASSWORD, SLACK_PATH, secret, secret.slice('whsec_'.length), `${new URL(hook.url).pathname}"`])
    expect(text.includes(one), `${one} lies in the database`).toBe(false)
}

test('the database holds no password, no signing secret and no chat address, and everything is sent', async () => {
  expect(new Set((await told()).map((d) => `${d.channel} ${d.state}`))).toEqual(new Set(['email sent', 'chat sent', 'webhook sent']))
  await worker.stop()
  expectNoSecret(stored())
  expect(statSync(join(team.state, 'master-secret')).mode & 0o777).toBe(0o600)
})

test('with another secret the channel says why it is silent, alerts wait as dead letters, and go out once the right one is back', async () => {
  await worker.restart({ MASTER_SECRET: 'somebody else’s secret, long enough to be one' })
  const dead = await told()
  expect(new Set(dead.map((d) => d.state))).toEqual(new Set(['dead']))
  for (const { lastError } of dead) expect(lastError).toMatch(/cannot read .* MASTER_SECRET is not the one/)
  for (const channel of await channels())
    expect(channel).toMatchObject({ enabled: true, problem: expect.stringContaining('MASTER_SECRET') })
  const [first] = await channels()
  expect((await client.post(adam, `/v1/channels/${first!.id}/test`)).body).toMatchObject({ ok: false, message: first!.problem })
  await worker.stop()
  await worker.restart()
  expect((await channels()).map((c) => c.problem)).toEqual([null, null, null])
  for (const { id } of dead) expect((await client.post(adam, `/v1/deliveries/${id}/replay`)).status).toBe(200)
  await until('the dead letters to be sent', async () => {
    const { body } = await client.get<{ deliveries: Delivery[] }>(adam, `/v1/deliveries?handoff=${dead[0]!.handoffId}`)
    return dead.every((d) => body.deliveries.find((now) => now.id === d.id)?.state === 'sent')
  })
  expect(mail.mails.map((m) => m.messageId)).toContain(`<${dead.find((d) => d.channel === 'email')!.id}@team.example>`)
})

test('without any secret nothing new is kept in the clear: a channel that has one is refused', async () => {
  await worker.stop()
  await worker.restart({ MASTER_SECRET: '' })
  const said = await client.post<{ error: { message: string } }>(adam, '/v1/channels', { kind: 'chat', name: 'x', url: hook.url })
  expect(said.status).toBe(409)
  expect(said.body.error.message).toContain('wrangler secret put MASTER_SECRET')
  await worker.stop()
})

test('channels from before the encryption go on sending and are encrypted by themselves; a weekly mail nobody set a time for gets one', async () => {
  const [before] = withStored(team.state, (db) => {
    const config = (c: Record<string, unknown>) => JSON.stringify({ origin: worker.url, ...c })
    const smtp = { kind: 'email', name: 'email', transport: 'smtp', from: 'baton@team.example', host: '127.0.0.1', port: mail.port }
    const set = db.prepare('UPDATE channels SET sealed = NULL, config = ? WHERE kind = ?')
    set.run(config({ ...smtp, security: 'none', user: 'baton', password: PASSWORD }), 'email')
    set.run(config({ kind: 'chat', name: 'chat', url: new URL(SLACK_PATH, hook.url).href }), 'chat')
    set.run(config({ kind: 'webhook', name: 'webhook', url: hook.url, secret }), 'webhook')
    const timers = rowsOf<{ due_at: number }>(db, "SELECT due_at FROM timers WHERE kind = 'weekly-verdict'")
    db.prepare("DELETE FROM timers WHERE kind = 'weekly-verdict'").run()
    return timers
  })
  expect(before!.due_at).toBeGreaterThan(Date.now())
  // A deployment forgets to set the secret first: what was there goes on as it was.
  await worker.restart({ MASTER_SECRET: '' })
  expect(new Set((await told()).map((d) => d.state))).toEqual(new Set(['sent']))
  await worker.stop()
  expect(stored()).toContain(PASSWORD)
  await worker.restart()
  // Nobody asks for anything: the watchdog finds them.
  const encrypted = () =>
    withStored(team.state, (db) => rowsOf<{ n: number }>(db, 'SELECT count(*) AS n FROM channels WHERE sealed IS NOT NULL')[0]!.n === 3)
  await until('the rows to be encrypted', async () => encrypted())
  expect(new Set((await told()).map((d) => d.state))).toEqual(new Set(['sent']))
  await worker.stop()
  expectNoSecret(stored())
  const after = withStored(team.state, (db) => rowsOf<{ due_at: number }>(db, "SELECT due_at FROM timers WHERE kind = 'weekly-verdict'"))
  expect(after).toEqual([before])
})
