import { isSeen } from './page-things'

export type Placed = { element: HTMLElement; tag: HTMLElement }
type Box = { left: number; top: number; right: number; bottom: number }

const GAP_PX = 2
/** how often a page that moves its parts by itself is followed */
const FOLLOW_MS = 500

/** Keeps every tag at the upper left corner of its element, moved down where two would cover one another, until `signal` aborts. */
export function placeTags(tags: readonly Placed[], signal: AbortSignal): void {
  let frame = 0
  const place = () => {
    frame = 0
    if (!signal.aborted) placeAll(tags)
  }
  const soon = () => {
    frame ||= requestAnimationFrame(place)
  }
  addEventListener('scroll', soon, { signal, passive: true, capture: true })
  addEventListener('resize', soon, { signal, passive: true })
  const timer = setInterval(soon, FOLLOW_MS)
  signal.addEventListener('abort', () => {
    clearInterval(timer)
    cancelAnimationFrame(frame)
  })
  place()
}

function placeAll(tags: readonly Placed[]): void {
  // read everything, then write: no layout in between
  const read = tags.map(({ element, tag }) => ({
    tag,
    seen: element.isConnected && isSeen(element),
    at: element.getBoundingClientRect(),
    size: (tag.firstElementChild as HTMLElement).getBoundingClientRect(),
  }))
  const taken: Box[] = []
  for (const { tag, seen, at, size } of read.sort((a, b) => a.at.top - b.at.top || a.at.left - b.at.left)) {
    const isOut = at.bottom < 0 || at.top > innerHeight || at.right < 0 || at.left > innerWidth
    tag.style.visibility = seen && !isOut ? 'visible' : 'hidden'
    if (!seen || isOut) continue
    const box = free(boxAt(at, size), taken)
    taken.push(box)
    tag.style.transform = `translate(${Math.round(box.left)}px, ${Math.round(box.top)}px)`
    tag.classList.toggle('end', box.left > innerWidth / 2)
  }
}

function boxAt(at: DOMRect, size: DOMRect): Box {
  const left = Math.max(GAP_PX, Math.min(at.left, innerWidth - size.width - GAP_PX))
  const above = at.top - size.height - GAP_PX
  // a link or button at the page's very top would be covered; what is large has room for its tag
  const below = above < GAP_PX && at.top >= 0 && at.height < 3 * size.height
  const top = below ? at.bottom + GAP_PX : Math.max(GAP_PX, above)
  return { left, top, right: left + size.width, bottom: top + size.height }
}

function free(box: Box, taken: readonly Box[]): Box {
  for (;;) {
    const other = taken.find((one) => one.left < box.right && box.left < one.right && one.top < box.bottom && box.top < one.bottom)
    if (!other) return box
    const height = box.bottom - box.top
    box = { ...box, top: other.bottom + GAP_PX, bottom: other.bottom + GAP_PX + height }
  }
}
