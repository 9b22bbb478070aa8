import type { Outcome } from '../../../background/protocol'
import { useLive } from '../../../ui/use-live'
import { type ListPage, type PagedList, pagedList } from './paged-list'

/** A paged list that lives as long as the component, made anew when `key` changes. */
export function usePaged<T>(key: string, load: (cursor: string | undefined) => Promise<Outcome<ListPage<T>>>): PagedList<T> {
  return useLive(key, (abort) => pagedList(load, abort))
}

/** The rows and the cursor out of a list's answer. */
export function pageOf<K extends string, T>(
  answer: Outcome<{ [P in K]: readonly T[] } & { cursor: string | null }>,
  name: K,
): Outcome<ListPage<T>> {
  return answer.ok ? { ok: true, value: { rows: answer.value[name], cursor: answer.value.cursor } } : answer
}
