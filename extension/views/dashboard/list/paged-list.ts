import { batch, type ReadonlySignal, signal } from '@preact/signals'
import type { Outcome } from '../../../background/protocol'

export type ListPage<T> = { rows: readonly T[]; cursor: string | null }

export type PagedList<T> = {
  /** null until the first page is there */
  rows: ReadonlySignal<readonly T[] | null>
  /** true while there is another page */
  more: ReadonlySignal<boolean>
  busy: ReadonlySignal<boolean>
  /** a sentence for the person, or null */
  failure: ReadonlySignal<string | null>
  /** reads the next page; does nothing while one is on its way or there is none */
  next(): Promise<void>
  /** from the first page again; what is on screen stays until it is there */
  again(): Promise<void>
  /** changes rows on screen, e.g. after a push; undefined takes one away */
  change(replace: (row: T) => T | undefined): void
}

/** A list the API answers page by page. Reads the first page at once; stops answering after `abort`. */
export function pagedList<T>(load: (cursor: string | undefined) => Promise<Outcome<ListPage<T>>>, abort: AbortSignal): PagedList<T> {
  const rows = signal<readonly T[] | null>(null)
  const more = signal(false)
  const busy = signal(false)
  const failure = signal<string | null>(null)
  let cursor: string | null = null
  let question = 0

  const read = async (from: string | undefined) => {
    const mine = ++question
    busy.value = true
    const answer = await load(from)
    if (mine !== question || abort.aborted) return
    batch(() => {
      busy.value = false
      failure.value = answer.ok ? null : answer.message
      if (!answer.ok) return
      rows.value = from === undefined ? answer.value.rows : [...(rows.value ?? []), ...answer.value.rows]
      cursor = answer.value.cursor
      more.value = cursor !== null
    })
  }
  void read(undefined)
  return {
    rows,
    more,
    busy,
    failure,
    next: async () => {
      if (!busy.value && cursor !== null) await read(cursor)
    },
    again: () => read(undefined),
    change(replace) {
      const now = rows.value
      if (!now) return
      const next = now.flatMap((row) => replace(row) ?? [])
      if (next.length !== now.length || next.some((row, i) => row !== now[i])) rows.value = next
    },
  }
}
