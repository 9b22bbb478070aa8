import { type ReadonlySignal, signal } from '@preact/signals'
import { browser } from 'wxt/browser'
import type { TabLead } from '../../background/protocol'
import { ask, onPush } from '../../background/sync/client'
import { currentTab } from '../state/current-tab'
import { OLD_TITLE_MS, oldTitles } from './old-title'

export type Shown = TabLead & { tabId: number | null; chosen: boolean }

export type FollowedLead = {
  /** null until the first answer */
  shown: ReadonlySignal<Shown | null>
  pinned: ReadonlySignal<boolean>
  /** shows a lead a person picked, and stays with it until the tab changes (or for good when pinned) */
  choose(leadId: string): void
  /** shows nobody instead of a lead that is not the one */
  dismiss(): void
  /** reads again what the tab is about */
  again(): void
  pin(on: boolean): void
}

/** The lead the window's active tab is about. A pin keeps the lead while tabs change. Listens until `abort`. */
export function followedLead(abort: AbortSignal): FollowedLead {
  const shown = signal<Shown | null>(null)
  const pinned = signal(false)
  const settled = oldTitles()
  let timer: ReturnType<typeof setTimeout> | undefined
  let question = 0

  async function read(tabId?: number): Promise<void> {
    if (pinned.value) return
    const mine = ++question
    const tab = tabId ?? (await tabToFollow())
    const answer = tab === null ? null : await ask('tabLead', { tabId: tab })
    if (mine !== question || abort.aborted || pinned.value) return
    const before = shown.value
    const { found, isOld } = settled(answer?.ok ? answer.value : { leadId: null, confidence: null })
    if (isOld) later(tab!)
    // A lead chosen by hand stays while the same tab has nobody new to show.
    if (before?.chosen && before.tabId === tab && staysChosen(before, found)) return
    shown.value = { ...found, tabId: tab, chosen: false }
  }

  const readIfShown = async (tabId: number) => {
    if (tabId === shown.value?.tabId || (await isInFront(tabId))) await read(tabId)
  }
  const later = (tabId: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void read(tabId), OLD_TITLE_MS)
  }
  abort.addEventListener('abort', () => clearTimeout(timer), { once: true })

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
    // also of a page of our own in front: a notification pressed over the dashboard names its lead there
    if (push.type === 'tab') void readIfShown(push.tabId)
    if (push.type === 'all') void read()
    // a profile that belonged to nobody may be somebody's now
    if (push.type === 'changed' && shown.value?.profile?.leadId === null) void read(shown.value.tabId!)
  }, abort)
  void read()

  return {
    shown,
    pinned,
    choose(leadId) {
      question += 1
      shown.value = { ...profileOf(shown.value), leadId, confidence: 'exact', tabId: shown.value?.tabId ?? null, chosen: true }
    },
    dismiss() {
      question += 1
      shown.value = { ...profileOf(shown.value), leadId: null, confidence: null, tabId: shown.value?.tabId ?? null, chosen: true }
    },
    again() {
      if (shown.value) shown.value = { ...shown.value, chosen: false }
      void read()
    },
    pin(on) {
      pinned.value = on
      if (!on) void read()
    },
  }
}

/** The profile stays in view whoever is shown for it. */
const profileOf = (shown: Shown | null): Pick<Shown, 'profile'> => (shown?.profile ? { profile: shown.profile } : {})

/** What a person picked stays while the tab has nobody new: another profile is, and so is a profile that now belongs to somebody. */
function staysChosen(before: Shown, found: TabLead): boolean {
  if (found.profile?.address !== before.profile?.address) return false
  return found.profile ? found.profile.leadId === null : found.leadId === null || found.leadId === before.leadId
}

const isInFront = async (tabId: number): Promise<boolean> => (await frontId()) === tabId

async function frontId(): Promise<number | null> {
  const tabs = await browser.tabs.query({ active: true, currentWindow: true })
  return tabs.find(({ active }) => active)?.id ?? null
}

/** The page in front; a page of our own counts only when a lead was named for it, as a pressed notification does over the dashboard. */
async function tabToFollow(): Promise<number | null> {
  const page = (await currentTab())?.id ?? null
  const front = await frontId()
  if (front === null || front === page) return page
  const named = await ask('tabLead', { tabId: front })
  return named.ok && named.value.leadId !== null ? front : page
}
