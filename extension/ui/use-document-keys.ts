import { useEffect, useRef } from 'preact/hooks'

/** Keys wherever the focus is: a surface that just opened has it on nothing, and a screen that went takes it along. */
export function useDocumentKeys(onKey: (event: KeyboardEvent) => void): void {
  const latest = useRef(onKey)
  latest.current = onKey
  useEffect(() => {
    const stop = new AbortController()
    document.addEventListener('keydown', (event) => latest.current(event), { signal: stop.signal })
    return () => stop.abort()
  }, [])
}
