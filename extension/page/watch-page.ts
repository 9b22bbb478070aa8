import type { SiteRules } from '../sites/site'
import { CHIP_NAME } from './chip'
import type { PageTools } from './page-tools'
import { partsOf } from './read-page'

/** Many applications go to another record first and fill the same elements with it later, which changes no element. */
const AFTER_TURN_MS = [0, 300, 1000, 3000, 9000]

type Watch = {
  /** calls `look` now, or when the page is seen again */
  now: () => void
  /** starts to watch the body, the frames and the shadow roots of `site` that the page has by now */
  frames: (site: SiteRules) => void
}

/**
 * Calls `look` in an idle moment after the page may have changed: elements came or went (in it or in a watched frame), its
 * address changed, or it became visible, which `turned` is told at once. Attributes and text are not watched, for doing so has frozen
 * browsers; after a turn they are looked at again and again for a while. `press` gets every click in them before the page does, but those
 * on our own chips. Ends with `signal`.
 */
export function watchPage(
  page: Document,
  { eventually, onTurn }: PageTools,
  look: () => void,
  turned: () => void,
  press: (click: Event) => void,
  signal: AbortSignal,
): Watch {
  const soon = eventually(page, look, () => signal.aborted)
  const observer = new MutationObserver((changes) => changes.some(isOfThePage) && soon())
  const watched = new WeakSet<Node>()
  const frames = new WeakSet<Element>()
  const observe = (target: Document | ShadowRoot) => {
    const body = 'body' in target ? target.body : target
    if (!body || watched.has(body)) return
    watched.add(body)
    observer.observe(body, { childList: true, subtree: true })
    body.addEventListener('click', press, { capture: true, signal })
  }
  observe(page)
  const turn = () => {
    turned()
    for (const ms of AFTER_TURN_MS) setTimeout(soon, ms)
  }
  onTurn(page, turn, signal)
  signal.addEventListener('abort', () => observer.disconnect(), { once: true })
  return {
    now: soon,
    frames: (site) => {
      for (const frame of site.frames ? page.querySelectorAll(site.frames) : []) {
        if (frames.has(frame)) continue
        frames.add(frame)
        frame.addEventListener('load', soon, { signal })
      }
      // some pages put another body in the place of the one they had
      for (const inside of [page, ...partsOf(site, page)]) observe(inside)
    },
  }
}

/** False for the coming and going of our own chips. */
function isOfThePage({ addedNodes, removedNodes }: MutationRecord): boolean {
  return [...addedNodes, ...removedNodes].some(({ nodeName }) => nodeName.toLowerCase() !== CHIP_NAME)
}
