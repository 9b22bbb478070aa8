import type { Outcome } from '../../../background/protocol'
import { useLive } from '../../../ui/use-live'
import { type PagedList, pagedList } from './paged-list'

type Answer<K extends string, T> = Outcome<{ [P in K]: readonly T[] } & { cursor: string | null }>

/**
 * A paged list that lives as long as the component, made anew when `question` changes.
 * @param name of the rows in the answer: `keys`
 */
export function usePaged<K extends string, T>(
  name: K,
  load: (cursor: string | undefined) => Promise<Answer<K, T>>,
  question = '',
): PagedList<T> {
  return useLive(`${name} ${question}`, (abort) =>
    pagedList(async (cursor) => {
      const answer = await load(cursor)
      return answer.ok ? { ok: true, value: { rows: answer.value[name], cursor: answer.value.cursor } } : answer
    }, abort),
  )
}

/** Takes a row off the list once the worker took the thing away. @returns the worker's sentence when it did not */
export async function removeRow<T>(list: PagedList<T>, row: T, taken: Promise<Outcome<unknown>>): Promise<string | null> {
  const answer = await taken
  if (answer.ok) list.change((one) => (one === row ? undefined : one))
  return answer.ok ? null : answer.message
}
