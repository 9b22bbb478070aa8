import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import type { Handoff } from '#shared/schema/handoff'
import { newSecret, sha256Hex } from '../../worker/ids'
import { DE } from '../../worker/language/de'
import { DE_PAGES } from '../../worker/language/de-pages'
import { EN } from '../../worker/language/en'
import { EN_PAGES } from '../../worker/language/en-pages'
import { wordsOf } from '../../worker/language/words'
import { insertPhoneLink } from '../../worker/store/phone-links'
import { call } from './kit/call'
import { newLead } from './kit/leads'
import { expectError } from './kit/refusals'
import { type TestWorkspace, workspace } from './kit/workspace'

const CATALOGUES: [string, Record<string, string>, Record<string, string>][] = [
  ['messages', EN, DE],
  ['pages', EN_PAGES, DE_PAGES],
]
/** Words both languages share. */
const SAME = ['plan', 'decided', 'verdict', 'state_opportunity']
const blanks = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()

describe.each(CATALOGUES)('the catalogue of %s', (_, en, de) => {
  test('has the same keys in the same order in both languages', () => {
    expect(Object.keys(de)).toEqual(Object.keys(en))
  })

  test.each(Object.keys(en))('%s has the same blanks, and is in German', (key) => {
    const singular = key.endsWith('_one')
    expect(blanks(de[key]!)).toEqual(blanks(en[key]!))
    if (singular) expect(en[key.slice(0, -'_one'.length)], 'the plural beside it').toBeDefined()
    if (!SAME.includes(key)) expect(de[key]).not.toBe(en[key])
    expect(de[key]).not.toMatch(/\b(the|and|is|of|nobody|with|your)\b/i)
    for (const text of [en[key]!, de[key]!]) expect(text).not.toMatch(/^\s|\s$|\s{2}|"|'/)
  })
})

test('moments and numbers are those of the reader’s language and place', () => {
  const at = Date.UTC(2026, 2, 29, 1, 30) // an hour after Berlin’s clocks went forward
  expect(wordsOf('en', 'Europe/Berlin').time(at)).toBe('29 Mar 2026, 03:30')
  expect(wordsOf('de', 'Europe/Berlin').time(at)).toBe('29.03.2026, 03:30')
  expect(wordsOf('de', 'America/New_York').time(at)).toBe('28.03.2026, 21:30')
  expect(wordsOf('de', 'UTC').number(1234.5)).toBe('1.234,5')
  expect(wordsOf('en', 'UTC').number(1234.5)).toBe('1,234.5')
  expect(wordsOf('de', 'UTC').say('score_line', { score: 52.5, grade: 'A1' })).toBe('Punktzahl 52,5, Note A1.')
  expect(wordsOf('de', 'UTC').say({ key: 'problem_closed', with: { name: 'Ann', at: { at } } })).toContain(
    'Ann ist als Erstes wieder da, 29.03.2026',
  )
  expect(wordsOf('en', 'UTC').say('plan', { plan: '{name}' }), 'what people wrote is no blank').toBe('Plan: {name}')
})

describe('whose language counts', () => {
  const asked = async (ws: TestWorkspace, id: string, who: 'rep' | 'secret', accept?: string) => {
    const headers: Record<string, string> = accept === undefined ? {} : { 'Accept-Language': accept }
    const { body } = await ws.as(who, 'GET', `/v1/handoffs/${id}/note`, undefined, headers)
    return (body.text as string).split('\n')[0]
  }
  const opened = async (ws: TestWorkspace): Promise<Handoff> => {
    const lead = await newLead(ws, 'ines@nordwind.example', { name: 'Ines Ito', traits: { budget: 'yes' } })
    return (await ws.as('marketing', 'POST', '/v1/handoffs', { leadId: lead.id, note: 'Met at the fair.' })).body
  }

  test('a member’s own, else the browser’s, else the workspace’s', async () => {
    const ws = await workspace()
    const { id } = await opened(ws)
    const [english, german] = ['Ines Ito: handed over', 'Ines Ito: von Hand übergeben']
    expect(await asked(ws, id, 'rep')).toBe(english)
    expect(await asked(ws, id, 'rep', 'fr-FR, de;q=0.8, en;q=0.5')).toBe(german)
    expect(await asked(ws, id, 'rep', 'de;q=0, en')).toBe(english)
    expect((await ws.as('admin', 'PATCH', '/v1/workspace', { language: 'de' })).body.language).toBe('de')
    expect(await asked(ws, id, 'rep')).toBe(german)
    expect(await asked(ws, id, 'secret'), 'another system reads the workspace’s').toBe(german)
    const mine = await ws.as('rep', 'PATCH', '/v1/me', { language: 'en' })
    expect([mine.status, mine.body.member.language]).toEqual([200, 'en'])
    expect(await asked(ws, id, 'rep', 'de')).toBe(english)
    expect((await ws.as('rep', 'GET', '/v1/me')).body.member.language).toBe('en')
    await ws.as('rep', 'PATCH', '/v1/me', { language: null })
    expect((await ws.as('rep', 'GET', '/v1/me')).body.member).not.toHaveProperty('language')
    expect(await asked(ws, id, 'rep')).toBe(german)
  })

  test('an admin sets somebody else’s; only known languages; a device that joins keeps it', async () => {
    const ws = await workspace()
    const { rep } = ws.members
    const set = await ws.as('admin', 'PATCH', `/v1/members/${rep.id}`, { language: 'de' })
    expect(set.body).toMatchObject({ id: rep.id, language: 'de' })
    expect((await ws.as('admin', 'PATCH', `/v1/members/${rep.id}`, { manager: true })).body.language, 'stays').toBe('de')
    expectError(await ws.as('admin', 'PATCH', `/v1/members/${rep.id}`, { language: 'fr' }), 400, 'invalid-field', 'language')
    expectError(await ws.as('rep', 'PATCH', '/v1/me', { language: 'fr' }), 400, 'invalid-field', 'language')
    expectError(await ws.as('rep', 'PATCH', '/v1/me', {}), 400, 'invalid-field', 'language')
    expectError(await ws.as('secret', 'PATCH', '/v1/me', { language: 'de' }), 403, 'forbidden')
    const invited = { name: rep.name, email: rep.email, role: 'sales', manager: false, signer: true }
    const { body } = await ws.as('admin', 'POST', '/v1/invites', invited)
    const code = new URL(body.url).pathname.split('/').at(-1)
    const joined = await ws.as('nobody', 'POST', '/v1/join', { code })
    expect(joined.body.me.member).toMatchObject({ id: rep.id, language: 'de' })
  })

  test('the sentences of reports are in the reader’s', async () => {
    const ws = await workspace()
    await ws.as('rep', 'PATCH', '/v1/me', { language: 'de' })
    const sentence = async (who: 'rep' | 'sales', report: string) => (await ws.as(who, 'GET', `/v1/reports/${report}`)).body.sentence
    expect(await sentence('rep', 'verdict')).toBe('Niemand kam, und niemand wurde übergeben.')
    expect(await sentence('sales', 'verdict')).toBe('Nobody came and nobody was handed over.')
    expect(await sentence('rep', 'acceptance')).toBe('Über keinen MQL wurde entschieden.')
    const { rules } = (await ws.as('rep', 'GET', '/v1/reports/rules')).body
    expect(rules[0].sentence).toBe('Sprach für keine entschiedene Übergabe.')
  })

  test('the phone page is in the rep’s own language, and so are its refusals; an unknown link speaks the browser’s', async () => {
    const ws = await workspace()
    const { id } = await opened(ws)
    const { rep } = ws.members
    const token = newSecret('ph')
    const link = { workspace: ws.id, handoff: id, member: rep.id, expiresAt: Date.now() + 60_000 }
    await insertPhoneLink(env.DB, await sha256Hex(token), link).run()
    const page = async (path: string, accept?: string) => {
      const headers: Record<string, string> = accept === undefined ? {} : { 'Accept-Language': accept }
      return (await call('GET', path, { headers })).body as string
    }
    const german = /<html lang="de">[\s\S]*>Annehmen<[\s\S]*Fehlerhafter Datensatz[\s\S]*Gesehen, ich entscheide später/
    expect(await page(`/h/${token}`)).toMatch(/<html lang="en">[\s\S]*>Accept<[\s\S]*Bad record/)
    expect(await page(`/h/${token}`, 'de-CH'), 'nothing set: the browser’s').toMatch(german)
    expect(await page(`/h/${token}`, 'de-CH')).toContain('<span>Budget</span><span>ja</span>')
    expect(await page(`/h/${token}`)).toContain('— Business address at nordwind.example')
    expect(await page(`/h/${token}`, 'de-CH'), 'what shows a receipt too').toContain('— Firmenadresse bei nordwind.example')
    await ws.as('rep', 'PATCH', '/v1/me', { language: 'de' })
    expect(await page(`/h/${token}`, 'en')).toMatch(german)
    const refused = await call('POST', `/h/${token}/reject`, { body: 'reason=other' })
    expect([refused.status, refused.body.includes('Bei diesem Grund sind ein paar Worte nötig')]).toEqual([400, true])
    await ws.as('manager', 'POST', `/v1/handoffs/${id}/accept`, {})
    expect(await page(`/h/${token}`)).toContain('Manager Person hat diesen Lead angenommen.')
    expect(await page('/h/ph_unknown', 'de-AT,de;q=0.9')).toContain('Dieser Link ist nicht bekannt')
    expect(await page('/h/ph_unknown')).toContain('This link is not known')
  })
})
