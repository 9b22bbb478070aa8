import type { Card } from '#shared/schema/lead'
import type { LeadLine } from '#shared/schema/lead-line'
import { ageCard } from '#shared/scoring/age-card'
import { workerNow } from '../sync/worker-clock'
import { cardOfLine } from './card-of-line'
import type { Replica } from './replica'
import type { Agreed } from './replica-db'

/** As it is now; a card scored a moment in this device's future (its clock is a little behind) stays as it is. */
export const aged = (card: Card): Card => ageCard(card, Math.max(workerNow(), card.at))

/** The kept cards of some leads, and the lines of those that are not kept. */
export async function cardsOfLines({ db }: Replica, lines: readonly LeadLine[]): Promise<Card[]> {
  const tx = db.transaction(['cards', 'packed'])
  const agreed = (await tx.objectStore('packed').get('agreed')) as Agreed | undefined
  const rows = await Promise.all(lines.map(([id]) => tx.objectStore('cards').get(id)))
  return lines.flatMap((line, i) => {
    const kept = rows[i]?.card
    return kept ? [aged(kept)] : agreed ? [cardOfLine(line, agreed)] : []
  })
}
