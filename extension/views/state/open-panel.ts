import { browser } from 'wxt/browser'
import { ask } from '../../background/client'
import { currentTab } from './current-tab'

/** Opens the side panel beside the current tab, and closes the popup when this is one. */
export async function openPanel(leadId: string | null): Promise<void> {
  const tab = await currentTab()
  const opened = await ask('openSidePanel', { leadId, tabId: tab?.id, windowId: tab?.windowId })
  // A popup is in no tab; opened as one (Firefox's menu, tests) it stays.
  if (opened.ok && !(await browser.tabs.getCurrent())) window.close()
}
