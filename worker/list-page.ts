import { decodeCursor, encodeCursor } from './cursor'

/**
 * A page of a list that is short enough to be read whole (members, keys, assets). The cursor is the last item's place
 * and name: when that item is gone meanwhile, its place still says where to go on.
 */
export function listPage<T>(
  all: readonly T[],
  nameOf: (item: T) => string,
  { limit, cursor }: { limit: number; cursor?: string },
): { items: T[]; cursor: string | null } {
  const after = decodeCursor(cursor)
  const place = after === null ? -1 : all.findIndex((item) => nameOf(item) === after[1])
  const start = after === null ? 0 : place >= 0 ? place + 1 : Number(after[0])
  const items = all.slice(start, start + limit)
  const last = start + items.length < all.length ? items.at(-1) : undefined
  return { items, cursor: encodeCursor(last === undefined ? null : [start + items.length - 1, nameOf(last)]) }
}
