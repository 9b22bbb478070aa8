import type { IndexPage } from '#shared/schema/lead-line'
import { LinePacker } from '../replica/pack-lines'
import type { SyncParts } from './sync'
import type { Failure } from './worker-api'
import { hearWorkerTime } from './worker-clock'

const PAGE = 10_000

/**
 * Reads the packed index from the worker: all of it (`since` 0), packed page by page while the next page is on its way and written when
 * whole, or the lines that changed since.
 * @returns null when up to date, or why it could not be read
 */
export async function readIndex({ replica, call, signal }: SyncParts, since: number): Promise<Failure | null> {
  const ask = async (from: number) => {
    const askedAt = Date.now()
    const answer = await call<IndexPage>({ method: 'GET', path: `/v1/sync/index?since=${from}&limit=${PAGE}` })
    if (answer.ok && !signal.aborted) hearWorkerTime(answer.value.at, askedAt)
    return answer
  }
  const packer = since === 0 ? new LinePacker() : null
  let answer = await ask(since)
  for (;;) {
    if (!answer.ok) return answer
    if (signal.aborted) return null
    const { lines, removed, seq, more } = answer.value
    const next = more ? ask(seq) : null
    // a first reading says who is gone only of those it never told about
    if (packer) packer.add(lines.filter(replica.keeps))
    else await replica.takeLines({ lines, removed, seq, contactAt: Date.now() })
    if (!next) {
      if (packer) await replica.putIndex(packer.packed(), seq, Date.now())
      return null
    }
    answer = await next
  }
}
