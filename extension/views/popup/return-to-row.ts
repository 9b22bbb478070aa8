import { useEffect, useLayoutEffect } from 'preact/hooks'
import type { LiveLists } from './live-lists'

/** Frames to wait for a row that is drawn only once the list knows where it is scrolled to. */
const FRAMES = 10

/** Brings the list back as it was left: scrolled to the same place, with the focus on the row that was opened. */
export function useReturnToRow(area: { readonly current: HTMLElement | null }, lists: LiveLists): void {
  useLayoutEffect(() => {
    const element = area.current
    if (!element) return
    element.scrollTop = lists.scrolledPx
    return () => {
      lists.scrolledPx = element.scrollTop
    }
  }, [area, lists])
  useEffect(() => {
    const key = lists.openedRow
    lists.openedRow = null
    if (key === null) return
    let frame = 0
    let left = FRAMES
    const look = () => {
      const row = area.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`)
      if (row) row.focus({ preventScroll: true })
      else if (left-- > 0) frame = requestAnimationFrame(look)
    }
    frame = requestAnimationFrame(look)
    return () => cancelAnimationFrame(frame)
  }, [area, lists])
}
