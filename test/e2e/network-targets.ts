import type { BrowserContext } from 'playwright-core'

/** What the debugger says of a request, a WebSocket or its frame; the fields of CDP's Network events that are looked at. */
export type NetworkEvent = {
  requestId: string
  url?: string
  documentURL?: string
  request?: { url: string; method: string; headers: Record<string, string>; postData?: string }
  response?: { payloadData: string }
  initiator?: { stack?: Stack }
}
type Stack = { callFrames: { url: string }[]; parent?: Stack }

/** What has a network of its own. `other` is the real popup. */
const FOLLOWED: ReadonlySet<string> = new Set(['page', 'iframe', 'service_worker', 'other'])

/** Hears of the network of every tab, frame, popup, side panel and service worker of a browser, over all their deaths. `at`: the target's address. */
export async function followTargets(
  context: BrowserContext,
  hear: (method: string, event: NetworkEvent, at: string) => void,
): Promise<void> {
  const cdp = await context.browser()!.newBrowserCDPSession()
  const addresses = new Map<string, string>()
  const targets = new Map<string, string>()
  // a target, or the browser itself, may go while it is spoken to
  const gone = () => {}
  cdp.on('Target.targetCreated', ({ targetInfo: { targetId, type, url } }) => {
    addresses.set(targetId, url)
    if (FOLLOWED.has(type)) cdp.send('Target.attachToTarget', { targetId, flatten: false }).catch(gone)
  })
  cdp.on('Target.targetInfoChanged', ({ targetInfo: { targetId, url } }) => void addresses.set(targetId, url))
  cdp.on('Target.attachedToTarget', ({ sessionId, targetInfo: { targetId } }) => {
    targets.set(sessionId, targetId)
    const message = JSON.stringify({ id: 1, method: 'Network.enable' })
    cdp.send('Target.sendMessageToTarget', { sessionId, message }).catch(gone)
  })
  cdp.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
    const { method, params } = JSON.parse(message) as { method?: string; params: NetworkEvent }
    if (method?.startsWith('Network.')) hear(method, params, addresses.get(targets.get(sessionId) ?? '') ?? '')
  })
  await cdp.send('Target.setDiscoverTargets', { discover: true, filter: [{}] })
}

/** True when a script below `address` began it, at once or some turns before. */
export function isBegunBy(address: string, { initiator }: NetworkEvent): boolean {
  for (let stack = initiator?.stack; stack; stack = stack.parent) {
    if (stack.callFrames.some(({ url }) => url.startsWith(address))) return true
  }
  return false
}
