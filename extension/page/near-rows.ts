/** So far outside the window a row is made ready, that scrolling finds it done. */
const MARGIN = '50% 0px'

export type NearRows<R extends { element: Element }> = {
  /** the rows that are there now; those on screen or close to it are `near` from the next frame on */
  watch: (rows: readonly R[]) => void
  near: () => R[]
}

/** Which rows of a list a person can see, or will in a moment: nothing is spent on the others. Calls `moved` when that changes. */
export function nearRows<R extends { element: Element }>(
  view: Window & typeof globalThis,
  moved: () => void,
  signal: AbortSignal,
): NearRows<R> {
  const near = new Set<Element>()
  let rows = new Map<Element, R>()
  // made for the first list: most pages have none
  let observer: IntersectionObserver | undefined
  const seen: IntersectionObserverCallback = (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) near.add(target)
      else near.delete(target)
    }
    moved()
  }
  signal.addEventListener('abort', () => observer?.disconnect())
  return {
    watch(now) {
      if (now.length === 0 && rows.size === 0) return
      observer ??= new view.IntersectionObserver(seen, { rootMargin: MARGIN })
      const before = rows
      rows = new Map()
      // of several rules that find one element, the first counts
      for (const row of now) if (!rows.has(row.element)) rows.set(row.element, row)
      for (const element of rows.keys()) if (!before.has(element)) observer.observe(element)
      for (const element of before.keys()) {
        if (rows.has(element)) continue
        observer.unobserve(element)
        near.delete(element)
      }
    },
    near: () => [...near].flatMap((element) => rows.get(element) ?? []),
  }
}
