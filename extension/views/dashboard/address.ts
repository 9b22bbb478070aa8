import { type ReadonlySignal, signal } from '@preact/signals'

/** A page and its filters, as the address after `#` says them: `#/leads/ld_1?stage=mql`. */
export type Place = { path: readonly string[]; query: Readonly<Record<string, string>> }

const shown = signal<Place>({ path: [], query: {} })

/** Where the dashboard is. Filters live here and nowhere else, so that reload, back and a copied link keep them. */
export const place: ReadonlySignal<Place> = shown

/** Reads what comes after `#`; parts that are not well written are taken as they stand. */
export function parsePlace(hash: string): Place {
  const [path = '', ...rest] = hash.replace(/^#?\/?/, '').split('?')
  const query: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(rest.join('?'))) if (value !== '') query[name] = value
  return { path: path.split('/').filter(Boolean).map(decoded), query }
}

/** The address of a page: empty filters are left out and the rest sorted, so that the same view has one address. */
export function placeHref(path: readonly string[], query: Readonly<Record<string, string | null | undefined>> = {}): string {
  const kept = Object.entries(query)
    .filter((entry): entry is [string, string] => Boolean(entry[1]))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const search = new URLSearchParams(kept).toString()
  return `#/${path.map(encodeURIComponent).join('/')}${search && `?${search}`}`
}

/** True for what is or may become a person's address: it goes into no request, and not into the browser's history either. */
export const holdsAddress = (text: string): boolean => /@|%40/i.test(text)

/** Goes to a place; `replace` for what a person would not want to step back through, such as each letter of a search. */
export function go(href: string, { replace = false, unsaid = null as Unsaid | null } = {}): void {
  if (href === location.hash && unsaid?.q === (history.state as Unsaid | null)?.q) return
  if (replace) history.replaceState(unsaid, '', href)
  else history.pushState(unsaid, '', href)
  shown.value = placeNow()
}

/** A search that stands in no address: kept beside it, so that reload and back still have it. */
type Unsaid = { q: string }

function placeNow(): Place {
  const { path, query } = parsePlace(location.hash)
  const unsaid = history.state as Unsaid | null
  return { path, query: unsaid?.q ? { ...query, q: unsaid.q } : query }
}

/** Changes filters of the page that is open; null takes one away. */
export function setFilters(change: Readonly<Record<string, string | null>>, options?: { replace?: boolean }): void {
  const query = { ...shown.value.query, ...change }
  const unsaid = query.q && holdsAddress(query.q) ? { q: query.q } : null
  go(placeHref(shown.value.path, unsaid ? { ...query, q: null } : query), { ...options, unsaid })
}

/** Follows links, back and forward until `abort`. */
export function followAddress(abort: AbortSignal): void {
  const read = () => {
    shown.value = placeNow()
  }
  // a link to where one is: the browser keeps what stands beside the address, and whoever presses it wants the page without
  const start = (event: MouseEvent) => {
    const href = (event.target as Element | null)?.closest?.('a[href]')?.getAttribute('href')
    if (href !== location.hash || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    go(href, { replace: true })
  }
  addEventListener('click', start, { signal: abort })
  addEventListener('popstate', read, { signal: abort })
  addEventListener('hashchange', read, { signal: abort })
  read()
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
