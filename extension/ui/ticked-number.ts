import { useEffect, useRef, useState } from 'preact/hooks'
import { reducedMotion } from './motion'

/** A number that counts from its old value to a new one in whole steps, and then is exactly the new one. */
export function useTickedNumber(value: number, durationMs = 450): number {
  const [shown, setShown] = useState(value)
  const last = useRef(value)
  useEffect(() => {
    const start = last.current
    last.current = value
    if (start === value || reducedMotion() || document.hidden) {
      setShown(value)
      return
    }
    let frame = 0
    const began = performance.now()
    const step = (time: number) => {
      const part = Math.min(1, Math.max(0, (time - began) / durationMs))
      setShown(part === 1 ? value : Math.round(start + (value - start) * (1 - (1 - part) ** 3)))
      if (part < 1) frame = requestAnimationFrame(step)
    }
    frame = requestAnimationFrame(step)
    return () => cancelAnimationFrame(frame)
  }, [value, durationMs])
  return shown
}
