import { browser } from 'wxt/browser'

/** Clocks no further apart than this count as one, so that nothing moves on the screens of an ordinary machine. */
export const AGREES_MS = 5000
/** Where they are known to be apart, what is known of it stays as long as it is not further from the truth than this. */
const EXACT_MS = 1000
const KEY = 'workerAheadMs'

let aheadMs = 0
/** this machine's time of day less the time it has been running, when the worker was last heard; null: never since this background started */
let started: number | null = null
const followers = new Set<() => void>()

/** How far the worker's clock is ahead of this machine's, ms; negative where it is behind, 0 where they agree or the worker was not heard. */
export const workerAheadMs = (): number => aheadMs

/**
 * The present by the worker's clock, ms. Whatever is compared with a time the worker gave (until when something can be undone or rests, when
 * it is due, how old it is) is compared with this: a machine's own clock may be a day off.
 */
export const workerNow = (): number => Date.now() + aheadMs

/**
 * Takes the time the worker said it was. It was so at some moment between `askedAt` and now; for what came unasked, now.
 * @param at ms; undefined from a worker that does not say
 * @param askedAt by this machine's clock, ms
 */
export function hearWorkerTime(at: number | undefined, askedAt = Date.now()): void {
  if (at === undefined || !Number.isSafeInteger(at)) return
  const heardAt = Date.now()
  started = heardAt - performance.now()
  const least = at - heardAt
  // a clock that was set back meanwhile says nothing of when it was asked
  const most = at - Math.min(askedAt, heardAt)
  const slack = aheadMs === 0 ? AGREES_MS : EXACT_MS
  if (aheadMs >= least - slack && aheadMs <= most + slack) return
  const middle = Math.round((least + most) / 2)
  const next = Math.abs(middle) <= AGREES_MS ? 0 : middle
  if (next === aheadMs) return
  aheadMs = next
  void browser.storage.session.set({ [KEY]: next })
  for (const tell of followers) tell()
}

/**
 * True when this machine's clock went another way than time did since the worker was last heard: somebody set it, or the machine slept. What
 * is known of the worker's clock may be wrong then, and a socket that stays up would never say.
 */
export const isClockInDoubt = (): boolean => started !== null && Math.abs(Date.now() - performance.now() - started) > AGREES_MS

/** Calls `tell` whenever the worker's clock turns out to be another than was known, until `signal` aborts. */
export function followWorkerClock(tell: () => void, signal: AbortSignal): void {
  followers.add(tell)
  signal.addEventListener('abort', () => followers.delete(tell), { once: true })
}

/** What was known before the browser put the background to sleep. A browser that starts knows nothing until the worker is heard. */
export async function recallWorkerClock(): Promise<void> {
  aheadMs = ((await browser.storage.session.get(KEY))[KEY] as number | undefined) ?? 0
}

/** Another worker has another clock. */
export async function forgetWorkerClock(): Promise<void> {
  aheadMs = 0
  started = null
  await browser.storage.session.remove(KEY)
}
