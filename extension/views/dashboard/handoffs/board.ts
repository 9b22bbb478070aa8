import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import type { HandoffState } from '#shared/schema/handoff'
import { ask } from '../../../background/sync/client'
import { onChanges } from '../../state/on-changes'
import { listHandoffs } from '../api/routes'
import { send } from '../api/send'
import { type BoardItem, COLUMNS, type ColumnId, columnOf, inOrder, itemOfCard, itemOfHandoff } from './board-item'

const PAGE = 50

/** More changes than this at once and the board is read anew. */
const MOST_FOLLOWED = 40

export type Board = {
  /** null until the first answer */
  columns: ReadonlySignal<Readonly<Record<ColumnId, readonly BoardItem[]>> | null>
  /** columns the worker has more of */
  more: ReadonlySignal<ReadonlySet<ColumnId>>
  failure: ReadonlySignal<string | null>
  next(column: ColumnId): Promise<void>
  again(): Promise<void>
}

/**
 * Hand-offs by where they stand: everybody's, or one owner's (a member's id, `me`, `none`). Read page by page from the worker; then kept
 * current by pushes, so that an answer given here or anywhere moves its card at once.
 */
export function board(owner: string | undefined, mine: string, abort: AbortSignal): Board {
  const items = signal<ReadonlyMap<string, BoardItem> | null>(null)
  const cursors = signal<ReadonlyMap<HandoffState, string | null>>(new Map())
  const failure = signal<string | null>(null)

  const read = async (states: readonly HandoffState[], fresh: boolean) => {
    const answers = await Promise.all(
      states.map(async (status) => {
        const cursor = (!fresh && cursors.value.get(status)) || undefined
        return { status, answer: await send(listHandoffs, { query: { status, owner, limit: PAGE, cursor } }) }
      }),
    )
    if (abort.aborted) return
    batch(() => {
      const refused = answers.find(({ answer }) => !answer.ok)?.answer
      failure.value = refused && !refused.ok ? refused.message : null
      const next = new Map(fresh ? [] : items.value)
      const nextCursors = new Map(cursors.value)
      for (const { status, answer } of answers) {
        if (!answer.ok) continue
        for (const handoff of answer.value.handoffs) next.set(handoff.id, itemOfHandoff(handoff))
        nextCursors.set(status, answer.value.cursor)
      }
      if (refused && items.value === null) return
      items.value = next
      cursors.value = nextCursors
    })
  }
  const everything = COLUMNS.flatMap(({ states }) => states as readonly HandoffState[])
  const again = () => read(everything, true)

  const belongs = (item: BoardItem): boolean =>
    owner === undefined || (owner === 'none' ? item.owner === null : item.owner?.id === (owner === 'me' ? mine : owner))

  const follow = async (ids: ReadonlySet<string>) => {
    const cards = await Promise.all([...ids].map((leadId) => ask('card', { leadId })))
    if (abort.aborted || items.value === null) return
    const next = new Map(items.value)
    for (const card of cards) {
      const item = card.ok && card.value ? itemOfCard(card.value) : null
      if (!item) continue
      if (belongs(item) && columnOf(item.state)) next.set(item.id, item)
      else next.delete(item.id)
    }
    items.value = next
  }
  onChanges((ids) => void (ids === null || ids.size > MOST_FOLLOWED ? again() : follow(ids)), abort)
  void again()

  return {
    columns: computed(() => {
      if (items.value === null) return null
      const all = [...items.value.values()]
      const column = (id: ColumnId) =>
        inOrder(
          all.filter((item) => columnOf(item.state) === id),
          id,
        )
      return Object.fromEntries(COLUMNS.map(({ id }) => [id, column(id)])) as Record<ColumnId, BoardItem[]>
    }),
    more: computed(() => new Set(COLUMNS.filter(({ states }) => states.some((state) => cursors.value.get(state))).map(({ id }) => id))),
    failure,
    next: (column) => {
      const { states } = COLUMNS.find(({ id }) => id === column)!
      return read(
        (states as readonly HandoffState[]).filter((state) => cursors.value.get(state)),
        false,
      )
    },
    again,
  }
}
