import { browser } from 'wxt/browser'
import type { CardTarget } from './tabs/card-target'
import { inPage } from './tabs/in-page'
import { openCard } from './tabs/open-card'
import { mayEnter } from './tabs/site-access'
import { tabSubject } from './tabs/tab-subject'

/** The shortcuts of the manifest. All of them are about the card of the tab in front. */
export type CommandName = 'open-card' | 'accept' | 'reject' | 'close-card'

export function startCommands(): void {
  browser.commands.onCommand.addListener((name: string, tab?: { id?: number }) => {
    if (tab?.id !== undefined) void runCommand(name as CommandName, tab.id)
  })
}

/**
 * A lead is answered only on an open card, which itself sees to it: a first press of *accept* or *reject* opens it, so that nobody answers
 * without having had the evidence before them. A card whose page went on to somebody else counts as none. Pages without a lead, or
 * where the browser lets nobody in, are left alone.
 */
export async function runCommand(name: CommandName, tabId: number): Promise<void> {
  if (!(await mayEnter(tabId))) return
  if (name === 'close-card') return void (await inPage(tabId, () => globalThis.batonCloseCard?.()))
  const shown = await inPage<CardTarget | null>(tabId, () => globalThis.batonShownCard?.() ?? null)
  if (name === 'open-card' && shown) return
  if (name === 'accept' && shown) return void (await inPage(tabId, () => globalThis.batonAcceptCard?.()))
  const { leadId, confidence } = await tabSubject(tabId)
  const target = shown ?? (leadId === null ? null : { leadId, possible: confidence === 'possible' })
  if (target) await openCard(tabId, { ...target, rejecting: name === 'reject' && shown !== null })
}
