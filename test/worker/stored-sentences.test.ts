import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import type { Env } from '../../worker/env'
import { post } from '../../worker/jobs/senders/post'
import { phrase, phraseIn, verbatim } from '../../worker/language/phrase'
import { visit } from './kit/collect'
import { hubOf, settled } from './kit/hub'
import { newLead } from './kit/leads'
import { type Caller, type TestWorkspace, workspace } from './kit/workspace'

type Language = 'en' | 'de'
const read = async (ws: TestWorkspace, who: Caller, path: string, language?: Language) =>
  (await ws.as(who, 'GET', path, undefined, language ? { 'Accept-Language': language } : {})).body

describe('why a row was not imported', () => {
  async function imported(ws: TestWorkspace, kind: string, csv: string, preview = false): Promise<string> {
    const { id } = (await ws.as('marketing', 'POST', '/v1/imports', { kind, csv, preview })).body
    const status = preview ? 'ready' : 'done'
    await expect.poll(async () => (await read(ws, 'marketing', `/v1/imports/${id}`)).status, { timeout: 10_000 }).toBe(status)
    return id
  }
  async function messages(ws: TestWorkspace, id: string, language: Language): Promise<string[]> {
    const { errors } = await read(ws, 'marketing', `/v1/imports/${id}/errors`, language)
    return errors.map((e: { message: string }) => e.message)
  }

  test('of people: German and English', async () => {
    const ws = await workspace()
    await newLead(ws, 'ann@x.example', { crmId: 'crm-1' })
    await newLead(ws, 'bob@x.example')
    const rows = ['<b>no</b> address,,', ',,Nobody', `c@x.example,,${'N'.repeat(201)}`, 'bob@x.example,crm-1,']
    const id = await imported(ws, 'leads', `email,crm id,name\n${rows.join('\n')}`)
    expect(await messages(ws, id, 'en')).toEqual([
      '“<b>no</b> address” is not an e-mail address.',
      'The row names nobody: e-mail, phone, LinkedIn and CRM id are all empty.',
      `“${'N'.repeat(60)}…” is too long: at most 200 are allowed.`,
      expect.stringMatching(/^These keys belong to 2 different leads \(.+\)\. Merge them first\.$/),
    ])
    expect(await messages(ws, id, 'de')).toEqual([
      '„<b>no</b> address“ ist keine E-Mail-Adresse.',
      'Die Zeile nennt niemanden: E-Mail, Telefon, LinkedIn und CRM-Kennung sind alle leer.',
      `„${'N'.repeat(60)}…“ hat mehr als 200 Zeichen.`,
      expect.stringMatching(/^Diese Angaben gehören zu 2 verschiedenen Leads \(.+\)\. Führen Sie sie zuerst zusammen\.$/),
    ])
    await ws.as('marketing', 'PATCH', '/v1/me', { language: 'de' })
    const { errors } = await read(ws, 'marketing', `/v1/imports/${id}/errors`)
    expect(errors[0], 'without a wish of the browser the member’s own').toMatchObject({ field: 'email', message: /ist keine/ })
  })

  test('of companies, and of a cell however long it is', async () => {
    const ws = await workspace()
    const rows = [',ja,,', 'localhost,,,', `a.example,${'maybe '.repeat(1000)},,`, 'a.example,ja,friend,', 'a.example,ja,keine,Nobody']
    const id = await imported(ws, 'accounts', `Domain,Zielkunde,Relation,Owner\n${rows.join('\n')}`)
    expect(await messages(ws, id, 'en')).toEqual([
      'The row names no company: its domain is empty.',
      '“localhost” is not a company’s domain such as nordwind.example.',
      `“${'maybe '.repeat(10)}…” is neither yes nor no.`,
      '“friend” is none of own, competitor, customer, none.',
      '“nobody” is not the e-mail address or name of one active member.',
    ])
    expect(await messages(ws, id, 'de')).toEqual([
      'Die Zeile nennt kein Unternehmen: Die Domain ist leer.',
      '„localhost“ ist keine Domain eines Unternehmens wie nordwind.example.',
      `„${'maybe '.repeat(10)}…“ ist weder Ja noch Nein.`,
      '„friend“ ist nichts davon: eigene, Wettbewerber, Kunde, keine.',
      '„nobody“ ist weder E-Mail-Adresse noch Name eines aktiven Mitglieds, oder mehrere heißen so.',
    ])
  })

  test('in the sample of a preview, and rows from before as they stand', async () => {
    const ws = await workspace()
    const id = await imported(ws, 'leads', 'email\nno address', true)
    const sampled = async (language: Language) => (await read(ws, 'marketing', `/v1/imports/${id}`, language)).sample[0].error
    expect(await sampled('de')).toEqual({ field: 'email', message: '„no address“ ist keine E-Mail-Adresse.' })
    expect(await sampled('en')).toEqual({ field: 'email', message: '“no address” is not an e-mail address.' })
    await env.DB.batch([
      env.DB.prepare("UPDATE import_errors SET message = 'An old sentence.' WHERE workspace = ?1").bind(ws.id),
      env.DB.prepare(
        "UPDATE imports SET mapping = json_set(mapping, '$.sample[0].error.message', 'An old one.') WHERE workspace = ?1",
      ).bind(ws.id),
    ])
    for (const language of ['en', 'de'] as const) {
      expect(await messages(ws, id, language)).toEqual(['An old sentence.'])
      expect((await sampled(language)).message).toBe('An old one.')
    }
  })
})

