import { TRIGGER_STRENGTH } from '#shared/schema/handoff-table'
import type { Card } from '#shared/schema/lead'
import type { Member } from '#shared/schema/member'
import { ageCard } from '#shared/scoring/age-card'
import { isWaitingFor } from '../replica/brief'
import { UNOWNED } from '../replica/card-row'
import type { ReplicaDb } from '../replica/replica-db'

/** The undecided hand-offs of this member and of nobody, most urgent first, aged to `now`. Snoozed ones come back when their time is up. */
export async function waitingFor(db: ReplicaDb, me: Member, now: number): Promise<Card[]> {
  const { store } = db.transaction('cards')
  const rows = await Promise.all([me.id, UNOWNED].map((owner) => store.index('waitsFor').getAll(owner)))
  return rows
    .flat()
    .map((row) => row.card)
    .filter((card) => isWaitingFor(card, me) && (card.handoff?.snoozedUntil ?? 0) <= now)
    .map((card) => ageCard(card, Math.max(now, card.at)))
    .sort(mostUrgentFirst)
}

/** Earlier due first; then the stronger trigger, then the hotter lead. */
function mostUrgentFirst(a: Card, b: Card): number {
  const due = (card: Card) => card.handoff?.clocks.decidedDueAt ?? Number.MAX_SAFE_INTEGER
  const strength = (card: Card) => TRIGGER_STRENGTH[card.handoff?.trigger ?? 'manual']
  return due(a) - due(b) || strength(a) - strength(b) || b.score - a.score
}
