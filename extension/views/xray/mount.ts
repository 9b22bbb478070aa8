import type { RulePrice } from '#shared/api/prices'
import type { Prices, Xray } from '../../background/tabs/xray-page'
import { locale } from '../../ui/locale'
import { drawn } from './drawn'
import { pagePanel } from './page-panel'
import { isAside, pageThings, type Thing } from './page-things'
import { type Placed, placeTags } from './place-tags'
import { priceTag } from './price-tag'
import styles from './xray.css?inline'

/** Sets up an X-ray of this page; nothing is drawn before its prices are there. */
export function mountXray(): Xray {
  const open = new AbortController()
  let things: Thing[] = []
  let host: HTMLElement | null = null
  const xray: Xray = {
    events() {
      things = pageThings(document)
      return things.map(({ event }) => event)
    },
    isShown: () => host !== null,
    show(prices) {
      if (host || open.signal.aborted) return
      host = draw(things, prices, xray.close, open.signal)
      const href = location.href
      // a single page that goes on is another page: its prices would be wrong
      const left = () => location.href !== href && xray.close()
      ;(globalThis as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', left, { signal: open.signal })
      addEventListener('popstate', left, { signal: open.signal })
      addEventListener('keydown', (event) => event.key === 'Escape' && xray.close(), { signal: open.signal, capture: true })
    },
    close() {
      open.abort()
      host?.remove()
      host = null
      if (globalThis.batonXray === xray) delete globalThis.batonXray
    },
  }
  return xray
}

function draw(things: readonly Thing[], prices: Prices, onClose: () => void, signal: AbortSignal): HTMLElement {
  const host = document.createElement('baton-xray')
  for (const [property, value] of HOST) host.style.setProperty(property, value, 'important')
  const root = host.attachShadow({ mode: import.meta.env.BATON_TEST ? 'open' : 'closed' })
  const rulesOf = (i: number) => prices.events[i]!.map((place) => prices.rules[place]!)
  const tags: Placed[] = []
  const of = (kind: Thing['kind']) => things.flatMap((thing, i) => (thing.kind === kind ? rulesOf(i) : []))
  const isRaise = ({ kind }: RulePrice) => kind === 'hand-raise'
  things.forEach((thing, i) => {
    const { kind, element, identifies } = thing
    if (!element || kind === 'way') return
    const own = rulesOf(i).filter(({ anywhere }) => !anywhere)
    const way = things[i + 1]?.kind === 'way' ? rulesOf(i + 1).filter(isRaise) : []
    const said = [...way, ...own]
    // a link worth nothing says nothing; a form or a file worth nothing is news to whoever made it
    if (said.length === 0 && kind === 'link') return
    tags.push({
      element,
      tag: priceTag(said, { asset: prices.assets[i] ?? null, identifies, isLink: kind !== 'form', isAside: isAside(element) }),
    })
  })
  const style = document.createElement('style')
  style.textContent = styles
  const panel = pagePanel({
    version: prices.version,
    signed: prices.signed,
    asset: prices.assets[0] ?? null,
    page: rulesOf(0),
    raises: of('form').filter(isRaise),
    ways: of('way').filter(isRaise),
    onClose,
  })
  // in the reader's language, which need not be the page's
  const painted = drawn('div', { lang: locale() }, drawn('div', { class: 'tags' }, ...tags.map(({ tag }) => tag)), panel)
  root.append(style, painted)
  document.documentElement.append(host)
  placeTags(tags, signal)
  return host
}

const HOST: readonly (readonly [string, string])[] = [
  ['all', 'initial'],
  ['display', 'block'],
  ['position', 'fixed'],
  ['inset', '0'],
  ['z-index', '2147483646'],
  ['pointer-events', 'none'],
]
