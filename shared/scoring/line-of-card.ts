import type { Card } from '../schema/lead'
import type { LeadLine } from '../schema/lead-line'

export const LINE_FLAGS = { named: 1, claimed: 2, knockedOut: 4, excluded: 8, blocked: 16 } as const
/** 64 bits: among a million leads two share one with a chance of 1 in 37 million. */
export const HASH_DIGITS = 16

/** A card's line of the packed index, said the same way by the worker and by the extension that takes a changed card. */
export function lineOfCard(card: Card): LeadLine {
  const flags =
    (card.namedAccount ? LINE_FLAGS.named : 0) +
    (card.claimed ? LINE_FLAGS.claimed : 0) +
    (card.knockedOut.length > 0 ? LINE_FLAGS.knockedOut : 0) +
    (card.excluded !== null ? LINE_FLAGS.excluded : 0) +
    (card.blocked ? LINE_FLAGS.blocked : 0)
  return [
    card.id,
    card.seq,
    card.emailHash?.slice(0, HASH_DIGITS) ?? null,
    card.email,
    card.name,
    card.title,
    card.account?.domain ?? null,
    card.account?.name ?? null,
    card.linkedin?.toLowerCase() ?? null,
    card.crmIds,
    card.score,
    card.readiness,
    card.grade,
    card.quadrant,
    flags,
    card.stage,
    card.handoff?.state ?? null,
    card.handoff?.owner?.id ?? null,
    card.owner?.id ?? null,
    card.lastActivity?.at ?? card.createdAt,
    card.leavesQuadrant?.at ?? null,
    card.leavesQuadrant?.to ?? null,
  ]
}
