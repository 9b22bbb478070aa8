import { useState } from 'preact/hooks'
import { ask } from '../../background/client'
import type { Decision } from '../../background/protocol'
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
    const answer = await ask('decide', { leadId: card.id, handoffId: card.handoff.id, decision })
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
