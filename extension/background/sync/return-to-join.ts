import { browser } from 'wxt/browser'
import { originPattern } from '../tabs/origin-pattern'
import { parseJoinLink } from './join-link'
import { pendingJoin } from './pending-join'

/**
 * Chrome closes the popup while it asks for the worker's origin. Once the person allowed it the popup comes back and finishes the join,
 * instead of leaving them before a page on which nothing happens. Where the browser opens no popup by itself (Firefox; Chrome before 127),
 * the next press of the button finishes it.
 */
export function returnToJoin(): void {
  browser.permissions.onAdded.addListener(async ({ origins = [] }: { origins?: string[] }) => {
    const link = parseJoinLink((await pendingJoin()) ?? '')
    if (!link || !origins.includes(originPattern(link.workerUrl))) return
    const popup = browser.runtime.getURL('/popup.html')
    // the types are Chrome's: Firefox has no such list
    const open = await browser.runtime.getContexts?.({ contextTypes: ['POPUP', 'TAB'] })
    if (open && !open.some(({ documentUrl }) => documentUrl?.startsWith(popup))) await browser.action.openPopup().catch(() => {})
  })
}
