import { browser } from 'wxt/browser'
import { t } from '../ui/t'
import type { Ports } from './ports'
import { workerNow } from './sync/worker-clock'
import type { Workspace } from './sync/workspace'
import { openSidePanel, openStoryInTab } from './tabs/open-side-panel'
import { showSubject } from './tabs/show-subject'

const MOST = 6
/** What a suggestion puts into the address bar; nobody types it. */
const LEAD = /^lead:(.+)$/

type Suggestion = { content: string; description: string }

/** `baton` and a space in the address bar search the replica; the chosen lead opens in the side panel. */
export function startOmnibox(workspace: Workspace, ports: Ports): void {
  if (!browser.omnibox) return // Firefox for Android has no address bar of this kind
  browser.omnibox.setDefaultSuggestion({ description: t('ext_omnibox') })
  browser.omnibox.onInputChanged.addListener((text: string, suggest: (found: Suggestion[]) => void) => {
    void suggestionsFor(workspace, text).then(suggest)
  })
  browser.omnibox.onInputEntered.addListener((text: string) => {
    // in the same turn, while the browser still counts the Enter key as the person's gesture
    const opened = openSidePanel({ windowId: browser.windows.WINDOW_ID_CURRENT })
    void showChosen(workspace, ports, text, opened)
  })
}

export async function suggestionsFor(workspace: Workspace, text: string): Promise<Suggestion[]> {
  const open = await workspace.current()
  if (!open || text.trim() === '') return []
  const { lines } = await open.lines.search({ query: text, limit: MOST, offset: 0 }, workerNow())
  return lines.map(([id, , , email, name, , domain, company, , , score, , grade]) => {
    const where = company ?? domain
    const words = [name ?? email ?? t('ext_this_lead'), where, `${Math.round(score)} ${grade}`].filter((word) => word !== null)
    return { content: `lead:${id}`, description: words.map(asText).join(' · ') }
  })
}

async function showChosen(workspace: Workspace, ports: Ports, text: string, opened: ReturnType<typeof openSidePanel>): Promise<void> {
  const open = await workspace.current()
  // Enter without choosing means the first that was found
  const leadId = LEAD.exec(text)?.[1] ?? (await open?.lines.search({ query: text, limit: 1, offset: 0 }, workerNow()))?.lines[0]?.[0]
  if (leadId === undefined) return
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  if (tab?.id !== undefined) await showSubject(ports, tab.id, { leadId, confidence: 'exact' })
  if (!(await opened).ok) await openStoryInTab(leadId)
}

/** Chrome reads descriptions as XML; a lead's name is text. Characters XML cannot hold are left out. */
export const asText = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
