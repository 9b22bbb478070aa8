import { DurableObject } from 'cloudflare:workers'
import type { StoredEvent } from '#shared/schema/event'
import type { Env } from '../env'
import { type Answer, ApiError, answer } from '../errors'
import { phrase } from '../language/phrase'
import { shownToMember } from '../store/deliveries'
import { runningJobs } from '../store/jobs'
import { memberByToken } from '../store/members'
import { courierOf } from './alerts/courier-of'
import { catchUp } from './catch-up'
import { nextDue, runDue } from './clocks/timers'
import { COMMANDS, type CommandInput, type CommandName, type CommandOutput } from './commands/registry'
import { Hub } from './hub'
import { LiveSockets } from './live-sockets'
import { Loop } from './loop'
import { replay } from './replay'
import type { ReplayAction } from './replay-action'
import { wakeJobs } from './scoring/rescore'

const WORKSPACE = 'workspace'
const RETRY_MS = 10_000
/** Due moments that one step of simulated time passes at the most. */
const MOST_STOPS = 5000
const LEFT_OVER_MS = 250

/** One per workspace, the only writer (DESIGN §3). Killing it at any instant loses nothing: it starts from D1. */
export class WorkspaceHub extends DurableObject<Env> {
  readonly #sockets: LiveSockets
  #starting: Promise<{ hub: Hub; loop: Loop }> | null = null
  /** an alarm known to be set, ms */
  #alarmAt: number | null = null

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env)
    this.#sockets = new LiveSockets(ctx)
  }

  /** Resolves when the events are in D1; `TEST_ACK_FIRST` is the negative control that must lose events. */
  async ingest(workspace: string, events: StoredEvent[]): Promise<Answer<null>> {
    return answer(async () => {
      const { loop } = await this.#started(workspace)
      if (this.env.TEST_ACK_FIRST === '1') {
        // What must not be done: a buffer in memory, flushed ten times a second.
        this.ctx.waitUntil(
          scheduler
            .wait(100)
            .then(() => loop.store(events))
            .catch(() => {}),
        )
        return null
      }
      await loop.store(events)
      return null
    })
  }

  /** Runs one command alone, between commits. */
  async command<N extends CommandName>(workspace: string, name: N, input: CommandInput<N>): Promise<Answer<CommandOutput<N>>> {
    return answer(async () => {
      const { hub, loop } = await this.#started(workspace)
      return loop.command(() => COMMANDS[name](hub, input as never) as Promise<CommandOutput<N>>)
    })
  }

  /** Resolves when everything stored so far is scored. For jobs, seeds and tests. */
  async settled(workspace: string): Promise<void> {
    const { loop } = await this.#started(workspace)
    await loop.idle()
  }

  /** Replays a history at its own times (seeds; `LOCAL` only). */
  async replay(workspace: string, actions: ReplayAction[]): Promise<Answer<{ actions: number }>> {
    return answer(async () => {
      if (this.env.LOCAL !== '1') throw new ApiError('not-found', phrase`There is no replay here.`)
      const { hub, loop } = await this.#started(workspace)
      return loop.command(() => replay(hub, actions))
    })
  }

  /** Sets the hub's clock (`null`: the real one again) and does what is due by it (simulated time; `LOCAL` only). */
  async setClock(workspace: string, at: number | null): Promise<Answer<{ at: number }>> {
    return answer(async () => {
      if (this.env.LOCAL !== '1') throw new ApiError('not-found', phrase`There is no clock to set here.`)
      const { hub, loop } = await this.#started(workspace)
      if (at !== null) await this.#passTime(hub, loop, at)
      hub.clockAt = at
      await loop.command(() => runDue(hub))
      await loop.idle()
      if (at !== null) await courierOf(this.env, workspace).run(workspace)
      return { at: hub.now() }
    })
  }

  /** Simulated time stops at every moment that is due on its way, as real time would. */
  async #passTime(hub: Hub, loop: Loop, until: number): Promise<void> {
    let from = hub.clockAt
    if (from === null || from > until) return
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      const due = await nextDue(this.env.DB, hub.id)
      if (due === null || due > until) return
      from = Math.max(from, due)
      hub.clockAt = from
      await loop.command(() => runDue(hub))
      await loop.idle()
      await courierOf(this.env, hub.id).run(hub.id)
    }
  }

  /** The watchdog's knock: picks up marks and due times that nobody was woken for. */
  async wake(workspace: string): Promise<Answer<null>> {
    return answer(async () => {
      const { hub, loop } = await this.#started(workspace)
      await loop.command(async () => {
        await hub.resume()
        await catchUp(hub)
        await runDue(hub)
      })
      const due = await nextDue(this.env.DB, workspace)
      if (due !== null) await hub.wakeAt(due)
      return null
    })
  }

  /** The live socket (`GET /v1/live`). The route has checked the token; the subprotocol is echoed here. */
  override async fetch(request: Request): Promise<Response> {
    const workspace = request.headers.get('x-baton-workspace')!
    const tokenHash = request.headers.get('x-baton-token-hash')!
    const { hub, loop } = await this.#started(workspace)
    const who = await memberByToken(this.env.DB, tokenHash)
    if (!who || who.workspace !== workspace) return new Response(null, { status: 401 })
    const { 0: client, 1: server } = new WebSocketPair()
    this.#sockets.accept(server, who.member, tokenHash, hub.held.seq, hub.now())
    // What waited for this member's browser is shown there now.
    hub.later(loop.command(async () => void (await hub.commit([shownToMember(hub.db, hub.id, who.member.id, hub.now())]))))
    return new Response(null, { status: 101, webSocket: client, headers: { 'Sec-WebSocket-Protocol': 'baton.v1' } })
  }

  override webSocketMessage(): void {
    // Clients send only `ping`, which is answered without waking this object.
  }

  override webSocketClose(socket: WebSocket, code: number): void {
    // 1005 and 1006 mean "no code was sent"; they may not be sent themselves.
    socket.close(code === 1005 || code === 1006 ? 1000 : code)
  }

  override async alarm(): Promise<void> {
    this.#alarmAt = null
    const workspace = await this.ctx.storage.get<string>(WORKSPACE)
    if (!workspace) return
    let retryAt: number | null = null
    try {
      const { hub, loop } = await this.#started(workspace)
      await loop.command(() => runDue(hub))
    } catch (error) {
      console.error('hub: alarm failed', error)
      retryAt = Date.now() + RETRY_MS
    } finally {
      const at = retryAt ?? (await this.#nextAlarm(workspace).catch(() => Date.now() + RETRY_MS))
      // What is due and still there waits behind other work: look again soon, without spinning.
      const now = Date.now()
      if (at !== null) await this.ctx.storage.setAlarm(at > now ? at : now + LEFT_OVER_MS)
    }
  }

  /** The next due time, by the machine's clock. */
  async #nextAlarm(workspace: string): Promise<number | null> {
    const due = await nextDue(this.env.DB, workspace)
    if (due === null) return null
    const { hub } = await this.#started(workspace)
    return Date.now() + (due - hub.now())
  }

  #started(workspace: string): Promise<{ hub: Hub; loop: Loop }> {
    this.#starting ??= this.#start(workspace).catch((error) => {
      this.#starting = null
      throw error
    })
    return this.#starting
  }

  async #start(workspace: string): Promise<{ hub: Hub; loop: Loop }> {
    await this.ctx.storage.put(WORKSPACE, workspace)
    const later = (work: Promise<unknown>) => this.ctx.waitUntil(work.catch((error) => console.error('hub: later work failed', error)))
    // Due times are by the hub's clock, alarms by the machine's.
    const wakeAt = (at: number) => this.#wakeAt(Date.now() + (at - hub.now()))
    const hub: Hub = new Hub(this.env, workspace, this.#sockets, wakeAt, later)
    await hub.start()
    const loop = new Loop(hub, () => this.ctx.abort('a newer hub has taken over'), this.env.TEST_HOLD_SCORING === '1')
    loop.wake()
    await loop.command(() => catchUp(hub))
    const due = await nextDue(this.env.DB, workspace)
    if (due !== null) await hub.wakeAt(due)
    if ((await runningJobs(this.env.DB, workspace)).length > 0) wakeJobs(hub)
    return { hub, loop }
  }

  /** The single alarm is only a wake-up: it is moved forward, never back. What is set is remembered: every drain asks. */
  async #wakeAt(at: number): Promise<void> {
    if (this.#alarmAt !== null && this.#alarmAt <= at && this.#alarmAt > Date.now()) return
    const set = await this.ctx.storage.getAlarm()
    if (set === null || at < set) await this.ctx.storage.setAlarm(at)
    this.#alarmAt = set === null || at < set ? at : set
  }
}
