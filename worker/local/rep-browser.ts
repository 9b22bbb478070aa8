import { launchBrowser } from '../../test/e2e/browser.ts'
import type { Ready } from './serve-worker.ts'

/**
 * Opens Chromium with the extension in a profile that is kept, signs it in with the join link the first time, lets it
 * show itself on the demo site, and opens the mail page and the site.
 */
export async function openRepBrowser(
  profile: string,
  ready: Ready,
  siteUrl: string,
  tell: (line: string) => void,
): Promise<{ close(): Promise<void> }> {
  const browser = await launchBrowser({ profile, headless: false })
  await browser.grant(ready.url)
  await browser.grant(siteUrl)
  const popup = await browser.openExtensionPage('popup.html')
  const ask = (message: object) => popup.evaluate((m) => (globalThis as unknown as ExtensionPage).chrome.runtime.sendMessage(m), message)
  const connection = (await ask({ baton: 'connection' })) as { ok: boolean; value?: { state: string } }
  if (connection.value?.state === 'signed-out') {
    const joined = (await ask({ baton: 'join', url: ready.joinUrl })) as { ok: boolean; message?: string }
    if (!joined.ok) tell(`  The extension could not sign in: ${joined.message}`)
  }
  await ask({ baton: 'siteGranted', origin: siteUrl })
  // The window comes with an empty tab: the mail takes it.
  const mail = browser.context.pages()[0] ?? (await browser.context.newPage())
  await mail.goto(`${siteUrl}/mail/`)
  const site = await browser.context.newPage()
  await site.goto(`${siteUrl}/?utm_source=newsletter&utm_medium=email&utm_campaign=autumn`)
  await mail.bringToFront()
  return { close: () => browser.quit() }
}

type ExtensionPage = { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
