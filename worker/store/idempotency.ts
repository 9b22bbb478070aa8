import { idsOf } from './ids-of'

/** Answers already given under an `Idempotency-Key`, per member. Kept 7 days. */
export async function priorAnswer(
  db: D1Database,
  workspace: string,
  member: string,
  key: string,
): Promise<{ request: string; answer: string } | null> {
  return db
    .prepare('SELECT request, answer FROM idempotency WHERE workspace = ?1 AND member = ?2 AND key = ?3')
    .bind(workspace, member, key)
    .first()
}

export function rememberAnswer(
  db: D1Database,
  workspace: string,
  member: string,
  entry: { key: string; at: number; request: string; answer: string },
): D1PreparedStatement {
  return db
    .prepare('INSERT INTO idempotency (workspace, member, key, at, request, answer) VALUES (?1, ?2, ?3, ?4, ?5, ?6)')
    .bind(workspace, member, entry.key, entry.at, entry.request, entry.answer)
}

/** The workspaces that have answers older than `at`, ms. */
export function workspacesWithAnswersBefore(db: D1Database, at: number): Promise<string[]> {
  return idsOf(
    db
      .prepare(
        `SELECT w.id FROM workspaces w WHERE EXISTS (SELECT 1 FROM idempotency i WHERE i.workspace = w.id AND i.at < ?1) ORDER BY w.id`,
      )
      .bind(at),
  )
}

/** Not the hub's to do: nothing else looks at them, and no hub has to be awake. */
export async function forgetAnswersBefore(db: D1Database, workspace: string, at: number): Promise<void> {
  await db.prepare('DELETE FROM idempotency WHERE workspace = ?1 AND at < ?2').bind(workspace, at).run()
}
