import type { Play, Trigger } from '#shared/schema/definition'
import type { Clocks, HandoffState, Touch } from '#shared/schema/handoff'
import type { Saying } from '../../language/words'
import type { Sla } from '../clocks/sla-record'

/** A hand-off as the hub keeps it (column `handoffs.record`, JSON); its evidence lies beside it, frozen. */
export type HandoffRecord = {
  id: string
  leadId: string
  state: HandoffState
  trigger: Trigger
  because: string
  /** the same, to be said in any language; absent where `because` is a rule's own label */
  why?: Saying
  claimed: boolean
  ownerId: string | null
  definitionVersion: number
  play: Play | null
  note: string | null
  openedAt: number
  openedBy: string | null
  seenAt: number | null
  decidedAt: number | null
  decidedBy: string | null
  closedAt: number | null
  reason: string | null
  reasonNote: string | null
  finding: string | null
  snoozedUntil: number | null
  nextStep: string | null
  amount: number | null
  transfers: number
  touches: Touch[]
  clocks: Clocks
  steps: number
  /** clocks still to come and what they measured; absent in records from before there were clocks */
  sla?: Sla
  /** what `undo` restores, until when, and whose doing it was; cleared by the next action */
  undo: { until: number; by: string | null; handoff: Omit<HandoffRecord, 'undo'>; lead: Record<string, unknown> } | null
}
