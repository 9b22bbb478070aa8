import { DurableObject } from 'cloudflare:workers'
import type { Env } from '../env'
import { runCommand } from '../hub-client'
import { type Job, runningJobs } from '../store/jobs'
import { SLICES } from './slices'

const WORKSPACE = 'workspace'
/** A turn stays far below an alarm's limits and lets other work of the machine in between. */
const TURN_MS = 3000
const PAUSE_MS = 100
/** Within one process calls between objects never wait for the network; a timer lets requests from outside in. */
const BREATH_MS = 2
const RETRY_MS = 1000
const LONGEST_RETRY_MS = 60_000

/**
 * Runs a workspace's long jobs, one slice after the other, by alarm (DESIGN §3). What was done is in D1, committed by
 * the hub together with the slice: killed at any instant, the job goes on where it was.
 */
export class JobRunner extends DurableObject<Env> {
  /** Looks for jobs at once. Calling it again changes nothing. */
  async wake(workspace: string): Promise<void> {
    await this.ctx.storage.put(WORKSPACE, workspace)
    await this.ctx.storage.setAlarm(Date.now())
  }

  override async alarm(): Promise<void> {
    const workspace = await this.ctx.storage.get<string>(WORKSPACE)
    if (!workspace) return
    // Set first: if this object dies in the middle of a turn, the alarm is what brings it back.
    await this.ctx.storage.setAlarm(Date.now() + LONGEST_RETRY_MS)
    const next = await this.#turn(workspace).catch((error) => {
      console.error('jobs: a turn failed', error)
      return LONGEST_RETRY_MS
    })
    if (next === null) await this.ctx.storage.deleteAlarm()
    else await this.ctx.storage.setAlarm(Date.now() + next)
  }

  /** Answers the milliseconds until the next turn; null when nothing is left to do. */
  async #turn(workspace: string): Promise<number | null> {
    const until = Date.now() + TURN_MS
    for (;;) {
      const job = (await runningJobs(this.env.DB, workspace))[0]
      if (!job) return null
      const said = await this.#slice(workspace, job)
      if (said !== 'more') return said
      await scheduler.wait(BREATH_MS)
      if (Date.now() > until) return PAUSE_MS
    }
  }

  async #slice(workspace: string, job: Job): Promise<'more' | number> {
    try {
      return (await SLICES[job.kind](this.env, workspace, job)) === 'wait' ? PAUSE_MS : 'more'
    } catch (error) {
      console.error(`jobs: a slice of ${job.kind} ${job.subject} failed`, error)
      const message = error instanceof Error ? error.message : String(error)
      const { attempts } = await runCommand(this.env, workspace, 'jobStumbled', { kind: job.kind, subject: job.subject, message })
      return Math.min(LONGEST_RETRY_MS, RETRY_MS * 2 ** attempts)
    }
  }
}
