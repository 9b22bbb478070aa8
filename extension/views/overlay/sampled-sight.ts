import type { Sight } from './card-sight'

const SAMPLE_MS = 200
/** Places across and down the card that are looked at, and how far inside its edge: its corners are round. */
const ACROSS = 4
const DOWN = 8
const INSIDE_PX = 14
const TOP_MOST = 2147483647

/** Firefox gives extensions what a page's closed shadow roots hold. */
type Opened = Element & { openOrClosedShadowRoot?: ShadowRoot | null }

/**
 * For browsers that do not tell what is painted over an element: what lies on a grid of points of the card, looked at again and again,
 * and on a click also what lets clicks through. Shadows and texts that reach out of their box are not found this way.
 */
export function sampledSight(host: HTMLElement, card: Element, signal: AbortSignal): Sight {
  let since = Number.NEGATIVE_INFINITY
  const sample = () => {
    if (!isOnTop(host, card)) since = Number.POSITIVE_INFINITY
    else if (since === Number.POSITIVE_INFINITY) since = performance.now()
  }
  const timer = setInterval(sample, SAMPLE_MS)
  signal.addEventListener('abort', () => clearInterval(timer), { once: true })
  return { clearSince: () => since, isClear: async () => isOnTop(host, card) && !isUnderGlass(host, card) }
}

function isOnTop(host: HTMLElement, card: Element): boolean {
  const { left, top, width, height } = card.getBoundingClientRect()
  const place = (i: number, count: number, lengthPx: number) => INSIDE_PX + (i * (lengthPx - 2 * INSIDE_PX)) / (count - 1)
  return Array.from({ length: ACROSS * DOWN }, (_, i) => i).every(
    (i) => document.elementFromPoint(left + place(i % ACROSS, ACROSS, width), top + place(Math.floor(i / ACROSS), DOWN, height)) === host,
  )
}

/** Boxes that let clicks through are not found at a point: for the length of this look they do not, and are as they were after it. */
function isUnderGlass(host: HTMLElement, card: Element): boolean {
  if (hasGlassOfItsOwn(document.documentElement) || hasGlassOfItsOwn(document.body)) return true
  const box = card.getBoundingClientRect()
  const glass = elementsOf(document).filter(
    (element) => element !== host && isGlass(element) && overlap(element.getBoundingClientRect(), box),
  )
  const before = glass.map((element) => element.getAttribute('style'))
  for (const { style } of glass) style.setProperty('pointer-events', 'auto', 'important')
  try {
    return !isOnTop(host, card)
  } finally {
    glass.forEach((element, i) => {
      if (before[i] == null) element.removeAttribute('style')
      else element.setAttribute('style', before[i])
    })
  }
}

function isGlass(element: HTMLElement): boolean {
  if (getComputedStyle(element).pointerEvents !== 'none') return false
  return element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true
}

/** What is before and after all of a page cannot be found at a point, and lies over the card only when it says it is top-most. */
function hasGlassOfItsOwn(element: Element): boolean {
  return ['::before', '::after'].some((name) => {
    const { content, pointerEvents, zIndex } = getComputedStyle(element, name)
    return content !== 'none' && pointerEvents === 'none' && Number(zIndex) >= TOP_MOST
  })
}

function elementsOf(root: Document | ShadowRoot): HTMLElement[] {
  const own = [...root.querySelectorAll<HTMLElement>('*')]
  return own.flatMap((element) => {
    const inside = (element as Opened).openOrClosedShadowRoot ?? element.shadowRoot
    return inside ? [element, ...elementsOf(inside)] : [element]
  })
}

const overlap = (a: DOMRect, b: DOMRect) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
