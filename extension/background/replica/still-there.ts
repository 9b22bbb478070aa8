import type { LeadIndex } from './lead-index'

/** The ids that the index holds. */
export async function knownAmong(index: LeadIndex, ids: readonly string[]): Promise<Set<string>> {
  const found = await Promise.all(ids.map(async (id) => ((await index.find('id', id)).length > 0 ? id : [])))
  return new Set(found.flat())
}

/**
 * What the worker said, less the leads that were removed after it said so. Everything up to the cursor has been heard of: who changed
 * before it and is not in the index is gone, by a message that overtook the answer this is from.
 */
export async function stillThere<T>(
  index: LeadIndex,
  cursor: number,
  told: readonly T[],
  who: (one: T) => { id: string; seq: number },
): Promise<T[]> {
  const early = told.map(who).filter(({ seq }) => seq <= cursor)
  const known = await knownAmong(
    index,
    early.map(({ id }) => id),
  )
  return told.filter((one) => who(one).seq > cursor || known.has(who(one).id))
}
