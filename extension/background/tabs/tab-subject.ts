import { browser } from 'wxt/browser'
import type { PageLead, TabLead } from '../protocol'
import { isDocumentThere } from './document-there'

/** Who a tab's page is about, as its content script or a person opening a card said. */
export type TabSubject = Pick<TabLead, 'leadId' | 'confidence'>

const NOBODY: TabSubject = { leadId: null, confidence: null }
const keyOf = (tabId: number) => `tab:${tabId}`

/** Kept for the session only and out of reach of content scripts; survives the background being put to sleep. */
export async function tabSubject(tabId: number): Promise<TabSubject> {
  const kept = await browser.storage.session.get(keyOf(tabId))
  return (kept[keyOf(tabId)] as TabSubject | undefined) ?? NOBODY
}

/** @returns true when it changed */
export async function setTabSubject(tabId: number, subject: TabSubject): Promise<boolean> {
  const before = await tabSubject(tabId)
  if (before.leadId === subject.leadId && before.confidence === subject.confidence) return false
  if (subject.leadId === null) await browser.storage.session.remove(keyOf(tabId))
  else await browser.storage.session.set({ [keyOf(tabId)]: subject })
  return true
}

const hereOf = (tabId: number) => `here:${tabId}`

/** Every lead a tab's page names, as its content script said. */
export async function tabPeople(tabId: number): Promise<PageLead[]> {
  return ((await browser.storage.session.get(hereOf(tabId)))[hereOf(tabId)] as PageLead[] | undefined) ?? []
}

export async function setTabPeople(tabId: number, people: readonly PageLead[]): Promise<void> {
  if (people.length > 0) await browser.storage.session.set({ [hereOf(tabId)]: people })
  else await browser.storage.session.remove(hereOf(tabId))
}

const pageOf = (tabId: number) => `page:${tabId}`

/** Which document said so last, where the browser names documents. */
export async function noteTabPage(tabId: number, documentId: string | undefined): Promise<void> {
  if (documentId !== undefined) await browser.storage.session.set({ [pageOf(tabId)]: documentId })
}

async function tabPage(tabId: number): Promise<string | undefined> {
  return (await browser.storage.session.get(pageOf(tabId)))[pageOf(tabId)] as string | undefined
}

/**
 * A tab that goes elsewhere or closes is about nobody until its new page says so. Chrome says `loading` without an address also when only a
 * frame in the page went on, of which the page hears nothing and says nothing again: then its document is still there.
 */
export function forgetSubjectsOfLeftPages(onChanged: (tabId: number) => void): void {
  const forget = async (tabId: number) => {
    await browser.storage.session.remove(pageOf(tabId))
    await setTabPeople(tabId, [])
    if (await setTabSubject(tabId, NOBODY)) onChanged(tabId)
  }
  browser.tabs.onRemoved.addListener((tabId: number) => void forget(tabId))
  browser.tabs.onUpdated.addListener(async (tabId: number, { status, url }: { status?: string; url?: string }) => {
    if (status !== 'loading') return
    const page = url === undefined ? await tabPage(tabId) : undefined
    if (page !== undefined && (await isDocumentThere(tabId, page))) return
    // its next page may have spoken meanwhile
    if (page === undefined || page === (await tabPage(tabId))) await forget(tabId)
  })
}

/** Somebody who was removed is nobody's subject any more, in whatever tab they were. */
export async function forgetRemoved(removed: readonly string[], onChanged: (tabId: number) => void): Promise<void> {
  if (removed.length === 0) return
  const gone = new Set(removed)
  for (const [key, value] of Object.entries(await browser.storage.session.get(null))) {
    const [kind, id] = key.split(':')
    const tabId = Number(id)
    if (kind === 'here')
      await setTabPeople(
        tabId,
        (value as PageLead[]).filter(({ leadId }) => !gone.has(leadId)),
      )
    if (kind !== 'tab' || !gone.has((value as TabSubject).leadId ?? '')) continue
    await setTabSubject(tabId, NOBODY)
    onChanged(tabId)
  }
}

/** No tab is about anybody any more. */
export async function forgetSubjects(): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null)).filter((key) => /^(tab|here|page):/.test(key))
  await browser.storage.session.remove(keys)
}
