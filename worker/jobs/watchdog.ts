import type { Env } from '../env'
import { workspacesWithWork } from '../store/workspaces'

/**
 * The cron behind the alarms (DESIGN §3): knocks at the hub of every workspace that has marks nobody scored or a due
 * time nobody woke for, as after a crash between storing and scoring.
 */
export async function watch(env: Env): Promise<void> {
  const found = await workspacesWithWork(env.DB, Date.now())
  const knocks = await Promise.allSettled(found.map((id) => env.HUB.get(env.HUB.idFromName(id)).wake(id)))
  for (const [i, knock] of knocks.entries())
    if (knock.status === 'rejected') console.error(`watchdog: workspace ${found[i]} did not wake`, knock.reason)
}
