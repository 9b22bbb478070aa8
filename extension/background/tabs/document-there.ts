import { browser } from 'wxt/browser'

/** True while a tab shows that very document, wherever it went by itself. Only where the browser names documents. */
export const isDocumentThere = (tabId: number, documentId: string): Promise<boolean> =>
  browser.scripting.executeScript({ target: { tabId, documentIds: [documentId] }, func: () => {}, injectImmediately: true }).then(
    () => true,
    () => false,
  )
