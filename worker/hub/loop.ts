import type { StoredEvent } from '#shared/schema/event'
import { ApiError } from '../errors'
import { phrase } from '../language/phrase'
import { type Hub, HubFenced } from './hub'
import { ingest, once } from './ingest'
import { drain } from './scoring/drain'
import { storeAndScore } from './scoring/store-and-score'

type Task<T> = { run: () => Promise<T>; resolve: (value: T) => void; reject: (error: unknown) => void }
type Store = { rows: StoredEvent[]; resolve: () => void; reject: (error: unknown) => void }

/** Rows of one group commit at the most: beyond it the rest waits for the next turn. */
const ROWS_A_COMMIT = 4000
/** Events waiting in memory at the most; beyond it senders are asked to come back. */
const ROWS_WAITING = 40_000

/**
 * The hub's one line of work: group-commits what arrived while the last commit ran, then commands one by one, then
 * scoring. Nothing runs beside a commit, so everything read in a turn stays true until it is written.
 */
export class Loop {
  #events: Store[] = []
  #tasks: Task<unknown>[] = []
  #running: Promise<void> | null = null
  #waiting = 0
  #failures = 0

  constructor(
    readonly hub: Hub,
    /** a fenced-off hub must go */
    readonly abandon: () => void,
    readonly holdScoring: boolean,
  ) {}

  /** Resolves when the events are stored in D1. */
  store(rows: StoredEvent[]): Promise<void> {
    if (this.#waiting + rows.length > ROWS_WAITING)
      throw new ApiError('unavailable', phrase`Too many events at once. Please send them again in a few seconds.`, undefined, 5)
    this.#waiting += rows.length
    return new Promise((resolve, reject) => {
      this.#events.push({ rows, resolve, reject })
      this.#wake()
    })
  }

  /** Runs `work` alone, between commits. */
  command<T>(work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#tasks.push({ run: work, resolve: resolve as (value: unknown) => void, reject })
      this.#wake()
    })
  }

  /** Lets the loop look for work it has not been told of. */
  wake(): void {
    this.#wake()
  }

  /** Resolves when nothing is waiting any more. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running
  }

  #wake(): void {
    this.#running ??= this.#run().finally(() => {
      this.#running = null
    })
  }

  async #run(): Promise<void> {
    for (;;) {
      // Lets requests that arrived in this turn of the event loop join the group.
      await Promise.resolve()
      const stored = await this.#storeGroup()
      const done = await this.#runCommands()
      const more = await this.#score()
      if (!stored && !done && !more && this.#events.length === 0 && this.#tasks.length === 0) return
      // A long backlog must not keep requests from being read: calls between objects of one process never let go by themselves.
      if (more) await new Promise((breathe) => setTimeout(breathe, 1))
    }
  }

  async #storeGroup(): Promise<boolean> {
    if (this.#events.length === 0) return false
    const group: Store[] = []
    let rows = 0
    while (this.#events.length > 0 && rows < ROWS_A_COMMIT) {
      const next = this.#events.shift()!
      group.push(next)
      rows += next.rows.length
    }
    this.#waiting -= rows
    try {
      const events = once(group.flatMap((g) => g.rows))
      if (this.holdScoring || !(await storeAndScore(this.hub, events))) await ingest(this.hub, events)
      for (const g of group) g.resolve()
    } catch (error) {
      for (const g of group) g.reject(error)
      await this.#recover(error)
    }
    return true
  }

  async #runCommands(): Promise<boolean> {
    const task = this.#tasks.shift()
    if (!task) return false
    try {
      const value = await task.run()
      // What a command changed is scored before its answer: whoever asks next reads their own write.
      await this.#score()
      task.resolve(value)
    } catch (error) {
      task.reject(error)
      if (!(error instanceof ApiError) || error instanceof HubFenced) await this.#recover(error)
    }
    return true
  }

  async #score(): Promise<boolean> {
    if (this.holdScoring) return false
    try {
      const more = await drain(this.hub)
      this.#failures = 0
      return more
    } catch (error) {
      await this.#recover(error)
      // Marks are in D1: giving up now delays, never loses. The alarm tries again.
      if (++this.#failures >= 3) {
        await this.hub.wakeAt(this.hub.now() + 5000 * this.#failures)
        return false
      }
      return true
    }
  }

  async #recover(error: unknown): Promise<void> {
    if (error instanceof HubFenced) {
      this.abandon()
      return
    }
    console.error('hub: a commit failed; caches dropped', error)
    await this.hub.forget().catch((again) => console.error('hub: could not read the marks again', again))
  }
}
