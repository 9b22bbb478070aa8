import { type ReadonlySignal, signal } from '@preact/signals'
import { browser } from 'wxt/browser'
import { ask, onPush } from '../../background/client'
import { currentTab } from '../state/current-tab'

export type Shown = { leadId: string | null; confidence: 'exact' | 'possible' | null; tabId: number | null; chosen: boolean }

export type FollowedLead = {
  /** null until the first answer */
  shown: ReadonlySignal<Shown | null>
  pinned: ReadonlySignal<boolean>
  /** shows a lead a person picked, and stays with it until the tab changes (or for good when pinned) */
  choose(leadId: string): void
  pin(on: boolean): void
}

/** The lead the window's active tab is about. A pin keeps the lead while tabs change. Listens until `abort`. */
export function followedLead(abort: AbortSignal): FollowedLead {
  const shown = signal<Shown | null>(null)
  const pinned = signal(false)
  let question = 0

  async function read(tabId?: number): Promise<void> {
    if (pinned.value) return
    const mine = ++question
    const tab = tabId ?? (await currentTab())?.id ?? null
    const answer = tab === null ? null : await ask('tabLead', { tabId: tab })
    if (mine !== question || abort.aborted || pinned.value) return
    const found = answer?.ok ? answer.value : { leadId: null, confidence: null }
    const before = shown.value
    // A lead chosen by hand stays while the same tab has nobody new to show.
    if (before?.chosen && before.tabId === tab && (found.leadId === null || found.leadId === before.leadId)) return
    shown.value = { ...found, tabId: tab, chosen: false }
  }

  const onActivated = (info: { tabId: number; windowId: number }) => {
    void browser.windows.getCurrent().then((own) => {
      if (own.id === info.windowId) void read(info.tabId)
    })
  }
  const onUpdated = (tabId: number, change: { url?: string; status?: string; title?: string }) => {
    if (tabId !== shown.value?.tabId || (!change.url && !change.title && change.status !== 'complete')) return
    if (change.url && shown.value?.chosen) shown.value = { ...shown.value, chosen: false }
    void read(tabId)
  }
  browser.tabs.onActivated.addListener(onActivated)
  browser.tabs.onUpdated.addListener(onUpdated)
  abort.addEventListener(
    'abort',
    () => {
      browser.tabs.onActivated.removeListener(onActivated)
      browser.tabs.onUpdated.removeListener(onUpdated)
    },
    { once: true },
  )
  onPush((push) => {
    if (push.type === 'tab' && push.tabId === shown.value?.tabId) void read(push.tabId)
    if (push.type === 'all') void read()
  }, abort)
  void read()

  return {
    shown,
    pinned,
    choose(leadId) {
      question += 1
      shown.value = { leadId, confidence: 'exact', tabId: shown.value?.tabId ?? null, chosen: true }
    },
    pin(on) {
      pinned.value = on
      if (!on) void read()
    },
  }
}
