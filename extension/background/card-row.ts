import type { Card } from '#shared/schema/lead'
import { ageCard } from '#shared/scoring/age-card'
import { folded, nameKey } from './folded'
import type { CardRow, Line } from './replica-db'

/** A hand-off nobody owns waits for every rep; the index needs a value for it. */
export const UNOWNED = '-'

/**
 * The row of a card with the keys pages are matched by. `shown` is the card with waiting decisions applied; `server` what the
 * worker said last, kept apart only while they differ.
 */
export function cardRow(shown: Card, server: Card): CardRow {
  const row: CardRow = { id: shown.id, card: shown, server: shown === server ? null : server, crmIds: shown.crmIds }
  if (shown.emailHash) row.emailHash = shown.emailHash
  if (shown.linkedin) row.linkedin = shown.linkedin.toLowerCase()
  if (shown.account) row.domain = shown.account.domain
  const key = shown.name ? nameKey(shown.name) : null
  if (key) row.nameKey = key
  const state = shown.handoff?.state
  if (shown.handoff && (state === 'open' || state === 'seen')) row.waitsFor = shown.handoff.owner?.id ?? UNOWNED
  return row
}

/** What searching and sorting 50,000 leads needs, small enough to keep all of them in memory; the numbers are true for `now`. */
export function cardLine(kept: Card, now: number): Line {
  const card = ageCard(kept, Math.max(now, kept.at))
  const words = [card.name, card.email, card.account?.name, card.account?.domain, card.title].filter((word) => word !== null)
  return {
    id: card.id,
    text: folded(words.join(' ')),
    score: card.score,
    readiness: card.readiness,
    activeAt: card.lastActivity?.at ?? card.createdAt,
    quadrant: card.quadrant,
    leaves: card.leavesQuadrant,
  }
}
