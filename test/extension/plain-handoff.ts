import type { HandoffSummary } from '#shared/schema/handoff'

/** What a hand-off says that nobody wrote a note to, answered, put off or passed on yet. */
export const PLAIN_HANDOFF = {
  play: null,
  note: null,
  snoozedUntil: null,
  decidedAt: null,
  decidedBy: null,
  reason: null,
  reasonNote: null,
  undoUntil: null,
  transfers: 0,
} satisfies Partial<HandoffSummary>
