import type { Endpoint } from '#shared/api/endpoint'
import type { Outcome } from '../../../background/protocol'
import { ask } from '../../../background/sync/client'
import { t } from '../../../ui/t'
import { type AnswerOf, type AskOf, callPath, type Route } from './route'

type Parts = { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown }

/**
 * Calls an endpoint by way of the background. Never rejects: a refusal is the worker's sentence. What takes an idempotency key is tried
 * a second time when the answer to the first got lost.
 */
export async function send<E extends Endpoint>(route: Route<E>, asked: AskOf<E>): Promise<Outcome<AnswerOf<E>>> {
  const { params, query, body } = asked as Parts
  const call = {
    method: route.method,
    path: callPath(route.path, params, query),
    ...(body === undefined ? {} : { body }),
    ...(route.idempotent ? { idempotencyKey: crypto.randomUUID() } : {}),
  }
  let answer = await ask('call', call)
  if (!answer.ok && answer.code === 'network' && (route.idempotent || route.method === 'GET')) answer = await ask('call', call)
  if (!answer.ok) return answer
  // an older background that does not know the message answers nothing
  if (!answer.value) return { ok: false, code: 'no-answer', message: t('err_no_answer') }
  return { ok: true, value: answer.value.body as AnswerOf<E> }
}