describe('why an alert did not arrive', () => {
  /** A webhook, and an alert that waits for it; tried so often before that its next attempts are hours away. */
  async function waiting(ws: TestWorkspace) {
    const url = 'https://hooks.example.com/x'
    const { id } = (await ws.as('admin', 'POST', '/v1/channels', { kind: 'webhook', name: 'CRM', url })).body.channel
    const delivery = `dl_${crypto.randomUUID()}`
    await env.DB.prepare(
      `INSERT INTO deliveries (workspace, id, kind, channel, channel_id, target, state, until_seen, attempts, next_at, payload, created_at)
       VALUES (?1, ?2, 'notice', 'webhook', ?3, 'hooks.example.com', 'pending', 0, 12, ?4, ?5, ?6)`,
    )
      .bind(
        ws.id,
        delivery,
        id,
        Date.now() + 3_600_000,
        JSON.stringify({ type: 'workspace.notice', at: 1, title: 'News', lines: [], data: {} }),
        Date.now(),
      )
      .run()
    const row = async (language?: Language) =>
      (await read(ws, 'admin', '/v1/deliveries', language)).deliveries.find((d: { id: string }) => d.id === delivery)
    return { channel: id as string, delivery, row }
  }
  const report = (ws: TestWorkspace, id: string, outcome: object) =>
    hubOf(ws).command(ws.id, 'deliveryReport', { id, outcome: { ok: false, ...outcome } as never })

  test('German and English; another program’s words stay as they are', async () => {
    const ws = await workspace()
    const { delivery, row } = await waiting(ws)
    expect(await row()).toMatchObject({ state: 'pending', lastError: null })
    await report(ws, delivery, { error: phrase`The mail server answered “${'451 <i>Später</i> {0}'}”.` })
    expect(await row('en')).toMatchObject({ state: 'failed', lastError: 'The mail server answered “451 <i>Später</i> {0}”.' })
    expect(await row('de')).toMatchObject({ state: 'failed', lastError: 'Der Mailserver antwortete „451 <i>Später</i> {0}“.' })
    await ws.as('admin', 'PATCH', '/v1/me', { language: 'de' })
    expect((await row()).lastError, 'without a wish of the browser the member’s own').toMatch(/^Der Mailserver/)
  })

  test('nobody listens there', async () => {
    const outcome = await post('http://127.0.0.1:9/x', '{}', {}, { LOCAL: '1' } as Env)
    const said = (language: Language) => (outcome.ok ? 'arrived' : phraseIn(language, outcome.error))
    expect(said('en')).toBe('127.0.0.1:9 could not be reached: is the address right, and is the service running?')
    expect(said('de')).toBe('127.0.0.1:9 war nicht zu erreichen: Stimmt die Adresse, und läuft der Dienst?')
  })

  test('its channel was switched off or removed', async () => {
    const ws = await workspace()
    const { channel, row } = await waiting(ws)
    await ws.as('admin', 'PATCH', `/v1/channels/${channel}`, { enabled: false })
    expect([(await row('en')).lastError, (await row('de')).lastError]).toEqual([
      'The channel is switched off.',
      'Der Kanal ist abgeschaltet.',
    ])
    const other = await waiting(ws)
    await ws.as('admin', 'DELETE', `/v1/channels/${other.channel}`)
    expect([(await other.row('en')).lastError, (await other.row('de')).lastError]).toEqual([
      'The channel was removed.',
      'Der Kanal wurde entfernt.',
    ])
  })

  test('a channel Baton switched off says why, to the admin and in the audit log', async () => {
    const ws = await workspace()
    const { channel, delivery, row } = await waiting(ws)
    await report(ws, delivery, { error: verbatim('410 gone for <good>'), gone: true })
    const reason = async (language: Language) => {
      const { channels } = await read(ws, 'admin', '/v1/channels', language)
      return channels.find((c: { id: string }) => c.id === channel).disabledReason
    }
    const audited = async (language: Language) => (await read(ws, 'admin', '/v1/audit', language)).entries[0]
    const said = {
      en: 'The other side answered “410 gone for <good>”: it is gone for good.',
      de: 'Die Gegenseite antwortete „410 gone for <good>“: Diese Adresse gibt es nicht mehr.',
    }
    for (const language of ['en', 'de'] as const) {
      expect(await reason(language)).toBe(said[language])
      const entry = await audited(language)
      expect(entry).toMatchObject({ action: 'channel.disable', detail: { name: 'CRM', reason: said[language] } })
      expect((await row(language)).lastError, 'its own answer').toBe('410 gone for <good>')
    }
  })

  test('rows from before are shown as they stand', async () => {
    const ws = await workspace()
    const { channel, row } = await waiting(ws)
    await env.DB.batch([
      env.DB.prepare("UPDATE deliveries SET last_error = '503 {0} later' WHERE workspace = ?1").bind(ws.id),
      env.DB.prepare("UPDATE channels SET enabled = 0, disabled_reason = 'Gone for good.' WHERE workspace = ?1").bind(ws.id),
      env.DB.prepare(
        `INSERT INTO audit (workspace, id, at, action, subject, detail) VALUES (?1, 'au_zz', 1, 'channel.disable', ?2, '{"reason":"Gone."}')`,
      ).bind(ws.id, channel),
    ])
    for (const language of ['en', 'de'] as const) {
      expect(await row(language)).toMatchObject({ state: 'failed', lastError: '503 {0} later' })
      expect((await read(ws, 'admin', '/v1/channels', language)).channels[0].disabledReason).toBe('Gone for good.')
      expect((await read(ws, 'admin', '/v1/audit', language)).entries[0].detail).toEqual({ reason: 'Gone.' })
    }
    await env.DB.prepare("UPDATE deliveries SET last_error = 'Being sent.' WHERE workspace = ?1").bind(ws.id).run()
    expect(await row('de'), 'under way is no failure').toMatchObject({ state: 'pending', lastError: null })
  })
})

