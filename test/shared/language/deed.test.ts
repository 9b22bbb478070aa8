import { expect, test } from 'vitest'
import { deedOf, deedText } from '#shared/language/deed'
import { EVENTS_IN_GERMAN } from '#shared/language/german-events'
import { PACKS } from '#shared/packs/index'
import type { Deed } from '#shared/schema/deed'
import { KNOWN_EVENTS } from '#shared/schema/event'

const deed = (name: string, what: string | null = null, page: string | null = null): Deed => ({ name, what, page })

test.each<[Deed, string, string]>([
  [deed('page', null, 'Pricing'), 'Pricing', 'Pricing'],
  [deed('page', null, '/'), 'Home page', 'Startseite'],
  [deed('page'), 'A page', 'Eine Seite'],
  [deed('leave', null, 'Pricing'), 'Left Pricing', 'Verlassen: Pricing'],
  [deed('form', 'demo', 'Request a demo'), 'Sent form “demo” on Request a demo', 'Formular „demo“ gesendet auf Request a demo'],
  [deed('form', null, '/'), 'Sent a form on Home page', 'Formular gesendet auf Startseite'],
  [deed('download', 'prices.pdf', 'Pricing'), 'Downloaded prices.pdf', 'prices.pdf heruntergeladen'],
  [deed('download', null, 'Pricing'), 'Downloaded Pricing', 'Pricing heruntergeladen'],
  [deed('download'), 'Downloaded a file', 'Datei heruntergeladen'],
  [deed('identify', 'a@b.example'), 'Identified as a@b.example', 'Zu erkennen gegeben als a@b.example'],
  [deed('identify'), 'Identified', 'Hat sich zu erkennen gegeben'],
  [deed('click', 'https://x.example'), 'Followed a link to https://x.example', 'Einem Link gefolgt: https://x.example'],
  [deed('webinar-attended', 'Spare parts'), 'Webinar attended: Spare parts', 'Am Webinar teilgenommen: Spare parts'],
  [deed('boat_tested'), 'Boat tested', 'Boat tested'],
  [deed('constructor', 'x'), 'Constructor: x', 'Constructor: x'],
])('%o', (given, english, german) => {
  expect([deedText(given, 'en'), deedText(given, 'de')]).toEqual([english, german])
  expect(deedOf({ label: 'as it was written', deed: given }, 'de')).toBe(german)
  expect(deedOf({ label: 'as it was written', deed: given }, 'en')).toBe('as it was written')
})

test('what was written before there were facts stays', () => {
  expect(deedOf({ label: 'Sent a form' }, 'de')).toBe('Sent a form')
})

test('every event Baton knows, or a pack looks for, is said in German', () => {
  const inPacks = PACKS.flatMap(({ content }) => [...content.readiness, ...content.handRaise].flatMap(({ match }) => match.names))
  const own = new Set(['page', 'leave', 'form', 'download', 'identify', 'click'])
  const names = [...KNOWN_EVENTS, ...inPacks].filter((name) => !own.has(name))
  expect(names.filter((name) => !EVENTS_IN_GERMAN[name])).toEqual([])
  expect(Object.keys(EVENTS_IN_GERMAN).filter((name) => !names.includes(name))).toEqual([])
})
