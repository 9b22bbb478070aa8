/** what rounding may move */
const OFF_PX = 1
/** overlay.css: the card's widest distance from the window's edges, and its width where there is room */
const GAP_PX = 16
const WIDTH_PX = 376
/** where a scroll bar takes from the window; it is also more than the card is off while it slides in */
const SCROLLBAR_PX = 20

/**
 * True while the card stands where its own styles put it, at its own size, and the page draws it as it is. `written`: the host's
 * style as it was set; `all: initial !important` in it keeps out every style sheet, so only another text there can change it.
 */
export function isInPlace(host: Element, card: Element, written: string | null): boolean {
  const page = document.documentElement
  if (host.parentNode !== page || host.getAttribute('style') !== written) return false
  return isDrawnAsItIs(getComputedStyle(page)) && isAtItsCorner(card.getBoundingClientRect())
}

function isAtItsCorner({ top, right, bottom, width }: DOMRect): boolean {
  const atRight = document.documentElement.clientWidth - right
  const least = Math.min(WIDTH_PX, innerWidth - GAP_PX)
  return between(top, 0, GAP_PX) && between(atRight, -SCROLLBAR_PX, GAP_PX) && width >= least - OFF_PX && bottom <= innerHeight + OFF_PX
}

/** Of the root element, the only one the card stands in. What makes it transparent, cuts it or distorts it hides the card too. */
function isDrawnAsItIs(style: CSSStyleDeclaration): boolean {
  const { opacity, visibility, zoom } = style
  if (Number(opacity) !== 1 || visibility !== 'visible' || (zoom && Number(zoom) !== 1)) return false
  if (style.mixBlendMode !== 'normal') return false
  return ['transform', 'translate', 'rotate', 'scale', 'perspective', 'filter', 'clip-path', 'mask-image'].every((name) =>
    ['', 'none'].includes(style.getPropertyValue(name)),
  )
}

const between = (px: number, least: number, most: number) => px >= least - OFF_PX && px <= most + OFF_PX
