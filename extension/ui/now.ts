import { type ReadonlySignal, signal } from '@preact/signals'

/**
 * The present as a signal of milliseconds, moved on every `stepSeconds` and whenever the page becomes visible again,
 * so that clocks and ages on screen stay true without each component having a timer. Stops with `abort`.
 */
export function tickingNow(abort: AbortSignal, stepSeconds = 10): ReadonlySignal<number> {
  const now = signal(Date.now())
  const timer = setInterval(() => {
    if (!document.hidden) now.value = Date.now()
  }, stepSeconds * 1000)
  document.addEventListener(
    'visibilitychange',
    () => {
      if (!document.hidden) now.value = Date.now()
    },
    { signal: abort },
  )
  abort.addEventListener('abort', () => clearInterval(timer), { once: true })
  return now
}