describe('what was noted in the audit log', () => {
  const latest = async (ws: TestWorkspace, language: Language) => (await read(ws, 'admin', '/v1/audit', language)).entries[0]

  test('of a request that was let through while everybody is away', async () => {
    const ws = await workspace()
    await ws.as('admin', 'PATCH', '/v1/workspace', { claimedHandRaisesPerHour: 1 })
    for (const [i, p] of [{ form: 'demo' }, { form: 'demo' }].entries()) {
      const email = `claimed-${i}@firm-${i}.example`
      await visit(ws, `visitor-${i}`, [
        { n: 'identify', u: '/demo', p: { email } },
        { n: 'form', u: '/demo', p },
      ])
      await settled(ws)
    }
    const { handoffs } = await read(ws, 'marketing', '/v1/handoffs?status=review')
    expect(handoffs).toHaveLength(1)
    const away = [{ from: Date.now() - 1000, until: Date.now() + 3_600_000 }]
    const hours = { timeZone: 'UTC', weekdays: [1, 2, 3, 4, 5], fromHour: 9, toHour: 18, holidays: [], away }
    for (const who of ['sales', 'rep', 'manager'] as const)
      expect((await ws.as('admin', 'PUT', `/v1/members/${ws.members[who].id}/hours`, { hours })).status).toBe(200)
    expect((await ws.as('marketing', 'POST', `/v1/handoffs/${handoffs[0].id}/release`)).status).toBe(200)
    expect(await latest(ws, 'en')).toMatchObject({ action: 'handoff.release', detail: { note: 'Everybody in sales is away.' } })
    expect((await latest(ws, 'de')).detail).toEqual({ note: 'Der ganze Vertrieb ist abwesend.' })
  })

  test('of a hand-off that marketing closed', async () => {
    const ws = await workspace()
    const lead = await newLead(ws, 'ines@nordwind.example')
    const { id } = (await ws.as('marketing', 'POST', '/v1/handoffs', { leadId: lead.id, note: 'Met at the fair.' })).body
    await ws.as('manager', 'POST', `/v1/handoffs/${id}/reject`, { reason: 'bad-record/spam' })
    const closed = await ws.as('marketing', 'POST', `/v1/handoffs/${id}/close`, { finding: 'data-missing', note: 'No <phone>.' })
    expect(closed.status).toBe(200)
    expect(await latest(ws, 'en')).toMatchObject({ action: 'handoff.close', detail: { note: 'data-missing: No <phone>.' } })
    expect((await latest(ws, 'de')).detail).toEqual({ note: 'Daten fehlten: No <phone>.' })
  })
})
