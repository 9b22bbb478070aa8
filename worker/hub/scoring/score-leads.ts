import type { StoredEvent } from '#shared/schema/event'
import type { Card } from '#shared/schema/lead'
import type { Score } from '#shared/schema/score'
import { lineOfCard } from '#shared/scoring/line-of-card'
import { score } from '#shared/scoring/score'
import { namesOf } from '../../store/lead-cards'
import type { LeadRow } from '../../store/leads'
import { namedVisit } from '../alerts/named-visit'
import { handOver } from '../handoffs/hand-over'
import type { Cause, Hub, LeadEntry } from '../hub'
import { buildCard } from '../leads/card'
import { activityOf } from '../leads/timeline'
import { toScoredEvent } from './scored-event'
import { scoringTraits } from './scoring-traits'
import { triggered } from './triggers'

export type ScoredLeads = {
  rows: LeadRow[]
  cards: Card[]
  statements: D1PreparedStatement[]
  /** open hand-offs by member, counting those this turn opens; read when the first is opened */
  held: Map<string, number> | null
}
export type ToScore = { entry: LeadEntry; events: StoredEvent[]; cause: Cause }

/** Scores leads, opens or upgrades their hand-offs, builds their cards. Mutates the entries; writes nothing yet. */
export async function scoreLeads(hub: Hub, leads: readonly ToScore[]): Promise<ScoredLeads> {
  const out: ScoredLeads = { rows: [], cards: [], statements: [], held: null }
  const others = await namesOf(
    hub.db,
    hub.id,
    leads.flatMap((l) => l.entry.record.possiblyAnother ?? []),
  )
  for (const lead of leads) {
    const { entry, events, cause } = lead
    for (const [visitor, state] of entry.states) {
      // Counted under another definition: it is on its way through a recompute, which scores this lead again.
      if (state.v === hub.compiled.key) continue
      entry.states.delete(visitor)
      hub.recompute.add(visitor)
    }
    const traits = scoringTraits(hub, entry)
    const scored = score(hub.compiled, { traits, states: [...entry.states.values()], at: hub.now() })
    noteActivity(hub, entry, events)
    const pulled = triggered(
      hub,
      entry,
      scored,
      traits,
      events.map((e) => toScoredEvent(e, hub.assets)),
      cause,
    )
    if (pulled) await handOver(hub, entry, scored, pulled, out)
    else if (cause === 'event') out.statements.push(...(await namedVisit(hub, entry, events)))
    finish(hub, entry, scored, others.get(entry.record.possiblyAnother ?? '') ?? null, out)
  }
  return out
}

function noteActivity(hub: Hub, { record }: LeadEntry, events: readonly StoredEvent[]): void {
  let newest: StoredEvent | null = null
  for (const event of events) if (event.name !== 'leave' && event.at >= (newest ?? record.lastActivity ?? event).at) newest = event
  if (newest) record.lastActivity = activityOf(newest, hub.assets)
}

function finish(hub: Hub, entry: LeadEntry, scored: Score, anotherName: string | null, out: ScoredLeads): void {
  const { record } = entry
  record.quadrant = scored.quadrant
  record.grade = scored.grade
  const seq = hub.held.seq + 1 + out.rows.length
  const card = buildCard(hub, entry, scored, seq, anotherName)
  out.cards.push(card)
  out.rows.push({
    record,
    seq,
    score: Math.round(scored.score * 10),
    fit: Math.round(scored.fit * 10),
    readiness: Math.round(scored.readiness * 10),
    nextCrossingAt: scored.leavesQuadrant?.at ?? null,
    card: JSON.stringify(card),
    line: JSON.stringify(lineOfCard(card)),
  })
}
