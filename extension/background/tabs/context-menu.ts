import { browser } from 'wxt/browser'
import { t } from '../../ui/t'
import type { Ports } from '../ports'
import { whoIs } from '../replica/who-is'
import type { Workspace } from '../sync/workspace'
import { openSidePanel } from './open-side-panel'
import { showSubject } from './show-subject'

const PANEL = 'panel'
const LOOK_UP = 'look-up'

type Clicked = { menuItemId: string | number; selectionText?: string }

/** The side panel for this tab, from the page's and the button's menu; and, on selected text, the lead it names. */
export function startContextMenu(workspace: Workspace, ports: Ports): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.removeAll(() => {
      browser.contextMenus.create({ id: PANEL, title: t('ext_menu_panel'), contexts: ['page', 'action'] })
      browser.contextMenus.create({ id: LOOK_UP, title: t('ext_menu_look_up'), contexts: ['selection'] })
    })
  })
  browser.contextMenus.onClicked.addListener((info: Clicked, tab?: { id?: number }) => {
    if (tab?.id === undefined) return
    void openSidePanel({ tabId: tab.id })
    if (info.menuItemId === LOOK_UP) void lookUp(workspace, ports, tab.id, info.selectionText ?? '')
  })
}

/** Within the replica: what a person selects goes nowhere. */
async function lookUp(workspace: Workspace, ports: Ports, tabId: number, text: string): Promise<void> {
  const open = await workspace.current()
  const found = open && (await whoIs(open, text))
  if (found) return showSubject(ports, tabId, found)
  await browser.notifications.create('look-up', {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: t('ext_name'),
    message: t(open ? 'ext_nobody_found' : 'err_signed_out'),
  })
}
