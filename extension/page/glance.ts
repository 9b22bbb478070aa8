import type { Outcome, Request } from '../background/protocol'
import type { Glance, SiteRules } from '../sites/site'
import { isEmptyOfPeople } from './is-empty-of-people'
import { isCounted } from './is-there'
import type { PageTools } from './page-tools'

/** A background killed while it was asked, or a page that was away when the reader came, is tried again; ever more rarely. */
const FIRST_RETRY_MS = 2000
const LAST_RETRY_MS = 64_000

type Extension = { runtime: { id?: string; sendMessage(message: Request): Promise<Outcome<SiteRules[]> | undefined> } }

/**
 * The first and, where nobody is named, only script in a granted page. Looks whether the page may name people, again after every change, and
 * at the first sign has the background bring the reader (entrypoints/content.ts), which ends this one. Until then it touches none of the
 * extension's APIs: setting them up, and a reader nobody needs, would cost the page more than all its looking. `sites`: in their order.
 * @returns what ends it
 */
export function startGlance(sites: readonly Glance[], { siteOf, eventually }: PageTools): () => void {
  let retryMs = FIRST_RETRY_MS
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOver = false
  const look = () => {
    if (isOver || timer !== undefined) return
    // told for this host alone, no site asks for it
    const site = siteOf(sites, '', isCounted)
    if (!site || isEmptyOfPeople(site, document, isCounted)) return
    timer = setTimeout(() => {
      timer = undefined
      soon()
    }, retryMs)
    retryMs = Math.min(2 * retryMs, LAST_RETRY_MS)
    void bringReader(location.href).then((refused) => {
      if (refused) end()
    })
  }
  const soon = eventually(document, look, () => isOver)
  const observer = new MutationObserver(soon)
  observer.observe(document, { childList: true, subtree: true })
  // where the page goes to, the background sees (background/tabs/unseen-signs.ts): the Navigation API would cost every page a millisecond
  const end = () => {
    isOver = true
    clearTimeout(timer)
    observer.disconnect()
  }
  look()
  return end
}

/** The reader finds the answer where it would ask again. True when none will ever come: the site was revoked, or the extension is gone. */
async function bringReader(url: string): Promise<boolean> {
  try {
    // not by way of wxt/browser, which looks at the API as soon as it is loaded
    const { browser, chrome } = globalThis as { browser?: Extension; chrome?: Extension }
    const extension = browser?.runtime?.id ? browser : chrome
    globalThis.batonRules = extension!.runtime.sendMessage({ baton: 'siteRules', url, reader: true }).catch(() => undefined)
    const answer = await globalThis.batonRules
    return answer?.ok === false && answer.code === 'not-granted'
  } catch {
    return true // a page that outlived its extension has no `runtime` to ask
  }
}
