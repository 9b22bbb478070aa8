/** The first change after a rest is looked at almost at once. */
const FIRST_WAIT_MS = 16
/** A burst of changes is one change; a page that never stops changing is still looked at this often. */
const QUIET_MS = 120
const LONGEST_WAIT_MS = 800

/**
 * What calls `look` once, in an idle moment soon after it was called, however often that was; for a page that is hidden, once it is seen.
 * Never when `isOver`. It asks instead of being told by a signal, which the glance would have to make: half a millisecond in every page.
 */
export function eventually(page: Document, look: () => void, isOver: () => boolean): () => void {
  const view = page.defaultView!
  let timer: ReturnType<typeof setTimeout> | undefined
  let since = 0
  let changedAt = 0
  let isFirstDue = false
  const idle = (run: () => void) => (view.requestIdleCallback ? view.requestIdleCallback(run, { timeout: LONGEST_WAIT_MS }) : run())
  const due = () => {
    isFirstDue = false
    since = 0
    idle(() => {
      if (isOver()) return
      if (page.hidden) onceSeen()
      else look()
    })
  }
  // the same listener twice is one
  const onceSeen = () => page.addEventListener('visibilitychange', soon, { once: true })
  const soon = () => {
    if (isOver()) return
    if (page.hidden) return onceSeen()
    const now = Date.now()
    const isFirst = now - changedAt > QUIET_MS
    changedAt = now
    if (isFirstDue) return
    isFirstDue = isFirst
    since ||= now
    clearTimeout(timer)
    timer = setTimeout(due, isFirst ? FIRST_WAIT_MS : Math.max(0, Math.min(QUIET_MS, since + LONGEST_WAIT_MS - now)))
  }
  return soon
}
