import '../harness/installed'
import { expect, test } from 'vitest'
import { LEAD_SORTS } from '#shared/api/leads'
import { type Channel, ChannelChange, ChannelInput, WebhookType } from '#shared/schema/channel'
import { ACCOUNT_FIELDS, LEAD_FIELDS } from '#shared/schema/import'
import { WEBHOOK_TYPES } from '#shared/schema/webhook-types'
import { WorkingHours } from '#shared/schema/working-hours'
import { Territory, type Workspace } from '#shared/schema/workspace'
import { channelChange } from '../../../extension/views/dashboard/channels/channel-change'
import { channelInput, draftOfChannel, EMPTY_CHANNEL } from '../../../extension/views/dashboard/channels/channel-draft'
import { FIELDS_OF } from '../../../extension/views/dashboard/imports/import-words'
import { SORT_ORDER } from '../../../extension/views/dashboard/leads/lead-filters'
import { hoursDraft, hoursOf } from '../../../extension/views/dashboard/people/hours-draft'
import { freeId, idOfLabel } from '../../../extension/views/dashboard/setup/id-of-label'
import { changedSettings, settingsDraft } from '../../../extension/views/dashboard/setup/settings-draft'
import { EMPTY_TERRITORY, MOST_EMPLOYEES, territoryOf } from '../../../extension/views/dashboard/setup/territory-draft'

test('lists said again without zod are the schemas’ own', () => {
  expect(FIELDS_OF).toEqual({ leads: [...LEAD_FIELDS], accounts: [...ACCOUNT_FIELDS] })
  expect(WEBHOOK_TYPES).toEqual(WebhookType.options)
  expect([...SORT_ORDER].sort()).toEqual([...LEAD_SORTS].sort())
})

test('an id is made from a label, and is never one that is taken', () => {
  expect(idOfLabel('  White paper: Größe & Œuvre! ')).toMatch(/^white-paper-groesse-/)
  expect(idOfLabel('Ñandú 2026')).toBe('nandu-2026')
  expect(freeId('Demo', new Set(['demo', 'demo-2']))).toBe('demo-3')
  expect(freeId('日本', new Set())).toBe('x')
})

test('every kind of channel is sent as its schema takes it, with the fields of that kind only', () => {
  const filled = {
    ...EMPTY_CHANNEL,
    name: ' Alerts ',
    url: ' https://hooks.example/x ',
    from: 'baton@acme.example',
    host: 'mail.acme.example',
  }
  for (const kind of ['chat', 'webhook'] as const) {
    expect(ChannelInput.parse(channelInput({ ...filled, kind }))).toEqual({ kind, name: 'Alerts', url: 'https://hooks.example/x' })
  }
  expect(ChannelInput.parse(channelInput(filled))).toMatchObject({
    transport: 'smtp',
    host: 'mail.acme.example',
    port: 587,
    security: 'starttls',
  })
  expect(ChannelInput.parse(channelInput({ ...filled, transport: 'cloudflare' }))).toEqual({
    kind: 'email',
    name: 'Alerts',
    transport: 'cloudflare',
    from: 'baton@acme.example',
  })
})

test('a channel shown and saved as it stands changes nothing, of every kind; what is typed is what its schema takes', () => {
  const shown: Channel = {
    ...{ id: 'c1', kind: 'email', name: 'Mail', target: '[::1]:2525', from: 'a@acme.example', types: null },
    ...{ enabled: true, disabledReason: null, problem: null, createdAt: 0 },
  }
  const cloud: Channel = { ...shown, target: 'Cloudflare' }
  const hook: Channel = { ...shown, kind: 'webhook', target: 'hooks.example', from: null, types: ['handoff.opened'] }
  for (const one of [shown, cloud, hook, { ...hook, kind: 'chat', types: null } as const]) {
    expect(channelChange(one, draftOfChannel(one))).toEqual({})
  }
  expect(draftOfChannel(shown)).toMatchObject({ transport: 'smtp', host: '[::1]', port: '2525' })
  const moved = channelChange(shown, { ...draftOfChannel(shown), port: '465', user: ' baton ' })
  expect(ChannelChange.parse(moved)).toEqual({ port: 465, user: 'baton' })
  expect(channelChange(cloud, { ...draftOfChannel(cloud), from: 'b@acme.example', host: 'x' })).toEqual({ from: 'b@acme.example' })
})

test('a territory asks only what is said, and an open end of the size has no limit', () => {
  const draft = { ...EMPTY_TERRITORY, country: ' DE ', from: '500', memberId: 'm1' }
  expect(Territory.parse(territoryOf(draft))).toEqual({ country: 'DE', employees: [500, MOST_EMPLOYEES], memberId: 'm1' })
  expect(Territory.parse(territoryOf({ ...EMPTY_TERRITORY, to: '50', memberId: 'm1' }))).toEqual({ employees: [0, 50], memberId: 'm1' })
})

test('only settings that changed are sent, as what they are', () => {
  const settings = {
    name: 'Acme',
    timeZone: 'Europe/Berlin',
    openHandoffsPerRep: 25,
    claimedHandRaisesPerHour: 30,
    retentionDays: 400,
  } as Workspace
  const draft = settingsDraft(settings)
  expect(changedSettings(settings, draft)).toEqual({})
  expect(changedSettings(settings, { ...draft, language: 'de' })).toEqual({ language: 'de' })
  expect(changedSettings(settings, { ...draft, name: ' Acme AG ', retentionDays: '90' })).toEqual({ name: 'Acme AG', retentionDays: 90 })
})

test('working hours come back from their form as they were, and the schema takes them', () => {
  const now = Date.UTC(2026, 4, 4, 10)
  const hours: WorkingHours = {
    timeZone: 'Europe/Vienna',
    weekdays: [1, 2, 4],
    fromHour: 8.5,
    toHour: 24,
    holidays: ['2026-12-24', '2026-12-31'],
    away: [
      { from: now + 3_600_000, until: now + 90_000_000 },
      { from: now + 1e9, until: now + 2e9 },
    ],
  }
  expect(WorkingHours.parse(hoursOf(hoursDraft(hours, 'UTC', now), hours, now))).toEqual(hours)
  const fresh = hoursDraft(undefined, 'Europe/Berlin', now)
  expect(hoursOf(fresh, undefined, now)).toMatchObject({ weekdays: [1, 2, 3, 4, 5], fromHour: 9, toHour: 18, away: [] })
  expect(hoursOf({ ...fresh, awayFrom: '2026-05-05T09:00' }, undefined, now)).toBeNull()
})
