import { getJob, saveJob } from '../../store/jobs'
import { markForRecompute, visitorsAfter } from '../../store/visitors'
import type { Hub } from '../hub'

const VISITORS_A_SLICE = 200
/** Marked and waiting at the most, so that a re-score of everybody never crowds out what happens now. */
const MOST_WAITING = 400

/** Marks the next visitors to be counted again from all their events; the hub's drain does the rest. */
export async function rescoreSlice(hub: Hub, _: Record<never, never>): Promise<{ wait: boolean }> {
  const job = await getJob(hub.db, hub.id, 'rescore', 'all')
  if (job?.status !== 'running') return { wait: false }
  if (hub.recompute.size > MOST_WAITING) return { wait: true }
  const ids = await visitorsAfter(hub.db, hub.id, job.cursor, VISITORS_A_SLICE)
  const now = hub.now()
  if (ids.length === 0) {
    if (hub.recompute.size > 0) return { wait: true }
    await hub.commit([saveJob(hub.db, hub.id, { ...job, status: 'done', attempts: 0, error: null }, now)])
    return { wait: false }
  }
  const done = job.done + ids.length
  const next = { ...job, cursor: ids.at(-1)!, done, total: Math.max(job.total, done), attempts: 0, error: null }
  await hub.commit([markForRecompute(hub.db, hub.id, ids), saveJob(hub.db, hub.id, next, now)])
  for (const id of ids) {
    hub.visitors.delete(id)
    hub.fresh.delete(id)
    hub.recompute.add(id)
  }
  return { wait: false }
}
