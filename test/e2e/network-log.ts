import type { BrowserContext, Request } from 'playwright-core'
import { ENDPOINTS } from '#shared/api/index'

/** One request the browser made: by the extension itself, or by a page (its content scripts' would look like the page's). */
export type Sent = { by: 'extension' | 'page'; method: string; url: string; headers: Record<string, string>; body: string }

export type NetworkLog = {
  sent: readonly Sent[]
  /** what must never have been sent, each as a sentence; empty when all is well */
  findings(): string[]
  /** starts anew: for a test that leaks on purpose */
  forget(): void
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

/** Why a request must not have been sent, given the origins the person had granted; null when it is in order. */
export function findingOf(one: Sent, granted: ReadonlySet<string>, workers: ReadonlySet<string>): string | null {
  const { origin, pathname, search } = new URL(one.url)
  const what = `${one.method} ${pathname}`
  const told = (why: string) => `${one.by}: ${one.method} ${one.url} ${why}`
  if (one.by === 'page') return workers.has(origin) && !SERVED_TO_PAGES.test(pathname) ? told('is no business of a page') : null
  if (!granted.has(origin)) return told('went where nobody allowed it to go')
  if (!isCall(one.method, pathname)) return told('is no call of the API')
  if (LOOKS_SOMEBODY_UP.test(what)) return told('looked somebody up')
  const place = decodeURIComponent(pathname + search)
  if (ADDRESS.test(place) || HASH.test(place)) return told('carries an address in its own')
  const header = Object.entries(one.headers).find(([, value]) => ADDRESS.test(value))
  if (header) return told(`carries an address in the header ${header[0]}`)
  if (ADDRESS.test(one.body) && !TYPED_BY_A_PERSON.some((typed) => typed.test(what))) return told(`carries an address: ${one.body}`)
  return null
}

/** Writes down every request of a browser, of pages and of the extension's service worker, over all its deaths. */
export function networkLog(context: BrowserContext, extensionId: string): NetworkLog & { grant(origin: string): void } {
  const granted = new Set<string>()
  let sent: Sent[] = []
  context.on('request', (request) => {
    if (!/^https?:/.test(request.url())) return
    sent.push({
      by: isOurs(request, extensionId) ? 'extension' : 'page',
      method: request.method(),
      url: request.url(),
      headers: request.headers(),
      body: request.postData() ?? '',
    })
  })
  return {
    get sent() {
      return sent
    },
    grant: (origin) => void granted.add(new URL(origin).origin),
    findings() {
      const workers = new Set(sent.filter(({ by }) => by === 'extension').map(({ url }) => new URL(url).origin))
      return [...new Set(sent.flatMap((one) => findingOf(one, granted, workers) ?? []))]
    },
    forget() {
      sent = []
    },
  }
}

function isOurs(request: Request, extensionId: string): boolean {
  const worker = request.serviceWorker()
  if (worker) return worker.url().includes(extensionId)
  try {
    return request.frame().url().startsWith(`chrome-extension://${extensionId}/`)
  } catch {
    return false // a navigation that has no frame yet
  }
}
