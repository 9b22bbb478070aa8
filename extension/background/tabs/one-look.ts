import { browser } from 'wxt/browser'
import type { Sender } from '../router'
import { isDocumentThere } from './document-there'
import { parsedUrl } from './parsed-url'
import { mayEnter, mayRunOn } from './site-access'
import { lookInto } from './site-scripts'

/** `documentId` where the browser names documents; elsewhere the origin has to do. */
type Look = { origin: string; documentId: string | null }

const keyOf = (tabId: number) => `look:${tabId}`

/**
 * Shows Baton on the page in front without switching its site on: by the browser's leave for the tab whose toolbar button was pressed, into
 * that one document. Nothing is registered; the page after it is bare again. False where the browser or a site's terms do not allow it.
 * @param barred an origin that is never looked at: the worker's own pages
 */
export async function lookOnce(tabId: number, barred: string): Promise<boolean> {
  if (!(await mayEnter(tabId))) return false
  try {
    const target = { tabId, frameIds: [0] }
    const [page] = await browser.scripting.executeScript({ target, func: () => location.origin })
    const origin = String(page?.result)
    // the tab may have gone on since it was looked at
    if (!mayRunOn(origin) || origin === barred) return false
    // Firefox does not name documents
    const documentId = (page as { documentId?: string }).documentId ?? null
    await browser.storage.session.set({ [keyOf(tabId)]: { origin, documentId } satisfies Look })
    return await lookInto(tabId, documentId, origin)
  } catch {
    return false
  }
}

const lookAt = async (tabId: number): Promise<Look | undefined> =>
  (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)] as Look | undefined

/** True for the very page that `lookOnce` was asked to look at: it is told whom it shows, though its site is not granted. */
export async function isLookedAt({ tab, frameId, documentId, url }: Sender): Promise<boolean> {
  if (tab?.id === undefined || frameId !== 0) return false
  const look = await lookAt(tab.id)
  if (!look || parsedUrl(url ?? '')?.origin !== look.origin) return false
  return look.documentId === null || look.documentId === documentId
}

/** A look ends with its page, and does not begin again when the person goes back to it. A page that goes on by itself is still that page. */
export function forgetLooksAtLeftPages(): void {
  const forget = (tabId: number) => browser.storage.session.remove(keyOf(tabId))
  browser.tabs.onRemoved.addListener((tabId: number) => void forget(tabId))
  browser.tabs.onUpdated.addListener(async (tabId: number, { status }: { status?: string }) => {
    if (status === undefined) return
    const look = await lookAt(tabId)
    if (!look) return
    // Chrome says both of a page that only goes on by itself too
    const isLeft =
      look.documentId === null ? status === 'loading' : status === 'complete' && !(await isDocumentThere(tabId, look.documentId))
    if (isLeft) await forget(tabId)
  })
}
