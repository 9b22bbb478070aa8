import type { Card } from '#shared/schema/lead'
import type { LeadLine } from '#shared/schema/lead-line'
import { ageCard } from '#shared/scoring/age-card'
import { lineOfCard } from '#shared/scoring/line-of-card'
import { workerNow } from '../sync/worker-clock'

/** A card's line with its numbers true for now; a card scored a moment in this device's future (its clock is a little behind) stays as it is. */
export const lineNow = (card: Card, now = workerNow()): LeadLine => lineOfCard(ageCard(card, Math.max(now, card.at)))
