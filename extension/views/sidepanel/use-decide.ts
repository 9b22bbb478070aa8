import { useState } from 'preact/hooks'
import type { Card } from '#shared/schema/lead'
import type { Decision, Outcome, Requests } from '../../background/protocol'
import { ask } from '../../background/sync/client'
import { t } from '../../ui/t'
import { cardOutside } from '../state/card-outside'
import type { LeadStory } from '../state/lead-story'

export type Decide = {
  busy: boolean
  /** a sentence for the person when the last decision was not taken */
  fault: string | null
  send: (decision: Decision) => Promise<boolean>
  /** one after the other; stops at the first that is not taken */
  sendAll: (decisions: readonly Decision[]) => Promise<void>
}

/** Sends decisions on the story's hand-off, one at a time, and shows the card as it then looks. */
export function useDecide(story: LeadStory): Decide {
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const send = async (decision: Decision): Promise<boolean> => {
    const card = story.card.value
    if (!card?.handoff) return false
    setBusy(true)
    setFault(null)
    const asked = { leadId: card.id, handoffId: card.handoff.id, decision }
    const kept = await ask('decide', asked)
    const answer = !kept.ok && kept.code === 'not-found' ? await decideOutside(asked) : kept
    if (answer.ok) story.card.value = answer.value
    else setFault(answer.message)
    setBusy(false)
    return answer.ok
  }
  const sendAll = async (decisions: readonly Decision[]) => {
    for (const decision of decisions) if (!(await send(decision))) return
  }
  return { busy, fault, send, sendAll }
}

/** Decides on a lead this device does not keep (outside the member's scope): straight at the worker, so only while it can be reached. */
async function decideOutside({ leadId, handoffId, decision }: Requests['decide']['ask']): Promise<Outcome<Card>> {
  const { action, ...body } = decision
  const path = `/v1/handoffs/${encodeURIComponent(handoffId)}/${action}`
  const decided = await ask('call', { method: 'POST', path, body, idempotencyKey: crypto.randomUUID() })
  if (!decided.ok) return decided
  const card = await cardOutside(leadId)
  return card.ok && card.value ? { ok: true, value: card.value } : { ok: false, code: 'not-found', message: t('err_unknown_lead') }
}
