import { startJob } from '../../store/jobs'
import { countVisitors } from '../../store/visitors'
import type { Hub } from '../hub'

/**
 * Commits a change of what scoring goes by (definition, assets, time zone), together with the job that scores everybody
 * again: a crash between the two cannot leave old scores behind. Then the hub and every open client take it up.
 */
export async function commitAndRescore(hub: Hub, statements: readonly D1PreparedStatement[]): Promise<void> {
  const total = await countVisitors(hub.db, hub.id)
  await hub.commit([...statements, startJob(hub.db, hub.id, { kind: 'rescore', subject: 'all', total, at: hub.now() })])
  await hub.reload()
  hub.sockets.broadcast({ type: 'workspace', seq: hub.held.seq })
  wakeJobs(hub)
}

/** Tells the workspace's job runner that there is work; the row is in D1, so a lost call only delays. */
export function wakeJobs(hub: Hub): void {
  const { JOBS } = hub.env
  hub.later(JOBS.get(JOBS.idFromName(hub.id)).wake(hub.id))
}
