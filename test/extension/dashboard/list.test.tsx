import '../harness/installed'
import { signal } from '@preact/signals'
import { render } from 'preact'
import { afterEach, expect, test } from 'vitest'
import type { Outcome } from '../../../extension/background/protocol'
import { ListTable } from '../../../extension/views/dashboard/list/list-table'
import { type ListPage, type PagedList, pagedList } from '../../../extension/views/dashboard/list/paged-list'
import { RowActions } from '../../../extension/views/dashboard/list/row-actions'
import { removeRow } from '../../../extension/views/dashboard/list/use-paged'
import { wholeList } from '../../../extension/views/dashboard/list/whole-list'
import { all, button, click, one, shows, text, type } from '../harness/drawn'

type Thing = { id: string; name: string; size: number }
const stop = new AbortController()
const REFUSED: Outcome<never> = { ok: false, code: 'conflict', message: 'A campaign still uses it.' }
let root: HTMLElement

afterEach(() => {
  render(null, root)
  root.remove()
})

const thing = (n: number): Thing => ({ id: `t${n}`, name: `Thing ${n}`, size: n })
/** Pages of three; `answers` overrule them in turn. */
function pages(count: number, answers: Outcome<ListPage<Thing>>[] = []) {
  const asked: (string | undefined)[] = []
  const list = pagedList<Thing>(async (cursor) => {
    asked.push(cursor)
    const given = answers.shift()
    if (given) return given
    const from = Number(cursor ?? 0)
    const rows = Array.from({ length: Math.min(3, count - from) }, (_, i) => thing(from + i))
    return { ok: true, value: { rows, cursor: from + 3 < count ? String(from + 3) : null } }
  }, stop.signal)
  return { list, asked }
}

function draw(list: PagedList<Thing>, onRemove: (row: Thing) => Promise<string | null> = async () => null) {
  root = document.createElement('div')
  document.body.append(root)
  render(
    <ListTable
      of={list}
      empty={{ title: 'No things', text: 'Make one.' }}
      textOf={(row) => row.name}
      keyOf={(row) => row.id}
      columns={[
        { words: 'Name', look: 'name', cell: (row) => row.name },
        { words: 'Size', look: 'number', cell: (row) => row.size },
        false,
      ]}
      isPast={(row) => row.size === 1}
      actions={(row) => <RowActions name={row.name} sure="Really?" onRemove={() => onRemove(row)} />}
    />,
    root,
  )
}
const names = () => all('tbody th').map((cell) => cell.textContent)

test('draws named rows with their columns, faint ones and buttons', async () => {
  draw(pages(2).list)
  await shows(() => names().length === 2)
  expect(all('thead th').map((head) => head.textContent)).toEqual(['Name', 'Size', 'Actions'])
  expect(all('tbody tr').map((row) => row.className)).toEqual(['', 'past'])
  expect(button('Delete Thing 1')).toBeDefined()
  expect(one('input[type=search]'), 'two rows need no search').toBeNull()
})

test('a search looks at every page, also those not read yet, and says when nobody matches', async () => {
  const { list, asked } = pages(8)
  draw(list)
  await shows(() => names().length === 3)
  type(one('input[type=search]')!, ' thing 7')
  await shows(() => names().join() === 'Thing 7')
  expect(asked).toEqual([undefined, '3', '6'])
  type(one('input[type=search]')!, 'nothing')
  await shows(() => text().includes('Nobody matches “nothing”.'))
  type(one('input[type=search]')!, '')
  await shows(() => names().length === 8)
})

test('a page that is refused says why and is asked for again; a search stops there', async () => {
  const { list, asked } = pages(8, [{ ok: true, value: { rows: [thing(0)], cursor: '3' } }, REFUSED])
  draw(list)
  await shows(() => names().length === 1)
  type(one('input[type=search]')!, 'Thing 4')
  await shows(() => text().includes('A campaign still uses it.'))
  expect(asked).toEqual([undefined, '3'])
  click(button('Try again')!)
  await shows(() => names().join() === 'Thing 4')
})

test('nothing at all has its own words, and so has a list that cannot be read', async () => {
  draw(pages(0).list)
  await shows(() => text().includes('No things') && text().includes('Make one.'))
  render(null, root)
  draw(pages(0, [REFUSED]).list)
  await shows(() => button('Try again'))
  click(button('Try again')!)
  await shows(() => text().includes('No things'))
})

test('takes a row away once the worker did, else keeps it and says why', async () => {
  const { list } = pages(3)
  let answer: Outcome<null> = REFUSED
  draw(list, (row) => removeRow(list, row, Promise.resolve(answer)))
  click(await shows(() => button('Delete Thing 1')))
  click(await shows(() => button('Delete')))
  await shows(() => text().includes('A campaign still uses it.'))
  expect(names()).toHaveLength(3)
  answer = { ok: true, value: null }
  click(button('Delete')!)
  await shows(() => names().join() === 'Thing 0,Thing 2')
})

test('a list that comes whole is one page', async () => {
  const now = signal({ state: 'ready' as const, value: [thing(1), thing(2)] })
  const list = wholeList({
    now,
    again: async () => {},
    look: async () => {},
    set: (value) => (now.value = { state: 'ready', value: [...value] }),
  })
  draw(list)
  await shows(() => names().length === 2)
  list.change((row) => (row.id === 't1' ? undefined : row))
  await shows(() => names().join() === 'Thing 2')
})

test('a question starts anew after a refusal, is answered once, and gives the focus back', async () => {
  const answers: (string | null)[] = ['A campaign still uses it.', null]
  const asked: string[] = []
  draw(pages(2).list, async ({ id }) => {
    asked.push(id)
    await new Promise((done) => setTimeout(done, 20))
    return answers.shift()!
  })
  click(await shows(() => button('Delete Thing 1')))
  click(await shows(() => document.activeElement?.textContent === 'Delete' && button('Delete')))
  await shows(() => text().includes('A campaign still uses it.'))
  click(button('Cancel')!)
  await shows(() => document.activeElement === button('Delete Thing 1'))
  click(button('Delete Thing 1')!)
  const yes = await shows(() => button('Delete'))
  expect(text()).toContain('Really?')
  expect(text()).not.toContain('A campaign still uses it.')
  click(yes)
  click(yes)
  await shows(() => document.activeElement === button('Delete Thing 1'))
  expect(asked).toEqual(['t1', 't1'])
})

test('numbers are written as the reader writes them', async () => {
  const { list } = pages(1)
  draw(list)
  await shows(() => names().length === 1)
  list.change((row) => ({ ...row, size: 12_345 }))
  await shows(() => text().includes('12,345'))
})
