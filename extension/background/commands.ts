import { browser } from 'wxt/browser'
import type { Ports } from './ports'
import { decideRequest } from './replica/lead-requests'
import type { Workspace } from './sync/workspace'
import type { CardTarget } from './tabs/card-target'
import { openCard } from './tabs/open-card'
import { mayEnter } from './tabs/site-access'
import { tabSubject } from './tabs/tab-subject'

/** The shortcuts of the manifest. All of them are about the card of the tab in front. */
export type CommandName = 'open-card' | 'accept' | 'reject' | 'close-card'

export function startCommands(workspace: Workspace, ports: Ports): void {
  browser.commands.onCommand.addListener((name: string, tab?: { id?: number }) => {
    if (tab?.id !== undefined) void runCommand(name as CommandName, tab.id, workspace, ports)
  })
}

/**
 * A lead is answered only on an open card: a first press of *accept* or *reject* opens it, so that nobody answers without having had the
 * evidence before them. Pages without a lead, or where the browser lets nobody in, are left alone.
 */
export async function runCommand(name: CommandName, tabId: number, workspace: Workspace, ports: Ports): Promise<void> {
  if (!(await mayEnter(tabId))) return
  const shown = await shownCard(tabId)
  if (name === 'close-card') return void (await inPage(tabId, () => globalThis.batonCloseCard?.()))
  if (name === 'open-card' && shown) return
  if (name === 'accept' && shown) return accept(shown.leadId, workspace, ports)
  const { leadId, confidence } = await tabSubject(tabId)
  const target = shown ?? (leadId === null ? null : { leadId, possible: confidence === 'possible' })
  if (target) await openCard(tabId, { ...target, rejecting: name === 'reject' && shown !== null })
}

async function accept(leadId: string, workspace: Workspace, ports: Ports): Promise<void> {
  const open = await workspace.current()
  const handoff = (await open?.replica.card(leadId))?.handoff
  if (!open || !handoff) return
  const answer = await decideRequest(open, { leadId, handoffId: handoff.id, decision: { action: 'accept' } })
  if (!answer.ok) ports.push({ type: 'refused', leadId, message: answer.message })
}

const shownCard = (tabId: number) =>
  inPage<CardTarget | null>(tabId, () => (globalThis.batonCloseCard && globalThis.batonCard ? globalThis.batonCard : null))

/** Null as well where the browser lets nobody in. */
async function inPage<T>(tabId: number, func: () => T): Promise<T | null> {
  try {
    const [first] = await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, func })
    return (first?.result as T | undefined) ?? null
  } catch {
    return null
  }
}
