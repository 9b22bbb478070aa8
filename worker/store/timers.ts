/** Due times (DESIGN §3: timers are rows). One per kind and subject. */
export type Timer = { kind: string; subject: string; dueAt: number }

export function setTimer(db: D1Database, workspace: string, t: Timer): D1PreparedStatement {
  return db
    .prepare(
      'INSERT INTO timers (workspace, kind, subject, due_at) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO UPDATE SET due_at = excluded.due_at',
    )
    .bind(workspace, t.kind, t.subject, t.dueAt)
}

export function clearTimer(db: D1Database, workspace: string, kind: string, subject: string): D1PreparedStatement {
  return db.prepare('DELETE FROM timers WHERE workspace = ?1 AND kind = ?2 AND subject = ?3').bind(workspace, kind, subject)
}

export async function hasTimer(db: D1Database, workspace: string, kind: string, subject: string): Promise<boolean> {
  const row = await db
    .prepare('SELECT 1 AS found FROM timers WHERE workspace = ?1 AND kind = ?2 AND subject = ?3')
    .bind(workspace, kind, subject)
    .first()
  return row !== null
}

export async function dueTimers(db: D1Database, workspace: string, now: number, limit: number): Promise<Timer[]> {
  const { results } = await db
    .prepare('SELECT kind, subject, due_at AS dueAt FROM timers WHERE workspace = ?1 AND due_at <= ?2 ORDER BY due_at LIMIT ?3')
    .bind(workspace, now, limit)
    .all<Timer>()
  return results
}

export async function nextTimer(db: D1Database, workspace: string): Promise<number | null> {
  const row = await db
    .prepare('SELECT due_at AS at FROM timers WHERE workspace = ?1 ORDER BY due_at LIMIT 1')
    .bind(workspace)
    .first<{ at: number }>()
  return row?.at ?? null
}
