import { browser } from 'wxt/browser'
import { startCommands } from './commands'
import { handlersOf } from './handlers'
import { followNoticeClicks } from './notices/notice-clicks'
import { startOmnibox } from './omnibox'
import { listenToPorts } from './ports'
import { answerMessages } from './router'
import { startHeartbeat } from './sync/heartbeat'
import { returnToJoin } from './sync/return-to-join'
import { workspaceOf } from './sync/workspace'
import { startContextMenu } from './tabs/context-menu'
import { forgetLooksAtLeftPages } from './tabs/one-look'
import { followGrants } from './tabs/site-requests'
import { registerSites } from './tabs/site-scripts'
import { forgetSubjectsOfLeftPages } from './tabs/tab-subject'
import { followUnseenSigns } from './tabs/unseen-signs'

/** Listens at once, in the same turn: a service worker that was woken by an event gets it only then. */
export function startBackground(): void {
  const ports = listenToPorts()
  const workspace = workspaceOf(ports)
  answerMessages(handlersOf(workspace, ports))
  forgetSubjectsOfLeftPages((tabId) => ports.push({ type: 'tab', tabId }))
  forgetLooksAtLeftPages()
  followGrants(ports)
  followUnseenSigns(workspace, ports)
  startContextMenu(workspace, ports)
  startCommands()
  startOmnibox(workspace, ports)
  followNoticeClicks(ports)
  returnToJoin()
  startHeartbeat(workspace)
  browser.runtime.onStartup.addListener(() => {}) // so that the browser's start wakes it, and the badge is true from the first minute
  self.addEventListener('online', () => void workspace.current().then((open) => open?.tick()))
  // where the browser can, content scripts are kept out of what is stored; see session.ts for why the token is not there at all
  void browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })
  void registerSites()
  void workspace.current()
}
