import '../harness/installed'
import { afterEach, expect, test } from 'vitest'
import { HANDOFF_STATES } from '#shared/schema/handoff'
import type { BoardItem } from '../../../extension/views/dashboard/handoffs/board-item'
import { columnOf, inOrder, itemOfCard } from '../../../extension/views/dashboard/handoffs/board-item'
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
