import type { Sight } from './card-sight'

/** The second version of the observer, which Firefox does not have and the types do not know. */
type Seen = IntersectionObserverEntry & { isVisible: boolean }

/** Clipping and masks leave a smaller part; a little may lie beside a narrow window with a scroll bar. */
const LEAST_SHOWN = 0.95
/** 100 ms is the least the browser takes */
const WATCH = { trackVisibility: true, delay: 100, threshold: [0, LEAST_SHOWN] } as IntersectionObserverInit
/** A page that draws nothing for so long shows nothing. */
const LONGEST_FRAME_MS = 3000

export const canObserveSight = (): boolean => 'isVisible' in IntersectionObserverEntry.prototype

/**
 * The browser's own answer to whether every pixel of an element is drawn as it is and nothing is painted over it: boxes that let
 * clicks through, shadows, pseudo-elements and the top layer included (IntersectionObserver v2, made against clickjacking).
 */
export function observedSight(card: Element, signal: AbortSignal): Sight {
  let since = Number.NEGATIVE_INFINITY
  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (!isWhole(entry)) since = Number.POSITIVE_INFINITY
      else if (since === Number.POSITIVE_INFINITY) since = entry.time
    }
  }, WATCH)
  observer.observe(card)
  signal.addEventListener('abort', () => observer.disconnect(), { once: true })
  return {
    clearSince: () => since,
    // a new observer answers with the next frame; the one that watches may be 100 ms behind
    isClear: () =>
      new Promise((answer) => {
        const once = new IntersectionObserver(([entry]) => {
          once.disconnect()
          answer(entry !== undefined && isWhole(entry))
        }, WATCH)
        once.observe(card)
        setTimeout(() => {
          once.disconnect()
          answer(false)
        }, LONGEST_FRAME_MS)
      }),
  }
}

const isWhole = (entry: IntersectionObserverEntry): boolean => (entry as Seen).isVisible && entry.intersectionRatio >= LEAST_SHOWN
