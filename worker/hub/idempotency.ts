import { ApiError } from '../errors'
import { phrase } from '../language/phrase'
import { priorAnswer, rememberAnswer } from '../store/idempotency'
import { type Actor, actorId } from './actor'
import type { Hub } from './hub'

const owner = (actor: Actor) => actorId(actor) ?? 'server'

/** The answer already given under this `Idempotency-Key`, or null. `request` is what was asked, as text; another one is a conflict. */
export async function answeredBefore<T>(hub: Hub, actor: Actor, key: string | null, request: string): Promise<T | null> {
  if (key === null) return null
  const prior = await priorAnswer(hub.db, hub.id, owner(actor), key)
  if (prior && prior.request !== request)
    throw new ApiError('conflict', phrase`This Idempotency-Key was already used for another request.`, 'Idempotency-Key')
  return prior && (JSON.parse(prior.answer) as T)
}

/** Keeps the answer under its key, in the transaction of what it tells. Nothing without a key. */
export function answeredNow(hub: Hub, actor: Actor, key: string | null, request: string, answer: unknown): D1PreparedStatement[] {
  if (key === null) return []
  return [rememberAnswer(hub.db, hub.id, owner(actor), { key, at: hub.now(), request, answer: JSON.stringify(answer) })]
}
