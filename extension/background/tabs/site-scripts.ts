import { type Browser, browser } from 'wxt/browser'
import { glancesFile } from './glances'
import { originPattern } from './origin-pattern'
import { isGranted, mayEnter, mayRunOn, switchedOn } from './site-access'

/** the first in every page of a granted site: it asks for the reader where there is somebody to read about */
const GLANCE = '/content-scripts/glance.js'
const READER = '/content-scripts/content.js'

type Script = typeof GLANCE | typeof READER | ReturnType<typeof glancesFile>

/**
 * Registers the glance for exactly the origins that are switched on and granted. Run at every start: what was registered does
 * not survive an update, and a grant can be taken back in the browser's settings while the extension is not running.
 */
export function registerSites(): Promise<void> {
  // one at a time: two that overlap would both register what is missing
  const mine = last.then(register)
  last = mine.catch(() => {})
  return mine
}

let last: Promise<void> = Promise.resolve()

async function register(): Promise<void> {
  const origins: string[] = []
  for (const origin of await switchedOn()) if (mayRunOn(origin) && (await isGranted(origin))) origins.push(origin)
  const wanted = origins.map((origin) => ({
    id: `site:${origin}`,
    matches: [originPattern(origin)],
    js: glanceAt(origin),
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  }))
  const registered = new Set((await browser.scripting.getRegisteredContentScripts()).map((script) => script.id))
  const gone = [...registered].filter((id) => !wanted.some((script) => script.id === id))
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone })
  const missing = wanted.filter((script) => !registered.has(script.id))
  if (missing.length > 0) await browser.scripting.registerContentScripts(missing)
}

/** Starts the glance in a page of a site that is open already. False where the browser does not allow it. */
export const glanceNow = (tabId: number, origin: string): Promise<boolean> => intoTab(tabId, glanceAt(origin))

/** Glance and reader at once into the page of a tab, without the site being registered; see one-look.ts, which checked it. */
export const lookInto = (tabId: number, documentId: string | null, origin: string): Promise<boolean> =>
  inject(documentId === null ? { tabId } : { tabId, documentIds: [documentId] }, [...glanceAt(origin), READER])

/**
 * Brings the reader to a page that asked for it and whose address was checked. `documentId`: to no other page that the tab shows by now; where
 * the browser knows none, the tab is looked at once more. False where the page has gone, or the browser does not allow it.
 */
export const bringReader = (tabId: number, documentId: string | undefined): Promise<boolean> =>
  documentId !== undefined && !import.meta.env.FIREFOX ? inject({ tabId, documentIds: [documentId] }, [READER]) : intoTab(tabId, [READER])

const intoTab = async (tabId: number, files: Script[]): Promise<boolean> => (await mayEnter(tabId)) && inject({ tabId }, files)

const inject = (target: Browser.scripting.InjectionTarget, files: Script[]): Promise<boolean> =>
  browser.scripting.executeScript({ target, files, injectImmediately: true }).then(
    () => true,
    () => false,
  )

const glanceAt = (origin: string): Script[] => [glancesFile(new URL(origin).hostname), GLANCE]
