import type { Ports } from '../ports'
import { setTabSubject, type TabSubject } from './tab-subject'

/** Makes a tab's side panel show a lead. */
export async function showSubject(ports: Ports, tabId: number, subject: TabSubject): Promise<void> {
  if (await setTabSubject(tabId, subject)) ports.push({ type: 'tab', tabId })
}
