import { DurableObject } from 'cloudflare:workers'
import type { Env } from '../env'
import { runCommand } from '../hub-client'
import { openChannel } from '../secrets/channel-secrets'
import type { ChannelRow } from '../store/channels'
import type { DeliveryRow } from '../store/deliveries'
import { SENDERS } from './senders/registry'
import type { Outcome } from './senders/sender'

const WORKSPACE = 'workspace'
/** Under way at once: workers may hold six connections open; one slow server gets two of them at the most. */
const AT_ONCE = 6
const AT_ONCE_A_CHANNEL = 2
const RETRY_MS = 5000
const WATCH_MS = 60_000

/**
 * Sends a workspace's alerts, beside the hub, so that a slow server never holds up scoring or a decision. Each attempt
 * is claimed from the hub before and reported to it after: killed in between, the alert is sent again under the same id.
 */
export class Courier extends DurableObject<Env> {
  #running: Promise<number | null> | null = null
  /** nothing is under way of an object that just began */
  #isNew = true

  /** Looks for alerts that are due, at once. Calling it again changes nothing. */
  async wake(workspace: string): Promise<void> {
    await this.ctx.storage.put(WORKSPACE, workspace)
    await this.ctx.storage.setAlarm(Date.now())
  }

  /** Sends everything that is due by the hub's clock and resolves when that is done. For simulated time. */
  async run(workspace: string): Promise<void> {
    await this.ctx.storage.put(WORKSPACE, workspace)
    // A run that is under way may have looked before the last row was written.
    await this.#running?.catch(() => null)
    await this.#once(workspace)
  }

  override async alarm(): Promise<void> {
    const workspace = await this.ctx.storage.get<string>(WORKSPACE)
    if (!workspace) return
    // Set first: if this object dies in the middle, the alarm is what brings it back.
    await this.ctx.storage.setAlarm(Date.now() + WATCH_MS)
    const waitMs = await this.#once(workspace).catch((error) => {
      console.error('courier: a turn failed', error)
      return RETRY_MS
    })
    // An alarm that was set meanwhile by a wake is sooner and stays.
    const set = await this.ctx.storage.getAlarm()
    if (set !== null && set < Date.now() + 1000) return
    if (waitMs === null) await this.ctx.storage.deleteAlarm()
    else await this.ctx.storage.setAlarm(Date.now() + Math.max(50, waitMs))
  }

  #once(workspace: string): Promise<number | null> {
    this.#running ??= this.#send(workspace).finally(() => {
      this.#running = null
    })
    return this.#running
  }

  /** Answers the milliseconds until something is due next; null when nothing is. */
  async #send(workspace: string): Promise<number | null> {
    const underway = new Map<string, { channelId: string; done: Promise<void> }>()
    for (;;) {
      const count = new Map<string, number>()
      for (const { channelId } of underway.values()) count.set(channelId, (count.get(channelId) ?? 0) + 1)
      const busy = [...count].filter(([, n]) => n >= AT_ONCE_A_CHANNEL).map(([id]) => id)
      const limit = AT_ONCE - underway.size
      const { claimed, waitMs } = await runCommand(this.env, workspace, 'deliveryClaim', {
        limit,
        perChannel: AT_ONCE_A_CHANNEL,
        busy,
        isNew: this.#isNew,
      })
      this.#isNew = false
      for (const job of claimed) {
        const done = this.#attempt(workspace, job.row, job.channel).finally(() => underway.delete(job.row.id))
        underway.set(job.row.id, { channelId: job.channel.id, done })
      }
      if (underway.size === 0) return waitMs
      if (claimed.length === 0 || underway.size >= AT_ONCE) await Promise.race([...underway.values()].map((u) => u.done))
    }
  }

  async #attempt(workspace: string, row: DeliveryRow, channel: ChannelRow): Promise<void> {
    const { id, target, payload } = row
    const opened = await openChannel(this.env, workspace, channel)
    const outcome: Outcome = opened.ok
      ? await SENDERS[channel.config.kind]({ id, target, payload, channel: opened.channel, env: this.env })
      : { ok: false, error: opened.problem, refused: true }
    await runCommand(this.env, workspace, 'deliveryReport', { id, outcome }).catch((error) =>
      // The claim runs out and the alert is sent again: at least once, under the same id.
      console.error('courier: an outcome could not be reported', error),
    )
  }
}
