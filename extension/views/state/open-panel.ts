import { browser } from 'wxt/browser'
import { ask } from '../../background/sync/client'
import type { CurrentTab } from './current-tab'

type Sidebar = { open(): Promise<void> }

/**
 * Opens the side panel beside `tab`, with a lead or what the tab is about, and closes the popup when this is one. Must be called
 * straight from a click: every browser wants the gesture, and Firefox's sidebar opens only from here.
 * @returns a sentence for the person when it could not be opened, else null
 */
export async function openPanel(leadId: string | null, tab: CurrentTab | null): Promise<string | null> {
  const sidebar = (browser as { sidebarAction?: Sidebar }).sidebarAction?.open()
  const answer = await ask('openSidePanel', { leadId, tabId: tab?.id, windowId: tab?.windowId })
  if (!answer.ok && sidebar === undefined) return answer.message
  // A popup is in no tab; opened as one (from a bookmark, in tests) it stays.
  if (!(await browser.tabs.getCurrent())) window.close()
  return null
}
