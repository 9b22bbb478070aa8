import { keepWhenGone } from '../../ui/keep-when-gone'

const FOCUSABLE = 'button:not(:disabled), textarea, input, a[href]'

/**
 * Keyboard manners of the card: Tab stays inside it, Escape closes it, and keys typed into it do not reach the page, whose own
 * shortcuts would archive a mail while the person writes a reason. When what had the focus goes, as every pressed button does, the card
 * has it. Ends with `signal`.
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
  keepWhenGone(root, () => root.querySelector<HTMLElement>('[role=dialog]'), signal)
}
