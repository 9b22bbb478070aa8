import { type Browser, browser } from 'wxt/browser'
import type { Push } from './protocol'

type Port = Browser.runtime.Port
type Sender = Browser.runtime.MessageSender

export type Ports = {
  push: (push: Push) => void
  /** only to the content scripts of one origin */
  pushTo: (origin: string, push: Push) => void
  /** a content script of this tab is connected */
  isIn: (tabId: number) => boolean
  /** who has one open */
  senders: () => Sender[]
  /** what the background itself does about a push to everybody; for its whole life */
  onPush: (hear: (push: Push) => void) => void
}

/** Keeps the open surfaces' ports, so that a change reaches all of them. */
export function listenToPorts(): Ports {
  const open = new Set<Port>()
  const hearing: ((push: Push) => void)[] = []
  browser.runtime.onConnect.addListener((port: Port) => {
    if (port.name !== 'baton' || port.sender?.id !== browser.runtime.id) return
    open.add(port)
    port.onDisconnect.addListener(() => open.delete(port))
  })
  const send = (push: Push, isWanted: (port: Port) => boolean) => {
    for (const port of open) {
      if (!isWanted(port)) continue
      try {
        port.postMessage(push)
      } catch {
        open.delete(port) // its page was frozen or closed a moment ago
      }
    }
  }
  return {
    push(push) {
      send(push, () => true)
      for (const hear of hearing) hear(push)
    },
    pushTo: (origin, push) => send(push, (port) => port.sender?.origin === origin),
    isIn: (tabId) => [...open].some(({ sender }) => sender?.tab?.id === tabId && sender.frameId === 0),
    senders: () => [...open].flatMap(({ sender }) => sender ?? []),
    onPush: (hear) => void hearing.push(hear),
  }
}
