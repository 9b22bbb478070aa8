import { ENDPOINTS } from '#shared/api/index'

/**
 * One request the browser made, or one message over an open WebSocket (`method` FRAME, at the socket's address). `content-script`: a page's
 * request that a script of the extension began, as the debugger saw it; where it cannot tell, it counts as the page's own.
 */
export type Sent = {
  by: 'extension' | 'page' | 'content-script'
  method: string
  url: string
  headers: Record<string, string>
  body: string
}

/** Stands for the address of a socket that was open before the log began: only what is said over it is known. */
export const SOCKET_BEFORE_THE_LOG = 'ws://before-the-log.invalid/'

/** Origins a finding depends on. */
export type Known = {
  /** the person had granted them */
  granted: ReadonlySet<string>
  /** the extension called them */
  workers: ReadonlySet<string>
  /** sites that send addresses by themselves, as a mail program does */
  tellers: ReadonlySet<string>
}

/** Where a person types an address and sends it with a click: nowhere else may a body hold one. */
const TYPED_BY_A_PERSON: readonly RegExp[] = [
  /^(POST|PATCH) \/v1\/leads(\/[^/]+)?$/,
  /^(POST|PUT|PATCH) \/v1\/(invites|channels|imports|privacy|workspace|members)(\/|$)/,
]
/** Asking for somebody by what a page shows: only on a click and only while the index is not complete. No journey needs it. */
const LOOKS_SOMEBODY_UP = /^GET \/v1\/(lookup|scores)\//
/** What a page may ask of a worker without the extension: what is served to sites, the phone's page and a join link opened in a tab. */
const SERVED_TO_PAGES = /^\/(baton(-\w+)?\.js|v1\/collect|h\/.*|join\/.*|favicon\.ico)$/

const ADDRESS = /[^\s"'<>=&/]+(@|%40)[^\s"'<>=&/]+/i
/** SHA-256 in hex, of which no start longer than a look-up's may leave either */
const HASH = /[0-9a-f]{64}/i
const namesSomebody = (text: string): boolean => ADDRESS.test(text) || HASH.test(text)

const KNOWN_CALLS = ENDPOINTS.map(({ endpoint: { method, path } }) => ({ method, parts: path.split('/') }))
const isCall = (method: string, path: string): boolean => {
  const parts = path.split('/')
  return KNOWN_CALLS.some(
    (call) =>
      call.method === method &&
      call.parts.length === parts.length &&
      call.parts.every((part, i) => part.startsWith(':') || part === parts[i]),
  )
}

/** The origin by which a server is granted: that of a WebSocket is its server's. */
export const originOf = (url: string): string => new URL(url.replace(/^ws/, 'http')).origin

/** Why a request or a frame must not have been sent; null when it is in order. */
export function findingOf(one: Sent, { granted, workers, tellers }: Known): string | null {
  const origin = originOf(one.url)
  const { pathname, search } = new URL(one.url)
  const what = `${one.method} ${pathname}`
  const told = (why: string) => `${one.by}: ${one.method} ${one.url} ${why}`
  const place = decoded(pathname + search)
  if (one.by === 'content-script') return told('was sent by a content script, which asks the background and nobody else')
  if (one.by === 'page') {
    if (workers.has(origin)) return SERVED_TO_PAGES.test(pathname) ? null : told('is no business of a page')
    const said = [place, ...Object.entries(one.headers).flatMap(([name, value]) => (REFERRERS.has(name) ? [] : value)), one.body]
    return said.some(namesSomebody) && !tellers.has(origin) ? told('carries an address from a page') : null
  }
  if (!granted.has(origin) && one.url !== SOCKET_BEFORE_THE_LOG) return told('went where nobody allowed it to go')
  if (one.method !== 'FRAME' && !isCall(one.method, pathname)) return told('is no call of the API')
  if (LOOKS_SOMEBODY_UP.test(what)) return told('looked somebody up')
  if (namesSomebody(place)) return told('carries an address in its own')
  const header = Object.entries(one.headers).find(([, value]) => ADDRESS.test(value))
  if (header) return told(`carries an address in the header ${header[0]}`)
  if (HASH.test(one.body)) return told(`carries the hash of an address: ${one.body}`)
  if (ADDRESS.test(one.body) && !TYPED_BY_A_PERSON.some((typed) => typed.test(what))) return told(`carries an address: ${one.body}`)
  return null
}

/** Where the browser itself writes the address of the page, which may name its person. */
const REFERRERS: ReadonlySet<string> = new Set(['referer', 'cookie'])

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // a page's own, which may be spelled as it likes
  }
}
