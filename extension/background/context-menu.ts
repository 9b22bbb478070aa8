import { browser } from 'wxt/browser'
import { t } from '../ui/t'
import { openSidePanel } from './open-side-panel'

const PANEL = 'panel'

/** One entry in the page's and the button's menu: the side panel for this tab. */
export function startContextMenu(): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.removeAll(() => {
      browser.contextMenus.create({ id: PANEL, title: t('ext_menu_panel'), contexts: ['page', 'action'] })
    })
  })
  browser.contextMenus.onClicked.addListener((info: { menuItemId: string | number }, tab?: { id?: number }) => {
    if (info.menuItemId === PANEL && tab?.id !== undefined) void openSidePanel({ tabId: tab.id })
  })
}
