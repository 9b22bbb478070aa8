import { browser } from 'wxt/browser'
import { personOfTitle } from '../../page/title-person'
import type { Ports } from '../ports'
import { nameKey } from '../replica/folded'
import { matchPeople } from '../replica/match'
import type { Workspace } from '../sync/workspace'
import { siteAccess } from './site-access'
import { bringReader } from './site-scripts'

type Tab = { id?: number; url?: string; title?: string; status?: string }

/** How long after a change of the leads the titles in sight are compared again: changes come in bursts. */
const SETTLED_MS = 1000

/**
 * A page may name a lead in its title alone, where nothing in the page is a sign that the glance could see. The browser tells titles of
 * granted sites anyway, so no page is asked: one whose title is a lead's name gets the reader, which does nothing where it is already.
 */
export function followTitles(workspace: Workspace, ports: Ports): void {
  browser.tabs.onUpdated.addListener((_id: number, change: { status?: string; title?: string }, tab: Tab) => {
    // before it is complete its glance may still have to come, and would end the reader
    if (change.status === 'complete' || (change.title !== undefined && tab.status === 'complete')) void look(workspace, tab)
  })
  let isDue = false
  ports.onPush(({ type }) => {
    if (isDue || (type !== 'changed' && type !== 'all')) return
    isDue = true
    setTimeout(async () => {
      isDue = false
      for (const tab of await browser.tabs.query({ active: true, status: 'complete' })) void look(workspace, tab)
    }, SETTLED_MS)
  })
}

async function look(workspace: Workspace, { id, url, title }: Tab): Promise<void> {
  if (id === undefined || !url || !title) return
  const person = personOfTitle(title)
  // one word is no name that anything is found by
  if (!person.email && !(person.name && nameKey(person.name))) return
  if (!(await siteAccess(url)).granted) return
  const open = await workspace.current()
  if (!open) return
  const matches = await matchPeople(open.replica, open.session.me.member, [{ key: '0', ...person }], Date.now())
  if (matches.length > 0) await bringReader(id, undefined)
}
