// @vitest-environment node
import './browser-fixture'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { urgencyOf } from '../../../extension/background/notices/badge'
import { emailHash } from '../../../extension/background/replica/email-hash'
import { backOffMs } from '../../../extension/background/sync/back-off'
import { parseJoinLink } from '../../../extension/background/sync/join-link'
import { originPattern } from '../../../extension/background/tabs/origin-pattern'
import { mayRunOn, siteName } from '../../../extension/background/tabs/site-access'
import { localeMessages } from '../../../extension/locales/messages'
import { cardOf, handoffOf, NOW, sha256 } from './card-fixture'

it('a join link names its worker and its code; anything else is none', () => {
  expect(parseJoinLink(' https://baton.example/join/ab_C-9 ')).toEqual({ workerUrl: 'https://baton.example', code: 'ab_C-9' })
  expect(parseJoinLink('http://127.0.0.1:8787/join/x/')).toEqual({ workerUrl: 'http://127.0.0.1:8787', code: 'x' })
  for (const wrong of [
    '',
    'join/x',
    'http://baton.example/join/x',
    'https://baton.example/join/',
    'javascript:alert(1)//join/x',
    'https://e.example/h/x',
  ]) {
    expect(parseJoinLink(wrong), wrong).toBeNull()
  }
})

it('linkedin.com and the browser’s own pages are never read', () => {
  for (const url of [
    'https://www.linkedin.com/in/x',
    'https://linkedin.com',
    'https://de.linkedin.com/x',
    'chrome://extensions',
    'file:///etc/passwd',
    'x',
  ]) {
    expect(mayRunOn(url), url).toBe(false)
  }
  for (const url of ['https://mail.google.com/mail', 'http://crm.intern:8080/', 'https://notlinkedin.com/'])
    expect(mayRunOn(url), url).toBe(true)
})

it('a grant names one origin, and the site where it is known by its host', () => {
  expect(originPattern('http://127.0.0.1:8788/a?b#c')).toBe('http://127.0.0.1:8788/*')
  expect(originPattern('https://mail.google.com/mail/u/0')).toBe('https://mail.google.com/*')
  expect([siteName('https://mail.google.com/mail/u/0/#inbox'), siteName('https://example.org')]).toEqual(['Gmail', null])
})

it('addresses are hashed as the worker hashes them', async () => {
  expect(await emailHash(' Anna@Nordwind.example')).toBe(sha256('anna@nordwind.example'))
  // a mail page shows the domain in its own script
  expect(await emailHash('hello@Söder-Möbel.example')).toBe(sha256('hello@xn--sder-mbel-07af.example'))
})

it('waiting doubles up to its limit, half of it by chance', () => {
  const [least, most] = [() => 0, () => 0.999999]
  expect([0, 1, 2, 20].map((attempts) => backOffMs(attempts, 500, 60_000, least))).toEqual([250, 500, 1000, 30_000])
  expect([0, 1, 2, 5000].map((attempts) => backOffMs(attempts, 500, 60_000, most))).toEqual([500, 1000, 2000, 60_000])
})

it('the badge is red when one is overdue and amber for a hand-raise or the last minutes', () => {
  const waits = (leftMs: number, trigger: 'hand-raise' | 'threshold') => {
    const clocks = { seenDueAt: null, decidedDueAt: NOW + leftMs, firstTouchDueAt: null }
    return cardOf('a', { handoff: handoffOf('a', { trigger, clocks }) })
  }
  expect(urgencyOf([waits(60_000_000, 'threshold')], NOW)).toBe('calm')
  expect(urgencyOf([waits(60_000, 'threshold')], NOW)).toBe('urgent')
  expect(urgencyOf([waits(60_000_000, 'hand-raise')], NOW)).toBe('urgent')
  expect(urgencyOf([waits(60_000_000, 'hand-raise'), waits(0, 'threshold')], NOW)).toBe('overdue')
})

it('two surfaces cannot define the same text', () => {
  const folder = mkdtempSync(join(tmpdir(), 'baton-locales-'))
  mkdirSync(join(folder, 'en'))
  writeFileSync(join(folder, 'en/b.json'), '{"b_two":"Two $1"}')
  writeFileSync(join(folder, 'en/a.json'), '{"a_one":"One"}')
  expect(JSON.parse(localeMessages(folder).get('en')!)).toEqual({ a_one: { message: 'One' }, b_two: { message: 'Two $1' } })
  writeFileSync(join(folder, 'en/c.json'), '{"a_one":"Uno"}')
  expect(() => localeMessages(folder)).toThrow('a_one')
  rmSync(folder, { recursive: true })
})
