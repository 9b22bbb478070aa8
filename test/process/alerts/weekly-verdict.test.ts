import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Verdict } from '#shared/schema/report-verdict'
import { unique } from '../kit/client.ts'
import { act } from '../kit/handoff-states.ts'
import { MailServer } from '../kit/mail-server.ts'
import { Simulated } from '../kit/simulated.ts'

let sim: Simulated
let server: MailServer
let channel: string

beforeAll(async () => {
  sim = await Simulated.start('2026-03-04T09:00:00Z', (content) => {
    content.goals = { handOffsPerMonth: 40, acceptedPerMonth: 30 }
  })
  server = await MailServer.start()
})
afterAll(async () => {
  await sim?.close()
  await server?.close()
})

const addMail = async () => {
  const at = { host: '127.0.0.1', port: server.port, security: 'none' }
  channel = (await sim.addChannel({ kind: 'email', transport: 'smtp', from: 'baton@team.example', ...at })).channel.id
}
const weekly = () => server.mails.filter((m) => m.messageId.includes('verdict'))
/** The plain-text part of a mail, out of its quoted-printable. */
function plain(raw: string): string {
  const part = raw.slice(raw.indexOf('Content-Type: text/plain')).split(/\r\n--/)[0]!
  const bytes = part
    .slice(part.indexOf('\r\n\r\n') + 4)
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => `%${hex}`)
    .replaceAll(/%(?![0-9A-F]{2})/g, '%25')
  return decodeURIComponent(bytes)
}

test('without a mail server nothing is due on Monday', async () => {
  await sim.setTime('2026-03-09T12:00:00Z')
  expect((await sim.deliveries('')).filter((d) => d.kind === 'digest')).toEqual([])
})

test('Monday at 8:00 in Berlin, both managers: sentence, month, goals, names; what the report says of the same days', async () => {
  const late = `${unique('late')}@firm-${unique('d')}.example`
  const good = `${unique('good')}@firm-${unique('d')}.example`
  await sim.setTime('2026-03-11T09:00:00Z')
  // Fit by their traits: a hand-raise of somebody who is not would be no qualified lead.
  for (const email of [late, good]) {
    const lead = { email, title: 'Vice President Operations', traits: { employees: 300, country: 'DE', industry: 'software' } }
    expect((await sim.client.post(sim.team.tokens.mia, '/v1/leads', lead)).status).toBe(201)
  }
  await sim.handRaise(late)
  const worked = await sim.handRaise(good)
  expect((await act(sim.client, sim.team.tokens.mia, worked, 'accept')).status).toBe(200)
  await act(sim.client, sim.team.tokens.mia, worked, 'touch', { channel: 'call', outcome: 'welcomed' })
  await sim.setTime('2026-03-13T09:00:00Z')
  await addMail()
  await sim.setTime('2026-03-16T06:59:59.999Z')
  expect(weekly()).toEqual([])
  await sim.setTime('2026-03-16T07:00:00Z')
  expect(
    weekly()
      .map((m) => m.to)
      .sort(),
  ).toEqual(['mark@team.example', 'mia@team.example'])
  const [mail] = weekly()
  expect(mail!.messageId).toContain('ws_local_2026-03-16')
  const text = plain(mail!.text).split(/\r?\n/)
  const report = await sim.client.get<Verdict>(sim.team.tokens.mia, '/v1/reports/verdict?from=2026-03-09&to=2026-03-15')
  expect(report.body.says.qualifiedUntouched).toBe(1)
  expect(text[0], 'the sentence first').toBe(report.body.sentence)
  expect(mail!.subject).toContain('1 qualified lead untouched')
  expect(text).toContain('This was the week from 9 March 2026 to 15 March 2026.')
  expect(text.some((line) => line.startsWith('Since 1 March 2026: '))).toBe(true)
  expect(text).toContain('Marketing, 2026-03: 2 of 40 qualified hand-offs agreed for the month.')
  expect(text).toContain('Sales, 2026-03: 1 of 30 accepted, as agreed for the month.')
  const names = text.slice(text.indexOf('Untouched qualified leads of the week:') + 1)
  expect(names[0]).toContain(late)
  expect(text.join('\n')).not.toContain(good)
})

test('once a week: again on the next Monday, and in summer time still at 8:00', async () => {
  await sim.setTime('2026-03-23T06:59:59Z')
  expect(weekly()).toHaveLength(2)
  await sim.setTime('2026-03-23T07:00:00Z')
  expect(weekly()).toHaveLength(4)
  await sim.setTime('2026-03-30T05:59:59Z')
  expect(weekly()).toHaveLength(4)
  await sim.setTime('2026-03-30T06:00:00Z')
  expect(weekly()).toHaveLength(6)
  expect(new Set(weekly().map((m) => m.messageId)).size, 'a mail a week and manager').toBe(6)
})

test('a week that is due a second time is the same mail, not a second one', async () => {
  const move = async (timeZone: string) => {
    const said = await sim.client.request('PATCH', '/v1/workspace', { token: sim.team.tokens.adam, body: { timeZone } })
    expect(said.status, JSON.stringify(said.body)).toBe(200)
  }
  await sim.setTime('2026-03-30T06:30:00Z')
  // In New York this Monday’s 8:00 is still to come.
  await move('America/New_York')
  await sim.setTime('2026-03-30T12:00:00Z')
  expect(weekly()).toHaveLength(6)
  await move('Europe/Berlin')
  await sim.setTime('2026-04-06T05:59:59Z')
  expect(weekly()).toHaveLength(6)
  await sim.setTime('2026-04-06T06:00:00Z')
  expect(weekly()).toHaveLength(8)
})

test('with the mail server gone it ends; with a new one it begins again', async () => {
  await sim.removeChannel(channel)
  await sim.setTime('2026-04-14T09:00:00Z')
  expect(weekly()).toHaveLength(8)
  await addMail()
  await sim.setTime('2026-04-20T06:00:00Z')
  expect(weekly()).toHaveLength(10)
})
