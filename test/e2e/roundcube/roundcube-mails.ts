/** Whose inbox it is; added as a lead too, by somebody who tried things out. */
export const REP = { email: 'jonas.hartmann@seller.example', name: 'Jonas Hartmann' }
export const INES = { email: 'ines.calder@tidewater-ceramics.example', name: 'Ines Calder' }
export const JUERGEN = { email: 'j.moeller@xn--sder-mbel-07af.example', name: 'Jürgen Möller' }
export const PETR = { email: 'petr.novak@tidewater-ceramics.example', name: 'Petr Novák' }
export const LEADS = [REP, INES, JUERGEN, PETR]

const mail = (headers: Record<string, string>, body: string): string =>
  `${Object.entries({ 'Message-ID': `<${crypto.randomUUID()}@mail.example>`, ...headers })
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')}\n\n${body}`

const REP_TO = `${REP.name} <${REP.email}>`
const TEXT = { 'MIME-Version': '1.0', 'Content-Type': 'text/plain; charset=utf-8', 'Content-Transfer-Encoding': '8bit' }
const at = (time: string) => ({ Date: `Thu, 19 Nov 2026 ${time} +0100` })

/** What each mail of the inbox is there for, oldest first. */
export const INBOX: readonly string[] = [
  mail(
    { From: 'Kiln Weekly <news@kilnweekly.example>', To: REP_TO, Subject: 'Five kilns to watch', ...at('07:02:11'), ...TEXT },
    'Good morning,\n\nthis week: gas or electric?\n\nUnsubscribe: https://kilnweekly.example/u/81\n',
  ),
  // several parts, a name beyond ASCII, an address at an international domain, links and a signature with other people's addresses
  mail(
    {
      From: '=?UTF-8?Q?J=C3=BCrgen_M=C3=B6ller?= <j.moeller@xn--sder-mbel-07af.example>',
      To: REP_TO,
      Cc: `Einkauf <einkauf@xn--sder-mbel-07af.example>, ${REP.email}`,
      Subject: '=?UTF-8?B?QW5nZWJvdCBmw7xyIGRhcyBXZXJrIGluIEvDtmxu?=',
      ...at('08:15:40'),
      'MIME-Version': '1.0',
      'Content-Type': 'multipart/alternative; boundary="part"',
    },
    `--part
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Guten Morgen, können Sie bis Freitag ein Angebot schicken?
--part
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: 8bit

<p>Guten Morgen,</p><p>können Sie bis Freitag ein Angebot schicken?</p>
<div class="signature">Söder Möbel GmbH · <a href="mailto:einkauf@söder-möbel.example">einkauf@söder-möbel.example</a> ·
<a href="mailto:${PETR.email}">${PETR.email}</a></div>
--part--`,
  ),
  // a colleague forwards a thread: leads are quoted in it, and none of them wrote it
  mail(
    {
      From: 'Otto Brandt <otto.brandt@seller.example>',
      To: REP_TO,
      Cc: PETR.email,
      Subject: 'Fwd: Pricing for the line in Brno',
      ...at('08:40:02'),
      ...TEXT,
    },
    `Jonas, is this one yours?

On Wed, 18 Nov 2026 at 17:20, ${INES.name} <${INES.email}> wrote:
> Could you send prices for two kilns, one of them in Brno?
> On Wed, 18 Nov 2026 at 16:55, ${PETR.name} <${PETR.email}> wrote:
>> We would need them by May.

--
Otto Brandt · otto.brandt@seller.example · in copy: ${PETR.email}
`,
  ),
  // somebody of the same name with another address: possible, not a fact
  mail(
    { From: `${INES.name} <ines.c@freemail.example>`, To: REP_TO, Subject: 'Photos of the fair', ...at('08:55:19'), ...TEXT },
    'Hi Jonas, here are the photos.\n',
  ),
  // the reader's own note to himself
  mail({ From: REP_TO, To: REP_TO, Subject: 'Call back before noon', ...at('09:01:00'), ...TEXT }, 'Ask about the budget.\n'),
  mail(
    {
      From: `${INES.name} <${INES.email}>`,
      To: `${REP_TO}, Otto Brandt <otto.brandt@seller.example>`,
      Cc: REP.email,
      Subject: 'Pricing for the line in Brno',
      ...at('09:14:33'),
      ...TEXT,
    },
    `Dear Jonas,

thank you for the demo. Could you send prices for two kilns, one of them in Brno?
My colleague ${PETR.email} is at the plant until May.

Ines Calder
Plant Manager, Tidewater Ceramics
`,
  ),
]

export const SENT: readonly string[] = [
  mail(
    { From: REP_TO, To: `=?UTF-8?Q?Petr_Nov=C3=A1k?= <${PETR.email}>`, Subject: 'Visit in May', ...at('10:30:00'), ...TEXT },
    'Dear Petr,\n\nthe 12th suits me.\n',
  ),
]
