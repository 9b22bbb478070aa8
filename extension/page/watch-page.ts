import type { SiteRules } from '../sites/site'
import { CHIP_NAME } from './chip'
import { partsOf } from './read-page'

/** The first change after a rest is looked at almost at once. */
const FIRST_WAIT_MS = 16
/** A burst of changes is one change; a page that never stops changing is still looked at this often. */
const QUIET_MS = 120
const LONGEST_WAIT_MS = 800

type Watch = {
  /** calls `look` now, or when the page is seen again */
  now: () => void
  /** starts to watch the frames and shadow roots of `site` that the page has by now */
  frames: (site: SiteRules) => void
}

/**
 * Calls `look` in an idle moment after the page may have changed: elements came or went (in it or in a watched frame), its
 * address changed, or it became visible. Attributes and text are not watched; doing so has frozen browsers. `press` gets every click
 * in them before the page does, but those on our own chips. Ends with `signal`.
 */
export function watchPage(page: Document, look: () => void, press: (click: Event) => void, signal: AbortSignal): Watch {
  const soon = eventually(page, look, signal)
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
  onAddressChange(page.defaultView!, soon, signal)
  page.addEventListener('visibilitychange', soon, { signal })
  signal.addEventListener('abort', () => observer.disconnect(), { once: true })
  return {
    now: soon,
    frames: (site) => {
      for (const frame of site.frames ? page.querySelectorAll(site.frames) : []) {
        if (frames.has(frame)) continue
        frames.add(frame)
        frame.addEventListener('load', soon, { signal })
      }
      for (const inside of partsOf(site, page)) observe(inside)
    },
  }
}

/** False for the coming and going of our own chips. */
function isOfThePage({ addedNodes, removedNodes }: MutationRecord): boolean {
  return [...addedNodes, ...removedNodes].some(({ nodeName }) => nodeName.toLowerCase() !== CHIP_NAME)
}

/** The Navigation API sees every kind of single-page navigation; where it is missing, `popstate` and `hashchange` see most. */
function onAddressChange(view: Window, tell: () => void, signal: AbortSignal): void {
  const navigation = (view as Window & { navigation?: EventTarget }).navigation
  if (navigation) navigation.addEventListener('currententrychange', tell, { signal })
  view.addEventListener('popstate', tell, { signal })
  view.addEventListener('hashchange', tell, { signal })
}

function eventually(page: Document, look: () => void, signal: AbortSignal): () => void {
  const view = page.defaultView!
  let timer: ReturnType<typeof setTimeout> | undefined
  let since = 0
  let lookedAt = 0
  const idle = (run: () => void) => (view.requestIdleCallback ? view.requestIdleCallback(run, { timeout: LONGEST_WAIT_MS }) : run())
  const due = () => {
    timer = undefined
    since = 0
    lookedAt = Date.now()
    idle(() => {
      if (!signal.aborted && !page.hidden) look()
    })
  }
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
  return () => {
    if (signal.aborted || page.hidden) return
    const now = Date.now()
    since ||= now
    clearTimeout(timer)
    timer = setTimeout(
      due,
      Math.max(0, Math.min(now - lookedAt > LONGEST_WAIT_MS ? FIRST_WAIT_MS : QUIET_MS, since + LONGEST_WAIT_MS - now)),
    )
  }
}
