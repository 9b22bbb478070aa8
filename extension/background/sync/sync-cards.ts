import type { Card } from '#shared/schema/lead'
import { worthKeeping } from '../replica/worth-keeping'
import type { SyncParts } from './sync'
import type { Failure } from './worker-api'

const PAGE = 200

/**
 * Reads the cards of the leads worth keeping whole (DESIGN §3), once after the index was read; what changes later comes by itself.
 * Stopped half-way it goes on at the next sync.
 */
export async function readCards({ replica, me, call, signal }: SyncParts): Promise<Failure | null> {
  if ((await replica.db.get('meta', 'cardsAt')) !== undefined) return null
  const ids = worthKeeping(await replica.index.held(), me)
  for (let from = 0; from < ids.length; from += PAGE) {
    const wanted = ids.slice(from, from + PAGE).map(encodeURIComponent)
    const answer = await call<{ cards: Card[] }>({ method: 'GET', path: `/v1/sync/cards?ids=${wanted.join(',')}` })
    if (!answer.ok) return answer
    if (signal.aborted) return null
    await replica.take({ cards: answer.value.cards })
  }
  await replica.db.put('meta', Date.now(), 'cardsAt')
  return null
}
