import { t } from '../../ui/t'
import { noteCardSeen } from '../checklist'
import type { Ports } from '../ports'
import { briefsOf } from '../replica/briefs-of'
import { type Handlers, isPage, type Sender } from '../router'
import { workerNow } from '../sync/worker-clock'
import type { Workspace } from '../sync/workspace'
import { openCard } from './open-card'
import { openSidePanel, openStoryInTab, sidebarOf } from './open-side-panel'
import { leadOfTab } from './tab-profile'
import { noteTabPage, setTabPeople, setTabSubject, type TabSubject, tabPeople, tabSubject } from './tab-subject'

type TabHandlers = Pick<Handlers, 'openCard' | 'openSidePanel' | 'tabLead' | 'pageSubject' | 'alsoHere'>

/** A page that names more leads than this is a list, and a card is no place for one. */
const MOST_PEOPLE = 20

/** Which lead a tab is about, and showing that lead beside or on top of the page. */
export function tabRequests(workspace: Workspace, ports: Ports): TabHandlers {
  const say = async (tabId: number, subject: TabSubject) => {
    if (await setTabSubject(tabId, subject)) ports.push({ type: 'tab', tabId })
  }
  /** A content script acts on its own tab alone, whatever it names: its renderer may be a hostile page's one day. */
  const placeOf = (named: { tabId?: number; windowId?: number }, sender: Sender) =>
    isPage(sender)
      ? { tabId: sender.tab?.id, windowId: sender.tab?.windowId }
      : { tabId: named.tabId ?? sender.tab?.id, windowId: named.windowId }
  return {
    async openCard({ leadId, tabId, possible }, sender) {
      const id = placeOf({ tabId }, sender).tabId
      if (id === undefined) return { ok: false, code: 'invalid-field', message: t('err_card_blocked') }
      const opened = await openCard(id, { leadId, possible: possible ?? false })
      if (opened.ok) void workspace.current().then((open) => noteCardSeen(open, ports))
      return opened
    },
    async openSidePanel({ leadId, possible, tabId, windowId }, sender) {
      const where = placeOf({ tabId, windowId }, sender)
      const opened = openSidePanel(where.tabId === undefined ? { windowId: where.windowId } : { tabId: where.tabId })
      if (leadId !== null && where.tabId !== undefined) await say(where.tabId, { leadId, confidence: possible ? 'possible' : 'exact' })
      const outcome = await opened
      if (outcome.ok && leadId !== null) void workspace.current().then((open) => noteCardSeen(open, ports))
      return !outcome.ok && leadId !== null && sidebarOf() && isPage(sender) ? openStoryInTab(leadId) : outcome
    },
    tabLead: async ({ tabId }) => ({ ok: true, value: await leadOfTab(await workspace.current(), tabId, await tabSubject(tabId)) }),
    async pageSubject({ leadId, confidence, here = [] }, sender) {
      // a frame of the page is not the page
      if (sender.tab?.id !== undefined && sender.frameId === 0) {
        await noteTabPage(sender.tab.id, sender.documentId)
        await setTabPeople(sender.tab.id, here.slice(0, MOST_PEOPLE))
        await say(sender.tab.id, { leadId, confidence })
      }
      return { ok: true, value: null }
    },
    async alsoHere(_ask, sender) {
      const open = await workspace.current()
      if (!open || sender.tab?.id === undefined) return { ok: true, value: [] }
      return { ok: true, value: await briefsOf(open.replica, open.session.me.member, await tabPeople(sender.tab.id), workerNow()) }
    },
  }
}
