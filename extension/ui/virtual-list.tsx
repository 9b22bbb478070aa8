import type { ComponentChildren, RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { slideFrom } from './motion'
import { virtualWindow } from './virtual-window'

type Props<T> = {
  label: string
  items: readonly (T | undefined)[]
  keyOf: (item: T) => string
  row: (item: T, index: number) => ComponentChildren
  rowHeightPx: number
  /** the element that scrolls; the list may stand below other things in it */
  scroller: RefObject<HTMLElement | null>
  /** told which rows are on screen, so that they can be read */
  want: (from: number, to: number) => void
  /** while it stays the same a row that changes place slides there; when it changes (a new search) nothing moves */
  question: string
}

/** A list of any length that draws only what is on screen. Rows keep their identity and slide when their place changes. */
export function VirtualList<T>({ label, items, keyOf, row, rowHeightPx, scroller, want, question }: Props<T>) {
  const list = useRef<HTMLOListElement>(null)
  const [shown, setShown] = useState({ from: 0, to: 20 })
  const places = useRef({ question, byKey: new Map<string, number>() })
  const total = items.length

  useEffect(() => {
    const area = scroller.current
    if (!area) return
    const measure = () => {
      if (!list.current) return
      const top = list.current.getBoundingClientRect().top - area.getBoundingClientRect().top
      const next = virtualWindow(top, area.clientHeight, rowHeightPx, total)
      setShown((now) => (now.from === next.from && now.to === next.to ? now : next))
    }
    measure()
    const stop = new AbortController()
    area.addEventListener('scroll', measure, { passive: true, signal: stop.signal })
    const resize = new ResizeObserver(measure)
    resize.observe(area)
    return () => {
      stop.abort()
      resize.disconnect()
    }
  }, [scroller, rowHeightPx, total])

  useEffect(() => want(shown.from, shown.to), [want, shown.from, shown.to])

  useLayoutEffect(() => {
    const before = places.current
    const byKey = new Map<string, number>()
    items.forEach((item, index) => {
      if (item !== undefined) byKey.set(keyOf(item), index)
    })
    if (before.question === question) {
      for (const element of list.current?.children ?? []) {
        const key = (element as HTMLElement).dataset.key ?? ''
        const old = before.byKey.get(key)
        const now = byKey.get(key)
        if (old === undefined || now === undefined || old === now) continue
        const reach = 12 * rowHeightPx
        slideFrom(element as HTMLElement, Math.max(-reach, Math.min(reach, (old - now) * rowHeightPx)))
      }
    }
    places.current = { question, byKey }
  }, [items, question, keyOf, rowHeightPx])

  const drawn = []
  for (let index = shown.from; index < Math.min(shown.to, total); index++) {
    const item = items[index]
    const key = item === undefined ? `blank ${index}` : keyOf(item)
    drawn.push(
      <li
        key={key}
        data-key={key}
        aria-posinset={index + 1}
        aria-setsize={total}
        style={{ top: `${index * rowHeightPx}px`, height: `${rowHeightPx}px` }}
      >
        {item === undefined ? <span class="row-blank" /> : row(item, index)}
      </li>,
    )
  }
  return (
    <ol class="virtual-list" ref={list} aria-label={label} style={{ height: `${total * rowHeightPx}px` }}>
      {drawn}
    </ol>
  )
}
