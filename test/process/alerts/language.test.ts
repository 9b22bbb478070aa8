import { afterAll, beforeAll, expect, test } from 'vitest'
import { uniqueEmail } from '../kit/client.ts'
import { MailServer } from '../kit/mail-server.ts'
import { Receiver } from '../kit/receiver.ts'
import { Simulated } from '../kit/simulated.ts'

let sim: Simulated
let server: MailServer
let room: Receiver

beforeAll(async () => {
  sim = await Simulated.start('2026-03-05T09:00:00Z')
  server = await MailServer.start()
  room = await Receiver.start()
  const at = { host: '127.0.0.1', port: server.port, security: 'none' }
  await sim.addChannel({ kind: 'email', transport: 'smtp', from: 'baton@team.example', ...at })
  await sim.addChannel({ kind: 'chat', url: room.url })
  // Ann reads German and works in New York; Ben and the manager said nothing.
  await sim.client.request('PATCH', '/v1/me', { token: sim.team.tokens.ann, body: { language: 'de' } })
  await sim.hours('ann', { timeZone: 'America/New_York', fromHour: 0, toHour: 24 })
  await sim.hours('ben', { away: [{ from: sim.now - 1000, until: sim.now + 30 * 86_400_000 }] })
})
afterAll(async () => {
  await sim?.close()
  await server?.close()
  await room?.close()
})

/** The plain-text part of a mail, out of its quoted-printable. */
function plain(raw: string): string {
  const part = raw.slice(raw.indexOf('Content-Type: text/plain')).split(/\r\n--/)[0]!
  const body = part.slice(part.indexOf('\r\n\r\n') + 4).replaceAll('=\r\n', '')
  const bytes = body.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return new TextDecoder().decode(Uint8Array.from(bytes, (c) => c.charCodeAt(0)))
}
const subject = (raw: string) => {
  const words = /^Subject: ([\s\S]*?)\r\n(?! )/m.exec(raw)![1]!.replaceAll(/\r\n\s/g, '')
  return words.replaceAll(/=\?UTF-8\?Q\?(.*?)\?=\s?/gi, (_, text: string) =>
    decodeURIComponent(text.replaceAll('_', ' ').replaceAll(/=([0-9A-F]{2})/gi, '%$1')),
  )
}
const lastTo = (who: string) => server.mails.filter((m) => m.to === `${who}@team.example`).at(-1)!

test('one alert, each in their own language and time zone; a room in the workspace’s', async () => {
  const email = uniqueEmail()
  const id = await sim.handRaise(email)
  const mail = lastTo('ann')
  expect(subject(mail.text)).toBe(`${email}: hat sich gemeldet`)
  const text = plain(mail.text)
  expect(text).toMatch(/^Punktzahl [\d,]+, Note [A-D][1-4]\.$/m)
  // 30 minutes of work from 9:00 UTC, which is 4:00 in New York
  expect(text).toContain('Zu entscheiden bis 05.03.2026, 04:30.')
  expect(text).toContain('Belege lesen, annehmen oder ablehnen:')
  expect(mail.text).toContain('<html lang=3D"de">')
  expect(JSON.parse(room.requests.at(-1)!.text).text).toBe(`${email}: raised a hand`)
  expect((await sim.deliveries(`handoff=${id}`)).find((d) => d.channel === 'email')!.title).toBe(`${email}: hat sich gemeldet`)

  await sim.pass(6)
  const [toAnn, toMia] = [lastTo('ann'), lastTo('mia')]
  expect(subject(toMia.text)).toBe(`Overdue, not seen yet: ${email}`)
  expect(plain(toMia.text)).toContain('It is with Ann Rep.')
  expect(subject(toAnn.text)).toBe(`Überfällig, noch nicht gesehen: ${email}`)
  expect(plain(toAnn.text)).toContain('Zuständig ist Ann Rep.')
})

test('the weekly verdict speaks each manager’s language', async () => {
  await sim.client.request('PATCH', '/v1/me', { token: sim.team.tokens.mia, body: { language: 'de' } })
  await sim.setTime('2026-03-09T07:00:00Z')
  const [german, english] = ['mia', 'mark'].map((who) => lastTo(who))
  expect(subject(english!.text)).toMatch(/(qualified lead|unqualified)/)
  expect(subject(german!.text)).toMatch(/unter der Definition/)
  expect(plain(german!.text)).toContain('Das war die Woche vom 2. März 2026 bis 8. März 2026.')
  expect(plain(english!.text)).toContain('This was the week from 2 March 2026 to 8 March 2026.')
})
