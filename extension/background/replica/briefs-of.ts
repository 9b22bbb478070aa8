import type { Member } from '#shared/schema/member'
import { ageCard } from '#shared/scoring/age-card'
import type { Match, PageLead } from '../protocol'
import { briefOf, briefOfStanding } from './brief'
import type { Replica } from './replica'

/** How leads stand that were matched before; those this member may not see any more are left out. No network. */
export async function briefsOf({ db, index }: Replica, me: Member, leads: readonly PageLead[], now: number): Promise<Match[]> {
  const found = await Promise.all(
    leads.map(async ({ leadId, possible }): Promise<Match | null> => {
      const [standing] = await index.find('id', leadId)
      if (!standing) return null
      const card = (await db.get('cards', leadId))?.card
      const brief = card ? briefOf(ageCard(card, Math.max(now, card.at)), me) : briefOfStanding(standing, me, now)
      return { key: leadId, confidence: possible ? 'possible' : 'exact', brief }
    }),
  )
  return found.filter((match) => match !== null)
}
