import { browser } from 'wxt/browser'

export type CurrentTab = { id: number; windowId: number; url: string | null; host: string | null }

/**
 * The tab the person is looking at. Its address is known for granted sites, and for any tab while `activeTab` holds.
 * When the popup itself is open as a tab, the web page used last before it counts. Null when there is none.
 */
export async function currentTab(): Promise<CurrentTab | null> {
  const inWindow = await browser.tabs.query({ currentWindow: true })
  const own = browser.runtime.getURL('/popup.html').replace(/\/popup\.html.*$/, '')
  const pages = inWindow.filter((tab) => tab.id !== undefined && !(tab.url ?? '').startsWith(own))
  const shown = pages.find((tab) => tab.active) ?? pages.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0]
  if (!shown || shown.id === undefined) return null
  const url = shown.url ?? null
  return { id: shown.id, windowId: shown.windowId, url, host: url === null ? null : webHost(url) }
}

/** The host of a web page's address, without `www.`; null for the browser's own pages. */
export function webHost(url: string): string | null {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return null
  return new URL(url).hostname.replace(/^www\./, '')
}
