import type { BrowserContext, Request } from 'playwright-core'
import { findingOf, originOf, type Sent, SOCKET_BEFORE_THE_LOG } from './network-finding.ts'
import { followTargets, isBegunBy, type NetworkEvent } from './network-targets.ts'

export type NetworkLog = {
  sent: readonly Sent[]
  /** a site of this journey that sends addresses by itself, so that its pages may; its content scripts may not */
  tellsAddresses(origin: string): void
  /** what must never have been sent, each as a sentence; empty when all is well */
  findings(): string[]
  /** starts anew: for a test that leaks on purpose */
  forget(): void
}

/**
 * Writes down every request of a browser, of pages and of the extension's service worker, over all its deaths; from the debugger also what
 * a content script began, what the real popup and side panel ask, and every frame of a WebSocket.
 */
export async function networkLog(context: BrowserContext, extensionId: string): Promise<NetworkLog & { grant(origin: string): void }> {
  const ours = `chrome-extension://${extensionId}/`
  const granted = new Set<string>()
  const tellers = new Set<string>()
  let sent: Sent[] = []
  context.on('request', (request) => {
    if (!/^https?:/.test(request.url())) return
    sent.push({
      by: isOurs(request, ours) ? 'extension' : 'page',
      method: request.method(),
      url: request.url(),
      headers: request.headers(),
      body: request.postData() ?? '',
    })
  })
  const sockets = new Map<string, Pick<Sent, 'by' | 'url'>>()
  const whose = (event: NetworkEvent, at: string): Sent['by'] => {
    if ((event.documentURL ?? at).startsWith(ours)) return 'extension'
    // a page of the extension may lead elsewhere: that is a person's click
    return isBegunBy(ours, event) && !at.startsWith(ours) ? 'content-script' : 'page'
  }
  await followTargets(context, (method, event, at) => {
    const { requestId, request, response, url } = event
    const by = whose(event, at)
    if (method === 'Network.requestWillBeSent' && request && by !== 'page' && /^https?:/.test(request.url)) {
      // Playwright tells of it too, except for the real popup and side panel; said twice it is one finding
      sent.push({ by, method: request.method, url: request.url, headers: request.headers, body: request.postData ?? '' })
    }
    if (method === 'Network.webSocketCreated' && url) {
      sockets.set(requestId, { by, url })
      sent.push({ by, method: 'GET', url, headers: {}, body: '' })
    }
    if (method === 'Network.webSocketWillSendHandshakeRequest' && request) {
      const socket = sockets.get(requestId)
      if (socket) sent.push({ ...socket, method: 'GET', headers: request.headers, body: '' })
    }
    if (method === 'Network.webSocketFrameSent' && response) {
      const socket = sockets.get(requestId) ?? { by, url: SOCKET_BEFORE_THE_LOG }
      sent.push({ ...socket, method: 'FRAME', headers: {}, body: response.payloadData })
    }
  })
  return {
    get sent() {
      return sent
    },
    grant: (origin) => void granted.add(new URL(origin).origin),
    tellsAddresses: (origin) => void tellers.add(new URL(origin).origin),
    findings() {
      const workers = new Set(sent.filter(({ by }) => by === 'extension').map(({ url }) => originOf(url)))
      return [...new Set(sent.flatMap((one) => findingOf(one, { granted, workers, tellers }) ?? []))]
    },
    forget() {
      sent = []
    },
  }
}

function isOurs(request: Request, ours: string): boolean {
  const worker = request.serviceWorker()
  if (worker) return worker.url().startsWith(ours)
  try {
    return request.frame().url().startsWith(ours)
  } catch {
    return false // a navigation that has no frame yet
  }
}
