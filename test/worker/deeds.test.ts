import { expect, test } from 'vitest'
import { deedText } from '#shared/language/deed'
import type { TimelineEntry } from '#shared/schema/handoff'
import { scoredBy, visit } from './kit/collect'
import { settled } from './kit/hub'
import { workspace } from './kit/workspace'

const EMAIL = 'ines@nordwind.example'

test('what a lead did is kept as facts and as the English text made of them', async () => {
  const ws = await workspace()
  await visit(ws, 'v-deeds-1', [
    { n: 'page', u: '/' },
    { n: 'identify', u: '/', p: { email: EMAIL } },
    { n: 'download', u: '/pricing', p: { file: 'https://www.example/files/price-list.pdf?v=2' } },
    { n: 'form', u: '/request-a-demo', p: { form: 'demo' } },
  ])
  await settled(ws)
  const card = await scoredBy(ws, EMAIL)
  const deed = { name: 'form', what: 'demo', page: 'Request a demo' }
  expect(card.lastActivity).toMatchObject({ label: 'Sent form “demo” on Request a demo', deed })
  const { events } = (await ws.as('sales', 'GET', `/v1/leads/${card.id}/events`)).body as { events: TimelineEntry[] }
  expect(events.map((entry) => deedText(entry.deed!, 'en'))).toEqual(events.map(({ label }) => label))
  expect(events.map((entry) => deedText(entry.deed!, 'de')).sort()).toEqual(
    [
      'Formular „demo“ gesendet auf Request a demo',
      'Startseite',
      `Zu erkennen gegeben als ${EMAIL}`,
      'price-list.pdf heruntergeladen',
    ].sort(),
  )
})
