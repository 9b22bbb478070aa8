import { computed, type ReadonlySignal, signal } from '@preact/signals'

const aheadMs = signal(0)

/** The present by the worker's clock, ms: what the worker's times are compared with, since a machine's own clock may be a day off. */
export const timeNow = (): number => Date.now() + aheadMs.peek()

/** Takes from what the background says of its connection how far the worker's clock is ahead of this machine's. */
export function followWorkersClock(connection: { workerAheadMs?: number }): void {
  aheadMs.value = connection.workerAheadMs ?? 0
}

/**
 * `timeNow()` as a signal, moved on every `stepSeconds`, whenever the page becomes visible again and when the worker's clock turns out to be
 * another, so that clocks and ages on screen stay true without each component having a timer. Stops with `abort`.
 */
export function tickingNow(abort: AbortSignal, stepSeconds = 10): ReadonlySignal<number> {
  const own = signal(Date.now())
  const timer = setInterval(() => {
    if (!document.hidden) own.value = Date.now()
  }, stepSeconds * 1000)
  document.addEventListener(
    'visibilitychange',
    () => {
      if (!document.hidden) own.value = Date.now()
    },
    { signal: abort },
  )
  abort.addEventListener('abort', () => clearInterval(timer), { once: true })
  return computed(() => own.value + aheadMs.value)
}
