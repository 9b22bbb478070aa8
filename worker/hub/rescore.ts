import { startJob } from '../store/jobs'
import { countVisitors } from '../store/visitors'
import type { Hub } from './hub'

/**
 * The row that starts a re-score of everybody, to be committed with the change that asks for it: a crash between the
 * two cannot leave old scores behind. Afterwards call {@link wakeJobs}.
 */
export async function rescoreAll(hub: Hub): Promise<D1PreparedStatement> {
  return startJob(hub.db, hub.id, { kind: 'rescore', subject: 'all', total: await countVisitors(hub.db, hub.id), at: hub.now() })
}

/** Tells the workspace's job runner that there is work; the row is in D1, so a lost call only delays. */
export function wakeJobs(hub: Hub): void {
  const { JOBS } = hub.env
  hub.later(JOBS.get(JOBS.idFromName(hub.id)).wake(hub.id))
}
