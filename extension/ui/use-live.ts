import { useEffect, useRef } from 'preact/hooks'

/**
 * A value that listens or ticks: made with an AbortSignal that fires when the component goes, or when `key` changes
 * and the value is made anew.
 */
export function useLive<T>(key: unknown, make: (abort: AbortSignal) => T): T {
  const held = useRef<{ key: unknown; value: T; stop: AbortController } | null>(null)
  if (held.current === null || held.current.key !== key || held.current.stop.signal.aborted) {
    held.current?.stop.abort()
    const stop = new AbortController()
    held.current = { key, value: make(stop.signal), stop }
  }
  useEffect(() => () => held.current?.stop.abort(), [])
  return held.current.value
}
