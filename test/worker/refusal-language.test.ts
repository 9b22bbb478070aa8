import { describe, expect, test } from 'vitest'
import { newLead } from './kit/leads'
import { expectError } from './kit/refusals'
import { type TestWorkspace, workspace } from './kit/workspace'

type Who = Parameters<TestWorkspace['as']>[0]

const refused = async (ws: TestWorkspace, who: Who, [method, path, body]: [string, string, unknown?], language?: string) => {
  const said = await ws.as(who, method, path, body, language === undefined ? {} : { 'Accept-Language': language })
  return expectError(said, said.status, said.body.error.code)
}

const CALLS: [string, Who, [string, string, unknown?], string, string][] = [
  [
    'a route',
    'sales',
    ['GET', '/v1/leads/ld_none'],
    'There is no lead with this id in this workspace.',
    'Unter dieser Kennung ist in diesem Arbeitsbereich kein Lead bekannt.',
  ],
  [
    'the door',
    'sales',
    ['GET', '/v1/keys'],
    'This call is for admin; you are sales.',
    'Das ist nur für Administration; Ihre Rolle ist Vertrieb.',
  ],
  [
    'a schema',
    'admin',
    ['PATCH', '/v1/workspace', { timeZone: 'Mars' }],
    'The field “timeZone” is not a time zone such as Europe/Berlin.',
    'Das Feld „timeZone“ ist keine Zeitzone wie Europe/Berlin.',
  ],
  [
    'a schema’s missing field',
    'marketing',
    ['POST', '/v1/handoffs', { note: 'Hi' }],
    'The field “leadId” is wrong: expected string, received undefined.',
    'Das Feld „leadId“ fehlt.',
  ],
  [
    'an unknown field',
    'marketing',
    ['POST', '/v1/handoffs', { leadId: 'a', note: 'Hi', color: 1 }],
    'The field “color” is not known here.',
    'Das Feld „color“ gibt es hier nicht.',
  ],
]

test.each(CALLS)('%s refuses in the language that is asked for', async (_, who, call, english, german) => {
  const ws = await workspace()
  expect(await refused(ws, who, call)).toBe(english)
  expect(await refused(ws, who, call, 'de-AT,de;q=0.9,en;q=0.5')).toBe(german)
  expect(await refused(ws, who, call, 'fr')).toBe(english)
})

describe('the hub', () => {
  test('says who did what when, in the reader’s words', async () => {
    const ws = await workspace()
    const lead = await newLead(ws, 'ines@nordwind.example')
    const { id } = (await ws.as('marketing', 'POST', '/v1/handoffs', { leadId: lead.id, note: 'Met at the fair.' })).body
    await ws.as('manager', 'POST', `/v1/handoffs/${id}/accept`, {})
    const again: [string, string, unknown] = ['POST', `/v1/handoffs/${id}/accept`, {}]
    expect(await refused(ws, 'manager', again)).toMatch(
      /^This hand-off was already accepted by Manager Person on \d{1,2} \w+ \d{4}, \d\d:\d\d; you cannot accept it now\.$/,
    )
    expect(await refused(ws, 'manager', again, 'de')).toMatch(
      /^Diese Übergabe wurde schon am \d\d\.\d\d\.\d{4}, \d\d:\d\d von Manager Person angenommen; Sie können sie jetzt nicht annehmen\.$/,
    )
    expect(await refused(ws, 'marketing', ['POST', '/v1/handoffs', { leadId: lead.id, note: 'Again.' }], 'de')).toBe(
      `Für diesen Lead gibt es schon eine offene Übergabe (${id}).`,
    )
    expect(await refused(ws, 'manager', ['POST', `/v1/handoffs/${id}/reject`, { reason: 'other' }], 'de')).toBe(
      'Bei diesem Grund sind ein paar Worte nötig: Schreiben Sie, warum.',
    )
  })

  test('without a wish of the browser a member’s own language counts; a server reads English', async () => {
    const ws = await workspace()
    await ws.as('rep', 'PATCH', '/v1/me', { language: 'de' })
    expect(await refused(ws, 'rep', ['GET', '/v1/handoffs/ho_none'])).toBe(
      'Unter dieser Kennung ist in diesem Arbeitsbereich keine Übergabe bekannt.',
    )
    expect(await refused(ws, 'rep', ['GET', '/v1/handoffs/ho_none'], 'en-GB')).toBe('There is no hand-off with this id in this workspace.')
    await ws.as('admin', 'PATCH', '/v1/workspace', { language: 'de' })
    expect(await refused(ws, 'secret', ['GET', '/v1/handoffs/ho_none'])).toMatch(/^[A-Z][a-z ]+ (hand-off|members)/)
  })

  test('a file that cannot be read says why', async () => {
    const ws = await workspace()
    const send = (csv: string, mapping?: unknown): [string, string, unknown] => [
      'POST',
      '/v1/imports',
      { kind: 'leads', csv, ...(mapping ? { mapping } : {}) },
    ]
    expect(await refused(ws, 'marketing', send('a,b\n1,2'), 'de')).toBe(
      'Keine Spalte sagt, um wen es in einer Zeile geht. Ordnen Sie eine von „a“, „b“ einem dieser Felder zu: email, phone, linkedin, crmId.',
    )
    expect(await refused(ws, 'marketing', send('email\n"x'), 'de')).toBe('Ein Anführungszeichen, das in Zeile 2 beginnt, endet nirgends.')
    expect(await refused(ws, 'marketing', send('email,x\na@b.example,1', { x: 'shoe' }), 'de')).toMatch(
      /^„shoe“ ist kein Feld für Leads\. Nehmen Sie eines davon: email,/,
    )
  })
})
