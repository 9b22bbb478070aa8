import type { Site } from '../sites/site'
import { framesOf } from './read-page'

/** A burst of changes is one change; a page that never stops changing is still looked at this often. */
const QUIET_MS = 120
const LONGEST_WAIT_MS = 800

type Watch = {
  /** calls `look` now, or when the page is seen again */
  now: () => void
  /** starts to watch the frames of `site` that the page has by now */
  frames: (site: Site) => void
}

/**
 * Calls `look` in an idle moment after the page may have changed: elements came or went (in it or in a watched frame), its
 * address changed, or it became visible. Attributes and text are not watched; doing so has frozen browsers. Ends with `signal`.
 */
export function watchPage(page: Document, look: () => void, signal: AbortSignal): Watch {
  const soon = eventually(page, look, signal)
  const observer = new MutationObserver(soon)
  const documents = new WeakSet<Document>()
  const frames = new WeakSet<Element>()
  const observe = (target: Document) => {
    if (!target.body || documents.has(target)) return
    documents.add(target)
    observer.observe(target.body, { childList: true, subtree: true })
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
      for (const inside of framesOf(site, page)) observe(inside)
    },
  }
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
  const idle = (run: () => void) => (view.requestIdleCallback ? view.requestIdleCallback(run, { timeout: LONGEST_WAIT_MS }) : run())
  const due = () => {
    timer = undefined
    since = 0
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
    timer = setTimeout(due, Math.max(0, Math.min(QUIET_MS, since + LONGEST_WAIT_MS - now)))
  }
}
