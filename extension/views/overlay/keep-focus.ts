const FOCUSABLE = 'button:not(:disabled), textarea, input, a[href]'

/**
 * Keyboard manners of the card: Tab stays inside it, Escape closes it, and keys typed into it do not reach the page, whose own
 * shortcuts would archive a mail while the person writes a reason. When what had the focus goes, as every pressed button does, the card
 * has it: the page would get it otherwise. Ends with `signal`.
 */
export function keepFocus(host: HTMLElement, root: ShadowRoot, onEscape: () => void, signal: AbortSignal): void {
  root.addEventListener(
    'keydown',
    (event) => {
      const { key, shiftKey } = event as KeyboardEvent
      if (key === 'Escape') {
        // closing ends what keeps keys from the page, which closes things by Escape too
        event.stopPropagation()
        onEscape()
      }
      if (key !== 'Tab') return
      const stops = [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((stop) => stop.getClientRects().length > 0)
      const leaving = shiftKey ? stops[0] : stops.at(-1)
      const isOutside = !stops.includes(root.activeElement as HTMLElement)
      if (root.activeElement !== leaving && !(isOutside && shiftKey)) return
      event.preventDefault()
      ;(shiftKey ? stops.at(-1) : stops[0])?.focus()
    },
    { signal },
  )
  for (const name of ['keydown', 'keypress', 'keyup', 'input', 'paste'])
    host.addEventListener(name, (event) => event.stopPropagation(), { signal })
  keepWhenGone(root, signal)
}

function keepWhenGone(root: ShadowRoot, signal: AbortSignal): void {
  let last: Element | null = null
  const isGone = () => last !== null && (!last.isConnected || last.matches(':disabled'))
  const mend = () => {
    if (isGone() && root.activeElement === null) root.querySelector<HTMLElement>('[role=dialog]')?.focus({ preventScroll: true })
  }
  const left = () => {
    mend()
    // somebody went to the page by themselves
    if (root.activeElement === null) last = null
  }
  root.addEventListener('focusin', ({ target }) => (last = target as Element), { signal })
  // not every browser tells of the focus of what is taken away
  root.addEventListener('focusout', () => queueMicrotask(left), { signal })
  const observer = new MutationObserver(mend)
  observer.observe(root, { childList: true, subtree: true, attributeFilter: ['disabled'] })
  signal.addEventListener('abort', () => observer.disconnect(), { once: true })
}
