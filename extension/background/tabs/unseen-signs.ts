import { browser } from 'wxt/browser'
import { personOfTitle } from '../../page/title-person'
import type { Ports } from '../ports'
import { nameKey } from '../replica/folded'
import { matchPeople } from '../replica/match'
import { workerNow } from '../sync/worker-clock'
import type { Workspace } from '../sync/workspace'
import { sitesAt } from './glances'
import { parsedUrl } from './parsed-url'
import { siteAccess } from './site-access'
import { bringReader } from './site-scripts'

type Tab = { id?: number; url?: string; title?: string; status?: string }

/** In this time a page whose glance saw somebody has its reader, and needs no other. */
const OWN_SIGNS_MS = 250
/** How long after a change of the leads the titles in sight are compared again: changes come in bursts. */
const SETTLED_MS = 1000

/**
 * Brings the reader where only the tab tells that a page names somebody, and the glance could not see it, or only at a price: by an address
 * that comes to name a record, and by a title that is a lead's name. The browser tells both of granted sites anyway, so no page is asked.
 */
export function followUnseenSigns(workspace: Workspace, ports: Ports): void {
  browser.tabs.onUpdated.addListener((_id: number, change: { status?: string; title?: string }, tab: Tab) => {
    // before it is complete its glance may still have to come, and would end the reader
    if (change.status !== 'complete' && (change.title === undefined || tab.status !== 'complete')) return
    setTimeout(() => void look(workspace, ports, tab), OWN_SIGNS_MS)
  })
  // whom its title names may have become a lead while it was behind
  browser.tabs.onActivated.addListener(async ({ tabId }: { tabId: number }) => {
    const tab = await browser.tabs.get(tabId).catch(() => null)
    if (tab?.status === 'complete') await look(workspace, ports, tab)
  })
  let isDue = false
  ports.onPush(({ type }) => {
    if (isDue || (type !== 'changed' && type !== 'all')) return
    isDue = true
    setTimeout(async () => {
      isDue = false
      for (const tab of await browser.tabs.query({ active: true, status: 'complete' })) void look(workspace, ports, tab)
    }, SETTLED_MS)
  })
}

async function look(workspace: Workspace, ports: Ports, { id, url, title }: Tab): Promise<void> {
  // a reader that found anybody is connected, and sees for itself
  if (id === undefined || !url || ports.isIn(id)) return
  const isSign = namesRecord(url) || (title && mayBeName(title))
  if (!isSign || !(await siteAccess(url)).granted) return
  // brought to a page that has it already, it does nothing
  if (namesRecord(url) || (await isLead(workspace, title!))) await bringReader(id, undefined)
}

function namesRecord(url: string): boolean {
  const hostname = parsedUrl(url)?.hostname
  return hostname !== undefined && sitesAt(hostname).some(({ record }) => record?.test(url))
}

function mayBeName(title: string): boolean {
  const { email, name } = personOfTitle(title)
  // one word is no name that anybody is found by
  return email !== null || (name !== null && nameKey(name) !== null)
}

async function isLead(workspace: Workspace, title: string): Promise<boolean> {
  const open = await workspace.current()
  if (!open) return false
  const people = [{ key: '0', ...personOfTitle(title) }]
  return (await matchPeople(open.replica, open.session.me.member, people, workerNow())).length > 0
}
