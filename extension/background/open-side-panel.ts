import { browser } from 'wxt/browser'
import { t } from '../ui/t'
import type { Outcome } from './protocol'

/**
 * Opens the side panel. Must be called in the same turn as the click or its message: the browser asks for the gesture, and any await
 * before would lose it.
 */
export function openSidePanel(where: { tabId?: number; windowId?: number }): Promise<Outcome<null>> {
  const refused: Outcome<null> = { ok: false, code: 'not-allowed', message: t('err_panel_blocked') }
  // Firefox has a sidebar instead, which only its own toolbar and menus may open
  const opened =
    where.windowId === undefined && where.tabId === undefined
      ? undefined
      : browser.sidePanel?.open(where as { tabId: number } | { windowId: number })
  return opened
    ? opened.then(
        () => ({ ok: true, value: null }),
        () => refused,
      )
    : Promise.resolve(refused)
}
