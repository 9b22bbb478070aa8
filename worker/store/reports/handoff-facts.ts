import type { Trigger } from '#shared/schema/definition'
import type { HandoffState, Spent } from '#shared/schema/handoff'
import type { Quadrant } from '#shared/schema/score'

/** One line of a hand-off's history that may change how it stands: when (ms), what, from which state to which. */
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

type Row = Pick<
  HandoffFact,
  'id' | 'lead' | 'leadCreatedAt' | 'channel' | 'source' | 'state' | 'trigger' | 'quadrant' | 'owner' | 'openedAt' | 'closedAt'
> & { kept: string }

/** Column `facts` (migration 0015): touches and the first of them, and what else of the record reports ask for. */
type Kept = [
  touches: number,
  touchedAt: number | null,
  [
    definitionVersion: number,
    openedBy: string | null,
    reason: string | null,
    finding: string | null,
    amount: number | null,
    transfers: number,
    attemptsDue: number | null,
    seenDueAt: number | null,
    decidedDueAt: number | null,
    touchDueAt: number | null,
    ...measured: MeasuredClocks,
  ],
]

const IN_PERIOD = `p.workspace = ?1 AND p.opened_at >= ?2 AND p.opened_at < ?3 AND p.state <> 'review'`

/** Hand-offs opened within [from, until), oldest first; those in review are none yet. */
export async function handoffFacts(db: D1Database, workspace: string, from: number, until: number): Promise<HandoffFact[]> {
  const rows = db.prepare(
    `SELECT p.id, coalesce(t.id, l.id) AS lead, coalesce(t.created_at, l.created_at) AS leadCreatedAt,
       iif(t.id IS NULL, l.came_channel, t.came_channel) AS channel, iif(t.id IS NULL, l.came_source, t.came_source) AS source,
       p.state, p.trigger, p.quadrant, p.owner, p.opened_at AS openedAt, p.closed_at AS closedAt, p.facts AS kept
     FROM handoffs p INDEXED BY handoffs_in_short
     JOIN leads l INDEXED BY leads_in_short ON l.workspace = ?1 AND l.id = p.lead
     LEFT JOIN leads t INDEXED BY leads_in_short ON t.workspace = ?1 AND t.id = l.merged_into
     WHERE ${IN_PERIOD} ORDER BY p.opened_at, p.id`,
  )
  const trails = db.prepare(
    `SELECT p.id, group_concat(s.n || ' ' || s.at || ' ' || s.action || ' ' || s.from_state || ' ' || s.to_state, ';') AS trail
     FROM handoffs p INDEXED BY handoffs_by_opening CROSS JOIN handoff_steps s ON s.workspace = ?1 AND s.handoff = p.id
     WHERE ${IN_PERIOD} AND s.action NOT IN ('open', 'touch', 'close', 'overdue') GROUP BY p.opened_at, p.id`,
  )
  const [found, walked] = await db.batch([rows.bind(workspace, from, until), trails.bind(workspace, from, until)])
  const trailOf = new Map((walked!.results as { id: string; trail: string }[]).map((w) => [w.id, steps(w.trail)]))
  return (found!.results as Row[]).map(({ kept, ...row }) => ({ ...row, ...fields(JSON.parse(kept)), trail: trailOf.get(row.id) ?? [] }))
}

function fields([touches, touchedAt, kept]: Kept) {
  const [definitionVersion, openedBy, reason, finding, amount, transfers, attemptsDue, seenDueAt, decidedDueAt, touchDueAt, ...measured] =
    kept
  return {
    ...{ definitionVersion, openedBy, reason, finding, amount, transfers, attemptsDue: attemptsDue ?? 0 },
    ...{ touches, touchedAt, seenDueAt, decidedDueAt, touchDueAt, measured },
  }
}

/** `n at action from to;…` in any order, as steps in theirs. */
function steps(text: string): TrailStep[] {
  const lines = text.split(';').map((line) => line.split(' ') as [string, string, string, HandoffState, HandoffState])
  return lines.sort((a, b) => Number(a[0]) - Number(b[0])).map(([, at, action, from, to]) => [Number(at), action, from, to])
}
