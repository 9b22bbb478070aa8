import { failImport } from '../../store/imports'
import { getJob, type JobKind, saveJob } from '../../store/jobs'
import type { Hub } from '../hub'

const MOST_ATTEMPTS = 12

/** A slice failed: counts it, and gives the job up after many in a row (about ten minutes of trying). */
export async function jobStumbled(
  hub: Hub,
  { kind, subject, message }: { kind: JobKind; subject: string; message: string },
): Promise<{ attempts: number }> {
  const job = await getJob(hub.db, hub.id, kind, subject)
  if (job?.status !== 'running') return { attempts: 0 }
  const attempts = job.attempts + 1
  const gaveUp = attempts >= MOST_ATTEMPTS
  const now = hub.now()
  const statements = [saveJob(hub.db, hub.id, { ...job, attempts, error: message, status: gaveUp ? 'failed' : 'running' }, now)]
  if (gaveUp && kind === 'import') statements.push(failImport(hub.db, hub.id, subject, now))
  await hub.commit(statements)
  return { attempts }
}
