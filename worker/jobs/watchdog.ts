import type { Env } from '../env'
import { unwrap } from '../errors'
import { forgetAnswersBefore, workspacesWithAnswersBefore } from '../store/idempotency'
import { workspacesWithWork } from '../store/workspaces'

/** as the API's description promises */
const ANSWERS_KEPT_MS = 7 * 86_400_000

/**
 * The cron behind the alarms (DESIGN §3): knocks at the hub of every workspace that has marks nobody scored or a due
 * time nobody woke for, as after a crash between storing and scoring; and at its job runner, whose work may stand still. Then it forgets
 * what is kept for repeated requests only.
 */
export async function watch(env: Env): Promise<void> {
  const found = await workspacesWithWork(env.DB, Date.now())
  const knocks = await Promise.allSettled(found.map((id) => knock(env, id)))
  for (const [i, result] of knocks.entries())
    if (result.status === 'rejected') console.error(`watchdog: workspace ${found[i]} did not wake`, result.reason)
  const old = Date.now() - ANSWERS_KEPT_MS
  for (const id of await workspacesWithAnswersBefore(env.DB, old)) await forgetAnswersBefore(env.DB, id, old)
}

async function knock({ HUB, JOBS }: Env, workspace: string): Promise<void> {
  unwrap(await HUB.get(HUB.idFromName(workspace)).wake(workspace))
  await JOBS.get(JOBS.idFromName(workspace)).wake(workspace)
}
