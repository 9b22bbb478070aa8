import type { Card } from '#shared/schema/lead'
import { ask } from '../../../background/sync/client'
import type { PagedList } from '../list/paged-list'

/** More changed rows than this at once: the list is read anew by whoever wants it, not row by row. */
const MOST_PATCHED = 50

/** Brings rows on screen up to date after a push; `ids` null: any may have changed. */
export async function followCards<T extends { id: string }>(
  list: PagedList<T>,
  ids: ReadonlySet<string> | null,
  rowOf: (card: Card) => T,
): Promise<void> {
  const changed = (list.rows.value ?? []).filter((row) => ids === null || ids.has(row.id)).slice(0, MOST_PATCHED)
  const answers = await Promise.all(changed.map((row) => ask('card', { leadId: row.id })))
  const fresh = new Map(answers.flatMap((answer) => (answer.ok && answer.value ? [[answer.value.id, rowOf(answer.value)]] : [])))
  if (fresh.size > 0) list.change((row) => fresh.get(row.id) ?? row)
}
