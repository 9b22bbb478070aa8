import type { Trigger } from '#shared/schema/definition'
import type { HandoffState, Spent } from '#shared/schema/handoff'
import type { Quadrant } from '#shared/schema/score'

/** One line of a hand-off's history: when (ms), what, from which state to which. */
export type TrailStep = [at: number, action: string, from: HandoffState, to: HandoffState]

/** What the hub measured while it happened; nulls in records from before there were clocks. */
export type MeasuredClocks = [
  seenAfter: Spent | null,
  decidedAfter: Spent | null,
  touchedAfter: Spent | null,
  unread: boolean | null,
  lastMoment: boolean | null,
  /** clocks that ran out: `seen`, `decided`, `firstTouch` */
  late: string[] | null,
]

/** What reports need of a hand-off; times in ms. `lead` is the one that holds the history now, after merges. */
export type HandoffFact = {
  id: string
  lead: string
  leadCreatedAt: number
  name: string | null
  email: string | null
  company: string | null
  channel: string | null
  source: string | null
  state: HandoffState
  trigger: Trigger
  /** in the evidence */
  quadrant: Quadrant
  owner: string | null
  definitionVersion: number
  openedAt: number
  openedBy: string | null
  closedAt: number | null
  reason: string | null
  /** marketing's, on what was refused or came back */
  finding: string | null
  amount: number | null
  transfers: number
  attemptsDue: number
  touches: number
  touchedAt: number | null
  /** as they stand: null once met, or when the state no longer asks */
  seenDueAt: number | null
  decidedDueAt: number | null
  touchDueAt: number | null
  measured: MeasuredClocks
  trail: TrailStep[]
}

/** Hand-offs opened within [from, until), oldest first; those in review are none yet. */
export async function handoffFacts(db: D1Database, workspace: string, from: number, until: number): Promise<HandoffFact[]> {
  const { results } = await db
    .prepare(
      `SELECT h.id, t.id AS lead, t.created_at AS leadCreatedAt, t.name, t.email, t.record->>'$.company' AS company,
         t.record->>'$.source.channel' AS channel, t.record->>'$.source.source' AS source,
         h.state, h.trigger, p.quadrant, h.owner, h.opened_at AS openedAt, h.closed_at AS closedAt,
         h.record->>'$.definitionVersion' AS definitionVersion, h.record->>'$.openedBy' AS openedBy, h.record->>'$.reason' AS reason,
         h.record->>'$.finding' AS finding,
         h.record->>'$.amount' AS amount, h.record->>'$.transfers' AS transfers,
         coalesce(h.record->>'$.play.attemptsDue', 0) AS attemptsDue, json_array_length(h.record, '$.touches') AS touches,
         (SELECT min(value->>'at') FROM json_each(h.record, '$.touches')) AS touchedAt,
         h.record->>'$.clocks.seenDueAt' AS seenDueAt, h.record->>'$.clocks.decidedDueAt' AS decidedDueAt,
         h.record->>'$.clocks.firstTouchDueAt' AS touchDueAt,
         json_extract(h.record, '$.sla.seenAfter', '$.sla.decidedAfter', '$.sla.touchedAfter', '$.sla.unread', '$.sla.lastMoment', '$.sla.late')
           AS measured,
         (SELECT json_group_array(json_array(s.at, s.action, s.from_state, s.to_state)) FROM
           (SELECT at, action, from_state, to_state FROM handoff_steps WHERE workspace = ?1 AND handoff = h.id ORDER BY n) s) AS trail
       FROM handoffs p
       JOIN handoffs h ON h.workspace = ?1 AND h.id = p.id
       JOIN leads l ON l.workspace = ?1 AND l.id = h.lead
       JOIN leads t ON t.workspace = ?1 AND t.id = coalesce(l.merged_into, l.id)
       WHERE p.workspace = ?1 AND p.opened_at >= ?2 AND p.opened_at < ?3 AND p.state <> 'review'
       ORDER BY p.opened_at, p.id`,
    )
    .bind(workspace, from, until)
    .all<Omit<HandoffFact, 'trail' | 'measured'> & { trail: string; measured: string }>()
  return results.map((row) => ({
    ...row,
    measured: JSON.parse(row.measured) as MeasuredClocks,
    trail: JSON.parse(row.trail) as TrailStep[],
  }))
}
