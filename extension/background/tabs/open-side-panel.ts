import { browser } from 'wxt/browser'
import { t } from '../../ui/t'
import type { Outcome } from '../protocol'

/** Firefox's own; the types are Chrome's. */
type Sidebar = { open(): Promise<void>; isOpen(where: { windowId?: number }): Promise<boolean> }

/**
 * Opens the side panel, on Firefox the sidebar. Must be called in the same turn as the click or its message: the browser asks for the
 * gesture, and any await before would lose it. Firefox knows the gesture only of its own menus and of the popup.
 */
export function openSidePanel(where: { tabId?: number; windowId?: number }): Promise<Outcome<null>> {
  const opened: Outcome<null> = { ok: true, value: null }
  const refused: Outcome<null> = { ok: false, code: 'not-allowed', message: t('err_panel_blocked') }
  const sidebar = sidebarOf()
  if (sidebar) {
    return sidebar.open().then(
      () => opened,
      async () => ((await sidebar.isOpen({ windowId: where.windowId })) ? opened : refused),
    )
  }
  if (where.windowId === undefined && where.tabId === undefined) return Promise.resolve(refused)
  return browser.sidePanel.open(where as { tabId: number } | { windowId: number }).then(
    () => opened,
    () => refused,
  )
}

/** Where a click in a page cannot open the sidebar (Firefox), the lead's own page shows the same story. */
export async function openStoryInTab(leadId: string): Promise<Outcome<null>> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/dashboard.html')}#/leads/${encodeURIComponent(leadId)}` })
  return { ok: true, value: null }
}

export const sidebarOf = () => (browser as { sidebarAction?: Sidebar }).sidebarAction
