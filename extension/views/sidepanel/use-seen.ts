import { useEffect } from 'preact/hooks'
import type { HandoffSummary } from '#shared/schema/handoff'
import type { Me } from '#shared/schema/member'
import { mayDecide } from '../../ui/may-decide'
import type { Decide } from './use-decide'

/**
 * Says that the hand-off was seen: at once when a person chose this lead, else at their first click in the story.
 * @returns what the story does with every click
 */
export function useSeen(handoff: HandoffSummary | null | undefined, me: Me, decide: Decide, chosen: boolean): (event: Event) => void {
  const unseen = handoff?.state === 'open' && mayDecide(me, handoff) ? handoff.id : null
  useEffect(() => {
    if (chosen && unseen) void decide.send({ action: 'seen' })
  }, [chosen, unseen])
  return (event) => {
    const deciding = (event.target as Element).closest?.('[data-decides]')
    if (event.isTrusted && unseen && !deciding && !decide.busy) void decide.send({ action: 'seen' })
  }
}
