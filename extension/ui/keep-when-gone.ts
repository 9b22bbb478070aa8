/**
 * Gives the focus to `instead` when what had it within `area` goes or is disabled, as a pressed button is: the page below would have it
 * otherwise, and whoever uses keys would begin anew at its top. Who goes elsewhere by themselves is not called back. Ends with `signal`.
 */
export function keepWhenGone(area: Element | ShadowRoot, instead: () => HTMLElement | null | undefined, signal: AbortSignal): void {
  const root = area.getRootNode() as Document | ShadowRoot
  const isNowhere = () => root.activeElement === null || root.activeElement === area.ownerDocument.body
  let last: Element | null = null
  const mend = () => {
    if (last !== null && (!last.isConnected || last.matches(':disabled')) && isNowhere()) instead()?.focus({ preventScroll: true })
  }
  const left = () => {
    mend()
    if (isNowhere()) last = null
  }
  const on = { signal, passive: true }
  area.addEventListener('focusin', ({ target }) => (last = target as Element), on)
  // not every browser tells of the focus of what is taken away
  area.addEventListener('focusout', () => queueMicrotask(left), on)
  const observer = new MutationObserver(mend)
  observer.observe(area, { childList: true, subtree: true, attributeFilter: ['disabled'] })
  signal.addEventListener('abort', () => observer.disconnect(), { once: true })
}
