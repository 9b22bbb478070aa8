import '../harness/installed'
import { afterEach, expect, test } from 'vitest'
import { HANDOFF_STATES, type Handoff } from '#shared/schema/handoff'
import type { BoardItem } from '../../../extension/views/dashboard/handoffs/board-item'
import { columnOf, inOrder, itemOfCard, itemOfHandoff } from '../../../extension/views/dashboard/handoffs/board-item'
import { boardKeys } from '../../../extension/views/dashboard/handoffs/board-keys'
import { cardOf, handoffOf } from '../background/card-fixture'

const item = (id: string, over: Partial<BoardItem>): BoardItem => ({ ...itemOfCard(cardOf(id, { handoff: handoffOf(id) }))!, id, ...over })

test('every state has its column, and what waits in review has none', () => {
  for (const state of HANDOFF_STATES) expect(columnOf(state), state).not.toBeNull()
  expect(columnOf('review')).toBeNull()
  expect(columnOf('seen')).toBe('waiting')
})

test('the clock that runs decides who is first; without one the oldest; of the closed ones the newest', () => {
  const clocks = (due: number | null) => ({ seenDueAt: null, decidedDueAt: due, firstTouchDueAt: null })
  const late = item('late', { clocks: clocks(900), openedAt: 1 })
  const soon = item('soon', { clocks: clocks(100), openedAt: 9 })
  const none = item('none', { clocks: clocks(null), openedAt: 0 })
  expect(inOrder([none, late, soon], 'waiting').map(({ id }) => id)).toEqual(['soon', 'late', 'none'])
  const closed = [item('old', { decidedAt: 5 }), item('new', { decidedAt: 50 })]
  expect(inOrder(closed, 'closed').map(({ id }) => id)).toEqual(['new', 'old'])
})

test('a card on the board stands where the lead stands now, not where it stood at hand-over', () => {
  const { score, fit, readiness, grade, quadrant, at, receipts, definitionVersion, definitionSigned } = cardOf('anna')
  const lead = { id: 'anna', name: 'Anna', email: null, title: null, company: null }
  const evidence = {
    ...{ trigger: 'manual', because: 'x', fit, readiness, score, grade, quadrant, receipts, definitionVersion, definitionSigned },
    ...{ events: [], answers: {}, account: null, otherPeople: [], campaign: null },
  } as Handoff['evidence']
  const handoff: Handoff = { ...handoffOf('anna'), lead, evidence, touches: [], steps: [], nextStep: null, amount: null }
  const standing = { score: score + 12, fit, readiness: readiness + 12, grade: 'A1', quadrant: 'hand-over' as const, at }
  expect(itemOfHandoff({ ...handoff, standing })).toMatchObject({ score: score + 12, grade: 'A1', quadrant: 'hand-over' })
  expect(itemOfHandoff(handoff)).toMatchObject({ score, grade, quadrant })
})

afterEach(() => document.body.replaceChildren())

test('arrow keys walk the cards and skip empty columns', () => {
  const column = (...ids: string[]) =>
    `<section class="board-column">${ids.map((id) => `<button class="board-card" id="${id}"></button>`).join('')}</section>`
  document.body.innerHTML = `<div id="board">${column('a1', 'a2', 'a3')}${column()}${column('c1')}</div>`
  const area = document.getElementById('board')!
  area.addEventListener('keydown', (event) => boardKeys(event, area))
  const press = (key: string) =>
    document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  document.getElementById('a1')!.focus()
  const path = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowUp'].map((key) => {
    press(key)
    return document.activeElement!.id
  })
  expect(path).toEqual(['a2', 'a3', 'a3', 'c1', 'c1', 'a1', 'a1'])
})
