import { render } from 'preact'
import { noAnswer } from '../../background/sync/client'
import type { CardTarget } from '../../background/tabs/card-target'
import { locale } from '../../ui/locale'
import { tickingNow } from '../../ui/now'
import { CardPanel } from './card-panel'
import { type CardSight, cardSight } from './card-sight'
import { cardState } from './card-state'
import { keepFocus } from './keep-focus'
import styles from './overlay.css?inline'

declare global {
  /** closes the card this extension shows on this page; each injection of the script is a program of its own */
  var batonCloseCard: (() => void) | undefined
}

/**
 * Shows a lead's card over the page, in a closed shadow root with its styles inlined. A card already there is replaced. Closing
 * it gives the focus back to where it was.
 */
export function mountCard({ leadId, possible, rejecting = false }: CardTarget): void {
  globalThis.batonCloseCard?.()
  noAnswer() // while the extension is there
  const before = document.activeElement
  const host = document.createElement('baton-card')
  for (const [property, value] of HOST) host.style.setProperty(property, value, 'important')
  const root = host.attachShadow({ mode: import.meta.env.BATON_TEST ? 'open' : 'closed' })
  const style = document.createElement('style')
  // the page may give what is on the host another value, also by its style sheets; inside only the card's own hold
  style.textContent = styles.replaceAll(':host', '.place')
  const place = document.createElement('div')
  place.className = 'place'
  place.lang = locale() // the page's may be another
  root.append(style, place)
  document.documentElement.append(host)

  const open = new AbortController()
  const close = () => {
    if (open.signal.aborted) return
    open.abort()
    render(null, place)
    host.remove()
    globalThis.batonCloseCard = undefined
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
  }
  globalThis.batonCloseCard = close
  keepFocus(host, root, close, open.signal)
  let sight: CardSight | undefined
  const state = cardState(leadId, async (event) => (await sight?.confirms(event)) ?? false, open.signal)
  const now = tickingNow(open.signal, 5)
  render(<CardPanel leadId={leadId} possible={possible} rejecting={rejecting} state={state} now={now} onClose={close} />, place)
  sight = cardSight(host, place.firstElementChild!, open.signal)
}

const HOST: readonly (readonly [string, string])[] = [
  ['all', 'initial'],
  ['display', 'block'],
  ['position', 'fixed'],
  ['inset', '0 0 auto auto'],
  ['z-index', '2147483647'],
]
