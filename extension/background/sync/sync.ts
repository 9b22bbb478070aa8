import type { SyncPage } from '#shared/schema/live'
import type { Replica } from '../replica/replica'
import { readCards } from './sync-cards'
import { readIndex } from './sync-index'
import type { Answer, Call, Failure } from './worker-api'
import { hearWorkerTime } from './worker-clock'

export const PAGE = 1000
/** After so many pages of cards the rest is read as lines: a card is twenty times as large. */
const MOST_PAGES = 4

export type SyncParts = { replica: Replica; me: string; call: <T>(call: Call) => Promise<Answer<T>>; signal: AbortSignal }

/**
 * Brings the replica up to date. The first time, and after long, the index is read as lines and the leads worth it as cards; otherwise
 * everything changed since the cursor, a page at a time. Each page and its cursor are written in one transaction, so that stopping
 * anywhere loses nothing.
 * @returns null when up to date, or why it could not be read
 */
export async function syncReplica(parts: SyncParts): Promise<Failure | null> {
  const failure = await readChanges(parts)
  return failure ?? readCards(parts)
}

async function readChanges(parts: SyncParts): Promise<Failure | null> {
  const { replica, call, signal } = parts
  if ((await replica.db.getKey('packed', 'index')) === undefined) return readIndex(parts, 0)
  for (let page = 0; ; page++) {
    const since = await replica.seq()
    if (page >= MOST_PAGES) return readIndex(parts, since)
    const askedAt = Date.now()
    const answer = await call<SyncPage>({ method: 'GET', path: `/v1/sync?since=${since}&limit=${PAGE}` })
    if (!answer.ok) return answer
    if (signal.aborted) return null
    const { cards, removed, seq, more, at } = answer.value
    hearWorkerTime(at, askedAt)
    await replica.take({ cards, removed, seq, contactAt: Date.now() })
    if (!more || (seq <= since && cards.length === 0)) return null
  }
}
