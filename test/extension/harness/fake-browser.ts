import type { Push } from '../../../extension/background/protocol'
import type { FakeBackground } from './fake-background'

export type FakeTab = { id: number; windowId: number; url: string; active: boolean; title?: string }
type Listener<A extends unknown[]> = (...args: A) => void

export type FakeBrowser = {
  tabs: FakeTab[]
  /** origins the person was asked for; `grants` says the answer */
  requested: string[]
  removed: string[]
  grants: boolean
  session: Record<string, unknown>
  activate(tabId: number): void
  navigate(tabId: number, url: string): void
}

/** As much of the extension's browser as the views touch, put where `wxt/browser` looks for it. */
export function installFakeBrowser(background: () => FakeBackground, messages: Record<string, string>, language = 'en-GB'): FakeBrowser {
  const activated = new Set<Listener<[{ tabId: number; windowId: number }]>>()
  const updated = new Set<Listener<[number, { url?: string }]>>()
  const fake: FakeBrowser = {
    tabs: [],
    requested: [],
    removed: [],
    grants: true,
    session: {},
    activate(tabId) {
      for (const tab of fake.tabs) tab.active = tab.id === tabId
      for (const tell of activated) tell({ tabId, windowId: 1 })
    },
    navigate(tabId, url) {
      for (const tab of fake.tabs) if (tab.id === tabId) tab.url = url
      for (const tell of updated) tell(tabId, { url })
    },
  }
  const event = <A extends unknown[]>(listeners: Set<Listener<A>>) => ({
    addListener: (listener: Listener<A>) => void listeners.add(listener),
    removeListener: (listener: Listener<A>) => void listeners.delete(listener),
  })
  const text = (key: string, subs: string[] = []) => (messages[key] ?? '').replace(/\$(\d)/g, (_, n) => subs[Number(n) - 1] ?? '')
  Object.assign(globalThis, {
    chrome: {
      runtime: {
        id: 'baton',
        getURL: (path: string) => `chrome-extension://baton${path}`,
        sendMessage: (message: never) => background().onMessage(message),
        connect: () => port(background()),
      },
      i18n: { getMessage: text, getUILanguage: () => language },
      tabs: {
        query: async () => fake.tabs.map((tab) => ({ ...tab })),
        getCurrent: async () => ({ id: 99 }),
        onActivated: event(activated),
        onUpdated: event(updated),
      },
      windows: { getCurrent: async () => ({ id: 1 }) },
      permissions: {
        request: async ({ origins }: { origins: string[] }) => {
          fake.requested.push(...origins)
          return fake.grants
        },
        contains: async () => fake.grants,
        remove: async ({ origins }: { origins: string[] }) => {
          fake.removed.push(...origins)
          return true
        },
      },
      storage: {
        session: {
          get: async (key: string) => ({ [key]: fake.session[key] }),
          set: async (values: object) => void Object.assign(fake.session, values),
          remove: async (key: string) => void delete fake.session[key],
        },
      },
    },
  })
  return fake
}

function port(background: FakeBackground) {
  const listeners = new Set<(push: Push) => void>()
  const tell = (push: Push) => {
    for (const listener of listeners) listener(push)
  }
  background.ports.add(tell)
  return {
    onMessage: { addListener: (listener: (push: Push) => void) => void listeners.add(listener) },
    onDisconnect: { addListener: () => {} },
    disconnect: () => void background.ports.delete(tell),
  }
}
