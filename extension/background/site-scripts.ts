import { browser } from 'wxt/browser'
import { originPattern } from './origin-pattern'
import { isGranted, mayEnter, mayRunOn, switchedOn } from './site-access'

const SCRIPT = '/content-scripts/content.js'

/**
 * Registers the content script for exactly the origins that are switched on and granted. Run at every start: what was registered does
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
    js: [SCRIPT],
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  }))
  const registered = new Set((await browser.scripting.getRegisteredContentScripts()).map((script) => script.id))
  const gone = [...registered].filter((id) => !wanted.some((script) => script.id === id))
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone })
  const missing = wanted.filter((script) => !registered.has(script.id))
  if (missing.length > 0) await browser.scripting.registerContentScripts(missing)
}

/** Starts the reader in a page that is open already. False where the browser does not allow it. */
export async function injectNow(tabId: number): Promise<boolean> {
  if (!(await mayEnter(tabId))) return false
  return browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT] }).then(
    () => true,
    () => false,
  )
}
