/** Below this an ancestor hides the card while its buttons still take clicks. */
const LEAST_OPACITY = 0.9
/** what rounding may move */
const OFF_PX = 1

/**
 * True when a person really clicked what they saw (as Bitwarden checks it): the browser made the event, the button is what lies
 * at that point both in the page and in the card, nothing the card stands in is transparent, and the page did not move it under
 * the pointer. A key press has no point, so the button's middle is taken.
 */
export function isTrustedClick(event: Event): boolean {
  const button = event.currentTarget
  if (!event.isTrusted || !(button instanceof Element)) return false
  return liesOnTop(button, pointOf(event, button)) && isOpaque(button) && isInPlace(button)
}

function pointOf(event: Event, button: Element): { x: number; y: number } {
  const mouse = event as MouseEvent
  if (mouse.detail > 0) return { x: mouse.clientX, y: mouse.clientY }
  const box = button.getBoundingClientRect()
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 }
}

function liesOnTop(button: Element, { x, y }: { x: number; y: number }): boolean {
  const root = button.getRootNode() as ShadowRoot | Document
  if ('host' in root && button.ownerDocument.elementFromPoint(x, y) !== root.host) return false
  const top = root.elementFromPoint(x, y)
  return top !== null && button.contains(top)
}

/** The card's host stands in the top right corner, where it put itself. A page that moves it, or what it stands in, gets no click. */
function isInPlace(button: Element): boolean {
  const root = button.getRootNode()
  if (!('host' in root)) return true
  const box = (root as ShadowRoot).host.getBoundingClientRect()
  const { clientWidth } = document.documentElement
  // with a scroll bar beside the page, either edge is the corner
  const atRight = Math.min(Math.abs(box.right - clientWidth), Math.abs(box.right - innerWidth)) <= OFF_PX
  return Math.abs(box.top) <= OFF_PX && atRight && isUntransformed(button)
}

function isUntransformed(button: Element): boolean {
  // inside the card only its own rules hold, and it may be sliding in
  const root = button.getRootNode() as ShadowRoot
  for (let element: Element | null = root.host; element; element = parentOf(element)) {
    const { transform, translate, rotate, scale, zoom } = getComputedStyle(element)
    if ([transform, translate, rotate, scale].some((value) => value && value !== 'none')) return false
    if (zoom && Number(zoom) !== 1) return false
  }
  return true
}

function isOpaque(button: Element): boolean {
  let opacity = 1
  for (let element: Element | null = button; element; element = parentOf(element)) {
    const style = getComputedStyle(element)
    if (style.visibility === 'hidden' || style.clipPath !== 'none') return false
    // filters can make anything look like nothing; the card and its hosts use none
    if (style.filter !== 'none' || style.mixBlendMode !== 'normal') return false
    opacity *= Number(style.opacity)
  }
  return opacity >= LEAST_OPACITY
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode()
  return element.parentElement ?? ('host' in root ? (root as ShadowRoot).host : null)
}
