import { effect } from '@preact/signals'
import { render } from 'preact'
import type { Match } from '../../background/protocol'
import { noAnswer } from '../../background/sync/client'
import type { CardTarget } from '../../background/tabs/card-target'
import { locale } from '../../ui/locale'
import { tickingNow } from '../../ui/now'
import { t } from '../../ui/t'
import { CardPanel } from './card-panel'
import { type CardSight, cardSight } from './card-sight'
import { cardState } from './card-state'
import { keepFocus } from './keep-focus'
import styles from './overlay.css?inline'

declare global {
  /** closes the card this extension shows on this page; each injection of the script is a program of its own */
  var batonCloseCard: (() => void) | undefined
  /** which card is open; null when the page went on to somebody else since, and then the card says so */
  var batonShownCard: (() => CardTarget | null) | undefined
  /** the shortcut's yes on the open card, which says why when it is not taken */
  var batonAcceptCard: (() => void) | undefined
  /** the worker would not take an answer about a lead; true when its card is open and says so */
  var batonRefused: ((leadId: string, message: string) => boolean) | undefined
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
    globalThis.batonCloseCard = globalThis.batonShownCard = globalThis.batonAcceptCard = globalThis.batonRefused = undefined
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
  }
  globalThis.batonCloseCard = close
  keepFocus(host, root, close, open.signal)
  let sight: CardSight | undefined
  const state = cardState(leadId, async (event) => (await sight?.confirms(event)) ?? false, open.signal)
  const now = tickingNow(open.signal, 5)
  render(<CardPanel leadId={leadId} possible={possible} rejecting={rejecting} state={state} now={now} onClose={close} />, place)
  globalThis.batonAcceptCard = () => void state.act(null, { action: 'accept' })
  sight = cardSight(host, place.firstElementChild!, open.signal)
  globalThis.batonShownCard = () => {
    if (!state.page.hasMovedOn()) return { leadId, possible }
    state.say(movedOn(state.page.turnedTo.value))
    return null
  }
  globalThis.batonRefused = (about, message) => {
    if (about === leadId) state.say(t('refusal_title', message))
    return about === leadId
  }
  const unfollow = effect(() => {
    const somebody = state.page.turnedTo.value
    if (!somebody) return
    // words somebody is writing are not thrown away
    if ([...root.querySelectorAll('textarea')].every(({ value }) => value.trim() === '')) queueMicrotask(close)
    else state.say(movedOn(somebody))
  })
  open.signal.addEventListener('abort', unfollow, { once: true })
}

const HOST: readonly (readonly [string, string])[] = [
  ['all', 'initial'],
  ['display', 'block'],
  ['position', 'fixed'],
  ['inset', '0 0 auto auto'],
  ['z-index', '2147483647'],
]

const movedOn = (somebody: Match | null) => (somebody ? t('card_page_about', somebody.brief.name ?? t('no_name')) : t('card_page_moved'))
