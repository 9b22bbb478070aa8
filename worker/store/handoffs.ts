import type { Evidence, HandoffStep } from '#shared/schema/handoff'
import type { HandoffRecord } from '../hub/handoffs/handoff-record'

export type StepRow = {
  handoff: string
  n: number
  at: number
  byMember: string | null
  action: string
  from: string
  to: string
  detail: string | null
}
type Row = { record: string; evidence: string }

/** Writes a new hand-off with its evidence. The index `one_open_handoff` refuses a second open one of the same lead. */
export function insertHandoff(db: D1Database, workspace: string, r: HandoffRecord, evidence: Evidence): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO handoffs (workspace, id, lead, state, trigger, owner, claimed, opened_at, decided_at, closed_at, record, evidence)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)`,
    )
    .bind(
      workspace,
      r.id,
      r.leadId,
      r.state,
      r.trigger,
      r.ownerId,
      r.claimed ? 1 : 0,
      r.openedAt,
      r.decidedAt,
      r.closedAt,
      JSON.stringify(r),
      JSON.stringify(evidence),
    )
}

export function updateHandoff(db: D1Database, workspace: string, r: HandoffRecord, evidence?: Evidence): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE handoffs SET state = ?3, trigger = ?4, owner = ?5, decided_at = ?6, closed_at = ?7, record = ?8, evidence = coalesce(?9, evidence)
       WHERE workspace = ?1 AND id = ?2`,
    )
    .bind(
      workspace,
      r.id,
      r.state,
      r.trigger,
      r.ownerId,
      r.decidedAt,
      r.closedAt,
      JSON.stringify(r),
      evidence ? JSON.stringify(evidence) : null,
    )
}

export function insertSteps(db: D1Database, workspace: string, steps: readonly StepRow[]): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO handoff_steps (workspace, handoff, n, at, by_member, action, from_state, to_state, detail)
       SELECT ?1, value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7 FROM json_each(?2)`,
    )
    .bind(workspace, JSON.stringify(steps.map((s) => [s.handoff, s.n, s.at, s.byMember, s.action, s.from, s.to, s.detail])))
}

export async function getHandoff(
  db: D1Database,
  workspace: string,
  id: string,
): Promise<{ record: HandoffRecord; evidence: Evidence } | null> {
  const row = await db.prepare('SELECT record, evidence FROM handoffs WHERE workspace = ?1 AND id = ?2').bind(workspace, id).first<Row>()
  return row && { record: JSON.parse(row.record), evidence: JSON.parse(row.evidence) }
}

export async function getSteps(db: D1Database, workspace: string, ids: readonly string[]): Promise<(StepRow & HandoffStepNames)[]> {
  const { results } = await db
    .prepare(
      `SELECT s.handoff, s.n, s.at, s.by_member AS byMember, s.action, s.from_state AS "from", s.to_state AS "to", s.detail, m.name AS memberName
       FROM handoff_steps s LEFT JOIN members m ON m.workspace = s.workspace AND m.id = s.by_member
       WHERE s.workspace = ?1 AND s.handoff IN (SELECT value FROM json_each(?2)) ORDER BY s.handoff, s.n`,
    )
    .bind(workspace, JSON.stringify(ids))
    .all<StepRow & HandoffStepNames>()
  return results
}
export type HandoffStepNames = { memberName: string | null; from: HandoffStep['from']; to: HandoffStep['to'] }

/** The current or else the latest hand-off of each lead. */
export async function latestHandoffs(db: D1Database, workspace: string, leads: readonly string[]): Promise<HandoffRecord[]> {
  const { results } = await db
    .prepare(
      `SELECT h.record FROM json_each(?2) j JOIN handoffs h ON h.workspace = ?1 AND h.id = (
         SELECT id FROM handoffs WHERE workspace = ?1 AND lead = j.value
         ORDER BY state IN ('open', 'seen', 'accepted', 'qualified', 'opportunity') DESC, opened_at DESC LIMIT 1)`,
    )
    .bind(workspace, JSON.stringify(leads))
    .all<{ record: string }>()
  return results.map((r) => JSON.parse(r.record))
}

export type HandoffFilter = { states: readonly string[] | null; owner: string | null; limit: number; cursor: [number, string] | null }

/** Hand-offs, newest first within the states asked for. */
export async function listHandoffs(
  db: D1Database,
  workspace: string,
  f: HandoffFilter,
): Promise<{ record: HandoffRecord; evidence: Evidence }[]> {
  const where = ['workspace = ?1']
  const bound: (string | number)[] = [workspace]
  const bind = (value: string | number) => `?${bound.push(value)}`
  if (f.states) where.push(`state IN (SELECT value FROM json_each(${bind(JSON.stringify(f.states))}))`)
  if (f.owner) where.push(f.owner === 'none' ? 'owner IS NULL' : `owner = ${bind(f.owner)}`)
  if (f.cursor) where.push(`(opened_at, id) < (${bind(f.cursor[0])}, ${bind(f.cursor[1])})`)
  const { results } = await db
    .prepare(`SELECT record, evidence FROM handoffs WHERE ${where.join(' AND ')} ORDER BY opened_at DESC, id DESC LIMIT ${bind(f.limit)}`)
    .bind(...bound)
    .all<Row>()
  return results.map((row) => ({ record: JSON.parse(row.record), evidence: JSON.parse(row.evidence) }))
}

/** Open hand-offs a member holds, for round robin. */
export async function openCounts(db: D1Database, workspace: string): Promise<Map<string, number>> {
  const { results } = await db
    .prepare(
      `SELECT owner, count(*) AS n FROM handoffs WHERE workspace = ?1 AND owner IS NOT NULL
       AND state IN ('open', 'seen', 'accepted') GROUP BY owner`,
    )
    .bind(workspace)
    .all<{ owner: string; n: number }>()
  return new Map(results.map((r) => [r.owner, r.n]))
}

/** How many claimed hand-raises opened since a moment: the abuse limit's memory. */
export async function claimedHandRaisesSince(db: D1Database, workspace: string, since: number): Promise<number> {
  const row = await db
    .prepare(
      "SELECT count(*) AS n FROM handoffs WHERE workspace = ?1 AND claimed = 1 AND trigger = 'hand-raise' AND opened_at > ?2 AND state <> 'review'",
    )
    .bind(workspace, since)
    .first<{ n: number }>()
  return row?.n ?? 0
}
