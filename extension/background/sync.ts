import type { SyncPage } from '#shared/schema/live'
import type { Replica } from './replica'
import type { Answer, Call, Failure } from './worker-api'

const PAGE = 500

/**
 * Asks for everything changed since the replica's cursor, a page at a time; each page and its cursor are written in one
 * transaction, so that stopping anywhere loses nothing.
 * @returns null when up to date, or why it could not be read
 */
export async function syncReplica(
  replica: Replica,
  call: <T>(call: Call) => Promise<Answer<T>>,
  signal: AbortSignal,
): Promise<Failure | null> {
  for (;;) {
    const since = await replica.seq()
    const answer = await call<SyncPage>({ method: 'GET', path: `/v1/sync?since=${since}&limit=${PAGE}` })
    if (!answer.ok) return answer
    if (signal.aborted) return null
    const { cards, removed, seq, more } = answer.value
    await replica.take({ cards, removed, seq, contactAt: Date.now() })
    if (!more || (seq <= since && cards.length === 0)) return null
  }
}
