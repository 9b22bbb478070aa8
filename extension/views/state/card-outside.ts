import type { Card } from '#shared/schema/lead'
import type { Outcome } from '../../background/protocol'
import { ask } from '../../background/sync/client'

/** A lead this device does not keep (outside the member's scope), read from the worker; null when there is none. */
export async function cardOutside(leadId: string): Promise<Outcome<Card | null>> {
  const answer = await ask('call', { method: 'GET', path: `/v1/leads/${encodeURIComponent(leadId)}` })
  if (!answer.ok) return answer.code === 'not-found' ? { ok: true, value: null } : answer
  return { ok: true, value: (answer.value?.body as Card | undefined) ?? null }
}
