import type { Card } from '#shared/schema/lead'
import type { Member } from '#shared/schema/member'
import { LINE_FLAGS } from '#shared/scoring/line-of-card'
import type { Brief } from '../protocol'
import type { Standing } from './packed-index'

const CURRENT = new Set(['open', 'seen', 'accepted', 'qualified', 'opportunity'])

/** What a pill shows of a lead. The card is already aged to now. */
export function briefOf(card: Card, me: Member): Brief {
  const state = card.handoff?.state ?? null
  return {
    leadId: card.id,
    name: card.name,
    score: card.score,
    grade: card.grade,
    quadrant: card.quadrant,
    namedAccount: card.namedAccount,
    handoff: state !== null && CURRENT.has(state) ? (state as Brief['handoff']) : null,
    yours: isWaitingFor(card, me),
  }
}

/** The same of a lead only the index knows: its score as of its last change, its quadrant as of now. */
export function briefOfStanding(lead: Standing, me: Member, now: number): Brief {
  const { id, name, score, grade, flags, state, handoffOwner, leaves } = lead
  const waits = me.role === 'sales' && (state === 'open' || state === 'seen')
  return {
    leadId: id,
    name,
    score,
    grade,
    quadrant: leaves && leaves.at <= now ? leaves.to : lead.quadrant,
    namedAccount: (flags & LINE_FLAGS.named) !== 0,
    handoff: state !== null && CURRENT.has(state) ? (state as Brief['handoff']) : null,
    yours: waits && (handoffOwner === null || handoffOwner === me.id),
  }
}

/** Sales answers its own hand-offs and those nobody owns (DESIGN §5); others are not asked. */
export function isWaitingFor({ handoff }: Card, me: Member): boolean {
  if (!handoff || me.role !== 'sales' || (handoff.state !== 'open' && handoff.state !== 'seen')) return false
  return handoff.owner === null || handoff.owner.id === me.id
}
