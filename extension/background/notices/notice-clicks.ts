import { browser } from 'wxt/browser'
import type { Ports } from '../ports'
import { openSidePanel, openStoryInTab } from '../tabs/open-side-panel'
import { showSubject } from '../tabs/show-subject'
import { leadOfNotice } from './notices'

/** A click on the notification of a hand-off, or of an answer that was not taken, shows its lead in the side panel, or in a tab where the browser sees no gesture in it. */
export function followNoticeClicks(ports: Ports): void {
  browser.notifications.onClicked.addListener((id: string) => {
    // in the same turn, while the browser still counts the click as the person's gesture
    const opened = openSidePanel({ windowId: browser.windows.WINDOW_ID_CURRENT })
    void showNoticed(ports, id, opened)
  })
}

async function showNoticed(ports: Ports, id: string, opened: ReturnType<typeof openSidePanel>): Promise<void> {
  const leadId = await leadOfNotice(id)
  if (leadId === null) return
  await browser.notifications.clear(id)
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  if (tab?.id !== undefined) await showSubject(ports, tab.id, { leadId, confidence: 'exact' })
  if (!(await opened).ok) await openStoryInTab(leadId)
  else if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true })
}
