import '../harness/installed'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { mountCard } from '../../../extension/views/overlay/mount'
import { click } from '../harness/drawn'
import { fakeBackground } from '../harness/fake-background'
import { useBackground } from '../harness/installed'
import { signedIn } from '../harness/workspace'
import { GOOD_FIT, handoff, KEEN, REP, trueCard } from './true-cards'

// What the card says of itself, and when it stops saying so.
vi.mock('../../../extension/views/overlay/card-sight', () => ({ cardSight: () => ({ confirms: async () => true }) }))

const now = Date.now()
const root = () => document.querySelector('baton-card')?.shadowRoot
const text = () => root()?.querySelector('.card')?.textContent ?? ''
const soon = <T>(look: () => T) => vi.waitFor(look, { timeout: 2000, interval: 10 })

function open() {
  const card = trueCard(now, GOOD_FIT, KEEN, { handoff: handoff(now) })
  const background = useBackground(fakeBackground([{ card, events: [] }], signedIn({ me: REP })))
  return { card, background, show: () => mountCard({ leadId: card.id, possible: false }) }
}

beforeEach(() => vi.stubEnv('BATON_TEST', 'true'))
afterEach(() => globalThis.batonCloseCard?.())

test('what was decided is told once, not with every second that is left to take it back', async () => {
  open().show()
  click(await soon(() => root()?.querySelector<HTMLElement>('button.main') ?? expect.fail('no button')))
  await soon(() => expect(text()).toContain('Undo (10)'))
  expect([...root()!.querySelectorAll('[role=status]')].map((live) => live.textContent)).toEqual(['Accepted: it is yours'])
})

test('a card that could not be read says so until it could', async () => {
  const { card, background, show } = open()
  background.answers.card = { ok: false, code: 'internal', message: 'The card cannot be read.' }
  show()
  await soon(() => expect(text()).toContain('The card cannot be read.'))
  background.answers.card = undefined
  background.push({ type: 'changed', ids: [card.id], reason: 'sync' })
  await soon(() => expect(text()).toContain(card.grade))
  expect(text()).not.toContain('The card cannot be read.')
})
