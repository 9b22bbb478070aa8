import '../harness/installed'

import { expect, test } from 'vitest'
import { AUDIT_ACTIONS, type AuditEntry } from '#shared/schema/audit'
import { WorkspaceSettings } from '#shared/schema/workspace'
import german from '../../../extension/locales/de/dashboard-audit.json'
import { AuditPage } from '../../../extension/views/dashboard/setup/audit-page'
import { auditDetail, auditWords } from '../../../extension/views/dashboard/setup/audit-words'
import { all, shows, text } from '../harness/drawn'
import { MESSAGES } from '../harness/messages'
import { answered, drawPage } from './drawn-page'

const entry = (action: string, detail: AuditEntry['detail'], by: AuditEntry['by'] = { id: 'm1', name: 'Jana Berg' }): AuditEntry => ({
  ...{ id: `au_${action}`, at: Date.UTC(2026, 10, 22, 9, 30), by, action, subject: 'ho_1', detail },
})

test.each([...AUDIT_ACTIONS])('%s is said as a sentence in each language', (action) => {
  const key = `audit_${action.replaceAll(/\W/g, '_')}` as keyof typeof german
  expect(MESSAGES[key], 'add it to extension/locales/en/dashboard-audit.json').toBeTruthy()
  expect(german[key], 'add it to extension/locales/de/dashboard-audit.json').toBeTruthy()
  expect(auditWords({ action })).toBe(MESSAGES[key])
})

test('circumstances are named in words; what people chose stays as it is', () => {
  expect(auditDetail({ from: 'seen', to: 'rejected', reason: 'not-now/no-budget' })).toBe('From: seen · To: rejected · Reason: No budget')
  expect(auditDetail({ kind: 'write', label: 'secret' })).toBe('Kind: write key · Label: secret')
  expect(auditDetail({ rowsDone: 12_000, manager: true, device: null })).toBe('Rows done: 12,000 · Manager: Yes')
  expect(auditDetail({ changed: ['url', 'from'], hours: { mon: [9, 17] } })).toBe('Changed: url, from · Hours: {"mon":[9,17]}')
  expect(auditDetail({ openHandoffsPerRep: 5 })).toBe('Open hand-offs a rep: 5')
  expect(auditDetail('recycled: as it once was written')).toBe('recycled: as it once was written')
  const alerted = { trigger: 'criteria', because: 'All were met', why: { key: 'because_criteria' }, owner: 'mb_1' }
  expect(auditDetail(alerted)).toBe(`Trigger: Meets the SQL criteria · Because: ${MESSAGES.because_criteria} · Owner: mb_1`)
  expect(auditDetail({ ...alerted, why: undefined })).toContain('Because: All were met')
  expect(auditDetail(null)).toBe('')
})

test('the page says who did what; an action it does not know is shown as the worker calls it', async () => {
  const entries = [entry('handoff.accept', { from: 'seen', to: 'accepted', reason: null }), entry('moon.landed', null, null)]
  drawPage(<AuditPage />, 'admin', () => answered({ entries, cursor: null }))
  await shows(() => text().includes('Accepted a hand-off'))
  const page = all('tr')
    .map((row) => row.textContent)
    .join('\n')
  expect(page).toContain('Jana Berg')
  expect(page).toContain('From: seen · To: accepted')
  expect(page).toContain('moon.landed')
  expect(page).not.toContain('handoff.accept')
})

test('everything an admin can set is named in each language, and a time is no number of milliseconds', () => {
  expect(auditDetail({ overlapMs: 86_400_000 })).toBe('Both secrets sign for: 1 day')
  expect(auditDetail({ overlapMs: 0 })).toBe('Both secrets sign for: 0')
  const set = [...Object.keys(WorkspaceSettings.shape), 'origins', 'perMinute', 'label', 'overlapMs']
  const keyed = (name: string) => `audit_detail_${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`
  expect(set.map(keyed).filter((key) => !(key in german) || !(key in MESSAGES))).toEqual([])
})
