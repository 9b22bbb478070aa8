import { LinePacker } from './pack-lines'
import type { Replica } from './replica'

/** So many changed lines, or writes, make reading the index slow: then it is packed anew. */
const MOST_LINES = 5000
const MOST_DELTAS = 1000

const breath = () => new Promise((done) => setTimeout(done))

/**
 * Packs the index and what changed since into one again, in slices, so that questions in between are answered. Does nothing while there
 * is little to gain.
 * @returns true when it ran
 */
export async function repack({ db, index }: Replica, signal: AbortSignal): Promise<boolean> {
  const { changed, removedCount } = await index.held()
  const keys = await db.getAllKeys('deltas')
  const last = keys.at(-1)
  if (last === undefined) return false
  // somebody who was erased must be gone from the disk too, not only from what is found
  if (changed.byId.size < MOST_LINES && keys.length < MOST_DELTAS && removedCount === 0) return false
  // read again, so that it holds exactly what is written up to `last` and perhaps more: a line applied twice changes nothing
  index.forget()
  await (await index.held()).text() // in memory before it is written over: whoever asks meanwhile gets the same packing
  const packer = new LinePacker()
  for await (const lines of index.everyLine()) {
    packer.add(lines)
    await breath()
    if (signal.aborted) return false
  }
  const packed = packer.packed()
  const tx = db.transaction(['packed', 'deltas'], 'readwrite', { durability: 'relaxed' })
  // the device was locked or wiped, or a first sync came in between: what was packed is of the past
  if ((await tx.objectStore('deltas').getKey(last)) === undefined) return false
  void tx.objectStore('packed').put(packed.index, 'index')
  void tx.objectStore('packed').put(packed.text, 'text')
  void tx.objectStore('deltas').delete(IDBKeyRange.upperBound(last))
  await tx.done
  index.forget()
  return true
}
