/** Long work in slices. The cursor moves in the commit that does the slice, so a slice is done exactly once. */
export type JobKind = 'import' | 'rescore'
export type JobStatus = 'running' | 'done' | 'cancelled' | 'failed'
export type Job = {
  kind: JobKind
  /** the import's id; `all` for a re-score */
  subject: string
  status: JobStatus
  cursor: string
  done: number
  total: number
  /** slices that failed one after the other */
  attempts: number
  error: string | null
}

const COLUMNS = 'kind, subject, status, cursor, done, total, attempts, error'

/** Starts a job, or starts it over when it is there already. */
export function startJob(
  db: D1Database,
  workspace: string,
  job: { kind: JobKind; subject: string; total: number; at: number },
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO jobs (workspace, kind, subject, status, total, created_at, updated_at) VALUES (?1, ?2, ?3, 'running', ?4, ?5, ?5)
       ON CONFLICT DO UPDATE SET status = 'running', cursor = '', done = 0, total = excluded.total, attempts = 0, error = NULL,
         created_at = excluded.created_at, updated_at = excluded.updated_at`,
    )
    .bind(workspace, job.kind, job.subject, job.total, job.at)
}

export async function getJob(db: D1Database, workspace: string, kind: JobKind, subject: string): Promise<Job | null> {
  return db
    .prepare(`SELECT ${COLUMNS} FROM jobs WHERE workspace = ?1 AND kind = ?2 AND subject = ?3`)
    .bind(workspace, kind, subject)
    .first<Job>()
}

/** Jobs that are not finished, the oldest first. */
export async function runningJobs(db: D1Database, workspace: string): Promise<Job[]> {
  const { results } = await db
    .prepare(`SELECT ${COLUMNS} FROM jobs WHERE workspace = ?1 AND status = 'running' ORDER BY created_at LIMIT 20`)
    .bind(workspace)
    .all<Job>()
  return results
}

/** Where the job stands now; written with the slice itself. */
export function saveJob(db: D1Database, workspace: string, job: Job, at: number): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE jobs SET status = ?4, cursor = ?5, done = ?6, total = ?7, attempts = ?8, error = ?9, updated_at = ?10
       WHERE workspace = ?1 AND kind = ?2 AND subject = ?3`,
    )
    .bind(workspace, job.kind, job.subject, job.status, job.cursor, job.done, job.total, job.attempts, job.error, at)
}
