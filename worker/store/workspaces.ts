import type { Language } from '#shared/schema/language'
import type { Territory } from '#shared/schema/workspace'
import { idsOf } from './ids-of'

export type Settings = {
  /** claimed hand-raises an hour before the rest wait in review */
  claimedHandRaisesPerHour: number
  /** registrable domains that are our own, competitors or customers are accounts' `relation` */
  retentionDays: number
  /** open hand-offs a rep may hold; hand-raises are exempt */
  openHandoffsPerRep: number
  /** whose leads are whose, the first rule that is met */
  territories: Territory[]
  /** sites the extension reads nothing on */
  sitesOff: string[]
  /** of whoever has chosen none, and of chat rooms and webhooks */
  language: Language
}
export const DEFAULT_SETTINGS: Settings = {
  claimedHandRaisesPerHour: 30,
  retentionDays: 400,
  openHandoffsPerRep: 25,
  territories: [],
  sitesOff: [],
  language: 'en',
}

export type Workspace = { id: string; name: string; timeZone: string; demo: boolean; settings: Settings; createdAt: number }

export async function getWorkspace(db: D1Database, id: string): Promise<Workspace | null> {
  const row = await db
    .prepare('SELECT id, name, time_zone AS timeZone, demo, settings, created_at AS createdAt FROM workspaces WHERE id = ?1')
    .bind(id)
    .first<{ id: string; name: string; timeZone: string; demo: number; settings: string; createdAt: number }>()
  return row && { ...row, demo: row.demo === 1, settings: { ...DEFAULT_SETTINGS, ...JSON.parse(row.settings) } }
}

/** Creates a workspace with its fence. */
export function insertWorkspace(db: D1Database, w: Workspace): D1PreparedStatement[] {
  return [
    db
      .prepare('INSERT INTO workspaces (id, name, time_zone, demo, settings, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)')
      .bind(w.id, w.name, w.timeZone, w.demo ? 1 : 0, JSON.stringify(w.settings), w.createdAt),
    db.prepare('INSERT INTO hubs (workspace) VALUES (?1)').bind(w.id),
  ]
}

export function changeWorkspace(
  db: D1Database,
  id: string,
  change: { name: string; timeZone: string; settings: Settings },
): D1PreparedStatement {
  return db
    .prepare('UPDATE workspaces SET name = ?2, time_zone = ?3, settings = ?4 WHERE id = ?1')
    .bind(id, change.name, change.timeZone, JSON.stringify(change.settings))
}

/**
 * Workspaces where something is due or unscored at `now` (ms), a job runs, or an older version left something to catch up with: what the
 * watchdog looks for. Each part is one probe of an index, but for the few channels.
 */
export async function workspacesWithWork(db: D1Database, now: number): Promise<string[]> {
  const asked = db
    .prepare(
      `SELECT w.id FROM workspaces w WHERE
         EXISTS (SELECT 1 FROM timers t WHERE t.workspace = w.id AND t.due_at <= ?1)
         OR EXISTS (SELECT 1 FROM deliveries y WHERE y.workspace = w.id AND y.state = 'pending' AND y.next_at <= ?1)
         OR EXISTS (SELECT 1 FROM leads c WHERE c.workspace = w.id AND c.next_crossing_at <= ?1)
         OR EXISTS (SELECT 1 FROM visitors v WHERE v.workspace = w.id AND v.unscored > 0)
         OR EXISTS (SELECT 1 FROM leads u WHERE u.workspace = w.id AND u.unscored > 0 AND u.merged_into IS NULL)
         OR EXISTS (SELECT 1 FROM channels h WHERE h.workspace = w.id AND h.sealed IS NULL
              AND (h.config->>'$.url' IS NOT NULL OR h.config->>'$.password' IS NOT NULL))
         OR EXISTS (SELECT 1 FROM channels e WHERE e.workspace = w.id AND e.kind = 'email' AND e.enabled = 1
              AND NOT EXISTS (SELECT 1 FROM timers v WHERE v.workspace = w.id AND v.kind = 'weekly-verdict' AND v.subject = w.id))
         OR EXISTS (SELECT 1 FROM jobs j WHERE j.workspace = w.id AND j.status = 'running')
       ORDER BY w.id`,
    )
    .bind(now)
  return idsOf(asked)
}
