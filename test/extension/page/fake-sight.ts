import { vi } from 'vitest'

/** happy-dom lays nothing out: which elements are on screen is what the test says. */
export function fakeSight() {
  const observers = new Set<{ targets: Set<Element>; tell: IntersectionObserverCallback }>()
  const report = ({ targets, tell }: { targets: Set<Element>; tell: IntersectionObserverCallback }) => {
    const entries = [...targets].map((target) => ({ target, isIntersecting: sight.isSeen(target) }) as unknown as IntersectionObserverEntry)
    if (entries.length > 0) tell(entries, null as unknown as IntersectionObserver)
  }
  const sight = {
    isSeen: (_element: Element): boolean => true,
    scroll: () => {
      for (const observer of observers) report(observer)
    },
  }
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      fresh = new Set<Element>()
      own: { targets: Set<Element>; tell: IntersectionObserverCallback }
      constructor(tell: IntersectionObserverCallback) {
        this.own = { targets: new Set(), tell }
        observers.add(this.own)
      }
      observe(target: Element) {
        this.own.targets.add(target)
        if (this.fresh.size === 0) {
          // as a browser does, once for all that came since the last frame
          setTimeout(() => {
            const targets = new Set(this.fresh)
            this.fresh.clear()
            report({ targets, tell: this.own.tell })
          })
        }
        this.fresh.add(target)
      }
      unobserve(target: Element) {
        this.own.targets.delete(target)
      }
      disconnect() {
        observers.delete(this.own)
      }
    },
  )
  return sight
}
