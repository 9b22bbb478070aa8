/** The first change after a rest is looked at almost at once. */
const FIRST_WAIT_MS = 16
/** A burst of changes is one change; a page that never stops changing is still looked at this often. */
const QUIET_MS = 120
const LONGEST_WAIT_MS = 800

/** What calls `look` once, in an idle moment soon after it was called, however often that was; never while the page is hidden. */
export function eventually(page: Document, look: () => void, signal: AbortSignal): () => void {
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
      if (!signal.aborted && !page.hidden) look()
    })
  }
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
  return () => {
    if (signal.aborted || page.hidden) return
    const now = Date.now()
    const isFirst = now - changedAt > QUIET_MS
    changedAt = now
    if (isFirstDue) return
    isFirstDue = isFirst
    since ||= now
    clearTimeout(timer)
    timer = setTimeout(due, isFirst ? FIRST_WAIT_MS : Math.max(0, Math.min(QUIET_MS, since + LONGEST_WAIT_MS - now)))
  }
}
